public import ReportModel

/// A piece of a YAML document and where it stands.
public struct YAMLNode: Sendable {
    /// What is written there. Texts are NFC.
    public indirect enum Content: Sendable {
        /// Nothing, `~` or `null`.
        case null
        case scalar(String)
        case list([YAMLNode])
        case map([Entry])
    }

    /// A key with its value.
    public struct Entry: Sendable {
        public let key: String
        /// Where the key stands.
        public let keyPlace: SourcePlace
        public let value: YAMLNode

        public init(key: String, keyPlace: SourcePlace, value: YAMLNode) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    public let content: Content
    /// First character; the column counts characters from 1.
    public let place: SourcePlace
    /// The text it was read from, to find places inside a scalar.
    let source: YAMLSource?

    public init(_ content: Content, at place: SourcePlace) {
        self.init(content, at: place, source: nil)
    }

    init(_ content: Content, at place: SourcePlace, source: YAMLSource?) {
        self.content = content
        self.place = place
        self.source = source
    }

    /// The text of a scalar; `nil` for anything else.
    public var text: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    public var isNull: Bool {
        if case .null = content { true } else { false }
    }

    /// The items of a list; `nil` for anything else.
    public var items: [YAMLNode]? {
        if case .list(let items) = content { items } else { nil }
    }

    /// The entries of a map, in order; `nil` for anything else.
    public var entries: [Entry]? {
        if case .map(let entries) = content { entries } else { nil }
    }

    /// The value of a key; `nil` when this is no map or the key is not there.
    public subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key == key }?.value
    }

    /// This map laid over another: its values stand instead of those of the same key, maps are laid over maps; what only the
    /// other has stays, and keeps its place. A map that says `like` takes nothing from the one it stands instead of.
    public func over(_ base: YAMLNode) -> YAMLNode {
        guard let own = entries, let others = base.entries, self["like"] == nil else { return self }
        let kept = others.map { other in
            own.first { $0.key == other.key }.map {
                Entry(key: $0.key, keyPlace: $0.keyPlace, value: $0.value.over(other.value))
            } ?? other
        }
        let added = own.filter { base[$0.key] == nil }
        return YAMLNode(.map(kept + added), at: place, source: source)
    }

    /// A map without one of its keys.
    public func without(_ key: String) -> YAMLNode {
        guard let entries else { return self }
        return YAMLNode(.map(entries.filter { $0.key != key }), at: place, source: source)
    }

    /// What it is, for messages: `a text`, `a list`, `a map`, `nothing`.
    public var kind: String {
        switch content {
        case .null: "nothing"
        case .scalar: "a text"
        case .list: "a list"
        case .map: "a map of keys"
        }
    }

    /// Where the character number `offset` (from 0) of a scalar's text stands in the file.
    ///
    /// A scalar's text is not its source: quotes, folded lines and indentation are gone. Both are walked side by side; where
    /// they part (an escape), the place of the scalar is given.
    public func place(ofCharacter offset: Int) -> SourcePlace {
        guard let text, let source, let place = source.place(ofCharacter: offset, in: text, startingAt: place) else {
            return self.place
        }
        return place
    }
}

/// The text of a document, kept for the places of characters inside scalars.
final class YAMLSource: Sendable {
    let file: String
    /// NFC.
    let text: String
    /// Whether every scalar is a character, so that columns need no counting: so in all text of Latin letters and signs.
    let hasPlainColumns: Bool
    /// The lines, kept where every column has to be counted in them.
    private let countedLines: [[Character]]?

    init(file: String, text: String) {
        self.file = file
        self.text = text
        let hasPlainColumns = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A, 0x20..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028, 0x2030..<0x2060: true
            default: false
            }
        }
        self.hasPlainColumns = hasPlainColumns
        countedLines = hasPlainColumns ? nil : Self.lines(of: text)
    }

    private static func lines(of text: String) -> [[Character]] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(Array.init)
    }

    /// The lines without line ends; split when asked for, which is when something is wrong.
    var lines: [[Character]] { countedLines ?? Self.lines(of: text) }

    /// Walks from `start`, passing over white space of the source where the text has some and over what opens the scalar.
    func place(ofCharacter offset: Int, in text: String, startingAt start: SourcePlace) -> SourcePlace? {
        let lines = lines
        guard var line = start.line.map({ $0 - 1 }), var column = start.column.map({ $0 - 1 }), lines.indices.contains(line)
        else { return nil }
        func current() -> Character? { column < lines[line].count ? lines[line][column] : nil }
        func advance() -> Bool {
            column += 1
            while column >= lines[line].count {
                guard line + 1 < lines.count else { return false }
                line += 1
                column = 0
                if !lines[line].isEmpty { break }
            }
            return true
        }
        switch current() {
        case "\"", "'":
            guard advance() else { return nil }
        case "|", ">":
            guard line + 1 < lines.count else { return nil }
            line += 1
            column = 0
        default: break
        }
        for (index, character) in text.enumerated() {
            if character.isWhitespace {
                if index == offset { return SourcePlace(file, line: line + 1, column: column + 1) }
                continue
            }
            while current()?.isWhitespace ?? true { guard advance() else { return nil } }
            guard current() == character else { return nil }
            if index == offset { return SourcePlace(file, line: line + 1, column: column + 1) }
            guard advance() || index == text.count - 1 else { return nil }
        }
        return nil
    }
}
