public import ReportModel
import Vietnamese

/// A figure that is not what it was when a document was issued, and why.
public struct FigureChange: Hashable, Sendable {
    /// Whose own figure it is; `nil` for the document as a whole.
    public var unit: String?
    /// Address of the figure, a count of units (`reported`), or the key of a ``FrozenLine``.
    public var figure: String
    /// `nil` where nothing stated it, and of what is no sum.
    public var before: Int?
    public var now: Int?
    public var causes: [Cause]
    /// Of what is no sum: what it is called and how it is printed.
    public var printed: Printed?

    /// A rate, a target, a place, as documents print it.
    public struct Printed: Hashable, Sendable {
        public var name: String
        /// `nil` where there was none.
        public var before: String?
        public var now: String?
    }

    public init(unit: String?, figure: String, before: Int?, now: Int?, causes: [Cause], printed: Printed? = nil) {
        self.unit = unit
        self.figure = figure
        self.before = before
        self.now = now
        self.causes = causes
        self.printed = printed
    }

    public var difference: Int? { before.flatMap { before in now.map { $0 - before } } }

    /// As a table prints it; `nil` where there was none.
    public var beforeText: String? { printed.map(\.before) ?? before.map { NumberFormat.integer($0) } }
    public var nowText: String? { printed.map(\.now) ?? now.map { NumberFormat.integer($0) } }

    /// Whether it is a part of another figure, cut by type, audience group, day or kind of unit.
    public var isCut: Bool { printed == nil && figure.contains("@") }

    /// Why a figure changed.
    public enum Cause: Hashable, Sendable {
        /// A file that counts now.
        case file(name: String, received: Timestamp)
        /// A file that counted and counts no more: replaced, taken back, or it fits no more.
        case fileGone(name: String)
        /// A file that counted was taken back, by another one.
        case withdrawn(name: String, by: String, received: Timestamp)
        /// A file that counted does not fit the campaign any more, which was edited.
        case unfit(name: String)
        case decision(id: String, by: String)
        case decisionGone(id: String)
        /// Units, types, groups, indicators or days were edited.
        case campaign
        /// The same file was read again by newer rules.
        case readAgain
        /// For the document as a whole and its parts: so many units, each told on its own.
        case units(Int)
        /// It follows from figures that are told.
        case derived
        /// What is to be reached was edited.
        case targets
        /// Figures were approved, or that was revoked.
        case approval
        /// The unit's report came, was sent back or taken back.
        case received
    }

    /// What the figure counts: `Lượt người tham gia`.
    public func name(in campaign: Campaign) -> String {
        if let printed { return printed.name }
        if let name = FigureChanges.countNames[figure] { return name }
        guard let address = try? FigureAddress(figure) else { return figure }
        let words = address.fullWords(in: campaign)
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
            case .withdrawn(let name, let by, let received):
                "rút tệp \(name) bằng tệp \(by), nhận lúc \(FigureChange.words(received, offset))"
            case .unfit(let name): "sửa danh mục, đơn vị của đợt nên tệp \(name) không còn phù hợp"
            case .decision(let id, let by): "quyết định \(id) của \(by)"
            case .decisionGone(let id): "bỏ quyết định \(id)"
            case .campaign: "sửa danh mục, đơn vị của đợt"
            case .readAgain: "đọc lại tệp theo quy tắc mới"
            case .units(let count): "\(NumberFormat.integer(count)) đơn vị thay đổi, nêu ở các dòng dưới"
            case .derived: "tính lại theo số liệu của các đơn vị"
            case .targets: "sửa mục tiêu được giao"
            case .approval: "duyệt hoặc hủy duyệt số liệu"
            case .received: "theo tình hình nộp báo cáo"
            }
        }.joined(separator: "; ")
        return CaseMapping.uppercased(String(words.prefix(1))) + words.dropFirst()
    }
}
