import ReportModel

/// Turns a statement of an indicator into a value of its unit.
extension StatementReading {
    /// Reads the indicator, named by code or by name, and its value.
    func readIndicator() {
        let named: Column = statement.field(.indicator) != nil ? .indicator : .indicatorName
        let code = required(
            entry(named, in: lookup.indicators, .indicator),
            named == .indicatorName && statement.field(named) == nil ? .indicator : named)
        let count = count(.value)
        guard let code, let count else { return }
        let place = statement.field(.value)?.place ?? statement.place(.value)
        draft.state(code, IndicatorStatement(value: count, place: place), in: book)
        settle(.counted, .value, figure: "indicator:\(code)", value: count)
    }
}
