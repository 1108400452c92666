public import ReportModel

extension ReportChange {
    /// `lượt người từ 1.234 xuống 1.100`.
    public func text(in language: Language) -> String { sentence(in: language).text(in: language) }

    func sentence(in language: Language) -> Sentence {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    private var vietnamese: Sentence {
        switch self {
        case .figure(let address, let before?, let after?):
            ReportChange.vietnamese(address) + " từ \(before) \(after < before ? "xuống" : "lên") \(after)"
        case .figure(let address, let before?, nil): ReportChange.vietnamese(address) + " (\(before)) không còn"
        case .figure(let address, nil, let after?): "thêm " + ReportChange.vietnamese(address) + " (\(after))"
        case .figure(let address, nil, nil): ReportChange.vietnamese(address)
        case .activityGone(let title, let date): "không còn hoạt động “\(title)” (\(date))"
        case .activityLowered(let title, let date, let before, let after):
            "hoạt động “\(title)” (\(date)) từ \(before) xuống \(after) lượt người"
        case .moreActivities(let count): "và \(count) hoạt động khác"
        case .dropped(let titles, let more): "bỏ hoạt động " + ReportChange.vietnamese(titles, more)
        case .added(let titles, let more): "thêm hoạt động " + ReportChange.vietnamese(titles, more)
        case .remarksGone: "phần nhận xét không còn"
        case .remarksNew: "nhận xét mới"
        }
    }

    private static func vietnamese(_ address: String) -> Sentence {
        let (figure, code, day) = parts(of: address)
        let name: Sentence =
            switch figure {
            case "activities": "số hoạt động"
            case "sessions": "số buổi"
            case "participants": "lượt người"
            case "female_participants": "số nữ"
            case "books_donated": "số sách quyên góp"
            default: "chỉ tiêu \(code)"
            }
        return day.map { name + " ngày \($0)" } ?? name
    }

    private static func vietnamese(_ titles: [String], _ more: Int) -> Sentence {
        Sentence.list(titles.map { "“\($0)”" }, separator: ", ") + (more > 0 ? " và \(more) hoạt động khác" : "")
    }

    private var english: Sentence {
        switch self {
        case .figure(let address, let before?, let after?): "\(address) from \(before) to \(after)"
        case .figure(let address, let before?, nil): "\(address) (\(before)) is gone"
        case .figure(let address, nil, let after?): "\(address) (\(after)) is new"
        case .figure(let address, nil, nil): "\(address)"
        case .activityGone(let title, let date): "activity '\(title)' (\(date)) is gone"
        case .activityLowered(let title, let date, let before, let after):
            "activity '\(title)' (\(date)) from \(before) to \(after) participants"
        case .moreActivities(let count): "and \(count) more activities"
        case .dropped(let titles, let more): "activities gone: " + ReportChange.english(titles, more)
        case .added(let titles, let more): "activities added: " + ReportChange.english(titles, more)
        case .remarksGone: "the remarks are gone"
        case .remarksNew: "the remarks are new"
        }
    }

    private static func english(_ titles: [String], _ more: Int) -> Sentence {
        Sentence.list(titles.map { "'\($0)'" }, separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    /// Figure, code of an indicator, day of `participants@day=2023-10-02`.
    private static func parts(of address: String) -> (figure: String, code: String, day: CalendarDate?) {
        let sides = address.split(separator: "@", maxSplits: 1).map(String.init)
        let figure = sides.first ?? address
        let day = sides.count > 1 && sides[1].hasPrefix("day=") ? CalendarDate(iso: String(sides[1].dropFirst(4))) : nil
        return (figure, figure.hasPrefix("indicator:") ? String(figure.dropFirst("indicator:".count)) : figure, day)
    }
}
