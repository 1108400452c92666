import ReportModel

/// The blocks of a layout, named as on paper.
enum BlockDeclarations {
    static let all: [Declaration] = head + text + tables + [keyFigures] + charts + [image, qr] + flow + [sideBySide] + foot

    private static let index: [String: Declaration] = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })

    static func named(_ name: String) -> Declaration? { index[name] }

    /// What may stand beside the name of any block.
    static let beside = Declaration(
        "block", "Every block is a map with the name of the block as its key",
        [Property("when", .condition, "The block is left out when this does not hold")])

    // MARK: Head

    private static let head: [Declaration] = [
        Declaration(
            "letterhead", "National title and motto, issuing body, number, place and date (Decree 30, boxes 1 to 4)",
            example: """
                - letterhead:
                    governing: "{issuer.parent | upper | default(\\"\\")}"
                    body: "{issuer.name | upper | lines}"
                    number: "Số: {document.number | default('       ')}/{issuer.symbol}"
                    place_date: "{issuer.place}, {document.dated}"
                """,
            [
                Property("governing", .text, "«Cơ quan chủ quản», upper left, not bold; left out when empty"),
                Property(
                    "body", .text,
                    "Issuing body, bold, with a rule below; left out, title and motto stand alone in the middle, as on a certificate"
                ),
                Property("number", .text, "Number and symbol"),
                Property("nation", .text, default: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "«Quốc hiệu»"),
                Property("motto", .text, default: "Độc lập - Tự do - Hạnh phúc", "«Tiêu ngữ», with a rule as long as the text"),
                Property("place_date", .text, "Place and date, on the same line as the number"),
            ]),
        Declaration(
            "title", "Kind of the document and what it is about, with a rule below (box 5a)",
            example: """
                - title: {kind: BÁO CÁO, subject: "Kết quả tổ chức {campaign.title}"}
                """,
            [
                Property("kind", .text, required: true, "Kind of the document: BÁO CÁO"),
                Property("subject", .text, "What it is about; a line break in the text breaks the line"),
            ]),
        Declaration(
            "addressee", short: "to", "«Kính gửi» (box 9a), for reports of a lower body to a higher one",
            example: "- addressee: Sở Giáo dục và Đào tạo Hà Nội",
            [
                Property("to", .texts, required: true, "Whom it is sent to"),
                Property("word", .text, default: "Kính gửi:", "The word before"),
            ]),
    ]

    // MARK: Text

    private static func heading(_ name: String, _ number: String, _ help: String) -> Declaration {
        Declaration(
            name, short: "text", help, example: "- \(name): Kết quả thực hiện",
            [
                Property("text", .text, required: true, "Text of the heading, without its number"),
                Property("numbered", .flag, default: "true", "Whether a number (\(number)) stands before it"),
            ])
    }

    private static let text: [Declaration] = [
        heading("section", "I., II., III.", "Heading of a «mục», numbered over the document"),
        heading("subsection", "1., 2., 3.", "Heading of a «khoản», numbered within its section"),
        heading("point", "a), b), c), d), đ)", "Heading of a «điểm», numbered within its subsection"),
        Declaration(
            "paragraph", short: "text",
            "A paragraph; its sentences may have conditions and are joined by spaces, but not before a comma or full stop",
            example: """
                - paragraph:
                    - "Có {reporting.reported} đơn vị báo cáo."
                    - {when: reporting.missing > 0, text: "Còn {reporting.missing} đơn vị chưa báo cáo."}
                """,
            [
                Property("text", .sentences, required: true, "The text; nothing is printed when no sentence applies"),
                Property("style", .textStyle, default: "body", "Style of the text"),
            ]),
        Declaration(
            "list", short: "items", "A list; each item hangs behind its mark",
            example: """
                - list:
                    for_each: strengths
                    text: "{text | clause} ({unit.name_in_sentence})"
                    between: ";"
                    end: "."
                """,
            [
                Property("items", .sentences, "The items, each a text or a map with `when`"),
                Property("text", .sentences, in: .row, "Text of the item of each record"),
                Property("mark", .choice(["-", "+", "1.", "a)"]), default: "-", "What stands before an item"),
                Property("between", .text, default: "", "Mark after every item but the last"),
                Property("end", .text, default: "", "Mark after the last item"),
                Property("style", .textStyle, default: "list", "Style of the text"),
            ] + Property.selection("for_each", required: false, "List to make an item of each record from")),
        Declaration(
            "narrative", short: "place",
            "What an officer wrote at a place of narrative.yaml, a paragraph each; […] and a draft where nothing is written",
            example: "- narrative: strengths",
            [
                Property("place", .choice(Narrative.Place.allCases.map(\.rawValue)), required: true, "The place"),
                Property("optional", .flag, default: "false", "Whether nothing is printed where nothing is written"),
                Property("style", .textStyle, default: "body", "Style of the text"),
            ]),
        Declaration(
            "note", short: "text", "A note in small type, such as what a table counts",
            example: "- note: Số liệu tính đến hết ngày {campaign.period.to | date.short}.",
            [
                Property("text", .sentences, required: true, "The text"),
                Property("style", .textStyle, default: "note", "Style of the text"),
            ]),
    ]

    // MARK: Flow

    private static let flow: [Declaration] = [
        Declaration(
            "when", "Blocks that depend on a condition",
            example: """
                - when: reporting.missing > 0
                  then:
                    - paragraph: Còn đơn vị chưa báo cáo.
                  else:
                    - paragraph: Các đơn vị đã báo cáo đủ.
                """,
            [
                Property("when", .condition, required: true, "The condition"),
                Property("then", .blocks, required: true, "Blocks when it holds"),
                Property("else", .blocks, "Blocks when it does not"),
            ]),
        Declaration(
            "repeat", "Blocks for each record of a list",
            example: """
                - repeat:
                    for_each: areas
                    blocks:
                      - subsection: "{name}"
                """,
            Property.selection("for_each", "The list")
                + [Property("blocks", .blocks, required: true, in: .row, "Blocks for each record")]),
        Declaration(
            "together", short: "blocks", "Blocks kept on one page when a page can hold them",
            example: """
                - together:
                    - paragraph: Cụ thể như sau.
                    - note: Đơn vị tính là lượt người.
                """,
            [Property("blocks", .blocks, required: true, "The blocks")]),
        Declaration(
            "landscape", short: "blocks",
            "Blocks on pages of their own that lie on their side; the pages count on, and the text goes on upright after them",
            example: """
                - landscape:
                    - heat_map:
                        rows: areas
                        label: "{name}"
                        across: days
                        across_label: "{date | date.day_month}"
                        value: participants
                """,
            [Property("blocks", .blocks, required: true, "The blocks")]),
        Declaration(
            "use", short: "part", "Blocks of another file", example: "- use: parts/letterhead",
            [Property("part", .file, required: true, "File below the layout's folder, the ending .yaml may be left out")]),
        Declaration(
            "space", short: "height", "White space, dropped at the top of a page", example: "- space: 6pt",
            [Property("height", .length(0...250), required: true, "Height")]),
        Declaration("page_break", "Goes on with a new page", example: "- page_break", []),
        Declaration(
            "contents", "Table of contents of the document's headings", example: "- contents: {depth: 2}",
            [
                Property("title", .text, default: "MỤC LỤC", "Its heading"),
                Property("depth", .integer(1...3), default: "2", "Deepest level of headings shown"),
            ]),
    ]

    // MARK: Foot

    private static let foot: [Declaration] = [
        Declaration(
            "signature", "Signature on the right (boxes 7a to 7c) and recipients on the left (9b); never alone on a page",
            example: """
                - signature:
                    authority: "{signatory.authority | default(\\"\\")}"
                    position: "{signatory.position}"
                    name: "{signatory.name | default(\\"\\")}"
                    recipients: "{recipients}"
                """,
            [
                Property("authority", .text, "TM. BAN CHỈ ĐẠO; left out when empty"),
                Property("position", .texts, required: true, "Post that signs, then other posts of the signer"),
                Property("name", .text, "Name"),
                Property(
                    "unnamed", .text, default: "……………………………",
                    "What stands in place of a name that is not known, for the pen; empty for nothing"),
                Property(
                    "other_posts", .choice(["below", "above"]), default: "below",
                    "Where posts after the first stand: below the signature, as the decree has it, or above it"),
                Property("recipients", .texts, "Recipients, without hyphens and end marks"),
                Property("recipients_title", .text, default: "Nơi nhận:", "The word above the recipients"),
                Property(
                    "same_as_above", .text, default: "Như trên",
                    "First recipient of a document that has an addressee; empty for none"),
            ])
    ]
}
