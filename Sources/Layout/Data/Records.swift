import Participation
import ReportModel

// Records a layout reads that are not values of other modules themselves.

/// The outermost record: what a path without a beginning of its own speaks of.
struct ReportRecord: Sendable {}

/// Where a row stands among the rows it is printed with.
struct PositionRecord: Sendable {
    /// From 1.
    var number: Int
    var count: Int
}

/// How many units state each figure.
struct StatingRecord: Sendable {
    var summary: Summary
    var campaign: Campaign
}

/// A part of a cut of a child.
struct PartRecord: Sendable {
    /// What the child is cut by.
    enum Cut: Sendable { case type, typeGroup, audience }

    var cut: Cut
    var code: String
    var name: String
    var totals: Totals
}

/// A child on one day of the period.
struct ChildDayRecord: Sendable {
    var date: CalendarDate
    var totals: Totals
}

/// An indicator as stated by one unit or summed over a child.
struct IndicatorValueRecord: Sendable {
    var indicator: Indicator
    var value: Int?
}

/// A sentence a unit sent.
struct RemarkRecord: Sendable {
    var unit: Unit
    var text: String
    /// `strengths`, `limitations`, `proposals`.
    var part: String
}

/// What several units say alike.
struct RemarkGroupRecord: Sendable {
    var group: RemarkGroup
    /// `strengths`, `limitations`, `proposals`.
    var part: String
}

/// An indicator then and now.
struct IndicatorChangeRecord: Sendable {
    var indicator: Indicator
    var change: Change?
}

/// An annex that stands in a file of its own.
struct AnnexRecord: Sendable {
    /// `Phụ lục I`.
    var name: String
    var title: String
}
