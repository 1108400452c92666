/// Every record type and field a layout can read, declared once: the checker, the binder, the suggestions, the reference page
/// and the sample data all read this.
enum DataDictionary {
    /// The type of the outermost record.
    static let root = "report"

    static let types: [RecordType] =
        [report] + campaignTypes + mandateTypes + figureTypes + unitTypes + cutTypes + indicatorTypes + textTypes

    private static let index: [String: RecordType] = Dictionary(
        types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    static func type(_ name: String) -> RecordType? { index[name] }
}
