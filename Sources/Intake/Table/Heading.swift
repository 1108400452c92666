import Vietnamese

/// What a column of a table holds.
enum Column: Hashable {
    case reportID, unitCode, unitName, date, activityType, title, audienceGroup, sessions, participants
    case femaleParticipants, booksDonated, activityID, note, submittedAt, coversFrom, coversTo
    case indicator, indicatorName, value
    case remark, text
    /// Wide form: participants of the audience group with this code.
    case audience(String)
    /// Wide form: women among them.
    case audienceFemale(String)
    /// Above a table only: whether there were no activities at all.
    case noActivities
    /// Whether, or which file of, the unit's reports are taken back, and why.
    case withdraw, reason
    /// Known and without meaning: the running number, the unit of measure.
    case ignored

    /// Whether its values name what a row speaks of, so that a merged area's value holds in all its rows.
    var isName: Bool {
        switch self {
        case .reportID, .unitCode, .unitName, .date, .activityType, .title, .activityID, .submittedAt, .coversFrom, .coversTo,
            .indicator, .indicatorName, .remark:
            true
        default: false
        }
    }
}

/// The headings that people write above columns.
///
/// The lists are those of `docs/submissions.md`; a spelling found in a real file is added here and there. Headings are
/// compared by ``Folding/key(_:)``, so case, blanks, punctuation and Unicode form do not matter.
enum Heading {
    /// Spellings by column, the first one being what forms print and messages name.
    static let spellings: [(column: Column, names: [String])] = [
        (.reportID, ["Mã báo cáo", "report_id"]),
        (.unitCode, ["Mã đơn vị", "unit_code", "Mã trường"]),
        (
            .unitName,
            [
                "Tên đơn vị", "unit_name", "Đơn vị", "Trường", "Tên trường", "Đơn vị báo cáo", "Tên đơn vị báo cáo",
                "Cơ sở giáo dục", "Đơn vị của thầy cô", "Đơn vị của thầy (cô)", "Đơn vị công tác", "Tên trường, đơn vị",
            ]
        ),
        (
            .date,
            [
                "Ngày", "date", "Thời gian", "Ngày tổ chức", "Ngày thực hiện", "Thời gian tổ chức", "Thời gian thực hiện",
                "Ngày tổ chức hoạt động", "Ngày diễn ra", "Ngày hoạt động",
            ]
        ),
        (.activityType, ["Loại hoạt động", "activity_type", "Loại hình", "Loại hình hoạt động", "Mã loại hoạt động"]),
        (.title, ["Tên hoạt động", "title", "Nội dung", "Nội dung hoạt động", "Tên, nội dung hoạt động"]),
        (.audienceGroup, ["Đối tượng", "audience_group", "Đối tượng tham gia", "Nhóm đối tượng"]),
        (.sessions, ["Số buổi", "sessions", "Số cuộc", "Số buổi, cuộc"]),
        (
            .participants,
            [
                "Số người tham gia", "participants", "Lượt người", "Số lượt người", "Lượt người tham gia",
                "Số lượt người tham gia", "Số người",
            ]
        ),
        (.femaleParticipants, ["Trong đó nữ", "female_participants", "Số nữ", "Nữ", "Số người nữ", "Lượt nữ"]),
        (.booksDonated, ["Số sách quyên góp", "books_donated", "Sách quyên góp", "Số sách", "Số cuốn sách quyên góp"]),
        (.activityID, ["Mã hoạt động", "activity_id"]),
        (.note, ["Ghi chú", "note", "notes"]),
        (
            .submittedAt,
            [
                "Dấu thời gian", "submitted_at", "Thời gian gửi", "Timestamp", "Thời điểm gửi", "Ngày gửi", "Completion time",
                "Thời gian hoàn thành",
            ]
        ),
        (.coversFrom, ["Từ ngày", "covers_from"]),
        (.coversTo, ["Đến ngày", "covers_to"]),
        (.indicator, ["Chỉ tiêu", "indicator", "Mã chỉ tiêu"]),
        (.indicatorName, ["Tên chỉ tiêu", "indicator_name"]),
        (.value, ["Giá trị", "value", "Số lượng", "Kết quả"]),
        (.remark, ["Nhận xét", "remark", "Loại nhận xét", "Mục nhận xét"]),
        (.text, ["Nội dung nhận xét", "text"]),
        (.noActivities, ["Không tổ chức hoạt động nào", "Không có hoạt động"]),
        (.withdraw, ["Rút báo cáo", "withdraw", "Rút báo cáo đã gửi"]),
        (.reason, ["Lý do rút", "reason", "Lý do", "Lý do rút báo cáo"]),
        (
            .ignored,
            [
                "STT", "TT", "Số thứ tự", "No", "Đơn vị tính", "ĐVT",
                // What online forms add. Who filled one in is nobody's business here and is never read.
                "Địa chỉ email", "Email", "Email Address", "E-mail", "Thư điện tử", "Tên người dùng", "Username", "Điểm số",
                "Score", "Start time", "Thời gian bắt đầu", "Người báo cáo", "Tên người báo cáo",
                "Họ và tên người báo cáo", "Họ tên người báo cáo", "Người lập biểu", "Người điền", "Số điện thoại",
                "Điện thoại", "SĐT", "Số điện thoại liên hệ",
            ]
        ),
    ]

    /// What forms and messages call a column.
    static func name(of column: Column, context: Lookup) -> String {
        switch column {
        case .audience(let code): context.audiences.name(of: code)
        case .audienceFemale(let code): context.audiences.name(of: code) + " – nữ"
        case .text: "Nội dung"
        default: spellings.first { $0.column == column }?.names.first ?? ""
        }
    }

    /// The English name of a column, which is its key in JSON.
    static func key(of column: Column) -> String {
        spellings.first { $0.column == column }?.names.first { $0.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } } ?? ""
    }

    /// Columns by the heading as usually written: the quick way, without folding.
    static let byText: [String: Column] = {
        var table: [String: Column] = [:]
        for (column, names) in spellings { for name in names { table[name] = column } }
        return table
    }()

    static let byKey: [String: Column] = {
        var table: [String: Column] = [:]
        for (column, names) in spellings { for name in names { table[Folding.key(name)] = column } }
        return table
    }()

    static let byBareKey: [String: Column] = {
        var table: [String: Column] = [:]
        for (column, names) in spellings { for name in names { table[Folding.bareKey(name)] = column } }
        return table
    }()

    /// The column a heading means; `nil` when it is not known.
    static func column(for text: String, in lookup: Lookup) -> Column? {
        if let column = byText[text] ?? lookup.headingsByText[text] { return column }
        // Longer texts are titles and sentences, which are not worth folding.
        guard text.utf8.count <= 200 else { return nil }
        if let column = folded(text, lookup) { return column }
        // A whole file in the wrong encoding has its headings in it too.
        return DamagedText.repaired(text).flatMap { folded($0, lookup) }
    }

    private static func folded(_ text: String, _ lookup: Lookup) -> Column? {
        let heading = withoutNumbering(text)
        for candidate in [heading, withoutParentheses(heading)] where !candidate.isEmpty {
            let key = Folding.key(candidate)
            if let column = byKey[key] ?? lookup.headingsByKey[key] { return column }
        }
        for candidate in [heading, withoutParentheses(heading)] where !candidate.isEmpty {
            let key = Folding.bareKey(candidate)
            if let column = byBareKey[key] ?? lookup.headingsByBareKey[key] { return column }
        }
        return nil
    }

    /// The known heading nearest to an unknown one, when one or two letters differ.
    static func nearest(to text: String, in lookup: Lookup) -> String? {
        let key = Folding.bareKey(text)
        guard key.unicodeScalars.count >= 4 else { return nil }
        var best: (distance: Int, name: String)?
        for (column, names) in spellings where column != .ignored {
            for name in names {
                let distance = Folding.distance(key, Folding.bareKey(name), limit: 2)
                if distance <= 2, distance < best?.distance ?? 3 { best = (distance, name) }
            }
        }
        return best?.name
    }

    /// `1. Ngày tổ chức` → `Ngày tổ chức`: online forms number their questions.
    private static func withoutNumbering(_ text: String) -> String {
        let rest = text.drop { $0.isNumber }
        guard rest.count < text.count, let mark = rest.first, mark == "." || mark == ")" || mark == "/" else { return text }
        return trimmed(String(rest.dropFirst()))
    }

    /// `Ngày (ngày/tháng/năm)` → `Ngày`.
    private static func withoutParentheses(_ text: String) -> String {
        var depth = 0
        var result = ""
        for character in text {
            if character == "(" {
                depth += 1
            } else if character == ")" {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                result.append(character)
            }
        }
        return trimmed(result)
    }
}
