public import CampaignFolder
public import Participation
public import ReportModel
internal import Vietnamese

/// What the program proposes to write at the places of a report: figures as addresses, and remarks of units that say the same.
/// It proposes; an officer takes over what is true.
public struct NarrativeProposals {
    private let summary: Summary
    private let campaign: Campaign

    /// Units named in the reason of a proposal; the rest is counted.
    private static let named = 3
    /// Groups of remarks proposed for a place.
    private static let groups = 12

    public init(_ summary: Summary, _ campaign: Campaign) {
        self.summary = summary
        self.campaign = campaign
    }

    /// What is proposed for a place.
    public func proposals(for place: Narrative.Place) -> [NarrativeDraft.Proposal] {
        switch place {
        case .direction: publicity
        case .notable: notable
        case .strengths: overall + remarks(\.strengths)
        case .limitations: remarks(\.limitations)
        case .causes: word("Chương trình không gợi ý nguyên nhân: cán bộ tự đánh giá.")
        case .lessons: word("Chương trình không gợi ý bài học kinh nghiệm; không có thì ghi none.")
        case .tasks: word("Nhiệm vụ trong thời gian tới, theo kế hoạch của đơn vị.")
        case .proposals: remarks(\.proposals)
        }
    }

    private func word(_ text: String) -> [NarrativeDraft.Proposal] { [NarrativeDraft.Proposal(nil, reason: text)] }

    // MARK: Figures

    private func text(_ pieces: Narrative.Text.Piece...) -> Narrative.Text {
        Narrative.Text(pieces, at: SourcePlace(NarrativeFile.name))
    }

    private var overall: [NarrativeDraft.Proposal] {
        guard let activities = summary.totals[.activities], activities > 0, let people = summary.totals[.participants],
            people > 0
        else { return [] }
        let sentence = text(
            .words("Các đơn vị đã tổ chức "), .figure(FigureAddress(.count(.activities))), .words(" hoạt động, thu hút "),
            .figure(FigureAddress(.count(.participants))), .words(" lượt người tham gia."))
        return [NarrativeDraft.Proposal(sentence, reason: "Số liệu chung.")]
    }

    /// Indicators of publicity and the words around them.
    private static let publicity = [
        ("BANG_RON", "treo ", " băng rôn, pa nô, khẩu hiệu"), ("TIN_BAI", "đăng ", " tin, bài"),
        ("PHAT_THANH", "phát thanh ", " lượt"),
    ]

    private var publicity: [NarrativeDraft.Proposal] {
        let values = summary.indicatorValues
        let stated = NarrativeProposals.publicity.filter { (values[$0.0] ?? 0) > 0 }
        guard !stated.isEmpty else { return word("Phân công, hướng dẫn, kiểm tra: cán bộ tự ghi.") }
        var pieces: [Narrative.Text.Piece] = [.words("Về tuyên truyền, các đơn vị đã ")]
        for (index, (code, before, after)) in stated.enumerated() {
            pieces += [
                .words((index == 0 ? "" : ", ") + before), .figure(FigureAddress(.indicator(code))), .words(after),
            ]
        }
        pieces.append(.words("."))
        return [
            NarrativeDraft.Proposal(
                Narrative.Text(pieces, at: SourcePlace(NarrativeFile.name)), reason: "Theo chỉ tiêu các đơn vị báo cáo.")
        ]
    }

    // MARK: Activities and remarks

    private var notable: [NarrativeDraft.Proposal] {
        summary.highlights.map { reported in
            let day = reported.activity.date
            let words =
                "\(reported.unit.name) tổ chức hoạt động “\(NarrativeProposals.line(reported.activity.title))” "
                + DateFormat.day(year: day.year, month: day.month, day: day.day, isoWeekday: day.isoWeekday)
                + ", thu hút \(NumberFormat.integer(reported.activity.participants)) lượt người tham gia."
            return NarrativeDraft.Proposal(text(.words(words)), reason: "Hoạt động có nhiều lượt người tham gia.")
        }
    }

    private func remarks(_ part: KeyPath<Remarks, [String]>) -> [NarrativeDraft.Proposal] {
        let groups = summary.remarkGroups(part)
        guard !groups.isEmpty else { return word("Các đơn vị không nêu ý kiến nào.") }
        var proposals = groups.prefix(NarrativeProposals.groups).map { group in
            NarrativeDraft.Proposal(text(.words(group.text + ".")), reason: NarrativeProposals.reason(group.units))
        }
        let left = groups.count - proposals.count
        if left > 0 { proposals += word("Còn \(left) nhóm ý kiến khác, xem trang tổng hợp hoặc bản in đầy đủ.") }
        return proposals
    }

    private static func line(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private static func reason(_ units: [ReportModel.Unit]) -> String {
        let names = units.prefix(named).map(\.name).joined(separator: "; ")
        let rest = units.count - named
        return "Có \(units.count) đơn vị nêu: \(names)" + (rest > 0 ? " và \(rest) đơn vị khác" : "")
    }
}
