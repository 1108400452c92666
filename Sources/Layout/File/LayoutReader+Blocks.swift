import ReportModel
import SourceText
import Typesetting

extension LayoutReader {
    func blocks(_ node: YAMLNode, in scope: Scope) -> [LayoutBlock] {
        guard let items = findings.list(node, "a list of blocks") else { return [] }
        return items.flatMap { block($0, in: scope) }
    }

    /// The blocks of one entry: usually one, several for a part.
    private func block(_ node: YAMLNode, in scope: Scope) -> [LayoutBlock] {
        // `- page_break` is a text to YAML.
        if let name = node.text { return block(named: name, YAMLNode(.null, at: node.place), keyPlace: node.place, in: scope) }
        guard let entries = node.entries, let first = entries.first else {
            findings.error(
                "wrong-type", at: node.place, "a block must be a map with the name of the block, not \(term: node.kind)",
                hint: "write e.g. - paragraph: Text")
            return []
        }
        if entries.contains(where: { $0.key == "then" }) || entries.count == 1 && first.key == "when" {
            return conditional(node, in: scope)
        }
        let named = entries.filter { $0.key != "when" }
        guard let entry = named.first else { return [] }
        for extra in named.dropFirst() {
            let isBlock = BlockDeclarations.named(extra.key) != nil
            findings.error(
                "unknown-key", at: extra.keyPlace,
                isBlock
                    ? "'\(extra.key)' is a block of its own and cannot stand beside '\(entry.key)'"
                    : "'\(extra.key)' cannot stand beside '\(entry.key)'",
                hint: isBlock
                    ? "begin it with '- ' on a line of its own"
                    : BlockDeclarations.named(entry.key)?.property(extra.key) == nil
                        ? "beside a block only 'when' can stand" : "indent it below '\(entry.key)'")
        }
        guard let whenNode = node["when"] else {
            return block(named: entry.key, entry.value, keyPlace: entry.keyPlace, in: scope)
        }
        let condition = condition(whenNode, "'when'", in: scope)
        let inner = scope.knowing(condition?.known(when: true) ?? [])
        let blocks = block(named: entry.key, entry.value, keyPlace: entry.keyPlace, in: inner)
        return [.conditional(condition ?? .always, then: blocks, otherwise: [])]
    }

    private func conditional(_ node: YAMLNode, in scope: Scope) -> [LayoutBlock] {
        guard let declaration = BlockDeclarations.named("when"),
            let properties = Properties(node, as: declaration, self)
        else { return [] }
        let condition = properties.condition("when", in: scope) ?? .always
        let then = properties.node("then").map { blocks($0, in: scope.knowing(condition.known(when: true))) } ?? []
        let otherwise = properties.node("else").map { blocks($0, in: scope.knowing(condition.known(when: false))) } ?? []
        return [.conditional(condition, then: then, otherwise: otherwise)]
    }

    private func block(named name: String, _ value: YAMLNode, keyPlace: SourcePlace, in scope: Scope) -> [LayoutBlock] {
        guard let declaration = BlockDeclarations.named(name) else {
            let names = BlockDeclarations.all.map(\.name)
            findings.error(
                "unknown-block", at: keyPlace, "there is no block '\(name)'", found: name,
                hint: NearestName.of(name, among: names).map { "did you mean '\($0)'?" }
                    ?? "blocks: \(names.joined(separator: ", "))")
            return []
        }
        guard let properties = Properties(value, as: declaration, self, place: keyPlace) else { return [] }
        switch name {
        case "use":
            guard let node = properties.node("part") else { return [] }
            return withPart(node) { self.part($0, in: scope) } ?? []
        case "paragraph", "note":
            let sentences = properties.sentences("text", in: scope)
            guard let style = properties.textStyle("style") else { return [] }
            return [.paragraph(sentences, style, name == "note" ? .note : .body)]
        case "section", "subsection", "point":
            guard let text = properties.text("text", in: scope) else { return [] }
            let level = name == "section" ? 1 : name == "subsection" ? 2 : 3
            return [.heading(level: level, text: text, isNumbered: properties.flag("numbered") ?? true)]
        case "narrative":
            guard let place = properties.choice("place").flatMap(Narrative.Place.init),
                let style = properties.textStyle("style")
            else { return [] }
            return [.narrative(place, style, isOptional: properties.flag("optional") ?? false)]
        case "repeat":
            guard let (selection, inner) = selection("for_each", of: properties, in: scope),
                let node = properties.node("blocks")
            else { return [] }
            return [.repetition(selection, blocks(node, in: inner))]
        case "landscape": return landscape(properties, in: scope)
        case "together": return [.together(properties.node("blocks").map { blocks($0, in: scope) } ?? [])]
        case "space": return properties.length("height").map { [.space($0)] } ?? []
        case "page_break": return [.pageBreak]
        default: return figure(named: name, properties, in: scope).map { [$0] } ?? []
        }
    }

    private func landscape(_ properties: Properties, in scope: Scope) -> [LayoutBlock] {
        guard let node = properties.node("blocks") else { return [] }
        let whole = availableWidth
        defer { availableWidth = whole }
        availableWidth = style?.landscape.textWidth ?? whole
        return [.landscape(blocks(node, in: scope))]
    }

    /// Notes pages that would turn in the middle of something.
    func checkTurns(_ blocks: [LayoutBlock], in node: YAMLNode) {
        guard blocks.contains(where: \.turnsInside) else { return }
        findings.error(
            "beside", at: node.place, "'landscape' stands inside another block, or in an annex",
            hint: "put it into the body itself, perhaps under a condition; an annex has its 'orientation'")
    }

    private func figure(named name: String, _ properties: Properties, in scope: Scope) -> LayoutBlock? {
        switch name {
        case "letterhead": letterhead(properties, in: scope)
        case "title":
            properties.text("kind", in: scope).map { .title(kind: $0, subject: properties.text("subject", in: scope)) }
        case "addressee":
            properties.texts("to", in: scope).map { .addressee(word: properties.textOrEmpty("word", in: scope), to: $0) }
        case "list": list(properties, in: scope)
        case "table": table(properties, in: scope)
        case "crosstab": crosstab(properties, in: scope)
        case "key_figures": keyFigures(properties, in: scope)
        case "heat_map": heatMap(properties, in: scope).map { .heatMap($0) }
        case "small_multiples":
            if let spec = heatMap(properties, in: scope), let height = properties.length("height") {
                .smallMultiples(spec, height: height)
            } else {
                nil
            }
        case "image": image(properties, in: scope)
        case "qr": qr(properties, in: scope)
        case "side_by_side": sideBySide(properties, in: scope)
        case "contents":
            .contents(title: properties.textOrEmpty("title", in: scope), depth: properties.integer("depth") ?? 1)
        case "signature": signature(properties, in: scope)
        default: chart(named: name, properties, in: scope)
        }
    }

    private func part(_ root: YAMLNode, in scope: Scope) -> [LayoutBlock]? {
        guard let properties = Properties(root, as: FileDeclarations.part, self) else { return nil }
        _ = properties.plain("part")
        return properties.node("blocks").map { blocks($0, in: scope) }
    }

    private func letterhead(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        .letterhead(
            LetterheadSpec(
                governing: properties.text("governing", in: scope), body: properties.text("body", in: scope),
                number: properties.text("number", in: scope),
                nation: properties.textOrEmpty("nation", in: scope), motto: properties.textOrEmpty("motto", in: scope),
                placeDate: properties.text("place_date", in: scope)))
    }

    private func list(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        guard let style = properties.textStyle("style"), let mark = properties.choice("mark") else { return nil }
        var spec = ListSpec(
            items: properties.sentences("items", in: scope), repetition: nil, itemText: [], mark: mark,
            between: properties.textOrEmpty("between", in: scope), end: properties.textOrEmpty("end", in: scope), style: style)
        if properties.has("for_each") {
            guard let (selection, inner) = selection("for_each", of: properties, in: scope) else { return nil }
            spec.repetition = selection
            spec.itemText = properties.sentences("text", in: inner)
            if !properties.has("text") {
                findings.error(
                    "missing-key", at: properties.place, "'list' with 'for_each' lacks 'text'", hint: "text: text of each item")
            }
        } else if properties.has("text") {
            findings.error(
                "missing-key", at: properties.place, "'list' with 'text' lacks 'for_each'",
                hint: "name the list, or use 'items'")
        } else if !properties.has("items") {
            findings.error("missing-key", at: properties.place, "'list' lacks 'items', or 'for_each' with 'text'")
        }
        return .list(spec)
    }

    private func signature(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        guard let position = properties.texts("position", in: scope) else { return nil }
        return .signature(
            SignatureSpec(
                authority: properties.text("authority", in: scope), position: position,
                name: properties.text("name", in: scope), unnamed: properties.textOrEmpty("unnamed", in: scope),
                putsOtherPostsAbove: properties.choice("other_posts") == "above",
                recipients: properties.texts("recipients", in: scope),
                recipientsTitle: properties.textOrEmpty("recipients_title", in: scope),
                sameAsAbove: properties.textOrEmpty("same_as_above", in: scope)))
    }
}

extension LayoutBlock {
    /// Whether it turns the page.
    var turns: Bool {
        switch self {
        case .landscape: true
        case .conditional(_, let then, let otherwise): (then + otherwise).contains(where: \.turns)
        default: false
        }
    }

    /// Whether it turns the page where no page can be turned.
    var turnsInside: Bool {
        switch self {
        case .landscape(let inner), .together(let inner), .repetition(_, let inner):
            inner.contains { $0.turns || $0.turnsInside }
        case .conditional(_, let then, let otherwise): (then + otherwise).contains(where: \.turnsInside)
        case .sideBySide(let spec): (spec.left + spec.right).contains { $0.turns || $0.turnsInside }
        default: false
        }
    }
}
