/// Something that is not what it was when a unit's figures come from other reports than before.
public enum ReportChange: Hashable, Sendable {
    /// A figure by its address (`participants`, `indicator:TIN_BAI`, `participants@day=2023-10-02`); `nil` where it is not
    /// stated.
    case figure(String, before: Int?, after: Int?)
    /// An activity that is gone.
    case activityGone(title: String, date: CalendarDate)
    /// An activity with fewer visits than before.
    case activityLowered(title: String, date: CalendarDate, before: Int, after: Int)
    /// Activities of the same lot that are not named.
    case moreActivities(Int)
    /// Titles of activities that are gone, and how many more are.
    case dropped([String], more: Int)
    /// Titles of activities that were not there, and how many more.
    case added([String], more: Int)
    case remarksGone
    case remarksNew
}
