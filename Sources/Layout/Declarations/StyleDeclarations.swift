/// The properties of a style file. Every number of the page is there and none in the program.
enum StyleDeclarations {
    static let file = Declaration(
        "style file", "Numbers and words of the page, Layouts/styles/NAME.yaml",
        [
            Property("style", .plain, required: true, "Name of the style"),
            Property("help", .plain, "Where its numbers come from"),
            Property("page", .group("page"), required: true, "Upright paper"),
            Property("landscape", .group("page"), required: true, "Paper lying on its side"),
            Property("page_number", .group("page_number"), required: true, "Page number, centred in the top margin"),
            Property("letterhead", .group("letterhead_style"), required: true, "Head of the first page"),
            Property("title", .group("title_style"), required: true, "Kind and subject"),
            Property("table", .group("table_style"), required: true, "Tables"),
            Property("chart", .group("chart_style"), required: true, "Charts"),
            Property("signature", .group("signature_style"), required: true, "Signature and recipients"),
            Property("annex", .group("annex_style"), required: true, "Annexes"),
            Property("labels", .group("labels"), required: true, "Words the program sets itself"),
            Property("sense_breaks", .group("sense_breaks"), required: true, "Where names of bodies may be broken"),
            Property(
                "abbreviations", .plains,
                "What abbreviations stand for, each as `UBND = Ủy ban nhân dân`; readers of the document say them in full"),
            Property(
                "accent", .plain,
                "Colour of what says `accent: true`, as `#1F4E79`; dark enough to be read on white (contrast 4.5 to 1). The decree's own documents have none"
            ),
            Property("text", .named("text_style"), required: true, "Text styles by name"),
        ])

    static let namesake = Declaration(
        "style file like another",
        "A style that gives only what is not as in another one beside it; a text style that says `like` itself is given whole",
        example: """
            style: dien-thoai
            like: decree-30
            page: {width: 100mm, height: 178mm, left: 7mm, right: 7mm}
            """,
        [
            Property("like", .plain, required: true, "The style that it is like, without its ending")
        ]
            + file.properties.map { property in
                Property(property.name, property.type, required: property.name == "style", property.help)
            })

    /// Text styles every style file has.
    static let requiredTextStyles = [
        "nation", "motto", "governing", "body_name", "number", "place_date", "kind", "subject", "addressee", "section",
        "subsection", "point", "body", "list", "note", "caption", "table_unit", "table_head", "table_cell", "table_small_head",
        "table_small_cell", "chart_label", "authority", "post", "signer", "recipients_title", "recipients", "annex_number",
        "annex_title", "annex_reference", "end_mark", "contents_title", "contents",
    ]

    static let textStyle = Declaration(
        "text_style", "Type and lines of a text",
        [
            Property("like", .textStyle, "Style to take everything from that is not given here; it stands above this one"),
            Property("face", .choice(["regular", "bold", "italic", "bold_italic"]), "Face; required without `like`"),
            Property("size", .length(2...20), "Size of the type; required without `like`"),
            Property("line", .length(2...40), "Distance of baselines; required without `like`"),
            Property("align", .choice(["left", "center", "right", "justified"]), "Alignment; required without `like`"),
            Property(
                "first_line", .length(0...60), "Indent of the first line, or place of the mark of a list; none when not given"),
            Property("left", .length(0...100), "Indent of all lines; none when not given"),
            Property("right", .length(0...100), "Indent at the right; none when not given"),
            Property("before", .length(0...60), "Space above; none when not given"),
            Property("after", .length(0...60), "Space below; none when not given"),
            Property("capitals", .flag, "Whether it is set in capitals; not when not given"),
            Property(
                "accent", .flag,
                "Whether it is set in the style's accent colour, and a rule below it drawn so; not when not given"),
            Property("keep_with_next", .flag, "Whether it stays on the page of what follows; not when not given"),
            Property("keep_with_previous", .flag, "Whether it stays on the page of what stands before it; not when not given"),
            Property("minimum_lines", .integer(1...5), "Fewest lines at the foot and the head of a page; 2 when not given"),
        ])

    static let groups: [Declaration] = [
        Declaration(
            "page", "Paper and margins",
            [
                Property("width", .length(50...1200), required: true, "Width of the paper"),
                Property("height", .length(50...1200), required: true, "Height of the paper"),
                Property("top", .length(0...100), required: true, "Top margin"),
                Property("right", .length(0...100), required: true, "Right margin"),
                Property("bottom", .length(0...100), required: true, "Bottom margin"),
                Property("left", .length(0...100), required: true, "Left margin"),
            ]),
        Declaration(
            "page_number", "Page number",
            [
                Property("face", .choice(["regular", "bold", "italic", "bold_italic"]), required: true, "Face"),
                Property("size", .length(2...20), required: true, "Size of the type"),
                Property("baseline", .length(1...60), required: true, "Baseline, from the top edge of the paper"),
            ]),
        Declaration(
            "letterhead_style", "Head of the first page",
            [
                Property("left_width", .length(20...200), required: true, "Width of the issuing body's column"),
                Property("right_width", .length(20...200), required: true, "Width of the national title's column"),
                Property(
                    "name_rule", .decimal(0.05...1), required: true, "Rule below the issuing body, as a share of its last line"),
                Property("motto_rule", .decimal(0.05...1), required: true, "Rule below the motto, as a share of its line"),
                Property("rule_thickness", .length(0.05...2), required: true, "Thickness of the rules"),
                Property("rule_gap", .length(0...10), required: true, "From the text to its rule"),
                Property("number_gap", .length(0...30), required: true, "From the rules to number and date"),
                Property("after", .length(0...60), required: true, "Space below the head"),
            ]),
        Declaration(
            "title_style", "Kind and subject",
            [
                Property(
                    "rule", .decimal(0...1), required: true, "Rule below the subject, as a share of its last line; 0 for none"),
                Property("rule_thickness", .length(0.05...2), required: true, "Thickness of the rule"),
                Property("rule_gap", .length(0...10), required: true, "From the text to the rule"),
                Property("before", .length(0...60), required: true, "Space above"),
                Property("after", .length(0...60), required: true, "Space below"),
            ]),
        Declaration(
            "table_style", "Tables",
            [
                Property("line", .length(2...40), required: true, "Distance of baselines in cells"),
                Property("small_line", .length(2...40), required: true, "Distance of baselines in cells of small tables"),
                Property("dense_line", .length(2...40), "Distance of baselines in cells of dense tables; else small_line"),
                Property(
                    "dense_padding_y", .length(0...20),
                    "From the grid to the text of dense tables, above and below; else padding_y"),
                Property("padding_x", .length(0...20), required: true, "From the grid to the text, left and right"),
                Property("padding_y", .length(0...20), required: true, "From the grid to the text, above and below"),
                Property("grid", .length(0...2), required: true, "Thickness of the grid"),
                Property("before", .length(0...60), required: true, "Space above"),
                Property("after", .length(0...60), required: true, "Space below"),
                Property("head_shade", .decimal(0...1), required: true, "Grey of headings: 0 black, 1 white"),
                Property("group_shade", .decimal(0...1), required: true, "Grey of group rows"),
                Property("total_shade", .decimal(0...1), required: true, "Grey of the row of sums"),
                Property("mark_shade", .decimal(0.6...1), default: "0.85", "Grey of cells a column marks"),
                Property("darkest_shade", .decimal(0.6...1), default: "0.7", "Grey of the cell of a crosstab that holds most"),
            ]),
        Declaration(
            "chart_style", "Charts",
            [
                Property("height", .length(20...200), required: true, "Height of upright bars"),
                Property("number_size", .length(2...20), default: "22pt", "Size of the large numbers of key_figures"),
                Property("number_gap", .length(0...30), default: "3mm", "Between two of these numbers"),
                Property("accent", .flag, default: "false", "Whether bars and lines are drawn in tints of the accent colour"),
                Property("before", .length(0...60), required: true, "Space above"),
                Property("after", .length(0...60), required: true, "Space below"),
            ]),
        Declaration(
            "signature_style", "Signature and recipients",
            [
                Property("left_width", .length(20...200), required: true, "Width of the recipients' column"),
                Property(
                    "right_x", .length(0...200), required: true, "Left edge of the signature's column, from the left margin"),
                Property("right_width", .length(20...200), required: true, "Width of the signature's column"),
                Property("place_height", .length(5...80), required: true, "Height kept empty for signature and seal"),
                Property("before", .length(0...60), required: true, "Space above"),
                Property("lines_kept", .integer(0...10), required: true, "Lines of the text before it on the same page"),
                Property(
                    "delegations", .plains, required: true,
                    "Beginnings of a post (KT., TL., TUQ.) after which the next line belongs to it"),
            ]),
        Declaration(
            "annex_style", "Annexes",
            [
                Property("rule_length", .length(0...200), required: true, "Rule below the reference; 0 for none"),
                Property("rule_thickness", .length(0.05...2), required: true, "Thickness of the rule"),
                Property("rule_gap", .length(0...10), required: true, "From the text to the rule"),
                Property("after", .length(0...60), required: true, "Space below the heading"),
            ]),
        Declaration(
            "labels", "Words the program sets itself",
            [
                Property("table", .plain, required: true, "Before the number of a table: Bảng"),
                Property("figure", .plain, required: true, "Before the number of a chart: Biểu đồ"),
                Property("picture", .plain, default: "Hình", "Before the number of a picture: Hình"),
                Property("code", .plain, default: "Mã QR:", "Before the text of a code, for readers who cannot see it"),
                Property(
                    "scale", .plain, default: "Thang đo chung đến",
                    "Before the end of the scale of small charts, for readers who cannot see it"),
                Property("annex", .plain, required: true, "Before the number of an annex: Phụ lục"),
                Property(
                    "annex_page", .plain, default: "PL", "Before the number of an annex's page in the contents: PL II-1"),
                Property("continuation", .plain, required: true, "Where a table goes on: (tiếp theo)"),
                Property("unit", .plain, required: true, "Before what a table counts: Đơn vị tính:"),
                Property("draft", .plain, default: "DỰ THẢO", "Across the pages of a document that is not filled in"),
                Property("contents", .plain, required: true, "Heading of a table of contents the program puts in: MỤC LỤC"),
                Property("end_mark", .plain, required: true, "Mark (./.) at the end of an annex"),
                Property("total", .plain, required: true, "Sum in the words of a chart: Tổng số"),
                Property("highest", .plain, required: true, "Before the highest value in the words of a chart: Cao nhất là"),
                Property("lowest", .plain, required: true, "Before the lowest value in the words of a chart: Thấp nhất là"),
                Property("not_stated", .plain, required: true, "A value that is not stated, in charts"),
                Property(
                    "sums_stand_on", .plain, default: "hàng cộng tính trên các dòng có đủ số liệu",
                    "Said below a table of a column whose sums not every row has a part in"),
                Property(
                    "nothing_stated", .plain, default: "Không phát sinh",
                    "Before the names of columns in which every row states 0"),
                Property("pages", .plain, default: "trang", "After the number of an annex's pages in the contents: (5 trang)"),
                Property("edition", .plain, default: "lần", "Before the number of a supplement below the title: (lần 2)"),
            ]),
        Declaration(
            "sense_breaks", "Where names of bodies may be broken by the format `lines`",
            [
                Property("longest", .integer(1...200), required: true, "Letters up to which a name stays on one line"),
                Property("beginnings", .plains, required: true, "Words that may stand on a line of their own, in capitals"),
            ]),
        textStyle,
    ]

    static func group(_ name: String) -> Declaration? { groups.first { $0.name == name } }
}
