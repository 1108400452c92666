import ReportModel
import SourceText
import Typesetting

extension LayoutReader {
    /// Scopes of a table's texts. A column's texts are read in those of its own, because repeated columns add a level.
    private struct TableScopes {
        /// Around the table, with the record of a repeated column.
        var around: Scope
        var group: (type: RecordType, name: String?)?
        var row: (type: RecordType, name: String?)
        /// What the conditions of the rows make sure of is known under other keys where columns repeat; it is left out there.
        var known: Set<String>

        var ofGroup: Scope? { group.map { around.entering($0.type, as: $0.name) } }

        var ofRow: Scope { (ofGroup ?? around).entering(row.type, as: row.name).knowing(known) }

        func repeated(over type: RecordType, as name: String?) -> TableScopes {
            TableScopes(around: around.entering(type, as: name), group: group, row: row, known: [])
        }
    }

    func table(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        if properties.has("lines") { return tableOfLines(properties, in: scope) }
        guard properties.has("rows") else {
            findings.error("missing-key", at: properties.place, "'table' lacks 'rows', or 'lines'")
            return nil
        }
        var groups: TableSpec.Groups?
        var inner = scope
        var groupBinding: (type: RecordType, name: String?)?
        if properties.has("groups") {
            guard let (list, type) = properties.collection("groups", in: scope) else { return nil }
            let name = properties.has("group_as") ? bindingName("group_as", of: properties) : nil
            groupBinding = (type, name)
            inner = scope.entering(type, as: name)
            let condition = properties.has("groups_where") ? properties.condition("groups_where", in: inner) : .always
            inner = inner.knowing(condition?.known(when: true) ?? [])
            let sums: [String: TableSpec.GroupSums] = ["row": .row, "below": .below, "none": .none]
            groups = TableSpec.Groups(
                selection: Selection(list: list, type: type.name, condition: condition ?? .always, order: [], limit: nil),
                title: properties.text("group_title", in: inner), sums: sums[properties.choice("group_sums") ?? "row"] ?? .row,
                subtotalTitle: properties.textOrEmpty("subtotal_title", in: inner))
        } else {
            for name in ["groups_where", "group_title", "group_as", "group_sums", "subtotal_title"] where properties.has(name) {
                findings.error("missing-key", at: properties.place, "'table' with '\(name)' lacks 'groups'")
            }
        }
        guard let (rows, rowScope) = selection("rows", of: properties, in: inner),
            let rowType = DataDictionary.type(rows.type)
        else { return nil }
        let scopes = TableScopes(
            around: scope, group: groupBinding, row: (rowType, properties.has("as") ? bindingName("as", of: properties) : nil),
            known: rowScope.present)
        let columns = self.columns(properties.node("columns"), scopes)
        checkFit(columns, place: properties.place)
        var spec = spec(of: properties, columns, in: scope)
        spec.rows = rows
        spec.groups = groups
        return .table(spec)
    }

    /// What a table has besides its rows.
    private func spec(of properties: Properties, _ columns: [ColumnSpec], in scope: Scope) -> TableSpec {
        TableSpec(
            rows: nil, lines: [], groups: nil, columns: columns, hasTotal: properties.flag("total") ?? true,
            hasColumnNumbers: properties.flag("column_numbers") ?? false, frame: frame(of: properties, in: scope))
    }

    func frame(of properties: Properties, in scope: Scope) -> TableFrame {
        TableFrame(
            caption: properties.text("caption", in: scope), unit: properties.text("unit", in: scope),
            empty: properties.text("empty", in: scope), note: properties.text("note", in: scope),
            summary: properties.text("summary", in: scope), isSmall: properties.flag("small") ?? false,
            isDense: properties.flag("dense") ?? false,
            id: identifier(properties, in: scope))
    }

    // MARK: Lines

    private func tableOfLines(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        for name in ["rows", "where", "sort", "limit", "as", "groups"] where properties.has(name) {
            findings.error("unknown-key", at: properties.place, "a table with 'lines' has no '\(name)'")
        }
        guard let columnsNode = properties.node("columns"), let items = findings.list(columnsNode, "'columns'"),
            let linesNode = properties.node("lines"), let lines = findings.list(linesNode, "'lines'")
        else { return nil }
        let columns = items.compactMap { plainColumn($0, in: scope) }
        guard columns.count == items.count else { return nil }
        checkFit(columns, place: properties.place)
        let count = columns.flatMap(\.leaves).count
        var spec = spec(of: properties, columns, in: scope)
        spec.lines = lines.compactMap { line($0, of: count, in: scope) }
        return .table(spec)
    }

    /// A column whose cells are given by lines.
    private func plainColumn(_ node: YAMLNode, in scope: Scope) -> ColumnSpec? {
        guard let properties = Properties(node, as: BlockDeclarations.column, self) else { return nil }
        for name in ["value", "total", "group", "adds_up", "when", "for_each", "bold", "shade"] where properties.has(name) {
            findings.error(
                "unknown-key", at: properties.place, "a column of a table with 'lines' has no '\(name)'",
                hint: "its cells stand in the lines")
        }
        var spec = ColumnSpec(
            title: properties.textOrEmpty("title", in: scope), condition: .always, repetition: nil, leaf: nil, columns: [],
            place: properties.place)
        if properties.has("columns"), let node = properties.node("columns"), let items = findings.list(node, "'columns'") {
            spec.columns = items.compactMap { plainColumn($0, in: scope) }
        } else {
            guard let width = width(properties) else { return nil }
            spec.leaf = ColumnSpec.Leaf(
                value: .empty, width: width, alignment: alignment(properties) ?? .left, total: nil, group: nil, sum: nil,
                namesRow: properties.flag("names_row"), isText: true)
        }
        return spec
    }

    private func line(_ node: YAMLNode, of count: Int, in scope: Scope) -> TableSpec.Line? {
        var condition = Condition.always
        var cellsNode = node
        if node.entries != nil {
            guard let properties = Properties(node, as: BlockDeclarations.line, self), let cells = properties.node("cells")
            else {
                return nil
            }
            if properties.has("when") {
                guard let read = properties.condition("when", in: scope) else { return nil }
                condition = read
            }
            cellsNode = cells
        }
        guard let items = findings.list(cellsNode, "a line of 'table'") else { return nil }
        guard items.count == count else {
            findings.error("cells", at: cellsNode.place, "the line has \(items.count) cells, the table \(count) columns")
            return nil
        }
        let inner = scope.knowing(condition.known(when: true))
        let cells = items.compactMap { template($0, "a cell of 'table'", in: inner) }
        return cells.count == count ? TableSpec.Line(condition: condition, cells: cells) : nil
    }

    private func alignment(_ properties: Properties) -> ParagraphStyle.Alignment? {
        let alignments: [String: ParagraphStyle.Alignment] = ["left": .left, "center": .center, "right": .right]
        return properties.choice("align").flatMap { alignments[$0] }
    }

    // MARK: Columns

    private func columns(_ node: YAMLNode?, _ scopes: TableScopes) -> [ColumnSpec] {
        guard let node, let items = findings.list(node, "'columns'") else { return [] }
        if items.isEmpty { findings.error("empty", at: node.place, "'columns' is empty") }
        return items.compactMap { column($0, scopes) }
    }

    private func column(_ node: YAMLNode, _ outer: TableScopes) -> ColumnSpec? {
        guard let properties = Properties(node, as: BlockDeclarations.column, self) else { return nil }
        var scopes = outer
        var repetition: Selection?
        if properties.has("for_each") {
            guard let (selection, _) = selection("for_each", of: properties, in: outer.around),
                let type = DataDictionary.type(selection.type)
            else { return nil }
            repetition = selection
            scopes = outer.repeated(over: type, as: properties.has("as") ? bindingName("as", of: properties) : nil)
        }
        let condition = properties.has("when") ? properties.condition("when", in: outer.around) : .always
        let title = properties.textOrEmpty("title", in: scopes.around)
        var spec = ColumnSpec(
            title: title, condition: condition ?? .always, repetition: repetition, leaf: nil, columns: [],
            place: properties.place)
        if properties.has("columns") {
            for name in ["value", "total", "group", "width", "align", "bold", "shade"] where properties.has(name) {
                findings.error(
                    "unknown-key", at: properties.place, "a heading over columns has no '\(name)'",
                    hint: "give it to the columns below")
            }
            spec.columns = columns(properties.node("columns"), scopes)
        } else {
            guard var leaf = leaf(properties, scopes) else { return nil }
            if leaf.value.isRate {
                leaf.value = leaf.value.asColumnOfRates
                leaf.total = leaf.total?.asColumnOfRates
                leaf.group = leaf.group?.asColumnOfRates
                spec.title = spec.title.withPercentSign
            }
            spec.leaf = leaf
        }
        return spec
    }

    private func leaf(_ properties: Properties, _ scopes: TableScopes) -> ColumnSpec.Leaf? {
        guard let valueNode = properties.node("value") else {
            findings.error("missing-key", at: properties.place, "'column' lacks 'value', or 'columns' below it")
            return nil
        }
        guard let value = template(valueNode, "'value' of 'column'", in: scopes.ofRow), let width = width(properties) else {
            return nil
        }
        noteOutward(value, valueNode, "the cell")
        let isNumber = value.onlyComputation.map { [.integer, .decimal, .rate].contains($0.type) } ?? false
        let isPosition = value.onlyValue?.written.hasPrefix("position.") ?? false
        let standard: ParagraphStyle.Alignment = isPosition ? .center : isNumber ? .right : .left
        var leaf = ColumnSpec.Leaf(
            value: value, width: width, alignment: alignment(properties) ?? standard, total: nil, group: nil, sum: nil,
            namesRow: properties.flag("names_row"), isText: !isNumber && !isPosition)
        if properties.has("bold") { leaf.bold = properties.condition("bold", in: scopes.ofRow) }
        if properties.has("shade") { leaf.shade = properties.condition("shade", in: scopes.ofRow) }
        let totalIsValue = properties.node("total")?.text == "true"
        leaf.total = sums("total", properties, value, valueNode, scopes.around)
        if let groupScope = scopes.ofGroup {
            if properties.has("group") {
                leaf.group = sums("group", properties, value, valueNode, groupScope)
            } else if totalIsValue {
                leaf.group = sums("total", properties, value, valueNode, groupScope)
            }
        } else if properties.has("group") {
            findings.error("missing-key", at: properties.place, "'column' has 'group', but the table has no 'groups'")
        }
        if properties.flag("adds_up") ?? true, let row = value.onlyValue, row.type == .integer,
            case .text(let text)? = leaf.total, let total = text.onlyValue, total.type == .integer
        {
            leaf.sum = (row, total)
        }
        return leaf
    }

    /// The text of a sum: the one given, or with `true` the column's own, spoken about what is around.
    private func sums(
        _ name: String, _ properties: Properties, _ text: Template, _ value: YAMLNode, _ scope: Scope
    ) -> ColumnSpec.Sum? {
        guard let node = properties.node(name) else { return nil }
        switch node.text {
        case "true" where text.isComputed:
            noteNoTotal(text, node, "'\(name): true'")
            return .overRows(text)
        case "true":
            let before = findings.count
            let template = template(value, "'value' of 'column'", in: scope)
            if findings.count > before {
                findings.error(
                    "total", at: node.place, "'\(name): true' needs the same value outside the rows, and there is none",
                    hint: "write the text of the cell instead of true")
            }
            return template.map { .text($0) }
        case "false": return nil
        default: return template(node, "'\(name)' of 'column'", in: scope).map { .text($0) }
        }
    }

    /// Notes what has no value for several rows together.
    func noteNoTotal(_ text: Template, _ node: YAMLNode, _ what: OperatorText) {
        for value in text.computations {
            let isNumber = [.integer, .decimal, .rate].contains(value.type)
            guard let reason = isNumber ? value.reasonForNoTotal : "'\(value.written)' is a \(value.type.name)" else {
                continue
            }
            findings.error("total", at: node.place, "\(what) cannot be: \(reason)", hint: "write the text of the cell instead")
        }
    }

    private func width(_ properties: Properties) -> Table.Width? {
        guard let node = properties.node("width"), let text = findings.text(node, "'width' of 'column'") else { return nil }
        if text == "content" { return .content }
        if text == "share" { return .share(1) }
        if text.hasPrefix("share ") {
            guard let weight = Double(text.dropFirst(6)), weight > 0, weight <= 1000 else {
                findings.error("bad-value", at: node.place, "'\(text)' is no share", hint: "write e.g. share 2")
                return nil
            }
            return .share(weight)
        }
        guard text.first?.isNumber ?? false else {
            findings.error(
                "bad-value", at: node.place, "'width' of 'column' cannot be '\(text)'", found: text,
                hint: "write a length such as 12mm, 'content' or 'share 1'")
            return nil
        }
        return length(node, "'width' of 'column'", 2...500).map { .fixed($0) }
    }

    /// Columns of fixed width must leave the others room for a word.
    private func checkFit(_ columns: [ColumnSpec], place: SourcePlace) {
        let leaves = columns.flatMap(\.leaves)
        var fixed = 0.0
        var others = 0
        for leaf in leaves {
            if case .fixed(let width) = leaf.width { fixed += width } else { others += 1 }
        }
        let least = 8 * pointsPerMillimetre
        let needed = fixed + Double(others) * least
        guard availableWidth > 0, needed > availableWidth + 0.01 else { return }
        func millimetres(_ points: Double) -> String {
            PropertyType.short((points / pointsPerMillimetre * 10).rounded() / 10) + "mm"
        }
        findings.error(
            "too-wide", at: place,
            "the columns need at least \(millimetres(needed)), the page gives \(millimetres(availableWidth))",
            hint: "make columns narrower, or put the table into a landscape annex")
    }
}

extension ColumnSpec {
    /// The columns that hold cells, from the left.
    var leaves: [Leaf] { leaf.map { [$0] } ?? columns.flatMap(\.leaves) }
}
