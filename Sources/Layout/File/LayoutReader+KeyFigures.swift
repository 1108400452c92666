import ReportModel
import SourceText
import Typesetting

extension LayoutReader {
    func keyFigures(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        guard let node = properties.node("figures"), let items = findings.list(node, "'figures' of 'key_figures'") else {
            return nil
        }
        guard (2...6).contains(items.count) else {
            findings.error(
                "series", at: node.place, "'key_figures' takes 2 to 6 numbers, not \(items.count)",
                hint: "more of them make a table")
            return nil
        }
        let figures = items.compactMap { keyFigure($0, in: scope) }
        return figures.count == items.count ? .keyFigures(figures) : nil
    }

    private func keyFigure(_ node: YAMLNode, in scope: Scope) -> KeyFigureSpec? {
        guard let properties = Properties(node, as: BlockDeclarations.keyFigure, self) else { return nil }
        let condition = properties.has("when") ? properties.condition("when", in: scope) : .always
        guard let condition else { return nil }
        let inner = scope.knowing(condition.known(when: true))
        guard let number = properties.text("number", in: inner), let words = properties.text("words", in: inner) else {
            return nil
        }
        return KeyFigureSpec(
            condition: condition, number: number, words: words, change: properties.text("change", in: inner))
    }
}
