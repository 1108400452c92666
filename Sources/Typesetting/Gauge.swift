/// What a writer of another format asks of the typesetter, so that its tables and rules are those of the page.
public struct Gauge {
    private let setter: TextSetter

    public init(measurer: any TextMeasurer) { setter = TextSetter(measurer: measurer) }

    /// A table as the page has it: with smaller letters where its numbers need them, in several parts where its columns have
    /// no room beside each other.
    ///
    /// - Parameters:
    ///   - width: of the text block in points.
    ///   - pageHeight: of the text block in points.
    /// - Returns: the parts in order, with the widths of their columns in points.
    /// - Throws: ``LayoutFault`` as the paginator does.
    public func parts(
        of table: Table, width: Double, pageHeight: Double
    ) throws(LayoutFault) -> [(table: Table, widths: [Double])] {
        let table = TableSetter(setter: setter, table: table, available: width, pageHeight: pageHeight)
        return try table.fitted().parts.map { ($0.table, $0.widths) }
    }

    /// Width in points of the last line of a text that is broken to fit `width`; 0 for none.
    public func lastLine(of spans: [TextSpan], within width: Double, _ style: ParagraphStyle) throws(LayoutFault) -> Double {
        let measure = LineMeasure(width: width, alignment: style.alignment, lineHeight: style.lineHeight)
        return try setter.lines(of: spans, in: measure).last?.width ?? 0
    }
}
