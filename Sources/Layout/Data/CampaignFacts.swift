public import ReportModel
internal import Synchronization

/// What is the same in all documents of a campaign, worked out once.
public final class CampaignFacts: Sendable {
    /// How an issuing body is called within a sentence.
    struct IssuerNames: Sendable {
        var name: String
        /// With the unit it belongs to.
        var full: String
        /// After the full name was given.
        var short: String?
        /// The head of the body, or of the one above it, who acts in his own name, with the post by which he signs.
        var head: (name: String, post: String)?
    }

    private struct Known {
        var places: PlaceNames?
        var issuers: [Issuer: IssuerNames] = [:]
    }

    let calendar: ReportingCalendar
    private let campaign: Campaign
    private let tree: UnitTree
    private let known = Mutex(Known())

    public init(_ campaign: Campaign, tree: UnitTree) {
        self.campaign = campaign
        self.tree = tree
        calendar = ReportingCalendar(campaign, tree: tree)
    }

    /// How an issuing body is called within a sentence, with the unit it belongs to.
    public func fullName(of issuer: Issuer) -> String { names(of: issuer).full }

    /// The office of an administrative unit: `UBND xã Đông Mỹ`; what is no such unit keeps its name.
    public static func office(_ unit: Unit) -> String { UnitNaming.office(unit).name }

    func names(of issuer: Issuer) -> IssuerNames {
        known.withLock { known in
            if let names = known.issuers[issuer] { return names }
            let places = known.places ?? PlaceNames(upperUnits)
            known.places = places
            let name = issuer.fullName ?? OfficialNames.inSentence(issuer.name, places: places)
            let full = OfficialNames.full(issuer, name: name, places: places)
            let above = issuer.parent.map { OfficialNames.inSentence($0, places: places) }
            let names = IssuerNames(
                name: name, full: full, short: OfficialNames.short(full),
                head: OfficialNames.head(full) ?? above.flatMap(OfficialNames.head))
            known.issuers[issuer] = names
            return names
        }
    }

    /// Units whose names may stand in the name of an issuing body: all that are not on the lowest level.
    private var upperUnits: [Unit] {
        let lowest = campaign.levels.count > 1 ? campaign.levels.last : nil
        return tree.units.filter { tree.level(of: $0.code) != lowest }
    }
}
