public import ReportModel
import Vietnamese

/// A figure that is not what it was when a document was issued, and why.
public struct FigureChange: Hashable, Sendable {
    /// Whose own figure it is; `nil` for the document as a whole.
    public var unit: String?
    /// Address of the figure, or `reported`: units that have reported.
    public var figure: String
    /// `nil` where nothing stated it.
    public var before: Int?
    public var now: Int?
    public var causes: [Cause]

    public init(unit: String?, figure: String, before: Int?, now: Int?, causes: [Cause]) {
        self.unit = unit
        self.figure = figure
        self.before = before
        self.now = now
        self.causes = causes
    }

    public var difference: Int? { before.flatMap { before in now.map { $0 - before } } }

    /// Why a figure changed.
    public enum Cause: Hashable, Sendable {
        /// A file that counts now.
        case file(name: String, received: Timestamp)
        /// A file that counted and counts no more: replaced, taken back, or it fits no more.
        case fileGone(name: String)
        case decision(id: String, by: String)
        case decisionGone(id: String)
        /// Units, types, groups, indicators or days were edited.
        case campaign
        /// The same file was read again by newer rules.
        case readAgain
        /// For the document as a whole: so many units, each told on its own.
        case units(Int)
    }

    /// What the figure counts: `Lượt người tham gia`.
    public func name(in campaign: Campaign) -> String {
        if figure == FigureChanges.reported { return "Đơn vị đã báo cáo" }
        guard let address = try? FigureAddress(figure) else { return figure }
        let words = address.words(in: campaign)
        return CaseMapping.uppercased(String(words.prefix(1))) + words.dropFirst()
    }

    /// The causes in words, for a cell of a table.
    ///
    /// - Parameter offset: of the campaign's zone, seconds.
    public func why(offset: Int) -> String { causes.words(offset: offset) }

    fileprivate static func words(_ time: Timestamp, _ offset: Int) -> String {
        let clock = time.clock(offset: offset)
        return "\(DateFormat.time(hour: clock.hour, minute: clock.minute)) ngày \(words(clock.day))"
    }

    static func words(_ day: CalendarDate) -> String { DateFormat.short(year: day.year, month: day.month, day: day.day) }
}

extension [FigureChange.Cause] {
    /// The causes in words, for a cell of a table.
    ///
    /// - Parameter offset: of the campaign's zone, seconds.
    public func words(offset: Int) -> String {
        let words = map { cause in
            switch cause {
            case .file(let name, let received): "tệp \(name), nhận lúc \(FigureChange.words(received, offset))"
            case .fileGone(let name): "không còn tính tệp \(name)"
            case .decision(let id, let by): "quyết định \(id) của \(by)"
            case .decisionGone(let id): "bỏ quyết định \(id)"
            case .campaign: "sửa danh mục, đơn vị của đợt"
            case .readAgain: "đọc lại tệp theo quy tắc mới"
            case .units(let count): "\(NumberFormat.integer(count)) đơn vị thay đổi, nêu ở các dòng dưới"
            }
        }.joined(separator: "; ")
        return CaseMapping.uppercased(String(words.prefix(1))) + words.dropFirst()
    }
}

/// What changed between two sets of figures, figure by figure: of the document as a whole, then of every unit.
public enum FigureChanges {
    /// ``FigureChange/figure`` of the number of units that have reported.
    public static let reported = "reported"

    /// - Parameters:
    ///   - before: as they were issued.
    ///   - campaignChanged: whether `campaign.yaml` or `units.csv` is another.
    public static func list(from before: FrozenFigures, to now: FrozenFigures, campaignChanged: Bool) -> [FigureChange] {
        let old = Dictionary(before.units.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
        let current = Set(now.units.map(\.unit))
        var ofUnits: [FigureChange] = []
        for entry in now.units {
            ofUnits += changes(of: entry.name, old[entry.unit], entry, campaignChanged: campaignChanged)
        }
        for entry in before.units where !current.contains(entry.unit) {
            ofUnits += changes(of: entry.name, entry, nil, campaignChanged: true)
        }
        var whole = addresses(before.figures, now.figures).map { address in
            let units = Set(ofUnits.filter { $0.figure == address }.compactMap(\.unit)).count
            return FigureChange(
                unit: nil, figure: address, before: before.figures[address], now: now.figures[address],
                causes: units > 0 ? [.units(units)] : [campaignChanged ? .campaign : .readAgain])
        }
        if before.reported != now.reported {
            let units = Set(ofUnits.compactMap(\.unit)).count
            whole.insert(
                FigureChange(
                    unit: nil, figure: reported, before: before.reported, now: now.reported,
                    causes: units > 0 ? [.units(units)] : [campaignChanged ? .campaign : .readAgain]), at: 0)
        }
        return whole + ofUnits
    }

    private static func changes(
        of name: String, _ before: FrozenFigures.UnitEntry?, _ now: FrozenFigures.UnitEntry?, campaignChanged: Bool
    ) -> [FigureChange] {
        addresses(before?.figures ?? [:], now?.figures ?? [:]).map { address in
            FigureChange(
                unit: name, figure: address, before: before?.figures[address], now: now?.figures[address],
                causes: causes(of: address, before, now, campaignChanged: campaignChanged))
        }
    }

    /// Figures that differ: counts in the order of the form, then indicators.
    private static func addresses(_ before: [String: Int], _ now: [String: Int]) -> [String] {
        let counts = Figure.allCases.map(\.rawValue)
        let others = Set(before.keys).union(now.keys).subtracting(counts).sorted()
        return (counts + others).filter { before[$0] != now[$0] }
    }

    private static func causes(
        of address: String, _ before: FrozenFigures.UnitEntry?, _ now: FrozenFigures.UnitEntry?, campaignChanged: Bool
    ) -> [FigureChange.Cause] {
        guard let now else { return [.campaign] }
        let old = Dictionary((before?.sources ?? []).map { ($0.sha256, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(now.sources.map { ($0.sha256, $0) }, uniquingKeysWith: { first, _ in first })
        func adds(_ source: FrozenFigures.Source) -> Bool { source.figures[address].map { $0 != 0 } ?? false }
        var causes = now.sources.filter { old[$0.sha256] == nil && adds($0) }.map(\.cause)
        causes += (before?.sources ?? []).filter { new[$0.sha256] == nil && adds($0) }
            .map { .fileGone(name: $0.file ?? $0.sha256) }
        // What a file that stands in both adds is changed by a decision, an edit or another reading.
        let isChangedWithin = now.sources.contains { source in
            old[source.sha256].map { $0.figures[address] != source.figures[address] } ?? false
        }
        let decisions = decisionCauses(before?.decisions ?? [], now.decisions, address)
        if isChangedWithin || causes.isEmpty { causes += decisions }
        if isChangedWithin, decisions.isEmpty {
            let replaced = now.sources.first { old[$0.sha256] == nil }
            // A newer file took over some of its days or parts.
            if let replaced, causes.isEmpty {
                causes.append(replaced.cause)
            } else if causes.isEmpty {
                causes.append(campaignChanged ? .campaign : .readAgain)
            }
        }
        guard causes.isEmpty else { return causes }
        // "None" is stated by a file that adds nothing.
        causes = now.sources.filter { old[$0.sha256] == nil }.map(\.cause)
        causes += (before?.sources ?? []).filter { new[$0.sha256] == nil }.map { .fileGone(name: $0.file ?? $0.sha256) }
        return causes.isEmpty ? [campaignChanged ? .campaign : .readAgain] : causes
    }

    private static func decisionCauses(_ before: [Decision], _ now: [Decision], _ address: String) -> [FigureChange.Cause] {
        // To leave an activity out touches all its figures.
        func touches(_ decision: Decision) -> Bool {
            decision.action == .exclude || decision.action == .correct && FigureAddress.isCount(decision.figure, address)
        }
        return now.filter { !before.contains($0) && touches($0) }.map { .decision(id: $0.id, by: $0.by) }
            + before.filter { !now.contains($0) && touches($0) }.map { .decisionGone(id: $0.id) }
    }
}

extension FrozenFigures.Source {
    /// That it counts now.
    var cause: FigureChange.Cause { .file(name: file ?? sha256, received: received) }
}

extension FigureAddress {
    /// Whether a correction of a figure can change another: of people also their women, of an indicator itself alone.
    fileprivate static func isCount(_ corrected: FigureAddress, _ address: String) -> Bool {
        let plain = FigureAddress(corrected.measure).text
        let people = [Figure.participants, .femaleParticipants, .reach].map(\.rawValue)
        return plain == address || people.contains(plain) && people.contains(address)
    }
}
