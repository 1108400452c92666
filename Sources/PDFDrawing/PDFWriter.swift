public import Typesetting

/// Writes documents as tagged, archival PDF.
public enum PDFWriter {
    /// The document as a PDF file in memory, declaring and meeting the standards of the profile.
    ///
    /// Same document, metadata, options and fonts: same bytes.
    ///
    /// - Throws: ``PDFFault``; nothing half-made is returned.
    public static func write(
        _ document: PagedDocument, metadata: DocumentMetadata, options: PDFOptions, fonts: FontBook
    ) throws(PDFFault) -> [UInt8] {
        try write(document, metadata: metadata, options: options, fonts: fonts, sink: ByteSink())
    }

    /// With a sink of the caller's, which tests make fail.
    static func write(
        _ document: PagedDocument, metadata: DocumentMetadata, options: PDFOptions, fonts: FontBook, sink: ByteSink
    ) throws(PDFFault) -> [UInt8] {
        let drawn = try DrawnDocument.draw(document, created: metadata.created, fonts: fonts, sink: sink)
        let finisher = Finisher(drawn, document: document, metadata: metadata, options: options, files: fonts.files)
        return try finisher.finish()
    }
}
