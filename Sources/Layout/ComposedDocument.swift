public import ReportModel
public import Typesetting

/// A document ready to be set on pages, with what its file says about itself.
public struct ComposedDocument: Sendable {
    public var document: Document
    public var title: String
    public var subject: String
    public var author: String
    public var keywords: [String]
    /// What somebody has to fill in before it can be issued, in order; as long as there is something it is a draft.
    public var openPlaces: [OpenPlace]
    /// Whether it tells what changed since the edition before it, where there is one (``ReportData/previous``).
    public var tellsChanges = false
    /// What it is written in; spans in another language say so.
    public var language: Language
    /// The same as files state it (BCP 47).
    public var languageTag: String { language == .vietnamese ? "vi-VN" : language.rawValue }

    public init(
        document: Document, title: String, subject: String, author: String, keywords: [String], openPlaces: [OpenPlace] = [],
        language: Language = .vietnamese
    ) {
        self.language = language
        self.document = document
        self.title = title
        self.subject = subject
        self.author = author
        self.keywords = keywords
        self.openPlaces = openPlaces
    }
}

/// Why a layout and its data do not make a document. A checked layout fails only on figures that contradict each other.
public struct CompositionFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Every fault with the place in the layout, in English.
    public let diagnostics: [Diagnostic]

    /// One line a fault, as the program prints findings.
    public var description: String {
        diagnostics.map { fault in
            "\(fault.place.text): \(fault.severity.rawValue)[\(fault.code)]: \(fault.message)"
                + (fault.hint.map { " (hint: \($0))" } ?? "")
        }.joined(separator: "\n")
    }

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension LayoutFile {
    /// Binds the layout to data.
    ///
    /// The same data give the same document, on any machine and at any time.
    ///
    /// Neither with a table of contents nor cut to a number of pages: that is for ``paginate(_:from:by:)`` to find out.
    public func compose(_ data: ReportData) throws(CompositionFault) -> ComposedDocument { try compose(data, contents: false) }

    /// - Parameters:
    ///   - contents: puts a table of contents below the title.
    ///   - caps: most records of lists, by their number.
    func compose(
        _ data: ReportData, contents: Bool, caps: [Int: Int] = [:]
    ) throws(CompositionFault) -> ComposedDocument {
        func composer(knowing labels: [String: String] = [:]) -> Composer {
            Composer(
                layout: self,
                binder: Binder(data, lists: lists, senseBreaks: style.senseBreaks, language: language, caps: caps),
                knownLabels: labels)
        }
        let first = composer()
        let composed = try first.compose(withContents: contents)
        // Texts may name what comes after them.
        return first.namesBlocks ? try composer(knowing: first.labels).compose(withContents: contents) : composed
    }
}
