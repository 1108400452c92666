import Vietnamese

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
        (
            .activityType,
            [
                "Loại hoạt động", "activity_type", "Loại hình", "Loại hình hoạt động", "Mã loại hoạt động", "Hình thức",
                "Hình thức tổ chức", "Hình thức hoạt động",
            ]
        ),
        (.title, ["Tên hoạt động", "title", "Nội dung", "Nội dung hoạt động", "Tên, nội dung hoạt động"]),
        (
            .audienceGroup,
            [
                "Đối tượng", "audience_group", "Đối tượng tham gia", "Nhóm đối tượng", "Thành phần", "Thành phần tham gia",
                "Thành phần tham dự",
            ]
        ),
        (.sessions, ["Số buổi", "sessions", "Số cuộc", "Số buổi, cuộc"]),
        (
            .participants,
            [
                "Số người tham gia", "participants", "Lượt người", "Số lượt người", "Lượt người tham gia",
                "Số lượt người tham gia", "Số người", "Tổng số", "Tổng số người", "Tổng số lượt người", "Số lượt", "Tổng cộng",
                "Tổng",
                "Cộng", "Cộng chung",
                "Số lượng người tham gia", "Số người tham dự", "Tổng số người tham gia",
            ]
        ),
        (.femaleParticipants, ["Trong đó nữ", "female_participants", "Số nữ", "Nữ", "Số người nữ", "Lượt nữ"]),
        (.maleParticipants, ["Trong đó nam", "male_participants", "Số nam", "Nam", "Số người nam", "Lượt nam"]),
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
        (.coversFrom, ["Từ ngày", "covers_from", "Ngày bắt đầu"]),
        (.coversTo, ["Đến ngày", "covers_to", "Ngày kết thúc"]),
        (.indicator, ["Chỉ tiêu", "indicator", "Mã chỉ tiêu"]),
        (.indicatorName, ["Tên chỉ tiêu", "indicator_name"]),
        (.value, ["Giá trị", "value", "Số lượng", "Kết quả"]),
        (.remark, ["Nhận xét", "remark", "Loại nhận xét", "Mục nhận xét"]),
        (.text, ["Nội dung nhận xét", "text"]),
        (.noActivities, ["Không tổ chức hoạt động nào", "Không có hoạt động"]),
        (.withdraw, ["Rút báo cáo", "withdraw", "Rút báo cáo đã gửi"]),
        (.reason, ["Lý do rút", "reason", "Lý do", "Lý do rút báo cáo"]),
        (.ignored(.runningNumber), ["STT", "TT", "Số thứ tự", "No", "Số TT"]),
        (.ignored(.unitOfMeasure), ["Đơn vị tính", "ĐVT"]),
        // What online forms add. Who filled one in is nobody's business here and is never read.
        (
            .ignored(.contact),
            [
                "Địa chỉ email", "Email", "Email Address", "E-mail", "Thư điện tử", "Số điện thoại", "Điện thoại", "SĐT",
                "Số điện thoại liên hệ", "ĐT", "Điện thoại liên hệ", "Zalo", "Địa chỉ", "Địa chỉ liên hệ",
            ]
        ),
        (
            .ignored(.person),
            [
                "Tên người dùng", "Username", "Người báo cáo", "Tên người báo cáo", "Họ và tên người báo cáo",
                "Họ tên người báo cáo", "Người lập biểu", "Người điền", "Người phụ trách", "Báo cáo viên", "Giảng viên",
                "Người thực hiện", "Họ và tên", "Họ tên",
            ]
        ),
        (.ignored(.score), ["Điểm số", "Score", "Start time", "Thời gian bắt đầu"]),
        (
            .ignored(.money),
            [
                "Kinh phí", "Kinh phí tổ chức", "Kinh phí thực hiện", "Kinh phí (đồng)", "Số tiền", "Thành tiền", "Tiền",
                "Tổng kinh phí", "Kinh phí (nghìn đồng)", "Kinh phí (triệu đồng)",
            ]
        ),
        (.ignored(.year), ["Năm", "Năm học", "Năm báo cáo"]),
        (.ignored(.percentage), ["Tỷ lệ", "Tỉ lệ", "Tỷ lệ %", "Tỷ lệ nữ", "Tỉ lệ nữ", "Phần trăm", "%"]),
        (
            .ignored(.venue),
            ["Địa điểm", "Địa điểm tổ chức", "Nơi tổ chức", "Địa điểm thực hiện", "Minh chứng", "Minh chứng (đường dẫn)"]
        ),
    ]

    /// What forms and messages call a column.
    static func name(of column: Column, context: Lookup) -> String {
        switch column {
        case .audience(let code): context.audiences.name(of: code)
        case .audienceFemale(let code): context.audiences.name(of: code) + " – nữ"
        case .audienceMale(let code): context.audiences.name(of: code) + " – nam"
        case .text: "Nội dung"
        case .unknownAudience(let heading): heading
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

    static func folded(_ text: String, _ lookup: Lookup) -> Column? {
        let heading = withoutNumbering(text)
        // A share of people is no number of people, whatever else the heading says.
        if heading.contains("%") { return .ignored(.percentage) }
        if let column = named(Folding.key(heading), byKey, lookup.headingsByKey) { return column }
        if let column = ofGrid(heading, lookup) { return column }
        // Before the parentheses go: «HS (nữ)» is not «HS».
        if let column = ofWomenOrMen(heading, lookup) { return column }
        let (explained, inside) = parted(heading)
        let column =
            ofWomenOrMen(explained, lookup) ?? named(Folding.key(explained), byKey, lookup.headingsByKey)
            ?? named(Folding.bareKey(heading), byBareKey, lookup.headingsByBareKey)
            ?? named(Folding.bareKey(explained), byBareKey, lookup.headingsByBareKey)
            ?? lookup.audienceNames.code(for: heading).map { .audience($0) }
            ?? lookup.audienceNames.code(for: explained).map { .audience($0) }
        if column == .participants, explained != heading {
            let key = Folding.key(inside)
            if key == "nữ" || key == "trongđónữ" { return .femaleParticipants }
            if key == "nam" { return .maleParticipants }
        }
        // What stands in parentheses over a column of numbers may make other numbers of them.
        guard let column,
            !column.isCount || explained == heading || isHarmless(parenthesesOf: heading, over: column, lookup)
        else {
            return unread(heading)
        }
        return column
    }

    /// `Số người tham gia [Học sinh]`: a question of an online form with a line for each group.
    private static func ofGrid(_ heading: String, _ lookup: Lookup) -> Column? {
        guard heading.last == "]", let open = heading.lastIndex(of: "[") else { return nil }
        let question = folded(trimmed(String(heading[..<open])), lookup)
        guard let group = folded(trimmed(String(heading[heading.index(after: open)...].dropLast())), lookup)?.group else {
            return nil
        }
        return switch question {
        case .participants?, .value?: .audience(group)
        case .femaleParticipants?: .audienceFemale(group)
        case .maleParticipants?: .audienceMale(group)
        default: nil
        }
    }

    private static func named(_ key: String, _ own: [String: Column], _ campaign: [String: Column]) -> Column? {
        key.isEmpty ? nil : own[key] ?? campaign[key]
    }

    /// The known heading nearest to an unknown one, when one or two letters differ.
    ///
    /// - Parameter present: columns that stand in the table already; what is like one of them is something else.
    static func nearest(to text: String, in lookup: Lookup, besides present: Set<Column> = []) -> String? {
        let key = Folding.bareKey(text)
        guard key.unicodeScalars.count >= 4, !others.contains(where: { key.hasSuffix($0) }) else { return nil }
        // «Số lần» is not «Số nam»: short headings have few letters to spare.
        let limit = min(2, key.unicodeScalars.count / 5)
        guard limit > 0 else { return nil }
        var best: (distance: Int, name: String)?
        for (column, names) in spellings where !column.isIgnored && !present.contains(column) {
            for name in names {
                let distance = Folding.distance(key, Folding.bareKey(name), limit: limit)
                if distance <= limit, distance < best?.distance ?? 3 { best = (distance, name) }
            }
        }
        return best?.name
    }

    /// Ends of headings that are like known ones and mean something else: «Lượt xem», «Số lượng mời», «Vắng».
    private static let others = ["xem", "moi", "vang", "buoi", "truycap"]

    /// `1. Ngày tổ chức` → `Ngày tổ chức`: online forms number their questions.
    private static func withoutNumbering(_ text: String) -> String {
        let rest = text.drop { $0.isNumber }
        guard rest.count < text.count, let mark = rest.first, mark == "." || mark == ")" || mark == "/" else { return text }
        return trimmed(String(rest.dropFirst()))
    }
}
