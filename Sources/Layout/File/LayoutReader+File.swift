import ReportModel
import SourceText

extension LayoutReader {
    /// The content of a layout that another one is like, and the name of its file.
    func layout(named node: YAMLNode) -> (file: String, content: YAMLNode)? {
        guard let name = findings.text(node, "'like'") else { return nil }
        let file = name + ".yaml"
        let (root, bytes, diagnostics) = YAMLDocument.read(path(of: file))
        if let bytes { addSource(file, bytes) }
        guard let root else {
            if diagnostics.contains(where: { $0.code == "yaml.not-found" }) {
                findings.error(
                    "not-found", at: node.place, "there is no layout '\(name)'", found: name,
                    hint: "layouts are named without their ending, e.g. district-report")
            } else {
                findings.add(diagnostics)
            }
            return nil
        }
        return (file, root)
    }

    /// The lists a layout defines; each may use those above it.
    func readLists(_ properties: Properties, scope: Scope) -> [String: Scope.NamedList] {
        guard let node = properties.node("lists") else { return [:] }
        guard let entries = node.entries else {
            findings.error("wrong-type", at: node.place, "'lists' must be a map of names, not \(term: node.kind)")
            return [:]
        }
        var scope = scope
        for entry in entries {
            guard let inner = Properties(entry.value, as: FileDeclarations.list, self, place: entry.keyPlace) else { continue }
            if DataDictionary.report.field(entry.key) != nil || entry.key == "position" || entry.key == "annex" {
                findings.error(
                    "duplicate", at: entry.keyPlace, "the data has '\(entry.key)' already", hint: "give the list another name")
                continue
            }
            var scanner = TextScanner(entry.key)
            guard scanner.name() == entry.key else {
                findings.error(
                    "bad-value", at: entry.keyPlace, "'\(entry.key)' cannot be a name",
                    hint: "use letters without marks, digits and _, beginning with a letter")
                continue
            }
            guard let (selection, record) = selection("of", of: inner, in: scope) else { continue }
            scope.lists[entry.key] = Scope.NamedList(
                number: lists.count, type: selection.type, known: record.knownOfInnermost)
            lists.append(selection)
        }
        return scope.lists
    }

    /// Numbers of the lists that give up records when the document has too many pages.
    func shortened(_ properties: Properties, scope: Scope) -> [Int] {
        guard let node = properties.node("shorten") else { return [] }
        if !properties.has("pages") {
            findings.error(
                "missing-key", at: node.place, "'shorten' needs 'pages'", hint: "say how many pages the document may have")
        }
        let names = findings.texts(node, "'shorten'") ?? []
        return names.enumerated().compactMap { position, name in
            if let list = scope.lists[name] { return list.number }
            findings.error(
                "unknown-list", at: node.items.map { $0[position].place } ?? node.place,
                "there is no list '\(name)' under 'lists'", found: name,
                hint: NearestName.hint(for: name, among: scope.lists.keys.sorted(), listing: 20))
            return nil
        }
    }

    /// Ids of the annexes and whether each is always there, known before the texts that refer to them are read.
    func annexNames(_ properties: Properties) -> [String: Bool] {
        var names: [String: Bool] = [:]
        if let id = commonAnnex?["id"]?.text { names[id] = false }
        for item in properties.node("annexes")?.items ?? [] {
            guard let id = item["id"]?.text else { continue }
            if id == commonAnnex?["id"]?.text { continue }
            if names[id] != nil {
                findings.error("duplicate", at: item["id"]?.place ?? item.place, "the annex '\(id)' is there twice")
            }
            names[id] = item["when"] == nil
        }
        return names
    }

    /// The annexes of a layout, and last the one that every layout has: what changed since the document that a supplement follows.
    func annexes(_ properties: Properties, scope: Scope) -> [AnnexSpec] {
        var items = properties.node("annexes").flatMap { findings.list($0, "'annexes'") } ?? []
        // A layout that has an annex of this name says itself what changed.
        if let commonAnnex, !items.contains(where: { $0["id"]?.text == commonAnnex["id"]?.text }) { items.append(commonAnnex) }
        return items.compactMap { item in
            guard let annex = Properties(item, as: FileDeclarations.annex, self), let id = annex.plain("id") else { return nil }
            let condition = annex.has("when") ? annex.condition("when", in: scope) : .always
            var inner = scope.knowing(condition?.known(when: true) ?? [])
            inner.annexes[id] = true
            let isLandscape = annex.choice("orientation") == "landscape"
            if let style { availableWidth = style.page(isLandscape: isLandscape).textWidth }
            guard let title = annex.text("title", in: inner) else { return nil }
            return AnnexSpec(
                id: id, condition: condition ?? .always, title: title, reference: annex.text("reference", in: inner),
                isLandscape: isLandscape, blocks: annex.node("blocks").map { blocks($0, in: inner) } ?? [],
                hasEndMark: annex.flag("end_mark") ?? true)
        }
    }
}
