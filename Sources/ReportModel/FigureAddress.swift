/// The address of a figure of a unit: `participants`, `participants@type=LPD,day=2023-10-02`, `indicator:GDHT_DK@kind=xa`.
///
/// The unit itself is not part of it. Cuts stand in any order and once each; ``text`` writes them in the order type, audience,
/// day, kind.
public struct FigureAddress: Hashable, Sendable {
    /// What is counted.
    public enum Measure: Hashable, Sendable {
        case count(Figure)
        /// An ``Indicator/code``.
        case indicator(String)
    }

    public var measure: Measure
    /// ``ActivityType/code``.
    public var type: String?
    /// ``AudienceGroup/code``.
    public var audience: String?
    public var day: CalendarDate?
    /// ``UnitKind/code``.
    public var kind: String?

    public init(
        _ measure: Measure, type: String? = nil, audience: String? = nil, day: CalendarDate? = nil, kind: String? = nil
    ) {
        self.measure = measure
        self.type = type
        self.audience = audience
        self.day = day
        self.kind = kind
    }

    /// Why a text is no address, as a sentence without full stop.
    public struct Fault: Error, Hashable, Sendable {
        public let message: OperatorText
    }

    /// Reads an address.
    ///
    /// - Throws: ``Fault`` when the figure or a cut is unknown, stands twice or has no value.
    public init(_ text: String) throws(Fault) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(try FigureAddress.measure(String(parts.first ?? "")))
        guard parts.count == 2 else { return }
        var seen: Set<String> = []
        for cut in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
            let sides = cut.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard sides.count == 2, !sides[1].isEmpty else {
                throw Fault(message: "'\(cut)' is no cut; cuts are type=, audience=, day=, kind=")
            }
            guard seen.insert(sides[0]).inserted else { throw Fault(message: "the cut '\(sides[0])' stands twice") }
            try apply(sides[0], sides[1])
        }
    }

    private mutating func apply(_ cut: String, _ value: String) throws(Fault) {
        switch cut {
        case "type": type = value
        case "audience": audience = value
        case "kind": kind = value
        case "day":
            guard let date = CalendarDate(iso: value) else {
                throw Fault(message: "'\(value)' is no day; write year-month-day, e.g. 2023-10-02")
            }
            day = date
        default: throw Fault(message: "there is no cut '\(cut)'; cuts are type, audience, day, kind")
        }
    }

    private static func measure(_ name: String) throws(Fault) -> Measure {
        let prefix = "indicator:"
        if name.hasPrefix(prefix), name.count > prefix.count { return .indicator(String(name.dropFirst(prefix.count))) }
        guard let figure = Figure(rawValue: name) else {
            let names = Figure.allCases.map(\.rawValue).joined(separator: ", ")
            throw Fault(message: "there is no figure '\(name)'; figures are \(names) and indicator:CODE")
        }
        return .count(figure)
    }

    /// The address as it is written.
    public var text: String {
        let name =
            switch measure {
            case .count(let figure): figure.rawValue
            case .indicator(let code): "indicator:" + code
            }
        let cuts = [
            type.map { "type=" + $0 }, audience.map { "audience=" + $0 }, day.map { "day=" + $0.iso },
            kind.map { "kind=" + $0 },
        ]
        .compactMap(\.self)
        return cuts.isEmpty ? name : name + "@" + cuts.joined(separator: ",")
    }

    /// What keeps the address from meaning anything in a campaign, as a sentence; `nil` when nothing does.
    public func problem(in campaign: Campaign) -> OperatorText? {
        if let type, !campaign.activityTypes.contains(where: { $0.code == type }) {
            return "there is no activity type '\(type)'"
        }
        if let audience, !campaign.audienceGroups.contains(where: { $0.code == audience }) {
            return "there is no audience group '\(audience)'"
        }
        if let kind, !campaign.unitKinds.contains(where: { $0.code == kind }) { return "there is no unit kind '\(kind)'" }
        if let day, !campaign.period.days.contains(day) { return "\(day.iso) is no day of the campaign" }
        guard case .indicator(let code) = measure else { return nil }
        if !campaign.indicators.contains(where: { $0.code == code }) { return "there is no indicator '\(code)'" }
        return type != nil || audience != nil || day != nil ? "an indicator is cut by kind alone" : nil
    }
}
