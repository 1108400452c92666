internal import Intake
internal import ReportModel

/// Fills a Word document: body, headers, footers and notes.
struct WordFilling {
    let package: OfficePackage
    /// Of the template, for messages.
    let name: String

    func bytes(_ filling: inout Filling) throws(OfficePackage.Fault) -> [UInt8] {
        var changed: [String: [UInt8]] = [:]
        for member in package.names where WordFilling.holdsText(member) {
            let part = try package.part(member)
            var rendering = WordRendering(part, file: name)
            var edits = ByteEdits()
            rendering.edit(part.root, in: filling.whole, &edits, &filling)
            if !edits.isEmpty { changed[member] = edits.applied(to: part.bytes) }
        }
        return try package.replacing(changed)
    }

    private static func holdsText(_ member: String) -> Bool {
        guard member.hasPrefix("word/"), member.hasSuffix(".xml"), !member.dropFirst(5).contains("/") else { return false }
        return ["document", "header", "footer", "footnotes", "endnotes"].contains { member.dropFirst(5).hasPrefix($0) }
    }
}

/// Fills one part of a Word document.
private struct WordRendering {
    private let part: XMLPart
    private let file: String
    /// Tables and paragraphs outside of them met so far, for messages.
    private var tables = 0
    private var paragraphs = 0

    init(_ part: XMLPart, file: String) {
        self.part = part
        self.file = file
    }

    /// Where a paragraph stands: in a table, by table, row and cell, or in the text.
    private struct Position {
        var table: Int?
        var row = 0
        var cell = 0
    }

    mutating func edit(
        _ root: XMLElement, in scope: Filling.Scope?, _ edits: inout ByteEdits, _ filling: inout Filling
    ) {
        edit(root, in: scope, at: Position(), &edits, &filling)
    }

    private mutating func edit(
        _ element: XMLElement, in scope: Filling.Scope?, at position: Position, _ edits: inout ByteEdits,
        _ filling: inout Filling
    ) {
        var position = position
        switch element.name {
        case "tbl":
            tables += 1
            position.table = tables
            editTable(element, in: scope, at: position, &edits, &filling)
            return
        case "p":
            if position.table == nil, !WordRendering.texts(of: element).allSatisfy({ $0.text.isEmpty }) { paragraphs += 1 }
            editParagraph(element, in: scope, at: position, &edits, &filling)
        default: break
        }
        for child in element.children { edit(child, in: scope, at: position, &edits, &filling) }
    }

    // MARK: Paragraphs

    private mutating func editParagraph(
        _ paragraph: XMLElement, in scope: Filling.Scope?, at position: Position, _ edits: inout ByteEdits,
        _ filling: inout Filling
    ) {
        let texts = WordRendering.texts(of: paragraph)
        let place = self.place(position)
        guard let placed = filling.places(in: texts.map(\.text), at: place) else { return }
        if position.table == nil, placed.places.contains(where: \.isMark) {
            filling.fail(
                "template.repeat", at: place, "only rows of a table can be repeated", "put the line into a row of a table")
            return
        }
        let runs = scope.map { filling.runs(of: placed, in: $0, at: place) } ?? placed.runs { _ in "" }
        for (text, run) in zip(texts, runs) where text.text != run {
            edits.replace(text.range, with: part.written(run, as: text))
        }
    }

    /// The paragraph's own texts; those of a box inside it belong to the box's paragraphs.
    private static func texts(of element: XMLElement) -> [XMLElement] {
        element.children.flatMap { child -> [XMLElement] in
            switch child.name {
            case "t": return [child]
            case "p", "tbl", "txbxContent": return []
            default: return texts(of: child)
            }
        }
    }

    private func place(_ position: Position) -> SourcePlace {
        guard let table = position.table else { return SourcePlace(file, paragraph: paragraphs) }
        return SourcePlace(file, sheet: "Bảng \(table)", line: position.row, column: position.cell, table: table)
    }

    // MARK: Tables

    private mutating func editTable(
        _ table: XMLElement, in scope: Filling.Scope?, at position: Position, _ edits: inout ByteEdits,
        _ filling: inout Filling
    ) {
        var position = position
        let number = position.table
        let rows = WordRendering.rows(of: table)
        var index = 0
        while index < rows.count {
            position.row = index + 1
            position.table = number
            guard let level = begins(rows[index], filling) else {
                editCells(rows[index], in: scope, at: position, &edits, &filling)
                index += 1
                continue
            }
            let last = rows[index...].firstIndex { ends($0, level, filling) } ?? index
            let units = scope.map { filling.figures.units(of: level, below: $0.unit) } ?? []
            var text = ""
            for copy in 0..<max(units.count, 1) {
                let own = units.indices.contains(copy) ? Filling.Scope(unit: units[copy], number: copy + 1) : nil
                for row in index...last {
                    position.row = row + 1
                    var inside = ByteEdits()
                    editCells(rows[row], in: own, at: position, &inside, &filling)
                    // Numbers of paragraphs are unique in a document; copies do without.
                    if copy > 0 { removeNumbers(rows[row], &inside) }
                    text += String(decoding: inside.applied(to: part.bytes, within: rows[row].range), as: UTF8.self)
                }
            }
            edits.replace(rows[index].range.lowerBound..<rows[last].range.upperBound, with: text)
            index = last + 1
        }
    }

    private mutating func editCells(
        _ row: XMLElement, in scope: Filling.Scope?, at position: Position, _ edits: inout ByteEdits,
        _ filling: inout Filling
    ) {
        var position = position
        position.cell = 0
        for child in row.children {
            if child.name == "tc" || child.name == "sdt" { position.cell += 1 }
            edit(child, in: scope, at: position, &edits, &filling)
        }
    }

    /// Rows of a table; one inside a control for repeated content counts as any other.
    private static func rows(of element: XMLElement) -> [XMLElement] {
        element.children.flatMap { child -> [XMLElement] in
            switch child.name {
            case "tr": return [child]
            case "sdt", "sdtContent", "ins": return rows(of: child)
            default: return []
            }
        }
    }

    private func begins(_ row: XMLElement, _ filling: Filling) -> String? {
        for place in places(of: row, filling) { if case .begin(let level) = place { return level } }
        return nil
    }

    private func ends(_ row: XMLElement, _ level: String, _ filling: Filling) -> Bool {
        places(of: row, filling).contains(.end(level: level))
    }

    /// Marks in a row's own paragraphs, as far as they can be read.
    private func places(of row: XMLElement, _ filling: Filling) -> [Place] {
        var places: [Place] = []
        row.visit { element in
            guard element.name == "p" else { return }
            let runs = WordRendering.texts(of: element).map(\.text)
            let text = try? PlacedText(runs) { text throws(Place.Fault) in try filling.figures.place(text) }
            places += text?.places ?? []
        }
        return places
    }

    private func removeNumbers(_ row: XMLElement, _ edits: inout ByteEdits) {
        row.visit { element in
            guard element.name == "p" || element.name == "tr", element.attributes["paraId"] != nil else { return }
            let tag = part.text(element.tag)
            edits.replace(element.tag, with: TagText.removing(["w14:paraId", "w14:textId"], in: tag))
        }
    }
}

extension Place {
    /// Whether it says where repeated rows begin or end.
    var isMark: Bool {
        switch self {
        case .begin, .end: true
        case .figure, .fact: false
        }
    }
}
