import ReportModel
import SourceText

extension CampaignReader {
    /// One of a few words.
    ///
    /// - Parameters:
    ///   - code: of the finding when it is none of them.
    ///   - words: what the finding says before what was found.
    ///   - hint: what each of them means.
    func choice<Value: CaseIterable & RawRepresentable<String>>(
        _ node: YAMLNode, _ code: String, _ words: OperatorText, hint: OperatorText
    ) -> Value? {
        if let value = node.text.flatMap(Value.init(rawValue:)) { return value }
        findings.error(
            code, at: node.place, "\(words) '\(node.text ?? node.kind)'", found: node.text,
            expected: "\(Value.allCases.map(\.rawValue).joined(separator: ", "))", hint: hint)
        return nil
    }
}
