import ReportModel

/// Turns a statement of an indicator into a value of its unit.
extension StatementReading {
    /// Reads the indicator, named by code or by name, and its value.
    func readIndicator() {
        let named: Column = statement.field(.indicator) != nil ? .indicator : .indicatorName
        let explained = statement.field(named).flatMap(explainedIndicator)
        let code = required(
            explained?.code ?? entry(named, in: lookup.indicators, .indicator),
            named == .indicatorName && statement.field(named) == nil ? .indicator : named)
        if let code, named == .indicator, contradictsName(code) { return }
        let measure = code.flatMap { lookup.indicatorsByCode[$0]?.unit }
        if let explained, let measure, MeasureScale.differ(explained.measure, measure) {
            return report(RowFinding.otherScale(stated: explained.measure, measure: measure), named)
        }
        // «15 triệu đồng» under an indicator in nghìn đồng: what to write instead is not the number alone.
        if let measure, MeasureScale.isMoney(measure), let value = statement.field(.value), value.kind != .number,
            case .fault = WholeNumber.read(value.text),
            MeasureScale.isMoney(value.text) || MeasureScale.scale(of: value.text) > 1
        {
            return report(RowFinding.otherScale(stated: value.text, measure: measure), .value, found: value.text)
        }
        let count = count(.value)
        guard let code, let count else { return }
        let place = statement.field(.value)?.place ?? statement.place(.value)
        draft.state(code, IndicatorStatement(value: count, place: place), in: book)
        settle(.counted, .value, figure: "indicator:\(code)", value: count)
    }

    /// Whether the name beside a code is another indicator's, which is reported; a name that nobody has is told.
    private func contradictsName(_ code: String) -> Bool {
        guard let field = statement.field(.indicatorName), !field.text.isEmpty else { return false }
        let own = lookup.indicators.name(of: code)
        let other = lookup.indicators.code(for: field.text) ?? lookup.indicators.code(for: Heading.parted(field.text).outside)
        guard other != code else { return false }
        // A part of the name, or a slip in it, names the same.
        if other == nil, lookup.indicators.proposal(for: field.text).names.contains(own) { return false }
        report(
            other == nil ? StatementFinding.indicatorNameDiffers(own) : .indicatorContradicts(code: code, name: own),
            .indicatorName, found: field.text)
        return other != nil
    }

    /// `Kinh phí tổ chức (triệu đồng)`: the name of an indicator with a measure behind it.
    private func explainedIndicator(_ field: Field) -> (code: String, measure: String)? {
        guard lookup.indicators.code(for: field.text) == nil else { return nil }
        let (name, measure) = Heading.parted(field.text)
        guard !measure.isEmpty, let code = lookup.indicators.code(for: name) else { return nil }
        return (code, measure)
    }
}
