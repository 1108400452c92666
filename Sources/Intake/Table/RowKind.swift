import ReportModel

/// What a row below the heading is.
enum RowKind {
    case data
    /// Nothing but a running number or a unit of measure, as forms print them beforehand.
    case empty
    /// The heading once more, as at the top of each printed page, or the numbering `(1) (2) (3)` under it.
    case heading
    /// The heading of another table that begins here.
    case otherHeading
    /// `Đơn vị: Trường Tiểu học Đông Mỹ`, or the bare name: whose the rows below are.
    case unit(UnitLine)
    /// `I. Các hoạt động lễ`, `Ngày 02/10/2023`: a group of rows; the day when it names one.
    case section(day: CalendarDate?)
    /// A day, or days, alone in a row that are none of the campaign's, or several.
    case strangeDay(Int)
    /// Words alone in a row, where no title belongs: a group's heading in all likelihood, which is told.
    case phrase
    /// `Không tổ chức hoạt động` in place of activities: the unit had none.
    case none
    /// `Tổng cộng`; the day when it is one of a day.
    case total(day: CalendarDate?)
    /// `Tăng/giảm`, `Tỷ lệ`: figures that set those of the table against others.
    case comparison
    /// What stands under a table: who made it, who signs, to whom it goes.
    case footer
}

/// A row that says whose the rows below are.
struct UnitLine {
    var code: Field?
    var name: Field?
    /// Whether a label says that it is one (`Đơn vị:`), so that a name nobody has is an error.
    var isLabelled: Bool
}
