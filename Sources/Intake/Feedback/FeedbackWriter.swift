public import ReportModel

/// What the ledger knows about earlier submissions, for the answer to a new one.
public struct FeedbackHistory: Sendable {
    /// When the file came in; `nil` leaves it out.
    public var receivedAt: Timestamp?
    /// Units of which it takes the place of something sent before.
    public var replacing: Set<UnitCode>
    /// Units that have taken back what the file says.
    public var withdrawn: Set<UnitCode> = []
    /// Why what was accepted of a unit fits the campaign no more.
    public var misfits: [UnitCode: [String]] = [:]
    /// What stands of each unit with this file, by part; a unit without an entry has only what the file itself states.
    public var stated: [UnitCode: StatedParts] = [:]
    /// Name of the marked copy that goes with the answer; `nil` when there is none.
    public var markedCopy: String?

    public init(receivedAt: Timestamp? = nil, replacing: Set<UnitCode> = [], markedCopy: String? = nil) {
        self.receivedAt = receivedAt
        self.replacing = replacing
        self.markedCopy = markedCopy
    }

    /// Nothing known.
    public static let none = FeedbackHistory()
}

/// Writes the answer to a file: Vietnamese, plain text, short lines that a telephone shows whole.
///
/// Every unit of the file learns what was counted, or that nothing was and what to mend where.
public enum FeedbackWriter {
    /// Causes listed for one unit; the findings of the rest are counted.
    private static let listed = 40
    /// Units of a file beyond which each one's missing parts take one line.
    private static let shortFrom = 3

    /// The answer to one file.
    ///
    /// - Parameters:
    ///   - file: its name as the sender knows it.
    ///   - result: what was read and found.
    ///   - context: the campaign, for names and the deadline.
    ///   - history: what came before, for a word on replacement.
    public static func text(
        for file: String, result: ReadResult, context: IntakeContext, history: FeedbackHistory = .none
    ) -> String {
        var lines = ["TRẢ LỜI BÁO CÁO", "Tệp: \(shown(file, limit: 120))", "Đợt: \(context.campaign.title)"]
        if let time = history.receivedAt { lines.append("Nhận lúc: \(clockText(time, context))") }
        let refused = result.submissions.filter(\.isRefused).count
        lines += ["", verdict(result, refused)]
        if !result.findings.isEmpty {
            lines.append("")
            let holdsBack = result.submissions.contains(where: \.isHeldBack)
            lines += list(
                result.findings,
                title: result.submissions.isEmpty
                    ? nil
                    : holdsBack ? "Lỗi chưa rõ thuộc đơn vị nào, nên các đơn vị liên quan phải chờ:" : "Về cả tệp:")
        }
        for draft in result.submissions {
            lines.append("")
            lines += section(draft, context, history, isShort: result.submissions.count > shortFrom)
        }
        if refused > 0 || result.findings.containsError {
            lines.append("")
            if let copy = history.markedCopy {
                lines.append("Các ô cần sửa được tô màu, có ghi chú, trong tệp gửi kèm “\(copy)”.")
            }
            // Several units in one file: the first deadline serves all of them.
            let due = result.submissions.map(\.submission.unit).map { context.calendar.deadline(of: $0) }.min()
            let last = due ?? context.campaign.deadline
            let deadline = clockText(last, context)
            let isPast = history.receivedAt.map { $0 > last } ?? false
            lines.append(
                isPast
                    ? "Đã quá hạn (\(deadline)): sửa xong xin gửi lại cả tệp ngay."
                    : "Sửa xong xin gửi lại cả tệp trước \(deadline).")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The answer to what lay in the inbox and was not opened.
    ///
    /// - Parameter finding: what the operator was told, in English; its place names the file.
    public static func text(forLeftOut finding: Diagnostic, context: IntakeContext) -> String {
        let (message, hint) =
            switch FindingCode(rawValue: finding.code) {
            case .link: ("Đây không phải là một tệp thường (liên kết, thiết bị), nên không mở", "Gửi chính tệp đó")
            case .name:
                ("Tên tệp có ký tự lạ, nên không mở", "Đặt lại tên tệp chỉ gồm chữ, số, dấu cách, gạch nối rồi gửi lại")
            case .inboxTooLarge:
                (
                    "Tệp lớn quá mức, tối đa \(grouped(context.limits.fileBytes)) byte",
                    "Xóa các trang, hình ảnh thừa, hoặc chia thành nhiều tệp nhỏ hơn"
                )
            case .inboxTooDeep:
                ("Thư mục nằm quá sâu trong hộp nhận, nên không mở", "Gửi tệp vào thư mục ngoài hoặc gửi thẳng tệp")
            default: ("Không mở được tệp này", "Gửi lại tệp")
            }
        return """
            TRẢ LỜI BÁO CÁO
            Tệp: \(shown(finding.place.file, limit: 120))
            Đợt: \(context.campaign.title)

            KẾT QUẢ: KHÔNG NHẬN ĐƯỢC TỆP NÀY

            1. \(message)
               Cách sửa: \(hint)

            """
    }

    private static func verdict(_ result: ReadResult, _ refused: Int) -> String {
        let count = result.submissions.count
        if count == 0 {
            return result.findings.containsError ? "KẾT QUẢ: KHÔNG NHẬN ĐƯỢC TỆP NÀY" : "KẾT QUẢ: TỆP KHÔNG CÓ SỐ LIỆU"
        }
        let partly = result.findings.containsError ? ", CÒN DÒNG CHƯA NHẬN" : ""
        if refused == 0 { return "KẾT QUẢ: ĐÃ NHẬN" + (count > 1 ? " \(grouped(count)) ĐƠN VỊ" : "") + partly }
        if refused == count { return "KẾT QUẢ: CHƯA NHẬN" + (count > 1 ? " \(grouped(count)) ĐƠN VỊ" : "") + ", CẦN SỬA" }
        return "KẾT QUẢ: ĐÃ NHẬN \(grouped(count - refused)), CHƯA NHẬN \(grouped(refused)) ĐƠN VỊ" + partly
    }

    // MARK: One unit

    private static func section(
        _ draft: SubmissionDraft, _ context: IntakeContext, _ history: FeedbackHistory, isShort: Bool
    ) -> [String] {
        let code = draft.submission.unit
        var lines = ["\(context.tree[code]?.name ?? code) (\(code))"]
        let errors = draft.findings.filter { $0.severity == .error }
        let rest = draft.findings.filter { $0.severity != .error }
        if let misfits = history.misfits[code] {
            lines.append("KHÔNG CÒN PHÙ HỢP: danh mục, thời gian của đợt đã thay đổi sau khi nhận")
            lines += misfits.map { "- \($0.prefix(1).uppercased() + $0.dropFirst())" }
            if draft.isRefused { lines.append("- Số liệu của báo cáo này không còn được tính") }
            lines += list(errors, title: nil)
        } else if draft.isHeldBack, errors.isEmpty {
            lines.append("CHƯA NHẬN: chờ sửa lỗi chung của tệp nêu ở trên, số liệu chưa được tính")
        } else if draft.isRefused {
            let what = draft.submission.withdrawal == nil ? "số liệu chưa được tính" : "chưa rút báo cáo nào"
            lines.append("CHƯA NHẬN: cần sửa \(grouped(errors.count)) chỗ, \(what)")
            lines += list(errors, title: nil)
        } else if let withdrawal = draft.submission.withdrawal {
            lines.append(
                has(.waitsForApproval, draft) ? "ĐÃ NHẬN VIỆC RÚT BÁO CÁO, CHỜ, SỐ LIỆU ĐÃ DUYỆT, chưa rút" : "ĐÃ RÚT BÁO CÁO")
            let words = takenBack(withdrawal, draft.submission.covers)
            // The last line says that it counts no more.
            lines += has(.waitsForApproval, draft) ? words.dropLast() : words
        } else if history.withdrawn.contains(code) {
            lines.append("ĐÃ RÚT: báo cáo này đã được rút, số liệu không được tính")
        } else {
            lines.append("ĐÃ NHẬN" + place(of: draft, history))
            lines += counted(draft.submission)
        }
        if !rest.isEmpty { lines += list(rest, title: "Xin xem lại:") }
        let isCounted =
            !draft.isRefused && draft.submission.withdrawal == nil && !history.withdrawn.contains(code)
            && history.misfits[code] == nil && !has(.waitsForApproval, draft)
        if isCounted {
            let parts = history.stated[code] ?? StatedParts(draft.submission)
            lines += MissingParts(unit: code, parts: parts, context: context).lines(isShort: isShort)
        }
        return lines
    }

    private static func has(_ code: FindingCode, _ draft: SubmissionDraft) -> Bool {
        draft.findings.contains { $0.code == code.rawValue }
    }

    /// What an accepted report is worth beside what was sent before.
    private static func place(of draft: SubmissionDraft, _ history: FeedbackHistory) -> String {
        func has(_ code: FindingCode) -> Bool { FeedbackWriter.has(code, draft) }
        if has(.waitsForApproval) { return ", CHỜ, SỐ LIỆU ĐÃ DUYỆT, chưa được tính" }
        if has(.waitsForName) { return ", CHỜ XEM LẠI, chưa được tính" }
        let replaces = history.replacing.contains(draft.submission.unit)
        if has(.older) { return ", NHƯNG CŨ HƠN báo cáo đang được tính" }
        if has(.olderInPart) { return replaces ? ", thay một phần báo cáo đã gửi trước" : ", tính một phần" }
        return replaces ? ", thay báo cáo đã gửi trước" : ""
    }

    private static func takenBack(_ withdrawal: Withdrawal, _ covers: DateSpan) -> [String] {
        var lines: [String] = []
        if let name = withdrawal.named {
            lines.append("- Rút báo cáo “\(shown(name, limit: 120))”; báo cáo trước đó, nếu có, lại được tính")
        } else {
            let days =
                covers.count == 1
                ? "ngày \(shortDate(covers.from))" : "từ \(shortDate(covers.from)) đến \(shortDate(covers.to))"
            lines.append("- Rút mọi số liệu đã gửi \(days)")
        }
        if let reason = withdrawal.reason { lines.append("- Lý do: \(shown(reason, limit: 200))") }
        return lines + ["- Số liệu đã rút không còn được tính"]
    }

    /// What was counted, so that the sender can check it.
    private static func counted(_ submission: Submission) -> [String] {
        let covers = submission.covers
        var lines = [
            covers.count == 1
                ? "- Ngày \(shortDate(covers.from))" : "- Từ \(shortDate(covers.from)) đến \(shortDate(covers.to))"
        ]
        if let activities = submission.activities {
            lines += activities.isEmpty ? ["- Không tổ chức hoạt động nào"] : counted(activities)
        }
        if let indicators = submission.indicators { lines.append("- \(grouped(indicators.count)) chỉ tiêu") }
        if let remarks = submission.remarks {
            lines.append(
                "- Nhận xét: \(remarks.strengths.count) ưu điểm, \(remarks.limitations.count) hạn chế, \(remarks.proposals.count) kiến nghị"
            )
        }
        return lines
    }

    private static func counted(_ activities: [Activity]) -> [String] {
        let audiences = activities.flatMap(\.audiences)
        let people = audiences.reduce(0) { $0 + $1.participants }
        let women = audiences.compactMap(\.femaleParticipants)
        let silent = activities.reduce(0) { count, activity in
            count
                + activity.audiences.reduce(0) { rows, audience in
                    audience.femaleParticipants == nil ? rows + (activity.sum?.rows(of: audience) ?? 1) : rows
                }
        }
        var line = "- \(grouped(people)) lượt người tham gia"
        if women.isEmpty {
            line += " (chưa ghi số nữ)"
        } else {
            line += ", trong đó \(grouped(women.reduce(0, +))) nữ"
            if silent > 0 { line += " (\(grouped(silent)) dòng chưa ghi số nữ)" }
        }
        return [
            "- \(grouped(activities.reduce(0) { $0 + $1.count })) hoạt động, \(grouped(activities.reduce(0) { $0 + $1.sessions })) buổi",
            line,
            "- \(grouped(activities.reduce(0) { $0 + $1.booksDonated })) cuốn sách quyên góp",
        ]
    }

    // MARK: Findings

    static func list(_ findings: [Diagnostic], title: String?) -> [String] {
        (title.map { [$0] } ?? []) + FindingList(findings).lines(limit: listed)
    }

    /// `17:00 ngày 08/10/2023`.
    private static func clockText(_ time: Timestamp, _ context: IntakeContext) -> String {
        let clock = time.clock(offset: context.campaign.timeZone.offset)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(clock.hour)):\(two(clock.minute)) ngày \(shortDate(clock.day))"
    }
}
