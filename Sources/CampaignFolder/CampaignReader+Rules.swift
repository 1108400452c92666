import ReportModel
import SourceText
import Vietnamese

extension CampaignReader {
    /// `rules:`.
    ///
    /// - Parameter campaign: the campaign without its rules; figures they name are checked against it.
    func rules(_ node: YAMLNode, of campaign: Campaign) -> [FigureRule]? {
        let rules = entries(node, "'rules'", "rule") { fields, what in
            let id = fields.required("id").flatMap { self.code($0, "'id' of \(what)", longest: 64) }
            let whenNode = fields.optional("when")
            let when = whenNode.map { self.condition($0, "'when' of \(what)", campaign) }
            let that = fields.required("that").flatMap { self.condition($0, "'that' of \(what)", campaign) }
            let scope = fields.optional("level").map { self.scope($0, "'level' of \(what)", levels: campaign.levels) }
            let severity = fields.optional("severity").map { self.severity($0, "'severity' of \(what)") }
            let message = fields.optionalText("message")
            guard let id, when != .some(nil), let that, scope != .some(nil), severity != .some(nil) else {
                return nil as FigureRule?
            }
            return FigureRule(
                id: id, when: when ?? nil, that: that, scope: (scope ?? nil) ?? .unit, severity: (severity ?? nil) ?? .warning,
                message: message)
        }
        guard let rules else { return nil }
        refuseDuplicates(rules.map { ($0.value.id, $0.place) }, "rule")
        return rules.map(\.value)
    }

    private func condition(_ node: YAMLNode, _ what: OperatorText, _ campaign: Campaign) -> FigureCondition? {
        guard let text = findings.text(node, what) else { return nil }
        func refuse(_ message: OperatorText) -> FigureCondition? {
            findings.error(
                "rule", at: node.place, "\(what) cannot be read: \(message)", found: text,
                expected: "side OP side, e.g. GDHT_CN <= GDHT_DK",
                hint: "sides are made of numbers, figures, indicator codes, population, + - * / and round brackets")
            return nil
        }
        let condition: FigureCondition
        do {
            condition = try RuleText.condition(text, indicators: campaign.indicators.map(\.code))
        } catch {
            return refuse("\(error.message) (character \(error.offset + 1))")
        }
        for address in condition.left.addresses + condition.right.addresses {
            if let problem = address.problem(in: campaign) { return refuse(problem) }
        }
        return condition
    }

    private func scope(_ node: YAMLNode, _ what: OperatorText, levels: [String]) -> FigureRule.Scope? {
        guard let text = findings.text(node, what) else { return nil }
        switch text {
        case "unit": return .unit
        case "total": return .total
        default: return level(node, what, levels: levels).map { .level($0) }
        }
    }

    private func severity(_ node: YAMLNode, _ what: OperatorText) -> Diagnostic.Severity? {
        guard let text = findings.text(node, what) else { return nil }
        if text == "warning" || text == "error" { return text == "error" ? .error : .warning }
        findings.error(
            "severity", at: node.place, "\(what) is neither 'warning' nor 'error': '\(text)'", found: text,
            hint: "write warning, or error: a broken rule keeps a unit from being complete then")
        return nil
    }

    /// `approval:`, levels whose units approve their figures.
    func approval(_ node: YAMLNode, levels: [String]?) -> [String]? {
        guard let items = findings.list(node, "'approval'") else { return nil }
        let names = items.compactMap { level($0, "an entry of 'approval'", levels: levels) }
        refuseDuplicates(zip(names, items).map { ($0, $1.place) }, "level of 'approval'")
        return names.count == items.count ? names : nil
    }

    /// A whole number from 0 up; `nil` with an error noted.
    func wholeNumber(_ node: YAMLNode, _ what: OperatorText) -> Int? {
        guard let text = findings.text(node, what) else { return nil }
        guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(text)
        else {
            findings.error(
                "whole-number", at: node.place, "\(what) is no whole number: '\(text)'", found: text, hint: "digits only")
            return nil
        }
        return value
    }
}

extension FigureExpression {
    /// Every figure it speaks of.
    fileprivate var addresses: [FigureAddress] {
        switch self {
        case .number, .population: []
        case .figure(let address): [address]
        case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
            a.addresses + b.addresses
        }
    }
}
