/// «Duyệt số liệu»: a unit says that its figures, and those of everything below it, are right.
///
/// Until it is revoked they are frozen as the ledger had them at ``position``: what comes later waits and counts nowhere, and
/// what is decided or edited later does not touch them.
public struct Approval: Hashable, Sendable {
    public var unit: UnitCode
    /// Who said so.
    public var by: String
    public var at: Timestamp
    /// Number of the newest reading the ledger then held; 0 = none.
    public var position: Int
    public var terms: ApprovalTerms

    public init(unit: UnitCode, by: String, at: Timestamp, position: Int, terms: ApprovalTerms) {
        self.unit = unit
        self.by = by
        self.at = at
        self.position = position
        self.terms = terms
    }
}

/// What approved figures stand on besides the ledger: the decisions that held, and what they need of the campaign.
public struct ApprovalTerms: Hashable, Sendable, Codable {
    /// Those that held for figures of the unit and everything below it.
    public var decisions: [Decision]
    /// Activity types and audience groups that something counted belongs to.
    public var activityTypes: [ActivityType]
    public var audienceGroups: [AudienceGroup]
    /// Indicators that are stated.
    public var indicators: [Indicator]
    /// From the first day that something counted speaks of to the last; `nil` = of none.
    public var days: DateSpan?
    /// The unit and everything below it, with the kinds they need.
    public var units: [Unit]
    public var unitKinds: [UnitKind]

    public init(
        decisions: [Decision] = [], activityTypes: [ActivityType] = [], audienceGroups: [AudienceGroup] = [],
        indicators: [Indicator] = [], days: DateSpan? = nil, units: [Unit] = [], unitKinds: [UnitKind] = []
    ) {
        self.decisions = decisions
        self.activityTypes = activityTypes
        self.audienceGroups = audienceGroups
        self.indicators = indicators
        self.days = days
        self.units = units
        self.unitKinds = unitKinds
    }
}
