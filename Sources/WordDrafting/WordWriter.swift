internal import Intake
public import Typesetting

/// Writes documents for Word from the same blocks that the page is set from.
public enum WordWriter {
    /// The document as a file (.docx); the same draft gives the same bytes.
    ///
    /// - Parameters:
    ///   - measurer: measures what tables and rules are as wide as.
    ///   - draw: draws blocks that have no words in Word, on a width and within a height in points.
    /// - Throws: `LayoutFault` when a table cannot be set, ``WordFault`` when the file cannot be packed, and what `draw` throws.
    public static func write(
        _ draft: WordDraft, measurer: any TextMeasurer, draw: @escaping ([Block], Size) throws -> [WordPicture]
    ) throws -> [UInt8] {
        var body = BodyWriter(draft, gauge: Gauge(measurer: measurer), draw: draw)
        try body.write()
        guard let bytes = FormPack.bytes(of: WordParts(draft: draft, body: body).members) else {
            throw WordFault(message: "the Word document cannot be packed")
        }
        return bytes
    }
}
