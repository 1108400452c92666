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
        // Publicity in figures is printed by the report itself.
        case .direction: word("Phân công, hướng dẫn, kiểm tra: cán bộ tự ghi.")
        case .notable: leading + notable
        case .strengths: overall + remarks(\.strengths)
        case .limitations: remarks(\.limitations)
        case .causes: word("Chương trình không gợi ý nguyên nhân: cán bộ tự đánh giá.")
        case .lessons: word("Chương trình không gợi ý bài học kinh nghiệm; không có thì ghi none.")
        case .tasks: word("Nhiệm vụ trong thời gian tới, theo kế hoạch của đơn vị.")
        case .proposals: remarks(\.proposals)
        }
    }

    private func word(_ text: String) -> [NarrativeDraft.Proposal] { [NarrativeDraft.Proposal(nil, reason: text)] }

    private func text(_ pieces: Narrative.Text.Piece...) -> Narrative.Text {
        Narrative.Text(pieces, at: SourcePlace(NarrativeFile.name))
    }

    // MARK: Figures

    private var overall: [NarrativeDraft.Proposal] {
        guard let activities = summary.totals[.activities], activities > 0, let people = summary.totals[.participants],
            people > 0
        else { return [] }
        let sentence = text(
            .words("Các đơn vị đã tổ chức "), .figure(FigureAddress(.count(.activities))), .words(" hoạt động, thu hút "),
            .figure(FigureAddress(.count(.participants))), .words(" lượt người tham gia."))
        return [NarrativeDraft.Proposal(sentence, reason: "Số liệu chung.")]
    }

    // MARK: Activities and remarks

    /// Kinds of activities with most visits, as far as they bring people together.
    private var leading: [NarrativeDraft.Proposal] {
        summary.leadingTypes.filter { !$0.key.reach && !BuiltInCatalogue.publicity.contains($0.key.code) }.map { type in
            func figure(_ figure: Figure) -> Narrative.Text.Piece {
                .figure(FigureAddress(.count(figure), type: type.key.code))
            }
            return NarrativeDraft.Proposal(
                text(
                    .words("\(type.key.name): "), figure(.activities), .words(" hoạt động, thu hút "), figure(.participants),
                    .words(" lượt người tham gia.")), reason: "Loại hoạt động có nhiều lượt người tham gia nhất.")
        }
    }

    private var notable: [NarrativeDraft.Proposal] {
        summary.highlights.map { reported in
            let day = reported.activity.date
            // No address names one activity, and a number written down would stay what it is when its unit corrects it.
            let words =
                "\(reported.unit.name) tổ chức hoạt động “\(NarrativeProposals.line(reported.activity.title))” "
                + DateFormat.day(year: day.year, month: day.month, day: day.day, isoWeekday: day.isoWeekday) + "."
            let people = NumberFormat.integer(reported.activity.participants)
            return NarrativeDraft.Proposal(
                text(.words(words)), reason: "Hoạt động có nhiều lượt người tham gia (\(people) lượt).")
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
