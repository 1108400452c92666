import ReportModel
import Vietnamese

/// What answers to senders say besides findings. Answers are read by clerks: they are Vietnamese alone.
enum AnswerWords {
    static let title = "TRẢ LỜI BÁO CÁO"

    static func file(_ name: String) -> String { "Tệp: \(shown(name, limit: 120))" }
    static func campaign(_ title: String) -> String { "Đợt: \(title)" }
    static func received(_ time: String) -> String { "Nhận lúc: \(time)" }

    // MARK: Outcome

    /// What became of a file.
    enum Outcome {
        case notReceived
        case withoutFigures
        /// Units; whether rows of units that nobody knows were left out.
        case accepted(Int, isPartly: Bool)
        case refused(Int)
        case mixed(accepted: Int, refused: Int, isPartly: Bool)
        /// What was taken counts no more since the campaign was edited, except of so many units.
        case noLongerFits(counting: Int, of: Int)
        /// Files inside.
        case carrier(Int)
    }

    static func outcome(_ outcome: Outcome) -> String {
        func units(_ count: Int) -> String { count > 1 ? " \(grouped(count)) ĐƠN VỊ" : "" }
        func rest(_ isPartly: Bool) -> String { isPartly ? ", CÒN DÒNG CHƯA NHẬN" : "" }
        let words =
            switch outcome {
            case .notReceived: "KHÔNG NHẬN ĐƯỢC TỆP NÀY"
            case .withoutFigures: "TỆP KHÔNG CÓ SỐ LIỆU"
            case .accepted(let count, let isPartly): "ĐÃ NHẬN" + units(count) + rest(isPartly)
            case .refused(let count): "CHƯA NHẬN" + units(count) + ", CẦN SỬA"
            case .mixed(let accepted, let refused, let isPartly):
                "ĐÃ NHẬN \(grouped(accepted)), CHƯA NHẬN \(grouped(refused)) ĐƠN VỊ" + rest(isPartly)
            case .noLongerFits(0, of: _): "ĐÃ NHẬN TRƯỚC ĐÂY, NAY KHÔNG CÒN ĐƯỢC TÍNH"
            case .noLongerFits(let counting, let count): "ĐANG TÍNH \(grouped(counting)) TRONG \(grouped(count)) ĐƠN VỊ CỦA TỆP"
            case .carrier(let count): "CÓ \(grouped(count)) TỆP BÊN TRONG, MỖI TỆP CÓ TRẢ LỜI RIÊNG"
            }
        return "KẾT QUẢ: " + words
    }

    static let aboutTheFile = "Về cả tệp:"
    static let holdsBack = "Lỗi chưa rõ thuộc đơn vị nào, nên các đơn vị liên quan phải chờ:"
    static let pleaseCheck = "Xin xem lại:"

    static func marked(_ copy: String) -> String { "Các ô cần sửa được tô màu, có ghi chú, trong tệp gửi kèm “\(copy)”." }

    /// - Parameter isRead: whether there is something in the file to mend.
    static func again(before deadline: String, isPast: Bool, isRead: Bool) -> String {
        let what = isRead ? "sửa xong xin gửi lại cả tệp" : "xin gửi lại"
        return isPast
            ? "Đã quá hạn (\(deadline)): \(what) ngay." : "\(what.prefix(1).uppercased())\(what.dropFirst()) trước \(deadline)."
    }

    // MARK: One unit

    /// What an accepted report is worth beside what its unit sent before.
    enum Worth { case counts, replaces, replacesInPart, inPart, older, waits, waitsForApproval }

    static func accepted(_ worth: Worth) -> String {
        let words =
            switch worth {
            case .counts: ""
            case .replaces: ", thay báo cáo đã gửi trước"
            case .replacesInPart: ", thay một phần báo cáo đã gửi trước"
            case .inPart: ", tính một phần"
            case .older: ", NHƯNG CŨ HƠN báo cáo đang được tính"
            case .waits: ", CHỜ XEM LẠI, chưa được tính"
            case .waitsForApproval: ", CHỜ, SỐ LIỆU ĐÃ DUYỆT, chưa được tính"
            }
        return "ĐÃ NHẬN" + words
    }

    static func refused(_ errors: Int, isWithdrawal: Bool) -> String {
        "CHƯA NHẬN: cần sửa \(grouped(errors)) chỗ, \(isWithdrawal ? "chưa rút báo cáo nào" : "số liệu chưa được tính")"
    }

    static let heldBack = "CHƯA NHẬN: chờ sửa lỗi chung của tệp nêu ở trên, số liệu chưa được tính"
    static let noLongerFits = "KHÔNG CÒN PHÙ HỢP: danh mục, thời gian của đợt đã thay đổi sau khi nhận"
    static let countsNoMore = "- Số liệu của báo cáo này không còn được tính"
    static let unread = [
        "CHƯA TÍNH: danh mục của đợt hoặc cách đọc đã thay đổi sau khi nhận tệp",
        "- Ban tổ chức cần cho đọc lại tệp này, hoặc đơn vị gửi báo cáo mới",
    ]
    static let withdraws = "ĐÃ RÚT BÁO CÁO"
    static let withdrawsLater = "ĐÃ NHẬN VIỆC RÚT BÁO CÁO, CHỜ, SỐ LIỆU ĐÃ DUYỆT, chưa rút"
    static let withdrawsNothing = "ĐÃ NHẬN YÊU CẦU RÚT, nhưng chưa có báo cáo nào để rút"
    static let withdrawn = "ĐÃ RÚT: báo cáo này đã được rút, số liệu không được tính"

    static func misfit(_ misfit: Misfit) -> String { "- " + misfit.sentence(in: .vietnamese).capitalized.text(in: .vietnamese) }

    static func takenBack(_ withdrawal: Withdrawal, _ covers: DateSpan) -> [String] {
        var lines = [
            withdrawal.named.map { "- Rút báo cáo “\(shown($0, limit: 120))”; báo cáo trước đó, nếu có, lại được tính" }
                ?? "- Rút mọi số liệu đã gửi \(days(covers))"
        ]
        lines += reason(withdrawal)
        return lines + ["- Số liệu đã rút không còn được tính"]
    }

    static func reason(_ withdrawal: Withdrawal) -> [String] {
        withdrawal.reason.map { ["- Lý do: \(shown($0, limit: 200))"] } ?? []
    }

    /// `ngày 02/10/2023`, `từ ngày 02/10/2023 đến ngày 08/10/2023`.
    private static func days(_ span: DateSpan) -> String {
        span.count == 1
            ? "ngày \(shortDate(span.from))" : "từ ngày \(shortDate(span.from)) đến ngày \(shortDate(span.to))"
    }

    // MARK: What was counted

    static func covers(_ span: DateSpan) -> String { "- Số liệu " + days(span) }

    static func late(_ deadline: String) -> String { "- Gửi sau thời hạn (\(deadline))" }

    static let noActivities = "- Không tổ chức hoạt động nào"

    /// - Parameter booksElsewhere: whether an indicator asks for books too: then activities without books do not say that there
    ///   were none.
    static func counted(_ figures: CountedFigures, booksElsewhere: Bool) -> [String] {
        let bringsTogether = figures.activities > figures.reachActivities
        let lines = [
            "- \(grouped(figures.activities)) hoạt động, \(grouped(figures.sessions)) buổi",
            bringsTogether ? people(figures) : nil, figures.reachActivities > 0 ? reach(figures.reach) : nil,
            figures.booksDonated == 0 && booksElsewhere ? nil : books(figures.booksDonated),
        ]
        return lines.compactMap(\.self)
    }

    private static func people(_ figures: CountedFigures) -> String {
        guard let people = figures.participants else { return "- Chưa thống kê số lượt người tham gia" }
        let line = counted(people, "lượt người tham gia")
        guard people > 0 else { return line }
        guard let women = figures.femaleParticipants else { return line + " (chưa thống kê số nữ)" }
        let silent = figures.rowsWithoutWomen
        return line + (women == 0 ? ", không có nữ" : ", trong đó \(grouped(women)) nữ")
            + (silent > 0 ? " (\(grouped(silent)) dòng chưa thống kê số nữ)" : "")
    }

    private static func reach(_ people: Int?) -> String {
        guard let people else { return "- Hoạt động truyền thông: chưa thống kê số lượt tiếp cận" }
        return people == 0
            ? "- Không có lượt tiếp cận qua truyền thông"
            : "- \(grouped(people)) lượt tiếp cận qua truyền thông, không tính là lượt tham gia"
    }

    private static func books(_ count: Int) -> String {
        count == 0 ? "- Không có sách quyên góp" : counted(count, "cuốn sách quyên góp")
    }

    static func indicators(_ count: Int) -> String { counted(count, "chỉ tiêu") }

    /// A line that says how many; none says 0.
    private static func counted(_ count: Int, _ what: String) -> String {
        count == 0 ? "- Không có \(what)" : "- \(grouped(count)) \(what)"
    }

    static func remarks(_ remarks: Remarks) -> String {
        let parts = [
            (remarks.strengths.count, "ưu điểm"), (remarks.limitations.count, "hạn chế"),
            (remarks.proposals.count, "kiến nghị"),
        ].filter { $0.0 > 0 }
        return parts.isEmpty
            ? "- Không có nhận xét nào" : "- Nhận xét: " + parts.map { "\(grouped($0.0)) \($0.1)" }.joined(separator: ", ")
    }

    // MARK: What is missing

    static let complete = "Báo cáo đã đủ các phần."
    static let missing = "Còn thiếu, xin gửi thêm:"
    static let missingActivities =
        "- Hoạt động: ghi từng hoạt động; nếu không có hoạt động nào thì ghi x vào ô “Không tổ chức hoạt động nào”"
    static let missingRemarks = "- Nhận xét: ưu điểm, hạn chế, kiến nghị"

    /// - Parameters:
    ///   - names: of those listed.
    ///   - count: of all that are missing.
    static func missingIndicators(_ names: [String], count: Int, of asked: Int) -> String {
        let rest = count > names.count ? " và \(count - names.count) chỉ tiêu nữa" : ""
        return
            "- Chỉ tiêu (\(count)/\(asked)): \(names.map(SentenceText.small).joined(separator: "; "))\(rest); không có thì ghi 0"
    }

    /// All that is missing in one line.
    static func missing(activities: Bool, indicators: (count: Int, asked: Int)?, remarks: Bool) -> String {
        let parts = [
            activities ? "hoạt động" : nil, indicators.map { "chỉ tiêu (\($0.count)/\($0.asked))" },
            remarks ? "nhận xét" : nil,
        ]
        return "Còn thiếu: \(parts.compactMap(\.self).joined(separator: ", "))"
    }

    // MARK: Findings in a list

    static func found(_ texts: [String], isCut: Bool) -> String {
        "Đang ghi: \(texts.joined(separator: "; "))\(isCut ? "; …" : "")"
    }

    static func expected(_ text: String) -> String { "Cần: \(text)" }
    static func hint(_ text: String) -> String { "Cách sửa: \(SentenceText.small(text))" }
    static func more(_ count: Int) -> String { "… và \(grouped(count)) chỗ nữa" }

    /// `trang “Hoạt động”, dòng 5–9, cột F “Học sinh”`.
    static func cells(_ rows: [Int], at place: SourcePlace, column: Int) -> String {
        let letters = SourcePlace.columnLetters(column)
        let name = place.columnName.map { $0 == letters ? letters : "\(letters) “\(shown($0))”" } ?? letters
        let sheet = place.sheet.map { place.table == nil ? "trang “\($0)”, " : "\($0), " } ?? ""
        let inTable = place.columnName.map { "“\(shown($0))”" } ?? "\(column)"
        return "\(sheet)dòng \(numberList(rows)), cột \(place.table == nil ? name : inTable)"
    }

    /// The comment at a cell of a marked copy.
    static func comment(_ words: Wording) -> String {
        [words.message, words.expected.map(expected), words.hint.map(hint)].compactMap(\.self).joined(separator: "\n")
    }

    /// Who comments.
    static let author = "Ban Chỉ đạo"

    // MARK: Files in a file

    static func packed(_ outcome: FeedbackWriter.PackedOutcome) -> String {
        switch outcome {
        case .accepted: "ĐÃ NHẬN"
        case .partly: "NHẬN MỘT PHẦN, CẦN SỬA"
        case .refused: "CHƯA NHẬN, CẦN SỬA"
        case .unreadable: "KHÔNG ĐỌC ĐƯỢC"
        case .known: "đã trả lời từ trước"
        }
    }

    static func moreFiles(_ count: Int) -> String { "… và \(grouped(count)) tệp nữa" }

    // MARK: Mail

    static func subject(_ text: String) -> String { "Trả lời: \(text.isEmpty ? "báo cáo" : text)" }

    // MARK: Names of what came without one

    static let attachment = "tệp đính kèm"
    static let member = "tệp"
    static let forwarded = "thư chuyển tiếp.eml"
    static let forwardedByOutlook = "thư chuyển tiếp.msg"
    static func message(_ digits: String) -> String { "thư-\(digits).eml" }
    /// The title of an activity that is a line of a summary.
    static func summarized(_ activities: Int, kind: String?) -> String {
        "Tổng hợp \(grouped(activities)) hoạt động" + (kind.map { " (\($0))" } ?? "")
    }
    /// A table of a document that has no sheets.
    static func table(_ number: Int) -> String { "Bảng \(number)" }
}
