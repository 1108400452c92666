internal import ReportModel
internal import Typesetting

// What the page tells, in words: the targets of the page know values alone.

extension LayoutFault {
    /// One sentence for the operator: what, how much too much, and where it came from.
    var words: OperatorText {
        switch self {
        case .missingGlyph(let glyph):
            source(glyph.origin, of: glyph.words)
        case .tooWide(let text, let width, let available, let origin):
            source(origin, of: "“\(opening(text))” is \(tenths(width)) pt wide and has \(tenths(available)) pt")
        case .tooTall(let what, let height, let available):
            "the \(what) is \(tenths(height)) pt high, and a page has \(tenths(available)) pt"
        }
    }

    private func source(_ origin: String?, of words: OperatorText) -> OperatorText {
        origin.map { words + ", from \($0)" } ?? words
    }
}

extension MissingGlyph {
    /// What is wrong with it, without where it comes from.
    fileprivate var words: OperatorText {
        let place: OperatorText = "“\(character)” (\(codePoint)), which stands in “\(opening(text))”"
        switch reason {
        case .lacking:
            return "the report's face has no “\(character)” (\(codePoint)), which stands in “\(opening(text))”"
        case .notInstalled(let family, _):
            return place + ", is set in \(family), which is not on this machine"
        case .unplaced:
            return place + ", is a mark that follows no letter it can stand with"
        }
    }

    /// The way out.
    var hint: OperatorText {
        switch reason {
        case .lacking: "have the text sent again without it, or put a face that has it into Fonts/"
        case .notInstalled(_, let package?): "apt-get install \(package)"
        case .notInstalled(let family, nil): "put the files of \(family) into Fonts/"
        case .unplaced: "have the text sent again as its script is written"
        }
    }
}

extension LayoutRemark {
    /// One sentence for the operator.
    var words: OperatorText {
        switch self {
        case .chartWithoutFigures(let name):
            "the chart “\(name)” has no room for its figures; it is drawn with a scale, and its text alternative has them"
        case .chartAsTable(let name): "the chart “\(name)” has no room for its figures beside bars; they stand in a table"
        case .smallTable(let name, let size):
            "the table “\(name)” is set in letters of \(size) pt, because its numbers are long"
        case .signerName(let name, let count, onLastPage: true):
            """
            the signer's name “\(name)” stands \(count) times in the document; a signing program that looks for it may put the \
            signature elsewhere
            """
        case .signerName(let name, let count, onLastPage: false):
            """
            the signer's name “\(name)” stands \(count) times in the document and not on the last page of the text; a signing \
            program that looks for it may put the signature elsewhere
            """
        case .dividedTable(let name, let parts):
            "the table “\(name)” is too wide for the page; its columns stand in \(parts) tables below each other"
        case .besideBelow: "blocks that were to stand side by side are taller than a page; they stand below each other"
        }
    }
}
