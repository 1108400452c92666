/// Every key of `campaign.yaml`, for the reference page. The tests hold each against the reader.
enum CampaignKeys {
    struct Key {
        var name: String
        /// What its value is.
        var type: String
        var isRequired = false
        var meaning: String
        /// A value as it may be written, on one line.
        var example: String
    }

    /// A map: the file itself, or one that stands under a key of it.
    struct Map {
        var title: String
        var help: String
        var keys: [Key]
        /// Key of the file that it stands under, and the key's whole value around one map; `nil` for the file itself.
        var place: (key: String, around: @Sendable (String) -> String)?

        /// The map on one line.
        ///
        /// - Parameters:
        ///   - left: key to leave out.
        ///   - more: what to add, `key: value`.
        func text(without left: String? = nil, adding more: String? = nil) -> String {
            let entries = keys.filter { $0.name != left }.map { "\($0.name): \($0.example)" } + [more].compactMap(\.self)
            return "{\(entries.joined(separator: ", "))}"
        }
    }

    static let maps: [Map] = [
        file, period, kind, type, group, indicator, issuer, signatory, override, cited, directed, opening, ownPeriod, report,
        record, rule,
    ]

    private static let file = Map(
        title: "The file", help: "The top of `campaign.yaml`, in any order.",
        keys: [
            Key(
                name: "code", type: "code", isRequired: true,
                meaning: "Names the campaign in paths: 1 to 64 letters without marks, digits, `.`, `_`, `-`", example: "nho"),
            Key(
                name: "title", type: "text", isRequired: true, meaning: "What the campaign is called in full",
                example: "Tuần lễ"),
            Key(name: "theme", type: "text", meaning: "Its theme (chủ đề)", example: "Học để phát triển"),
            Key(name: "title_en", type: "text", meaning: "The title in documents in English", example: "Learning week"),
            Key(name: "theme_en", type: "text", meaning: "The theme in documents in English", example: "Learn to grow"),
            Key(
                name: "short_name", type: "text", meaning: "After the title was given in full; default: its first word",
                example: "Tuần lễ"),
            Key(name: "contact", type: "texts", meaning: "Whom readers abroad may write to, a line each", example: "[a@b.vn]"),
            Key(
                name: "period", type: "map", isRequired: true, meaning: "First and last day, at most 366 days",
                example: "{from: 2023-10-02, to: 2023-10-08}"),
            Key(
                name: "deadline", type: "time with offset", isRequired: true, meaning: "A first report after it is late",
                example: "2023-10-08T17:00:00+07:00"),
            Key(
                name: "time_zone", type: "zone or offset",
                meaning: "Default: `Asia/Ho_Chi_Minh`; none whose clocks change in the period",
                example: "\"+07:00\""),
            Key(
                name: "levels", type: "codes", isRequired: true, meaning: "Levels of units from the top down",
                example: "[district, institution]"),
            Key(
                name: "unit_kinds", type: "list of maps", isRequired: true, meaning: "Kinds of units, each of a level",
                example: "[{code: huyen, name: Huyện, level: district}, {code: thcs, name: Trường THCS, level: institution}]"),
            Key(
                name: "catalogue", type: "`2023`, `2025`, `none`",
                meaning: "Built-in lists that hold where the file has none of its own; default: 2023", example: "2025"),
            Key(
                name: "activity_types", type: "list of maps", meaning: "Types of activities in place of the catalogue's",
                example: "[{code: LPD, name: Lễ phát động}]"),
            Key(
                name: "audience_groups", type: "list of maps", meaning: "Audience groups in place of the catalogue's",
                example: "[{code: hoc_sinh, name: Học sinh}]"),
            Key(
                name: "indicators", type: "list of maps", meaning: "Indicators in place of the catalogue's; `[]` for none",
                example: "[{code: GDHT_DK, name: Gia đình đăng ký, unit: gia đình}, {code: SACH_QG, name: Sách, unit: cuốn}]"),
            Key(
                name: "issuer_form", type: "`ubnd`, `bcd`, `phong`, `so`",
                meaning: "Makes issuer, signatory and recipients from the name of the top unit; the three may be left out then",
                example: "ubnd"),
            Key(
                name: "issuer", type: "map", meaning: "Who issues the documents; required without `issuer_form`",
                example: "{name: Ban Chỉ đạo, symbol: BC-BCĐ, place: Thanh Trì}"),
            Key(
                name: "signatory", type: "map", meaning: "Who signs; required without `issuer_form`",
                example: "{position: Trưởng ban}"),
            Key(
                name: "recipients", type: "texts", meaning: "Nơi nhận, without dashes and semicolons", example: "[\"Lưu: VT\"]"),
            Key(
                name: "basis", type: "list of maps", meaning: "Documents it rests on («Thực hiện …»), in order",
                example: "[{kind: Kế hoạch}]"),
            Key(name: "addressees", type: "texts", meaning: "Kính gửi", example: "[Sở Giáo dục và Đào tạo]"),
            Key(
                name: "directed", type: "map", meaning: "What the issuer itself issued and opened",
                example: "{documents: [{kind: Kế hoạch}]}"),
            Key(
                name: "figure_of_record", type: "map", meaning: "Which of two sources of one figure documents print",
                example: "{books: activities}"),
            Key(
                name: "periods", type: "map by level or unit", meaning: "Days and deadlines of their own",
                example: "{institution: {from: 2023-10-03}}"),
            Key(
                name: "issuers", type: "map by level or unit", meaning: "Letterheads of their own",
                example: "{institution: {form: ubnd}}"),
            Key(
                name: "reports", type: "list of maps", meaning: "Documents to make",
                example: "[{layout: bao-cao, for_each: district}]"),
            Key(name: "compare_with", type: "folder", meaning: "An earlier campaign, from this folder", example: "../truoc"),
            Key(
                name: "rules", type: "list of maps", meaning: "Relations that figures must keep ([figures.md](figures.md))",
                example: "[{id: r, that: participants > 0}]"),
            Key(name: "approval", type: "levels", meaning: "Levels whose units approve their figures", example: "[district]"),
        ])

    private static let period = Map(
        title: "`period`", help: "",
        keys: [
            Key(name: "from", type: "day", isRequired: true, meaning: "First day, `2023-10-02`", example: "2023-10-02"),
            Key(name: "to", type: "day", isRequired: true, meaning: "Last day", example: "2023-10-08"),
        ], place: ("period", { $0 }))

    private static let kind = Map(
        title: "`unit_kinds`, each", help: "",
        keys: [
            Key(
                name: "code", type: "code", isRequired: true, meaning: "As in the column `kind` of units.csv", example: "huyen"),
            Key(name: "name", type: "text", isRequired: true, meaning: "As names of such units begin", example: "Huyện"),
            Key(name: "level", type: "level", isRequired: true, meaning: "Level of such units", example: "district"),
        ], place: ("unit_kinds", { "[\($0), {code: thcs, name: Trường THCS, level: institution}]" }))

    private static let type = Map(
        title: "`activity_types`, each", help: "",
        keys: [
            Key(name: "code", type: "code", isRequired: true, meaning: "As submissions write it", example: "LPD"),
            Key(
                name: "name", type: "text", isRequired: true, meaning: "As submissions and documents write it",
                example: "Lễ phát động"),
            Key(name: "group", type: "text", meaning: "Heading under which documents sum it up", example: "Lễ"),
            Key(
                name: "reach", type: "true or false",
                meaning: "Whether its people are reached from afar, and are no visits; default: false",
                example: "true"),
            Key(name: "name_en", type: "text", meaning: "Name in English", example: "Opening"),
            Key(name: "group_en", type: "text", meaning: "Group in English", example: "Ceremonies"),
        ], place: ("activity_types", { "[\($0)]" }))

    private static let group = Map(
        title: "`audience_groups`, each", help: "",
        keys: [
            Key(name: "code", type: "code", isRequired: true, meaning: "As submissions write it", example: "hoc_sinh"),
            Key(
                name: "name", type: "text", isRequired: true, meaning: "As submissions and documents write it",
                example: "Học sinh"),
            Key(name: "name_en", type: "text", meaning: "Name in English", example: "Students"),
        ], place: ("audience_groups", { "[\($0)]" }))

    private static let indicator = Map(
        title: "`indicators`, each", help: "",
        keys: [
            Key(
                name: "code", type: "code", isRequired: true, meaning: "As submissions and addresses write it",
                example: "GDHT_CN"),
            Key(name: "name", type: "text", isRequired: true, meaning: "What it counts", example: "Gia đình được công nhận"),
            Key(name: "unit", type: "text", isRequired: true, meaning: "In what it is counted", example: "gia đình"),
            Key(name: "level", type: "level", meaning: "Whose units state it; default: all", example: "district"),
            Key(name: "of", type: "indicator", meaning: "What it is a part of", example: "GDHT_DK"),
            Key(
                name: "over", type: "`period`, `day`",
                meaning: "One value for the campaign (default), or one for each day, summed up",
                example: "period"),
            Key(
                name: "target", type: "whole number",
                meaning: "What each unit that is asked is to reach, unless targets.csv says otherwise; summed above them",
                example: "100"),
            Key(name: "note", type: "text", meaning: "Said beside it in forms", example: "Theo Thông tư"),
            Key(
                name: "base", type: "`households`, `clans`, `villages`, `adults`",
                meaning: "Column of units.csv that says how many there are of what it counts", example: "households"),
            Key(name: "name_en", type: "text", meaning: "Name in English", example: "Learning families"),
            Key(name: "unit_en", type: "text", meaning: "Unit in English", example: "families"),
        ], place: ("indicators", { "[{code: GDHT_DK, name: Đăng ký, unit: gia đình}, \($0)]" }))

    private static let issuer = Map(
        title: "`issuer`", help: "",
        keys: [
            Key(name: "parent", type: "text", meaning: "The body above, on the letterhead", example: "UBND huyện Thanh Trì"),
            Key(
                name: "name", type: "text", isRequired: true,
                meaning: "As within a sentence; the letterhead makes capitals of it", example: "Ban Chỉ đạo"),
            Key(
                name: "symbol", type: "text without spaces", isRequired: true, meaning: "After the number of a document",
                example: "BC-BCĐ"),
            Key(name: "place", type: "text", isRequired: true, meaning: "Before the date of a document", example: "Thanh Trì"),
            Key(
                name: "full_name", type: "text", meaning: "How a name given in capitals is written within a sentence",
                example: "Ban Chỉ đạo huyện"),
        ], place: ("issuer", { $0 }))

    private static let signatory = Map(
        title: "`signatory`", help: "",
        keys: [
            Key(name: "authority", type: "text", meaning: "On whose behalf (TM.)", example: "TM. Ban Chỉ đạo"),
            Key(
                name: "position", type: "texts", isRequired: true, meaning: "Position, a line each",
                example: "[KT. Trưởng ban, Phó Trưởng ban]"),
            Key(name: "name", type: "text", meaning: "Left out: room for it", example: "Nguyễn Văn A"),
        ], place: ("signatory", { $0 }))

    private static let override = Map(
        title: "`issuers`, each", help: "Under a level or the code of a unit; whatever stands beside `form` wins over it.",
        keys: [
            Key(
                name: "form", type: "`ubnd`, `bcd`, `phong`, `so`",
                meaning: "Issuer, signatory and recipients from the unit's name", example: "ubnd"),
            Key(
                name: "issuer", type: "map", meaning: "As above",
                example: "{name: Phòng Văn hóa - Xã hội, symbol: BC-VHXH, place: Hà Đông}"),
            Key(name: "signatory", type: "map", meaning: "As above", example: "{position: Trưởng phòng}"),
            Key(name: "recipients", type: "texts", meaning: "As above", example: "[\"Lưu: VT\"]"),
            Key(
                name: "basis", type: "list of maps", meaning: "As above; left out: the campaign's",
                example: "[{kind: Kế hoạch}]"),
            Key(name: "addressees", type: "texts", meaning: "As above; left out: none", example: "[UBND huyện]"),
            Key(
                name: "directed", type: "map", meaning: "As above; left out: nothing",
                example: "{documents: [{kind: Kế hoạch}]}"),
        ], place: ("issuers", { "{institution: \($0)}" }))

    private static let cited = Map(
        title: "A cited document", help: "In `basis` and `documents`. What is not given is dots for the pen.",
        keys: [
            Key(name: "kind", type: "text", isRequired: true, meaning: "Kế hoạch, Công văn …", example: "Kế hoạch"),
            Key(name: "number", type: "text without spaces", meaning: "Number and symbol", example: "254/KH-UBND"),
            Key(name: "date", type: "day", meaning: "Its date", example: "2023-09-20"),
            Key(name: "body", type: "text", meaning: "Who issued it", example: "UBND huyện Thanh Trì"),
            Key(name: "subject", type: "text", meaning: "What it is about", example: "tổ chức Tuần lễ"),
        ], place: ("basis", { "[\($0)]" }))

    private static let directed = Map(
        title: "`directed`", help: "",
        keys: [
            Key(
                name: "documents", type: "list of maps", meaning: "What the issuer itself issued", example: "[{kind: Kế hoạch}]"
            ),
            Key(name: "opening", type: "map", meaning: "Its opening ceremony", example: "{place: Trường THCS Đông Mỹ}"),
        ], place: ("directed", { $0 }))

    private static let opening = Map(
        title: "`opening`", help: "",
        keys: [
            Key(name: "day", type: "day", meaning: "When", example: "2023-10-02"),
            Key(name: "place", type: "text", meaning: "Where", example: "Trường THCS Đông Mỹ"),
            Key(name: "delegates", type: "text", meaning: "Who came", example: "đại diện lãnh đạo huyện"),
        ], place: ("directed", { "{opening: \($0)}" }))

    private static let ownPeriod = Map(
        title: "`periods`, each", help: "Under a level or the code of a unit; what is left out is taken from above.",
        keys: [
            Key(name: "from", type: "day", meaning: "First day, within the campaign's", example: "2023-10-03"),
            Key(name: "to", type: "day", meaning: "Last day, within the campaign's", example: "2023-10-07"),
            Key(
                name: "deadline", type: "time with offset", meaning: "A first report after it is late",
                example: "2023-10-08T11:00:00+07:00"),
        ], place: ("periods", { "{institution: \($0)}" }))

    private static let report = Map(
        title: "`reports`, each", help: "",
        keys: [
            Key(
                name: "layout", type: "name", isRequired: true, meaning: "A layout of the installation or of `layouts/`",
                example: "bao-cao"),
            Key(
                name: "for_each", type: "level", isRequired: true, meaning: "One document for each unit of this level",
                example: "district"),
            Key(
                name: "due", type: "`deadline`, `period_end`, `daily HH:MM`",
                meaning: "When it is made; default: after the last deadline of the units it speaks of", example: "daily 17:30"),
            Key(
                name: "edition", type: "`signed`, `illustrated`",
                meaning: "What is signed (default), or with charts, figures by day and unit, and remarks",
                example: "illustrated"),
            Key(
                name: "annexes", type: "`together`, `separate`",
                meaning: "Whether annexes stand behind the document (default) or in a file of their own, which it lists",
                example: "separate"),
            Key(
                name: "doubts", type: "true or false", meaning: "Whether doubtful figures are listed in it; default: false",
                example: "true"),
        ], place: ("reports", { "[\($0)]" }))

    private static let record = Map(
        title: "`figure_of_record`", help: "",
        keys: [
            Key(
                name: "books", type: "`activities`, `indicator`",
                meaning: "Donated books of the activities (default), or those of the indicator SACH_QG",
                example: "indicator")
        ], place: ("figure_of_record", { $0 }))

    private static let rule = Map(
        title: "`rules`, each", help: "",
        keys: [
            Key(name: "id", type: "code", isRequired: true, meaning: "Names it in findings", example: "it-hon"),
            Key(name: "when", type: "condition", meaning: "Evaluated only where this holds", example: "participants > 0"),
            Key(
                name: "that", type: "condition", isRequired: true, meaning: "What must hold: `GDHT_CN <= GDHT_DK`",
                example: "sessions >= activities"),
            Key(
                name: "level", type: "`unit`, a level, `total`",
                meaning: "Over what: a unit's own figures (default), a unit with all below it, or the whole",
                example: "unit"),
            Key(
                name: "severity", type: "`warning`, `error`",
                meaning: "An error keeps a unit from being complete; default: warning", example: "error"),
            Key(
                name: "message", type: "text", meaning: "What to say when it is broken, Vietnamese",
                example: "Số buổi ít hơn số hoạt động"),
        ], place: ("rules", { "[\($0)]" }))

    /// The file with one map as it is given; `nil` takes every map's examples.
    static func campaign(_ map: Map? = nil, as text: String? = nil) -> String {
        guard let text, let map else { return lines(file.keys.map { ($0.name, $0.example) }) }
        guard let place = map.place else { return text }
        return lines(file.keys.map { ($0.name, $0.name == place.key ? place.around(text) : $0.example) })
    }

    private static func lines(_ entries: [(String, String)]) -> String {
        entries.map { "\($0.0): \($0.1)\n" }.joined()
    }
}
