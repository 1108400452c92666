extension BlockDeclarations {
    static let tables: [Declaration] = [
        Declaration(
            "table", "A table with a row for each record of a list, or with lines as given; it may run over pages",
            example: """
                - table:
                    caption: Kết quả theo loại hoạt động
                    groups: type_groups
                    group_title: "{name}"
                    rows: types
                    where: held
                    empty: Chưa ghi nhận hoạt động nào.
                    columns:
                      - {title: TT, value: "{position.number}", width: 10mm, align: center}
                      - {title: Loại hoạt động, value: "{name}", width: share 1, total: Tổng cộng}
                      - title: Lượt người
                        columns:
                          - {title: Tổng số, value: "{totals.participants}", width: content, total: true}
                          - {title: Trong đó nữ, value: "{totals.female}", width: content, total: true}
                """,
            Property.selection("rows", required: false, "List of the rows; with groups, a list of each group")
                + [
                    Property(
                        "lines", .lines,
                        "Rows given one by one instead: each a list of cells, or a map with `cells` and `when`"),
                    Property("columns", .groups("column"), required: true, "The columns"),
                    Property("groups", .collection, "List of the groups the rows are put under"),
                    Property("groups_where", .condition, in: .group, "Takes only groups for which this holds"),
                    Property("group_title", .text, in: .group, "Heading of a group; a group with an empty one has no heading"),
                    Property("group_as", .plain, "Name by which texts inside can call the group"),
                    Property(
                        "group_sums", .choice(["row", "below", "none"]), default: "row",
                        "Where the sums of a group stand: in its heading row, in a row below, or nowhere"),
                    Property("subtotal_title", .text, default: "Cộng", in: .group, "First words of the sums below a group"),
                    Property(
                        "total", .flag, default: "true", "Whether a row of sums ends the table, when a column has a total"),
                    Property("column_numbers", .flag, default: "false", "Whether a row (1) (2) … stands below the headings"),
                    Property("small", .flag, default: "false", "Whether it is set in the small table type"),
                    Property(
                        "dense", .flag, default: "false",
                        "Whether it is set in the smallest table type with narrow rows: annexes of more than a hundred rows"),
                ] + aroundTable),
        Declaration(
            "crosstab", "A table with a column for each record of a list that every row has: units down, types across",
            example: """
                - crosstab:
                    caption: Lượt người theo xã và loại hoạt động
                    rows: areas
                    title: Đơn vị
                    label: "{name}"
                    across: types
                    across_label: "{name}"
                    value: "{totals.participants}"
                    row_sum: "{totals.participants}"
                    shade: true
                """,
            Property.selection("rows", "List of the rows")
                + [
                    Property("title", .text, required: true, "Heading above the names of the rows"),
                    Property("label", .text, required: true, in: .row, "Name of a row"),
                    Property("numbered", .flag, default: "true", "Whether a column «TT» numbers the rows"),
                    Property("across", .collection, required: true, in: .row, "List of each row's cells"),
                    Property("across_title", .text, "Heading above all the columns; left out for none"),
                    Property("across_label", .text, required: true, in: .column, "Heading of a column, by which cells find it"),
                    Property(
                        "value", .text, required: true, in: .column,
                        "Text of a cell: one value that is a number. The row of sums takes them together"),
                    Property(
                        "row_sum", .text, in: .row,
                        "The row's own figure, in a last column; the cells must add up to it, and the rows to what is around the table"
                    ),
                    Property("sum_title", .text, default: "Tổng số", "Heading of the last column, and name of the row of sums"),
                    Property(
                        "adds_up", .flag, default: "true",
                        "Whether the cells of a row must add up to its `row_sum`; `false` for cuts in which one activity counts several times"
                    ),
                    Property("total", .flag, default: "true", "Whether a row of sums ends the table"),
                    Property(
                        "empty_columns", .choice(["keep", "name"]), default: "keep",
                        "What becomes of columns in which every row states 0: they stand, or are named below the table"),
                    Property("shade", .flag, default: "false", "Whether cells are the darker the more they hold"),
                    Property("bold", .condition, in: .column, "Cells for which this holds are set bold"),
                    Property(
                        "most_columns", .integer(2...40), default: "12",
                        "Columns side by side; with more the table goes on below with the rest"),
                    Property("small", .flag, default: "true", "Whether it is set in the small table type"),
                    Property(
                        "dense", .flag, default: "false", "Whether it is set in the smallest table type with narrow rows"),
                ] + aroundTable),
    ]

    /// Name of a captioned block.
    static let identifier = Property(
        "id", .plain, "Name by which texts lead to it, as `{ref.ID | default('…')}`; needs a caption")

    /// Rows with a cell for each record of a list.
    private static let field =
        Property.selection("rows", "List of the rows")
        + [
            Property("label", .text, required: true, in: .row, "Name of a row"),
            Property("across", .collection, required: true, in: .row, "List of each row's cells"),
            Property(
                "across_label", .text, required: true, in: .column, "Heading of a column, from the cells of the first row"),
            Property("value", .number, required: true, in: .column, "Value of a cell"),
            Property("caption", .text, "Caption above, numbered over the document; left out for none"), identifier,
            Property("empty", .text, "Printed instead of a chart without figures; left out when not given"),
        ]

    /// What stands above and below any table.
    private static let aroundTable = [
        Property("caption", .text, "Caption above, numbered over the document; left out for none"),
        identifier,
        Property("unit", .text, "What is counted, set at the right above the table"),
        Property("empty", .text, "Printed instead of a table without rows; left out when not given"),
        Property("note", .text, "Note below the table"),
        Property("summary", .text, "What the table shows, for readers who cannot see it"),
    ]

    static let column = Declaration(
        "column", "A column of a table, or several under a common heading",
        [
            Property("title", .text, required: true, in: .column, "Heading"),
            Property("value", .text, in: .row, "Text of a cell; not with `lines`"),
            Property("columns", .groups("column"), "Columns under this heading; stands instead of `value`"),
            Property(
                "width", .width, default: "content", "Width: a length, `content` (the widest cell) or `share N` of what is left"
            ),
            Property(
                "align", .choice(["left", "center", "right"]),
                "Alignment of the cells; numbers stand right, anything else left when not given"),
            Property(
                "total", .textOrTrue, in: .column,
                "Cell of the row of sums: `true` prints the same value of what is around the table; sums that do not add up are refused. What is worked out is worked out of the sums of the rows that state all its parts"
            ),
            Property(
                "group", .textOrTrue, in: .group, "Cell of a group's sums; as `total` when not given and `total` is `true`"),
            Property(
                "adds_up", .flag, default: "true",
                "Whether the rows must add up to the total; `false` for cuts in which one activity counts several times"),
            Property("when", .condition, "The column is left out when this does not hold"),
            Property("bold", .condition, in: .row, "Cells of rows for which this holds are set bold"),
            Property("shade", .condition, in: .row, "Cells of rows for which this holds are shaded"),
            Property(
                "names_row", .flag,
                "Whether it names the row, for readers who cannot see it; the first text column when not given"),
        ]
            + Property.selection("for_each", required: false, "List to repeat the column over").map {
                // The records of repeated columns are tested and sorted by themselves.
                Property(
                    $0.name, $0.type, required: false, default: $0.standard, in: $0.evaluation == .row ? .column : .around,
                    $0.help)
            })

    // MARK: Charts

    private static func chart(
        _ name: String, _ help: String, rows: String = "days", label: String = "{date | weekday.short}",
        values: [String] = ["{name: Lượt người, value: totals.participants}"], more: [Property] = []
    ) -> Declaration {
        Declaration(
            name, help,
            example: """
                - \(name):
                    rows: \(rows)
                    label: "\(label)"
                    values:
                \(values.map { "      - \($0)" }.joined(separator: "\n"))
                """,
            Property.selection("rows", "List of the categories")
                + [
                    Property("label", .text, required: true, in: .row, "Name of a category"),
                    Property("detail", .text, in: .row, "Second line under the name"),
                    Property(
                        "spoken", .text, in: .row,
                        "Name of a category in the chart's words; `label` with `detail` when not given"),
                    Property(
                        "values", .groups("series"), required: true, "One value for each category, or several side by side"),
                    Property("caption", .text, "Caption above, numbered over the document; left out for none"),
                    identifier,
                    Property("alternative", .text, "What the chart says, in words; made from its figures when not given"),
                    Property("empty", .text, "Printed instead of a chart without figures; left out when not given"),
                ] + more)
    }

    private static let height = Property("height", .length(20...200), "Height of the drawing; the style's when not given")

    static let charts: [Declaration] = [
        chart("column_chart", "Upright bars, for few categories such as days", more: [height]),
        chart(
            "line_chart", "Points joined by lines, for days and other steps in time; what is not stated leaves a gap",
            more: [height]),
        chart(
            "stacked_chart", "Upright bars, the values stacked", rows: "areas", label: "{name}",
            values: ["{name: Đúng hạn, value: reporting.on_time}", "{name: Muộn, value: reporting.late}"], more: [height]),
        chart(
            "bar_chart", "Lying bars, one or several a category, for long names and many categories", rows: "children",
            label: "{name}"),
        chart(
            "progress_chart", "A bar for each category against its target, the second value", rows: "areas", label: "{name}",
            values: ["{name: Đã báo cáo, value: reporting.reported}", "{name: Phải báo cáo, value: reporting.expected}"]),
        Declaration(
            "heat_map", "A field of cells, rows down and columns across, darker for more",
            example: """
                - heat_map:
                    caption: Lượt người theo xã và ngày
                    rows: areas
                    label: "{name}"
                    across: days
                    across_label: "{date | date.day_month}"
                    value: participants
                """,
            field + [Property("alternative", .text, "What the chart says, in words; made from its figures when not given")]),
        Declaration(
            "small_multiples",
            "A small chart of lines for each row, two side by side, all of one scale: how days went in one unit beside another",
            example: """
                - small_multiples:
                    caption: Lượt người theo ngày ở từng xã
                    rows: areas
                    label: "{name}"
                    across: days
                    across_label: "{date | weekday.short}"
                    value: participants
                """,
            field + [Property("height", .length(20...80), default: "28mm", "Height of each chart")]),
        chart(
            "tile_map", "A tile for each category, filled by a share from 0 to 1: reported of expected", rows: "areas",
            label: "{name}", values: ["{value: reporting.rate, text: \"{reporting.rate | ratio | default('–')}\"}"]),
    ]

    static let keyFigures = Declaration(
        "key_figures", short: "figures",
        "Two to six large numbers side by side, each with its words and perhaps what has changed",
        example: """
            - key_figures:
                - {number: "{totals.participants}", words: lượt người tham gia}
                - number: "{reporting.rate | default('–')}"
                  words: đơn vị đã báo cáo
                - number: "{totals.books}"
                  words: cuốn sách quyên góp
                  when: totals.books > 0
            """,
        [Property("figures", .groups("key_figure"), required: true, "The numbers, from the left; two to six")])

    static let keyFigure = Declaration(
        "key_figure", "A large number with its words",
        [
            Property("when", .condition, "The number is left out when this does not hold"),
            Property("number", .text, required: true, "The number"),
            Property("words", .text, required: true, "What it counts, below it"),
            Property("change", .text, "What has changed, in a last line; left out when empty"),
        ])

    static let line = Declaration(
        "line", "A row of a table with lines",
        example: """
            - {when: totals.books > 0, cells: [Sách quyên góp, "{totals.books} cuốn"]}
            """,
        [
            Property("when", .condition, "The row is left out when this does not hold"),
            Property("cells", .texts, required: true, "Texts of the cells, from the left"),
        ])

    static let series = Declaration(
        "series", "Values of a chart",
        [
            Property("value", .number, required: true, in: .row, "The value"),
            Property("name", .text, default: "", "Name in the legend; one series needs none"),
            Property("text", .text, in: .row, "The value as printed; the number when not given"),
        ])

    // MARK: Sentences

    static let sentence = Declaration(
        "sentence", "A sentence that depends on a condition",
        example: """
            - {when: reporting.all, text: "Tất cả đơn vị đã báo cáo.", else: "Còn đơn vị chưa báo cáo."}
            """,
        [
            Property("when", .condition, "The sentence is left out when this does not hold"),
            Property("text", .sentences, required: true, "The sentence, or several"),
            Property("else", .sentences, "What is said instead"),
        ])

    static let join = Declaration(
        "join", "A sentence that lists the records of a list",
        example: """
            - join: missing_units
              text: "{unit.name}"
              between: "; "
              before: "Chưa báo cáo: "
              after: "."
            """,
        Property.selection("join", "The list")
            + [
                Property("when", .condition, "The sentence is left out when this does not hold"),
                Property("text", .sentences, required: true, in: .row, "Text of each record"),
                Property("between", .text, default: ", ", "What stands between two"),
                Property("last", .text, "What stands before the last, such as ` và `; `between` when not given"),
                Property("before", .text, default: "", "What stands before them"),
                Property("after", .text, default: "", "What stands after them"),
                Property("none", .text, default: "", "The sentence when there is no record"),
            ])

    /// Maps that stand inside blocks.
    static let inner: [Declaration] = [column, line, keyFigure, series, sentence, join]

    static func inner(_ name: String) -> Declaration? { inner.first { $0.name == name } }
}
