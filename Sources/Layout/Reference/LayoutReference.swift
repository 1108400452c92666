/// The reference of the layout language, made from the declarations.
public enum LayoutReference {
    /// The page `docs/layout-reference.md`.
    public static func markdown() -> String {
        var page = ReferencePage()
        page.write()
        return page.text
    }

    /// A JSON Schema (draft 2020-12) of layout files, for editors that complete and check.
    public static func jsonSchema() -> String { LayoutSchema.text() }
}

/// Writes the page.
private struct ReferencePage {
    private(set) var text = ""

    mutating func write() {
        lines(
            "# Layout reference",
            "",
            "Everything that can stand in `Layouts/*.yaml`, its parts and its styles. This page is made from the program's own",
            "declarations; a test keeps it fresh and tells how. `layout.schema.json` beside it lets editors complete and check:",
            "begin a layout with `# yaml-language-server: $schema=../docs/layout.schema.json`.",
            "",
            "A layout is a list of blocks, named as on paper. `baocao layout check FILE` tells everything that is wrong with one,",
            "`baocao layout preview FILE` draws it with sample data.",
            "")
        language()
        files()
        section("Blocks", BlockDeclarations.all)
        section("Maps inside blocks", BlockDeclarations.inner)
        data()
        formats()
        style()
        findings()
    }

    private mutating func lines(_ lines: String...) { text += lines.joined(separator: "\n") + "\n" }

    // MARK: Findings

    private mutating func findings() {
        lines(
            "## Findings",
            "",
            "What `layout check` can say, all of it at once, each as `file:line:column: error[code]: …` with a hint below.",
            "",
            "| code | meaning |",
            "|---|---|")
        for (area, findings) in [("layout", FindingMeanings.layout), ("yaml", FindingMeanings.yaml)] {
            for finding in findings { lines("| `\(area).\(finding.code)` | \(finding.meaning) |") }
        }
    }

    // MARK: Language

    private mutating func language() {
        lines(
            "## Texts, values, conditions",
            "",
            "- `{path}` prints a value: `{totals.participants}`, `{unit.name}`. A path begins at the innermost row it stands in and",
            "  looks outwards: in a table over `units`, `{totals.activities}` is the row's, outside of it the whole document's.",
            "- `{path | format}` prints it in a format; several formats follow each other. `{path | default('–')}` says what to print",
            "  when the value is absent. A value that can be absent needs a default or a condition around it that makes sure of it.",
            "- Where a value stands, one can be worked out: `{totals.participants / unit.population * 100 | decimal(1)}`, with",
            "  `+ - * /`, numbers and round brackets, exactly in whole numbers and rounded once. `rank(a)` is the place of a row by",
            "  its value, the greatest first, equal values sharing a place; `share(a)` its part of the sum over the rows;",
            "  `change(now, before)` the difference as a part of `before`. Rows are those of the list that `where` lets through,",
            "  before its limit; in a table with groups, those of all groups. What a part of is not stated, and what divides by 0, is",
            "  not stated and prints as –. Sums below a column (`total: true`) are worked out of the sums of the rows that state all",
            "  parts; where not all rows do, a note below the table tells how many.",
            "- `list.count`, `list.first`, `list.last`, `list[CODE]` and `list[other.code]` reach into lists.",
            "- `list.left_out` tells how many records the limit of a list defined under `lists`, or `shorten`, has left out.",
            "- `position.number` is the number of a row among those printed.",
            "- `**bold**` and `_italic_`; `\\` before a sign takes its meaning away: `\\{`, `\\*`, `\\_`. What units sent is text and",
            "  never has a meaning.",
            "- `[words](https://address)` leads to an address, which may hold values; `^[text]` calls a footnote at the foot of its",
            "  page; `{ref.ID | default('…')}` names the table, chart or picture with that `id` (Bảng 3) and leads to it.",
            "- A text that begins with `{`, `*`, `&`, `@`, `` ` `` or contains `: ` must stand in quotes, as YAML wants it.",
            "- Conditions: `==  !=  <  <=  >  >=` between numbers (`93%` is a number), texts in quotes, dates; `and`, `or`, `not`,",
            "  round brackets. A list alone holds when it has a record, a value that can be absent when it is there.",
            "- Lengths have a unit: `30mm`, `1.2cm`, `14pt`.",
            "")
    }

    private mutating func files() {
        lines("## Files", "")
        for declaration in FileDeclarations.all { describe(declaration) }
    }

    private mutating func section(_ title: String, _ declarations: [Declaration]) {
        lines("## \(title)", "")
        if title == "Blocks" {
            lines(
                "Beside the name of any block `when: condition` can stand; the block is then left out when it does not hold. What",
                "is marked “each row” is evaluated for each record of the block's list.", "")
        }
        for declaration in declarations { describe(declaration) }
    }

    private mutating func describe(_ declaration: Declaration) {
        lines("### `\(declaration.name)`", "", declaration.help + ".", "")
        if let short = declaration.short {
            lines("In short form the value alone stands for `\(short)`.", "")
        }
        if !declaration.example.isEmpty { lines("```yaml", declaration.example, "```", "") }
        guard !declaration.properties.isEmpty else { return }
        lines("| property | value | default | meaning |", "|---|---|---|---|")
        for property in declaration.properties { lines(row(property)) }
        lines("")
    }

    private func row(_ property: Property) -> String {
        let standard = property.isRequired ? "required" : property.standard.map { $0.isEmpty ? "empty" : "`\($0)`" } ?? ""
        let scope = property.evaluation == .around ? "" : " (each \(property.evaluation.rawValue))"
        return
            "| `\(property.name)` | \(escaped(property.type.name))\(scope) | \(escaped(standard)) | \(escaped(property.help)) |"
    }

    private func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

    // MARK: Data

    private mutating func data() {
        lines(
            "## Data", "",
            "Fields marked ○ can be absent; a figure of `totals` that is not stated prints as –. Figures are defined in the [glossary](glossary.md); they come from the aggregator, a",
            "layout never computes any.", "")
        for type in DataDictionary.types {
            lines("### Record `\(type.name)`", "", type.help + ".", "")
            var notes: [String] = []
            if let key = type.key { notes.append("looked up in lists by `\(key)`") }
            if let label = type.label { notes.append("named by `\(label)` in `names`") }
            if !notes.isEmpty { lines("In lists: " + notes.joined(separator: ", ") + ".", "") }
            lines("| field | value | meaning |", "|---|---|---|")
            for field in type.fields {
                lines("| `\(field.name)`\(field.isOptional ? " ○" : "") | \(field.type.name) | \(escaped(field.help)) |")
            }
            lines("")
        }
    }

    private mutating func formats() {
        lines("## Formats", "", "| format | takes | in brackets | example | meaning |", "|---|---|---|---|---|")
        for format in Format.all {
            let argument =
                switch format.arguments {
                case .none: ""
                case .number(let range, let otherwise):
                    "number \(range.lowerBound) to \(range.upperBound), \(otherwise) when not given"
                case .text(let otherwise): otherwise.map { "text, `\"\($0)\"` when not given" } ?? "text"
                }
            let takes = format.takes.map(\.name).joined(separator: ", ")
            lines("| `\(format.name)` | \(takes) | \(argument) | \(escaped(format.example)) | \(escaped(format.help)) |")
        }
        let standards: [FieldType] = [.integer, .decimal, .rate, .date, .moment, .texts]
        let names = standards.compactMap { type in Format.standard(for: type).map { "a \(type.name) prints as `\($0)`" } }
        lines("", "Without a format " + names.joined(separator: ", ") + ".", "")
    }

    private mutating func style() {
        lines(
            "## Styles", "",
            "A style file holds every number of the page. `text` maps names to text styles; a layout may use further names of its",
            "own with `style:`. These must be there: "
                + StyleDeclarations.requiredTextStyles.map { "`\($0)`" }.joined(separator: ", ")
                + ".", "")
        describe(StyleDeclarations.file)
        describe(StyleDeclarations.namesake)
        for group in StyleDeclarations.groups { describe(group) }
    }
}
