public import ReportModel

extension Misfit {
    /// Why it does not fit, to go on in a sentence.
    public func text(in language: Language) -> String { sentence(in: language).text(in: language) }

    func sentence(in language: Language) -> Sentence {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    private var vietnamese: Sentence {
        switch self {
        case .unitUnknown: "đơn vị không còn trong danh sách của đợt"
        case .unitDoesNotReport: "đơn vị không còn phải báo cáo"
        case .days(let span): "các ngày báo cáo (" + Misfit.days(span) + ") nằm ngoài thời gian của đợt"
        case .date(let activity): "hoạt động " + Misfit.label(activity) + " nằm ngoài thời gian của đợt"
        case .activityType(let code, let activity):
            "loại hoạt động “\(code)” của hoạt động " + Misfit.label(activity) + " không còn trong danh mục"
        case .audience(let code, let activity):
            "đối tượng “\(code)” của hoạt động " + Misfit.label(activity) + " không còn trong danh mục"
        case .indicator(let code): "chỉ tiêu “\(code)” không còn trong danh mục"
        case .indicatorDays(let code, let span):
            "chỉ tiêu theo ngày “\(code)” ghi cho " + Misfit.days(span) + ", nay có ngày nằm ngoài thời gian của đợt"
        case .activityOnTwoDays(let id, let activity, let other, let file):
            "mã hoạt động “\(id)” của hoạt động " + Misfit.label(activity) + " đã dùng cho ngày \(other)" + Misfit.source(file)
        case .indicatorOverlaps(let code, let span, let other, let file):
            "chỉ tiêu theo ngày “\(code)” ghi cho " + Misfit.days(span) + ", trùng một phần với số đã ghi cho "
                + Misfit.days(other) + Misfit.source(file)
        case .besideSummary(let unit, let file):
            "số liệu này và báo cáo của đơn vị \(unit)" + Misfit.source(file)
                + " là của cùng các đơn vị, tính cả hai sẽ trùng"
        }
    }

    private static func label(_ activity: Named) -> Sentence { "“\(activity.title)” (\(activity.date))" }

    private static func days(_ span: DateSpan) -> Sentence { span.from == span.to ? "ngày \(span.from)" : "\(span)" }

    private static func source(_ file: String?) -> Sentence { file.map { " trong tệp “\($0)”" } ?? "" }

    private var english: Sentence {
        switch self {
        case .unitUnknown: "the unit is no longer in units.csv"
        case .unitDoesNotReport: "no report is expected from the unit any more"
        case .days(let span): "its days \(span) lie outside the campaign"
        case .date(let activity): "an activity of \(activity.date) lies outside the campaign"
        case .activityType(let code, _): "activity type '\(code)' is no longer in the campaign"
        case .audience(let code, _): "audience group '\(code)' is no longer in the campaign"
        case .indicator(let code): "indicator '\(code)' is no longer in the campaign"
        case .indicatorDays(let code, let span):
            "indicator '\(code)', stated for \(span), has days outside the campaign"
        case .activityOnTwoDays(let id, let activity, let other, let file):
            "activity code '\(id)' stands on \(activity.date) and, in '\(file ?? "another file")', on \(other)"
        case .indicatorOverlaps(let code, let span, let other, let file):
            "indicator '\(code)' of \(span) overlaps that of \(other) in '\(file ?? "another file")'"
        case .besideSummary(let unit, let file):
            "it and the report of unit \(unit) in '\(file ?? "another file")' speak for the same units"
        }
    }
}
