import ReportModel
import Vietnamese

extension RuleCheck.Broken {
    /// What does not hold, Vietnamese, for the middle of a sentence: the rule's own message, or the condition.
    public var words: String { rule.message ?? "không đúng quy tắc \(rule.that.text)" }

    /// What both sides come to: `80.454 và 100`, `0,57 và 1`.
    public var values: String { "\(RuleCheck.number(left)) và \(RuleCheck.number(right))" }
}

extension RuleCheck {
    /// A side as it is printed: whole, or with two digits after the comma.
    static func number(_ value: Double) -> String {
        NumberFormat.decimal(value, digits: value == value.rounded() ? 0 : 2)
    }
}
