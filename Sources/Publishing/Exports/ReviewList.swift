internal import Intake
internal import Participation
internal import ReportModel
internal import Vietnamese

/// What an officer must look at, in Vietnamese, with what to do: the same words on the status, on the page and in the workbook.
struct ReviewList: Sendable {
    /// Doubts of one kind.
    struct Section: Sendable {
        /// Stable name for machines and tests: `duplicates`, `outliers`, …
        var key: String
        var title: String
        /// What to do, one sentence.
        var advice: String
        /// What an entry is, after a number: `trường hợp`.
        var counted: String
        var entries: [Entry]

        /// Whether `decide` settles them.
        var isDecided: Bool { ["duplicates", "outliers", "lowered"].contains(key) }
    }

    struct Entry: Sendable {
        /// What `decide` takes; `nil` where nothing is to be decided.
        var id: String?
        /// May be in the campaign no more.
        var unit: UnitCode?
        var text: String
        /// What it is made of, each with an id of its own.
        var sides: [Side] = []
    }

    struct Side: Sendable {
        var id: String
        var unit: UnitCode
        var text: String
        var value: Int
        var source: FigureSource
        var row: Int?
    }

    /// Those with something in them, in order of weight.
    let sections: [Section]
    private let tree: UnitTree
    private let campaign: Campaign

    init(_ review: FigureReview, _ campaign: Campaign, _ tree: UnitTree) {
        self.tree = tree
        self.campaign = campaign
        let words = Words(campaign: campaign, tree: tree)
        sections = [
            Section(
                key: "rules", title: "Số liệu không khớp quy tắc",
                advice: "Hỏi lại đơn vị; số liệu sai thì đơn vị sửa và gửi lại, quy tắc sai thì sửa campaign.yaml.",
                counted: "trường hợp", entries: review.brokenRules.map(words.entry)),
            Section(
                key: "no_longer_fits", title: "Đã nhận nhưng không còn phù hợp",
                advice:
                    "Số liệu này không được tính. Nếu danh mục bị sửa nhầm thì sửa lại campaign.yaml, units.csv; nếu không, đề "
                    + "nghị đơn vị gửi lại.",
                counted: "báo cáo", entries: review.noLongerFits.map(words.entry)),
            Section(
                key: "waits_approved", title: "Chờ, số liệu đã duyệt",
                advice:
                    "Số liệu đã duyệt giữ nguyên. Nếu cần tính báo cáo gửi sau: baocao approve ĐỢT --unit ĐƠN-VỊ --by TÊN --revoke, "
                    + "xem lại rồi duyệt lại.", counted: "báo cáo", entries: review.waiting.map(words.entry)),
            Section(
                key: "held_edits", title: "Sửa danh mục, đơn vị: chờ, số liệu đã duyệt",
                advice: "Chỗ sửa này làm thay đổi số liệu đã duyệt nên chưa có hiệu lực; hủy duyệt nếu đúng là phải sửa.",
                counted: "chỗ sửa", entries: review.heldEdits.map(words.entry)),
            Section(
                key: "duplicates", title: "Hoạt động có thể bị tính hai lần",
                advice: "Hỏi các đơn vị. Nếu là một hoạt động thì bỏ một bên: baocao decide ĐỢT MÃ.1 exclude; nếu là các hoạt "
                    + "động khác nhau thì giữ cả: baocao decide ĐỢT MÃ keep (kèm --by, --why).",
                counted: "trường hợp", entries: review.duplicates.map(words.entry)),
            Section(
                key: "outliers", title: "Số liệu cần kiểm tra lại",
                advice:
                    "Hỏi lại đơn vị. Nếu đúng: baocao decide ĐỢT MÃ keep; nếu sai: baocao decide ĐỢT MÃ.1 correct=SỐ (kèm --by, "
                    + "--why; SỐ thay cho số liệu nêu ở dòng đó), hoặc đơn vị gửi lại.",
                counted: "số liệu", entries: review.outliers.map(words.entry)),
            Section(
                key: "lowered", title: "Báo cáo gửi sau làm giảm số liệu",
                advice:
                    "Hỏi lại đơn vị. Nếu đúng: baocao decide ĐỢT MÃ keep (kèm --by, --why); nếu nhầm, đơn vị gửi lại báo cáo đầy "
                    + "đủ, hoặc rút tệp: baocao withdraw ĐỢT --unit ĐƠN-VỊ --file TỆP.",
                counted: "số liệu", entries: review.lowered.map(words.entry)),
            Section(
                key: "late_time_doubted", title: "Thời gian gửi còn nghi ngờ",
                advice: "Việc đúng hạn hay muộn đang theo lúc nhận; xác minh với đơn vị lúc gửi.",
                counted: "báo cáo", entries: review.doubtedTimes.map(words.entry)),
            Section(
                key: "decisions_waiting", title: "Quyết định chờ, số liệu đã duyệt",
                advice:
                    "Số liệu đã duyệt giữ nguyên. Quyết định mới cứ để trong decisions.yaml, có hiệu lực khi hủy duyệt: baocao approve "
                    + "ĐỢT --unit ĐƠN-VỊ --by TÊN --revoke.",
                counted: "quyết định", entries: review.decisionsWithoutEffect.filter(\.waits).map(words.entry)),
            Section(
                key: "decisions_without_effect", title: "Quyết định không còn hiệu lực",
                advice: "Xem lại số liệu, bỏ mục này khỏi decisions.yaml và quyết định lại nếu còn cần.",
                counted: "quyết định", entries: review.decisionsWithoutEffect.filter { !$0.waits }.map(words.entry)),
            Section(
                key: "decisions_dropping_women", title: "Quyết định làm số nữ không còn khớp",
                advice: "Số nữ nhiều hơn số người sau khi sửa nên coi như chưa nêu; cần thì sửa cả số nữ trong decisions.yaml.",
                counted: "quyết định", entries: review.decisionsDroppingWomen.map(words.droppingEntry)),
            Section(
                key: "unmatched_units", title: "Chưa so sánh được với đợt trước",
                advice:
                    "Khai trong mapping.csv đơn vị cũ nay thuộc đơn vị nào (baocao mapping đề xuất), nếu đúng là cùng đơn vị.",
                counted: "đơn vị", entries: review.unmatched.map(words.entry)),
            Section(
                key: "rules_not_evaluated", title: "Quy tắc chưa kiểm tra được ở một số đơn vị",
                advice:
                    "Chưa có đủ số liệu (hoặc số dân) mà quy tắc so sánh nên chưa biết đúng hay sai; cần thì đề nghị đơn vị bổ sung.",
                counted: "quy tắc", entries: review.unevaluatedRules.map(words.entry)),
            Section(
                key: "too_few_peers", title: "Không đủ đơn vị cùng loại để so sánh",
                advice:
                    "Dưới năm đơn vị có số liệu thì không tự tìm được số bất thường; đề nghị xem trực tiếp các số này (trong ngoặc là số đơn vị có số liệu).",
                counted: "loại đơn vị", entries: words.entries(review.peerless)),
        ].filter { !$0.entries.isEmpty }
    }

    /// A unit as lists name it, with the place it belongs to: names alone may be alike.
    func name(of unit: UnitCode) -> String { Words(campaign: campaign, tree: tree).name(unit) }
}

/// The words of each kind of doubt.
private struct Words {
    let campaign: Campaign
    let tree: UnitTree

    func name(_ code: UnitCode) -> String {
        guard let unit = tree[code] else { return code }
        let parent = unit.parent.flatMap { tree[$0] }
        let place =
            parent.map { $0.code == tree.root.code ? "" : ", \(PlaceName.inSentence($0.name, isNamesake: $0.isNamesake))" }
            ?? ""
        return "\(unit.name) (\(code))\(place)"
    }

    private func place(_ source: FigureSource, _ place: StatedPlace = StatedPlace()) -> String {
        source.file.map { " (tệp \($0)\(place.words))" } ?? ""
    }

    private func day(_ date: CalendarDate) -> String { DateFormat.short(year: date.year, month: date.month, day: date.day) }

    private func time(_ time: Timestamp) -> String { time.words(offset: campaign.timeZone.offset) }

    // MARK: Kinds

    func entry(_ broken: RuleCheck.Broken) -> ReviewList.Entry {
        // A unit that reports nothing itself cannot be complete.
        let grave =
            broken.rule.severity != .error ? "" : broken.unit.reports ? " (lỗi, đơn vị chưa được coi là báo cáo đủ)" : " (lỗi)"
        return ReviewList.Entry(
            unit: broken.unit.code, text: "\(name(broken.unit.code)): \(broken.words) (\(broken.values))\(grave)")
    }

    /// Units named of those that a rule could not be evaluated for.
    private static let named = 5

    func entry(_ rule: RuleCheck.Unevaluated) -> ReviewList.Entry {
        let rest = rule.units.count - Words.named
        let names = rule.units.prefix(Words.named).map { name($0.code) }.joined(separator: "; ")
        return ReviewList.Entry(
            text:
                "\(rule.rule.that.text): chưa kiểm tra được ở \(NumberFormat.ratio(rule.units.count, rule.subjects.count)) đơn vị: "
                + names + (rest > 0 ? "; … và \(NumberFormat.integer(rest)) đơn vị khác" : ""))
    }

    func entry(_ unfit: UnfitReport) -> ReviewList.Entry {
        ReviewList.Entry(
            unit: unfit.unit, text: "\(name(unfit.unit)): \(unfit.misfit.text(in: .vietnamese))\(place(unfit.source))")
    }

    func entry(_ waiting: WaitingReport) -> ReviewList.Entry {
        ReviewList.Entry(
            unit: waiting.unit, text: "\(name(waiting.unit)): nhận lúc \(time(waiting.received))\(place(waiting.source))")
    }

    func entry(_ edit: HeldEdit) -> ReviewList.Entry {
        ReviewList.Entry(unit: edit.approval, text: "\(name(edit.approval)) đã duyệt: \(edit.message)")
    }

    func entry(_ pair: PossibleDuplicate) -> ReviewList.Entry {
        let how =
            switch pair.reason {
            case .restated: "đơn vị cấp trên và đơn vị cấp dưới cùng báo cáo"
            case .sum: "đơn vị cấp trên báo cáo bằng tổng của các đơn vị cấp dưới"
            case .joint: "các đơn vị ngang cấp cùng báo cáo"
            }
        return ReviewList.Entry(
            id: pair.id, unit: pair.sides.first?.unit.code,
            text: "Ngày \(pair.sides.first.map { day($0.activity.date) } ?? "–"): \(how)",
            sides: pair.sides.enumerated().map {
                side("\(pair.id).\($0.offset + 1)", $0.element, value: $0.element.activity.participants)
            }
        )
    }

    /// - Parameter figure: what the value is; `nil` for the activity's people.
    private func side(
        _ id: String, _ reported: ReportedActivity, _ figure: FigureAddress? = nil, value: Int
    ) -> ReviewList.Side {
        let people = "\(NumberFormat.integer(value)) \(reported.isReach ? "lượt tiếp cận" : "lượt người")"
        return ReviewList.Side(
            id: id, unit: reported.unit.code,
            text: "\(name(reported.unit.code)): “\(reported.activity.title)”, ngày \(day(reported.activity.date)), "
                + "\(figure?.phrase(value, in: campaign) ?? people)\(place(reported.source, reported.activity.place))",
            value: value, source: reported.source, row: reported.activity.line)
    }

    func entry(_ outlier: Outlier) -> ReviewList.Entry {
        let reason =
            switch outlier.reason {
            case .abovePopulation(let population): "nhiều hơn dân số \(NumberFormat.integer(population))"
            case .areaAbovePopulation(let population):
                "cộng cả các đơn vị trực thuộc, nhiều hơn dân số \(NumberFormat.integer(population))"
            case .aboveBase(let number): "nhiều hơn tổng số trên địa bàn (\(NumberFormat.integer(number)))"
            case .tenTimesPeers(let median, _):
                "thường khoảng \(outlier.figure.amount(median, in: campaign)) ở các đơn vị cùng loại"
            }
        var sides = outlier.parts.enumerated().map { index, part in
            var value = part.activity.participants
            if case .count(let figure) = outlier.figure.measure { value = part.value(of: figure) }
            return side("\(outlier.id).\(index + 1)", part, outlier.figure, value: value)
        }
        sides += outlier.values.enumerated().map { index, stated in
            ReviewList.Side(
                id: "\(outlier.id).\(index + 1)", unit: outlier.unit.code,
                text: "\(name(outlier.unit.code)): \(outlier.figure.phrase(stated.value, in: campaign))"
                    + place(stated.source, stated.place),
                value: stated.value, source: stated.source, row: stated.place.row)
        }
        return ReviewList.Entry(
            id: outlier.id, unit: outlier.unit.code,
            text: "\(name(outlier.unit.code)): \(outlier.figure.phrase(outlier.value, in: campaign)), \(reason)", sides: sides)
    }

    func entry(_ lowering: Lowering) -> ReviewList.Entry {
        ReviewList.Entry(
            id: lowering.id, unit: lowering.unit,
            text: "\(name(lowering.unit)): \(lowering.change.text(in: .vietnamese))"
                + (lowering.fileName.map { " (tệp \($0))" } ?? ""))
    }

    func entry(_ doubted: DoubtedTime) -> ReviewList.Entry {
        ReviewList.Entry(
            unit: doubted.unit,
            text: "\(name(doubted.unit)): ghi gửi lúc \(time(doubted.stated)), lấy lúc nhận \(time(doubted.received)), "
                + "\(doubted.isLate ? "muộn" : "đúng hạn")\(place(doubted.source))")
    }

    func entry(_ outcome: DecisionOutcome) -> ReviewList.Entry {
        let why =
            switch outcome.state {
            case .approved: "chờ, số liệu đã duyệt"
            case .holds: "đã bỏ khỏi decisions.yaml nhưng còn giữ, số liệu đã duyệt"
            case .fileGone: "tệp \(outcome.place.file) không còn được tính"
            case .valueChanged(let now):
                "số liệu nay là \(now.map { NumberFormat.integer($0) } ?? "–"), không còn là "
                    + "\(outcome.decision.was.map { NumberFormat.integer($0) } ?? "–")"
            case .severalGroups: "hoạt động có nhiều đối tượng, chưa rõ sửa số nào"
            case .beyondPeople(let people):
                "số nữ sửa thành \(outcome.decision.value.map { NumberFormat.integer($0) } ?? "–") nhiều hơn số người "
                    + "\(NumberFormat.integer(people))"
            }
        let unit = outcome.unit.map { ", \(name($0.code))" } ?? ""
        return ReviewList.Entry(
            id: outcome.decision.id, unit: outcome.unit?.code, text: "Quyết định \(outcome.decision.id)\(unit): \(why)")
    }

    func droppingEntry(_ outcome: DecisionOutcome) -> ReviewList.Entry {
        let unit = outcome.unit.map { ", \(name($0.code))" } ?? ""
        func number(_ value: Int?) -> String { value.map { NumberFormat.integer($0) } ?? "–" }
        return ReviewList.Entry(
            id: outcome.decision.id, unit: outcome.unit?.code,
            text: "Quyết định \(outcome.decision.id)\(unit): \(outcome.title.map { "“\($0)”, " } ?? "")sửa thành "
                + "\(number(outcome.decision.value)) người, số nữ đã nêu là \(number(outcome.droppedWomen))")
    }

    func entry(_ unmatched: UnmatchedUnit) -> ReviewList.Entry {
        ReviewList.Entry(unit: unmatched.unit, text: "\(name(unmatched.unit)): \(unmatched.words)")
    }

    /// One entry a kind of unit, with all its figures.
    func entries(_ peerless: [PeerlessKind]) -> [ReviewList.Entry] {
        campaign.unitKinds.compactMap { kind in
            let own = peerless.filter { $0.kind.code == kind.code }
            guard !own.isEmpty else { return nil }
            let figures = own.map { "\($0.figure.words(in: campaign)) (\(NumberFormat.integer($0.units)))" }
            let name = CaseMapping.sentenceCased(CommonName.inSentence(kind.name))
            return ReviewList.Entry(text: "\(name): \(figures.joined(separator: "; "))")
        }
    }
}
