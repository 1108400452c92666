internal import PDFReading
import ReportModel

/// Reads a PDF that carries figures: a document of the level below. What is drawn on its pages is never read.
struct PDFReader {
    let context: IntakeContext
    let file: String

    /// Reads the figures attached.
    ///
    /// - Returns: whether there were any; a PDF of somebody else has none.
    func read(_ bytes: [UInt8], into book: DraftBook) -> Bool {
        let place = SourcePlace(file)
        do {
            let pdf = try PDFFile(bytes, limits: limits)
            guard let attached = try pdf.embeddedFile(named: SummaryFormat.attachment) else { return false }
            take(attached, into: book)
            for signature in try pdf.signatures() {
                book.report(PDFReader.finding(signature), at: place, unit: book.drafts.first)
            }
        } catch {
            // Of a PDF that carries no file it does not matter that it is broken: it is none of ours.
            guard error == .encrypted || PDFReader.mayCarryFiles(bytes) else { return false }
            book.report(PDFReader.finding(error), at: place)
        }
        return true
    }

    /// Whether the file says of some stream that it is a file inside; what is a stream is never itself packed.
    private static func mayCarryFiles(_ bytes: [UInt8]) -> Bool {
        let word = Array("/EmbeddedFile".utf8)
        guard bytes.count >= word.count else { return false }
        return (0...bytes.count - word.count).contains {
            bytes[$0] == word[0] && bytes[$0..<$0 + word.count].elementsEqual(word)
        }
    }

    private var limits: PDFReadingLimits {
        var limits = PDFReadingLimits.standard
        limits.unpackedRatio = context.limits.unpackedRatio
        return limits
    }

    private func take(_ json: [UInt8], into book: DraftBook) {
        do {
            let document = try JSONParser.parse(json, limits: context.limits)
            SummaryStatementReader(context: context, file: file, book: book).read(document)
        } catch {
            book.report(
                JSONFinding(error, limits: context.limits),
                at: SourcePlace(file, line: error.line, column: error.column, path: error.path))
        }
    }

    private static func finding(_ signature: PDFSignature) -> SummaryFinding {
        let validity: SummaryFinding.PDFValidity = signature.isValid.map { $0 ? .valid : .broken } ?? .unknown
        return .signed(signature.signer, validity, isWhole: signature.coversWholeDocument)
    }

    private static func finding(_ fault: PDFReadingFault) -> SummaryFinding {
        switch fault {
        case .damaged: .damaged
        case .encrypted: .locked
        case .filter: .packedOtherwise
        case .limit(_, let limit): .tooMuch(limit: limit)
        }
    }
}
