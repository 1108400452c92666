public import ReportModel

/// Figures to look at again: for the officer, never removed by themselves.
public struct FigureReview: Sendable {
    /// In order of day and unit.
    public var duplicates: [PossibleDuplicate] = []
    /// In tree order.
    public var outliers: [Outlier] = []
    /// Kinds with too few units for a median, so that nothing in them was compared.
    public var peerless: [PeerlessKind] = []
    /// Rules that do not hold, errors first.
    public var brokenRules: [RuleCheck.Broken] = []
    /// Rules that could not be evaluated for some unit, as a side is unknown there.
    public var unevaluatedRules: [RuleCheck.Unevaluated] = []
    /// Decisions that no longer fit what they were made about, or wait on an approval; and those that outlive their file.
    public var decisionsWithoutEffect: [DecisionOutcome] = []
    /// Decisions that hold and leave an activity without a number of women, as it would be more than the people who came.
    public var decisionsDroppingWomen: [DecisionOutcome] = []
    /// Reporting units that are not compared with the earlier campaign until `mapping.csv` says what they were; filled where
    /// that campaign is at hand.
    public var unmatched: [UnmatchedUnit] = []
    /// Figures that a later report made smaller, in tree order.
    public var lowered: [Lowering] = []
    /// What was accepted and does not fit the campaign any more.
    public var noLongerFits: [UnfitReport] = []
    /// Stated times that were doubted, where the doubt decides whether the report is late.
    public var doubtedTimes: [DoubtedTime] = []
    /// What was accepted after figures were approved, and waits until that is revoked.
    public var waiting: [WaitingReport] = []
    /// Edits of the campaign that approved figures hold up; of the root alone.
    public var heldEdits: [HeldEdit] = []

    public init() {}

    public var isEmpty: Bool {
        duplicates.isEmpty && outliers.isEmpty && brokenRules.isEmpty && decisionsWithoutEffect.isEmpty && lowered.isEmpty
            && decisionsDroppingWomen.isEmpty && unmatched.isEmpty && noLongerFits.isEmpty && doubtedTimes.isEmpty
            && waiting.isEmpty && heldEdits.isEmpty
    }
}

/// Something accepted that does not fit the campaign any more; its figures count nowhere.
public struct UnfitReport: Hashable, Sendable {
    /// May be in the campaign no more.
    public var unit: UnitCode
    public var source: FigureSource
    public var misfit: Misfit
}

/// A file accepted after the figures were approved.
public struct WaitingReport: Hashable, Sendable {
    /// May be in the campaign no more.
    public var unit: UnitCode
    public var source: FigureSource
    public var received: Timestamp
}

/// A stated time that another one holds in place of.
public struct DoubtedTime: Hashable, Sendable {
    public var unit: UnitCode
    public var source: FigureSource
    public var stated: Timestamp
    /// When it counts as received.
    public var received: Timestamp
    /// Whether it counts as late.
    public var isLate: Bool
}

/// Activities that may be one event stated several times.
public struct PossibleDuplicate: Sendable {
    public enum Reason: String, Hashable, Sendable {
        /// An upper unit states what a unit below it states: same day, like title, near-equal number.
        case restated
        /// An upper unit states the sum of several units below it.
        case sum
        /// Units beside each other each state one joint event.
        case joint
    }

    public var reason: Reason
    /// The upper unit's first where there is one.
    public var sides: [ReportedActivity]

    public init(_ reason: Reason, _ sides: [ReportedActivity]) {
        self.reason = reason
        self.sides = sides
    }

    /// Stays the same as long as its sides do; ends up in `decisions.yaml`.
    public var id: String { "D" + StableDigest.of(sides.flatMap(\.identity)) }
}

/// A figure of a unit far from those of its peers, or beyond what there is of it in the unit.
public struct Outlier: Sendable {
    public enum Reason: Hashable, Sendable {
        /// Visits beyond the unit's population.
        case abovePopulation(Int)
        /// Visits of the unit with everything below it beyond its population; the value is theirs together.
        case areaAbovePopulation(Int)
        /// Families, clans, communities or citizens beyond those there are in the unit.
        case aboveBase(Int)
        /// More than ten times the median of the units of its kind that state more than 0.
        case tenTimesPeers(median: Double, peers: Int)
    }

    public var unit: Unit
    public var figure: FigureAddress
    public var value: Int
    public var reason: Reason
    /// The activities it is mostly made of, largest first; empty for an indicator.
    public var parts: [ReportedActivity]
    /// What an indicator is made of: one value of each file that states it.
    public var values: [StatedValue]

    /// What one file states of an indicator.
    public struct StatedValue: Hashable, Sendable {
        public var value: Int
        public var source: FigureSource
        public var place: StatedPlace

        public init(value: Int, source: FigureSource, place: StatedPlace = StatedPlace()) {
            self.value = value
            self.source = source
            self.place = place
        }
    }

    public init(
        unit: Unit, figure: FigureAddress, value: Int, reason: Reason, parts: [ReportedActivity] = [],
        values: [StatedValue] = []
    ) {
        self.unit = unit
        self.figure = figure
        self.value = value
        self.reason = reason
        self.parts = parts
        self.values = values
    }

    /// Stays the same as long as the figure and its sources do.
    public var id: String {
        let stated = values.flatMap { [$0.source.sha256, String($0.value)] }
        return "O" + StableDigest.of([unit.code, figure.text] + stated + parts.flatMap(\.identity))
    }

    /// The largest value that raises no question: the population, or ten times the median, rounded down.
    public var limit: Int {
        switch reason {
        case .abovePopulation(let number), .areaAbovePopulation(let number), .aboveBase(let number): number
        case .tenTimesPeers(let median, _): Int((OutlierFinder.factor * median).rounded(.down))
        }
    }
}

/// A kind of unit with too few peers.
public struct PeerlessKind: Hashable, Sendable {
    public var kind: UnitKind
    public var figure: FigureAddress
    /// Units that state more than 0.
    public var units: Int
}

extension ReportedActivity {
    /// What tells it from every other.
    var identity: [String] {
        [
            unit.code, source.sha256, activity.line.map(String.init) ?? "", activity.date.iso, activity.type, activity.title,
            String(activity.participants),
        ]
    }
}

/// Short names made of contents: the same on every machine.
enum StableDigest {
    /// FNV-1a over the parts and their lengths, ten digits of base 32.
    static func of(_ parts: [String]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for part in parts {
            part.utf8.forEach(take)
            take(0)
        }
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<10).map { digits[Int(hash >> (5 * UInt64($0)) & 31)] })
    }
}
