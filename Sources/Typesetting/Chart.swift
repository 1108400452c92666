/// A chart drawn as vectors, readable in black and white; its numbers stand in it and in its text alternative.
public struct Chart: Hashable, Sendable, Codable {
    public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
        /// Upright bars, one group a category.
        case columns
        /// Points joined by lines, over steps in time.
        case lines
        /// Upright bars stacked.
        case stackedColumns
        /// Lying bars, one a category: long names, many categories.
        case bars
        /// One bar per category against a target (the second series).
        case progress
        /// A field of cells, categories down, series across, darker = more.
        case heatMap
        /// One tile a category, filled by state (series value 0…1), with its name in it.
        case tiles
    }

    public struct Category: Hashable, Sendable, Codable {
        public var label: String
        /// Second line under the label (a date under a weekday); `nil` none.
        public var detail: String?
        /// One value a series; `nil` = not stated.
        public var values: [Double?]
        /// The values as printed, one a series.
        public var valueLabels: [String]

        public init(label: String, detail: String? = nil, values: [Double?], valueLabels: [String]) {
            self.label = label
            self.detail = detail
            self.values = values
            self.valueLabels = valueLabels
        }
    }

    /// Where a scale ends that several charts share.
    public struct Ceiling: Hashable, Sendable, Codable {
        public var value: Double
        /// As it is printed.
        public var label: String

        public init(value: Double, label: String) {
            self.value = value
            self.label = label
        }
    }

    public var form: Form
    /// The end of the scale of lines; `nil` for the greatest of their values.
    public var ceiling: Ceiling?
    /// Whether the categories of upright bars, or the series of a heat map, follow each other as days do: where not every name
    /// has room, a name now and then tells the others.
    public var isOrdered: Bool
    public var categories: [Category]
    /// Names of the series; one unnamed series needs no legend.
    public var series: [String]
    /// Style of labels; values are set in its bold face.
    public var textStyle: TextStyle
    /// Height of the drawing for upright bars; others take the height their categories need.
    public var height: Double
    public var caption: Paragraph?
    /// What the chart says, in plain Vietnamese with its figures: highest, lowest, total.
    public var alternative: String
    /// Said of the parts after the first where the chart goes on over pages.
    public var continuation: String
    public var spaceBefore: Double
    public var spaceAfter: Double
    /// What bars and lines are drawn in, in tints for greys; `nil` for black and greys.
    public var tint: Color?

    public init(
        form: Form, isOrdered: Bool = false, categories: [Category], series: [String], textStyle: TextStyle, height: Double,
        caption: Paragraph? = nil, alternative: String, continuation: String = "(tiếp theo)", spaceBefore: Double = 0,
        spaceAfter: Double = 0
    ) {
        self.form = form
        self.isOrdered = isOrdered
        self.categories = categories
        self.series = series
        self.textStyle = textStyle
        self.height = height
        self.caption = caption
        self.alternative = alternative
        self.continuation = continuation
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
    }
}
