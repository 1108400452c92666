public import Participation
public import ReportModel

/// What a document says of the edition before it: the one that was issued, or else the one that was made last.
public struct PreviousEdition: Hashable, Sendable {
    public enum Source: Hashable, Sendable {
        /// Made, and not issued; up to when its figures went.
        case made(Timestamp)
        case issued(number: String, date: CalendarDate)
    }

    public var source: Source
    /// Figures that are not what they were.
    public var changes: [FigureChange]
    /// Remarks and titles of units that are not what they were.
    public var wordChanges: [WordChange]
    /// Texts of officers that are not what they were; `nil` where those of then are not known.
    public var textChanges: [TextChange]?

    public init(source: Source, changes: [FigureChange], wordChanges: [WordChange], textChanges: [TextChange]?) {
        self.source = source
        self.changes = changes
        self.wordChanges = wordChanges
        self.textChanges = textChanges
    }

    /// Whether nothing has changed since.
    public var isSame: Bool { changes.isEmpty && wordChanges.isEmpty && textChanges?.isEmpty != false }
}
