import ReportModel

/// The keys of layout, part and style files.
enum FileDeclarations {
    static let layout = Declaration(
        "layout file", "A layout, Layouts/NAME.yaml",
        [
            Property("layout", .plain, required: true, "Name of the layout, that of the file without its ending"),
            Property("help", .plain, "What it is for, shown where layouts are listed"),
            Property(
                "lang", .choice(Language.allCases.map(\.rawValue)), default: Language.vietnamese.rawValue,
                "Language of the documents: numbers and dates are written as in it, the lists of the campaign have their names in "
                    + "it, and what is in another language is marked for who reads aloud"),
            Property(
                "sample", .choice(["top", "area", "unit"]), default: "top",
                "What a preview is about: the top unit of the sample data, one of its areas, or a single unit"),
            Property("style", .file, required: true, "Style file, from the layout's folder"),
            Property("title", .text, required: true, "Title of the finished document"),
            Property("subject", .text, default: "", "Subject of the finished document"),
            Property("author", .text, default: "{issuer.full_name}", "Author of the finished document"),
            Property("keywords", .texts, "Keywords of the finished document"),
            Property(
                "contents_over", .integer(2...100),
                "Puts a table of contents before the body when the text, without its annexes, has more pages"),
            Property(
                "attach_data", .flag, default: "false", "Attaches the figures to the finished document, as files inside it"),
            Property(
                "pages", .integer(1...1_000), "Most pages of the document; one that takes more is refused, and never cut off"),
            Property(
                "shorten", .plains,
                "Lists defined under `lists` that give up their last records, in this order, until the document has no more "
                    + "than `pages`; LIST.left_out tells how many"),
            Property(
                "running_head", .text,
                "A short text at the head of pages after the first, beside the page number; shortened to its room"),
            Property("border", .length(0.1...2), "Thickness of a line around the text of every page; left out for none"),
            Property(
                "orientation", .choice(["portrait", "landscape"]), default: "portrait", "How the paper of the body lies"),
            Property("lists", .named("list_definition"), "Lists made of those of the data, for use below"),
            Property("body", .blocks, required: true, "The blocks"),
            Property("annexes", .groups("annex"), "Annexes, each beginning on a page of its own"),
        ])

    static let namesake = Declaration(
        "layout file like another", "A layout that says what another one says, under a name of its own: layouts/NAME.yaml",
        example: """
            layout: bao-cao-phuong
            like: district-report
            """,
        [
            Property("layout", .plain, required: true, "Name of the layout, that of the file without its ending"),
            Property("like", .plain, required: true, "The layout that it is like"),
            Property("help", .plain, "What it is for, shown where layouts are listed"),
        ])

    static let list = Declaration(
        "list_definition", "A list made of one of the data",
        example: """
            lists:
              held_types: {of: types, where: held, sort: totals.participants descending}
            """,
        Property.selection("of", "The list it is made of").filter { $0.name != "as" })

    static let annex = Declaration(
        "annex", "An annex with its own page numbers (Decree 30, Appendix I, Part I, III.1)",
        example: """
            annexes:
              - id: units
                title: Tổng hợp kết quả theo đơn vị
                blocks: [...]
            """,
        [
            Property("id", .plain, required: true, "Name for references: {annex.ID} prints its heading, as “Phụ lục I”"),
            Property("when", .condition, "The annex is left out when this does not hold"),
            Property("title", .text, required: true, "Title, in capitals"),
            Property("reference", .text, "Line in brackets that names the document it belongs to"),
            Property("orientation", .choice(["portrait", "landscape"]), default: "landscape", "How the paper lies"),
            Property("blocks", .blocks, required: true, "The blocks"),
            Property("end_mark", .flag, default: "true", "Whether the mark ./. ends it"),
        ])

    static let part = Declaration(
        "part file", "Blocks that several layouts use, Layouts/parts/NAME.yaml",
        [
            Property("part", .plain, required: true, "Name of the part"),
            Property("help", .plain, "What it is for"),
            Property("blocks", .blocks, required: true, "The blocks"),
        ])

    static let all: [Declaration] = [layout, namesake, list, annex, part]
}
