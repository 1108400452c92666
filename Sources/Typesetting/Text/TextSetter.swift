/// Sets text into lines: the one door through which the layout measures.
///
/// It lives as long as one document is being set, on one thread.
final class TextSetter {
    private let measurer: any TextMeasurer
    /// Styles met so far; their number stands for them, since comparing and hashing them costs more than it should in the
    /// innermost loops.
    private var styles: [TextStyle] = []
    /// Language of each; what is in another language is set apart, as in another face.
    private var languages: [String?] = []
    private var spaces: [Double] = []
    private var heights: [FontMetrics] = []

    init(measurer: any TextMeasurer) { self.measurer = measurer }

    /// The number of a style.
    ///
    /// - Throws: ``LayoutFault/missingGlyph(_:)`` when its face has no space.
    func style(_ style: TextStyle, language: String? = nil) throws(LayoutFault) -> Int {
        // A report has about ten styles; a walk through them is quicker than a dictionary.
        if let known = styles.indices.first(where: { styles[$0] == style && languages[$0] == language }) { return known }
        let space: Double
        do {
            space = try measurer.width(of: " ", in: style)
        } catch {
            throw .missingGlyph(error)
        }
        styles.append(style)
        languages.append(language)
        spaces.append(space)
        heights.append(measurer.metrics(of: style))
        return styles.count - 1
    }

    func style(numbered number: Int) -> TextStyle { styles[number] }

    func language(numbered number: Int) -> String? { languages[number] }

    /// Width of one U+0020 in points.
    func spaceWidth(_ style: Int) -> Double { spaces[style] }

    func metrics(_ style: Int) -> FontMetrics { heights[style] }

    /// Width of text in points, in a style by number.
    func width(of text: Substring, style: Int, origin: String?) throws(LayoutFault) -> Double {
        try width(of: text, in: styles[style], origin: origin)
    }

    /// Width of text in points.
    func width(of text: Substring, in style: TextStyle, origin: String? = nil) throws(LayoutFault) -> Double {
        do {
            return try measurer.width(of: text, in: style)
        } catch {
            var missing = error
            if missing.origin == nil { missing.origin = origin }
            throw .missingGlyph(missing)
        }
    }

    /// Distance from the top of a line of a height to its baseline: what is left above ascent and descent is shared evenly.
    func baseline(inLineOf height: Double, _ metrics: FontMetrics) -> Double {
        (height - (metrics.ascent + metrics.descent)) / 2 + metrics.ascent
    }
}
