import ReportModel
import SourceText

extension LayoutReader {
    /// A text, or a list of sentences: texts, maps with `when`, and lists joined to a sentence.
    func sentences(_ node: YAMLNode, _ what: OperatorText, in scope: Scope) -> [Sentence] {
        guard let items = node.items else { return sentence(node, what, in: scope).map { [$0] } ?? [] }
        if items.isEmpty { findings.error("empty", at: node.place, "\(what) is empty") }
        return items.compactMap { sentence($0, "a sentence of \(what)", in: scope) }
    }

    private func sentence(_ node: YAMLNode, _ what: OperatorText, in scope: Scope) -> Sentence? {
        switch node.content {
        case .map(let entries) where entries.contains { $0.key == "join" }: return join(node, in: scope)
        case .map(let entries) where entries.contains { $0.key == "when" || $0.key == "text" || $0.key == "else" }:
            return conditional(node, in: scope)
        default: return template(node, what, in: scope).map { .text($0) }
        }
    }

    private func conditional(_ node: YAMLNode, in scope: Scope) -> Sentence? {
        guard let properties = Properties(node, as: BlockDeclarations.sentence, self) else { return nil }
        let condition = properties.has("when") ? properties.condition("when", in: scope) : .always
        guard let condition else { return nil }
        return .conditional(
            condition,
            then: properties.sentences("text", in: scope.knowing(condition.known(when: true))),
            otherwise: properties.sentences("else", in: scope.knowing(condition.known(when: false))))
    }

    private func join(_ node: YAMLNode, in scope: Scope) -> Sentence? {
        guard let properties = Properties(node, as: BlockDeclarations.join, self) else { return nil }
        let condition = properties.has("when") ? properties.condition("when", in: scope) : .always
        guard let condition else { return nil }
        let outer = scope.knowing(condition.known(when: true))
        guard let (selection, inner) = selection("join", of: properties, in: outer),
            let text = properties.node("text").map({ sentences($0, "'text' of 'join'", in: inner) })
        else { return nil }
        return .join(
            Sentence.Join(
                selection: selection, condition: condition, text: text, between: properties.textOrEmpty("between", in: outer),
                last: properties.text("last", in: outer), before: properties.textOrEmpty("before", in: outer),
                after: properties.textOrEmpty("after", in: outer), none: properties.textOrEmpty("none", in: outer)))
    }

    // MARK: Records to walk over

    /// The records a block walks over, and the scope of each.
    ///
    /// - Parameter name: the property that names the list.
    func selection(_ name: String, of properties: Properties, in scope: Scope) -> (Selection, Scope)? {
        guard let (list, type) = properties.collection(name, in: scope) else { return nil }
        var inner = scope.entering(type, as: properties.has("as") ? bindingName("as", of: properties) : nil)
        if case .namedList(let number) = list.start, list.steps.isEmpty,
            let named = scope.lists.values.first(where: { $0.number == number })
        {
            inner = inner.knowingOfInnermost(named.known)
        }
        let condition = properties.has("where") ? properties.condition("where", in: inner.choosing) : .always
        let order = properties.node("sort").flatMap { self.order($0, in: inner.choosing) } ?? []
        let limit = properties.integer("limit")
        let selection = Selection(
            list: list, type: type.name, condition: condition ?? .always, order: order, limit: limit)
        return (selection, inner.knowing(condition?.known(when: true) ?? []))
    }

    /// A name given with `as`: letters, digits and `_`.
    func bindingName(_ key: String, of properties: Properties) -> String? {
        guard let node = properties.node(key), let name = findings.text(node, "'\(key)'") else { return nil }
        var scanner = TextScanner(name)
        guard scanner.name() == name else {
            findings.error(
                "bad-value", at: node.place, "'\(name)' cannot be a name",
                hint: "use letters without marks, digits and _, beginning with a letter")
            return nil
        }
        return name
    }

    private func order(_ node: YAMLNode, in scope: Scope) -> [Selection.Order] {
        let nodes = node.items ?? [node]
        return nodes.compactMap { item in
            scalar(item, "'sort'").flatMap { sortPath($0, at: 0, of: item, in: scope) }
        }
    }
}
