import ReportModel

/// Turns a statement of a remark into sentences of its unit.
extension StatementReading {
    func readRemark() {
        let kind = remarkKind()
        let sentences = statement.field(.text).flatMap { checks.sentences($0) }
        guard let kind, let sentences else { return }
        var remarks = draft.remarks ?? Remarks()
        for sentence in sentences { remarks.append(sentence, to: kind) }
        draft.remarks = remarks
    }

    private func remarkKind() -> RemarkKind? {
        guard let field = statement.field(.remark) else {
            missing(.remark)
            return nil
        }
        if let kind = RemarkKind(field.text) { return kind }
        report(StatementFinding.remarkUnknown, .remark, found: field.text)
        return nil
    }
}
