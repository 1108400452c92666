/// What can be wrong with a layout, its style and its parts: each code with its meaning, for the reference.
///
/// A test compares the list with the codes the sources give.
enum FindingMeanings {
    static let layout: [(code: String, meaning: String)] = [
        ("absent", "a value is absent and nothing is given to print instead (only when a layout was not checked)"),
        ("bad-value", "the value is none of those the property takes"),
        ("cells", "a row has more or fewer cells than the table has columns"),
        ("condition", "the condition compares what cannot be compared, always holds, or is not complete"),
        ("control-character", "a control character stands in a text"),
        ("duplicate", "a name is there twice, or the data has it already"),
        ("duplicate-key", "an entry is there twice"),
        ("empty", "a list that must have something in it is empty"),
        ("format", "the format lacks its argument or has a wrong one"),
        ("format-misfit", "the format takes another kind of value"),
        ("length", "not a number with a unit"),
        ("length-unit", "the length lacks its unit, or has one that is none"),
        ("lookup", "[ ] stands behind something that has no codes, or holds no code"),
        ("markup", "`**` or `_` is not closed"),
        ("may-be-absent", "the value can be absent, and then nothing could be printed"),
        ("missing-key", "a property that must be there is not"),
        ("missing-value", "a key stands there without a value"),
        ("name", "the layout calls itself otherwise than its file"),
        ("not-a-list", "the value named is no list"),
        ("not-found", "there is no such style or part"),
        ("not-printable", "a record or a list cannot be printed as it is"),
        ("pages", "the document has more pages than its layout allows, however short its lists"),
        ("part-circle", "a part uses itself"),
        ("quotes", "a text begins with `{` and must stand in quotes"),
        ("range", "the length is beyond what the property takes"),
        ("series", "a chart of this kind takes another number of values"),
        ("sum", "the rows printed do not add up to the total"),
        ("syntax", "a value or a condition is written wrongly"),
        ("too-wide", "the columns do not fit the page"),
        ("total", "the column cannot have a total"),
        ("unknown-annex", "there is no annex with this id"),
        ("unknown-block", "there is no such block"),
        ("unknown-field", "there is no such value here"),
        ("unknown-format", "there is no such format"),
        ("unknown-key", "there is no such property here"),
        ("unknown-list", "no list of this name is defined under `lists`"),
        ("unknown-style", "the style has no such text style"),
        ("wrong-type", "the value is of another kind: a list for a text, a text for a number"),
    ]

    static let yaml: [(code: String, meaning: String)] = [
        ("duplicate-key", "a key is there twice in one map"), ("empty", "nothing is in the file"),
        ("encoding", "the file is not UTF-8"), ("key", "a key is not a plain text"), ("not-found", "there is no such file"),
        ("syntax", "not YAML: indentation, quotes, brackets, a tab"), ("too-large", "more than a layout can be"),
        ("unreadable", "the file cannot be read"),
    ]
}
