public import ReportModel

/// What became of one cell of a submission. Every cell that is not empty has exactly one fate.
///
/// A fate is of the reading, not of the standing: what is ``Kind/counted`` counts when its submission stands.
public struct CellFate: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Goes into a figure.
        case counted
        /// Says whose, when, what kind, or is a text that is kept: unit, day, type, heading, title, remark.
        case used
        /// A total, compared with what it sums.
        case checked
        /// Not read; ``CellFate/reason`` says why.
        case ignored
        /// Wrong: ``CellFate/code`` says how. A number in a row that is wrong elsewhere shares the row's finding.
        case finding
    }

    public var place: SourcePlace
    /// What stands there, as its sender sees it; `nil` in columns of contacts, which are never shown.
    public var text: String?
    public var kind: Kind
    /// The unit it speaks of; `nil` when it belongs to none or to several.
    public var unit: UnitCode?
    /// Address of the figure it goes into or is compared with, e.g. `participants@type=LPD,audience=hoc_sinh,day=2023-10-02`.
    public var figure: String?
    /// The number read; `nil` where none was.
    public var value: Int?
    /// Code of the finding at this cell, an error or a warning.
    public var code: String?
    /// Why it is ignored, or what is wrong.
    var reason: FateReason?

    /// Why it is ignored, or what is wrong, in words; `nil` for what is counted, used or checked.
    public func reason(in language: Language) -> String? { reason?.text(in: language) }
}
