public import CampaignFolder
public import Layout
public import PDFDrawing
public import ReportModel
public import Typesetting

// What the faults of the targets below mean to an operator. Targets that know `ReportModel` say it themselves; those of the
// page do not know it, and are translated here.

extension CampaignFault: FailureReporting {
    public var failure: Failure { Failure(kind == .notFound ? .notFound : .invalid, diagnostics) }
}

extension CompositionFault: FailureReporting {
    public var failure: Failure { Failure(.invalid, diagnostics) }
}

extension FontFault: FailureReporting {
    public var failure: Failure {
        Failure(
            status: .invalid, code: code.rawValue, place: file, message: OperatorText(message), hint: OperatorText(remedy))
    }
}

extension OperatorText {
    init(_ words: FontWords) { self.init(pattern: words.pattern, values: words.values) }
}

extension LayoutFault: FailureReporting {
    public var failure: Failure {
        switch self {
        case .missingGlyph(let glyph):
            Failure(
                status: .invalid, code: "document.glyph", place: glyph.origin, message: words,
                found: "\(glyph.character) (\(glyph.codePoint))",
                hint: glyph.hint)
        case .tooWide(_, _, _, let origin):
            Failure(
                status: .invalid, code: "document.too-wide", place: origin, message: words,
                hint: "give the column more room in the layout, or shorten the text")
        case .tooTall:
            Failure(
                status: .invalid, code: "document.too-tall", message: words,
                hint: "let the block break in the layout, or make it smaller")
        }
    }
}

extension PDFFault: FailureReporting {
    public var failure: Failure {
        Failure(
            status: .invalid, code: code.rawValue, message: OperatorText(verbatim: message),
            hint: missingGlyph?.hint
                ?? "make it again; if it fails again, please report it with the layout and the figures")
    }
}
