/// A stretch of a text that stands for a value of the data. It means nothing on a page; a document that is made to be edited
/// keeps it from being changed.
public struct LockedText: Hashable, Sendable, Codable {
    /// UTF-8 offsets in the text of its span.
    public var range: Range<Int>
    /// Name of the value, for the program that reads the text again: the address of a figure; `nil` where it has none.
    public var name: String?
    /// What the value is, for whoever edits the text.
    public var title: String

    public init(_ range: Range<Int>, name: String?, title: String) {
        self.range = range
        self.name = name
        self.title = title
    }
}

/// A part of the text that somebody else writes than the program: its paragraphs are given back under its name.
public struct TextRegion: Hashable, Sendable, Codable {
    /// Letters, digits and `_`.
    public var name: String
    /// What it is, for whoever edits the text.
    public var title: String

    public init(name: String, title: String) {
        self.name = name
        self.title = title
    }
}

extension TextSpan {
    /// Adds the text of another span, with what is locked in it.
    public mutating func append(_ other: TextSpan) {
        if let more = other.locked { locked = (locked ?? []) + more.map { $0.moved(by: text.utf8.count) } }
        text += other.text
    }

    /// Puts a text before its own.
    public mutating func prepend(_ before: String) { insert(before, at: 0) }

    /// Puts a text at a UTF-8 offset, outside what is locked: a lock that begins there begins after it.
    public mutating func insert(_ words: String, at offset: Int) {
        let length = words.utf8.count
        locked = locked?.map { lock in
            if lock.range.lowerBound >= offset { return lock.moved(by: length) }
            guard lock.range.upperBound > offset else { return lock }
            return LockedText(lock.range.lowerBound..<lock.range.upperBound + length, name: lock.name, title: lock.title)
        }
        text.insert(contentsOf: words, at: text.utf8.index(text.startIndex, offsetBy: offset))
    }

    /// The text cut where what is locked begins and ends.
    public var stretches: [(text: Substring, lock: LockedText?)] {
        guard let locked, !locked.isEmpty else { return [(text[...], nil)] }
        var stretches: [(Substring, LockedText?)] = []
        var position = text.startIndex
        for lock in locked {
            let start = text.utf8.index(text.startIndex, offsetBy: lock.range.lowerBound)
            let end = text.utf8.index(text.startIndex, offsetBy: lock.range.upperBound)
            if position < start { stretches.append((text[position..<start], nil)) }
            stretches.append((text[start..<end], lock))
            position = end
        }
        if position < text.endIndex { stretches.append((text[position...], nil)) }
        return stretches
    }
}

extension LockedText {
    fileprivate func moved(by distance: Int) -> LockedText {
        LockedText(range.lowerBound + distance..<range.upperBound + distance, name: name, title: title)
    }
}
