public import Participation
public import ReportModel

/// What an issued document says of itself.
public struct IssueMark: Hashable, Sendable {
    /// `12`, `12a`; the symbol is the issuer's.
    public var number: String
    public var date: CalendarDate
    /// «Lần»: 1, or more for a supplement.
    public var edition: Int
    /// The document it supplements; `nil` for a first one.
    public var base: Base?

    /// The document that a supplement follows.
    public struct Base: Hashable, Sendable {
        public var number: String
        public var date: CalendarDate
        /// What changed since.
        public var changes: [FigureChange]
        /// Remarks and titles that changed since.
        public var wordChanges: [WordChange]
        /// Whether its record holds cuts, rates and targets too, so that all that changed is told.
        public var keepsCuts: Bool

        public init(
            number: String, date: CalendarDate, changes: [FigureChange], wordChanges: [WordChange] = [],
            keepsCuts: Bool = true
        ) {
            self.keepsCuts = keepsCuts
            self.number = number
            self.date = date
            self.changes = changes
            self.wordChanges = wordChanges
        }
    }

    public init(number: String, date: CalendarDate, edition: Int, base: Base? = nil) {
        self.number = number
        self.date = date
        self.edition = edition
        self.base = base
    }
}
