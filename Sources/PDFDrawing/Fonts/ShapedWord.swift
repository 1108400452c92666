/// A glyph of a shaped word; lengths in units of the report's own face, whatever face the glyph is of.
struct Glyph: Hashable {
    var id: UInt32
    /// The family it is of: 0 the report's own, else that of a script, by its number in ``ScriptBook``.
    var family: UInt8 = 0
    var advance: Int32
    var xOffset: Int32
    /// Downwards.
    var yOffset: Int32
    /// Bytes of UTF-8 that its cluster stands for; 0 in the middle of a cluster.
    var bytes: Int32
    var startsCluster: Bool
}

/// A word's place in a ``WordCache``; valid until the cache takes the next word.
struct ShapedWord {
    var glyphs: Range<Int>
    /// Bytes it draws: the word without characters that are never drawn.
    var text: Range<Int>
    /// Sum of the advances, in font units.
    var width: Int
}

/// Shaped words by their bytes: a report of a hundred thousand words has a few thousand different ones.
///
/// A hash table with open addressing over one arena of bytes and one of glyphs, so that a look-up makes no object.
struct WordCache {
    private struct Entry {
        var hash: UInt64
        var key: Range<Int32>
        var text: Range<Int32>
        var glyphs: Range<Int32>
        var width: Int32
    }

    private(set) var glyphs: [Glyph] = []
    private(set) var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Indices into `entries` plus one; 0 is free. The count is a power of two.
    private var slots: [Int32]

    /// Words kept before the cache starts afresh, which bounds a worker's memory over any number of documents.
    private let limit: Int

    init(limit: Int = 1 << 16) {
        self.limit = limit
        slots = Array(repeating: 0, count: 1 << 12)
    }

    var count: Int { entries.count }

    /// The word of these bytes, if it has been shaped.
    func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> ShapedWord? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, matches(entry.key, word) { return shaped(entry) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Takes in a word that ``find(_:hash:)`` does not know.
    mutating func add(
        _ word: UnsafeBufferPointer<UInt8>, hash: UInt64, text: [UInt8], glyphs newGlyphs: [Glyph]
    ) -> ShapedWord {
        if entries.count >= limit { self = WordCache(limit: limit) }
        if entries.count * 2 >= slots.count { grow() }
        let key = Int32(bytes.count)..<Int32(bytes.count + word.count)
        bytes.append(contentsOf: word)
        var drawn = key
        if !text.elementsEqual(word) {
            drawn = Int32(bytes.count)..<Int32(bytes.count + text.count)
            bytes.append(contentsOf: text)
        }
        let run = Int32(glyphs.count)..<Int32(glyphs.count + newGlyphs.count)
        glyphs.append(contentsOf: newGlyphs)
        let width = newGlyphs.reduce(0) { $0 + $1.advance }
        let entry = Entry(hash: hash, key: key, text: drawn, glyphs: run, width: width)
        entries.append(entry)
        insert(entries.count, hash: hash)
        return shaped(entry)
    }

    /// FNV-1a, mixed at the end because the low bits choose the slot.
    static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 29)
    }

    private func shaped(_ entry: Entry) -> ShapedWord {
        ShapedWord(
            glyphs: Int(entry.glyphs.lowerBound)..<Int(entry.glyphs.upperBound),
            text: Int(entry.text.lowerBound)..<Int(entry.text.upperBound), width: Int(entry.width))
    }

    private func matches(_ key: Range<Int32>, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard key.count == word.count else { return false }
        let start = Int(key.lowerBound)
        for index in 0..<word.count where bytes[start + index] != word[index] { return false }
        return true
    }

    private mutating func insert(_ number: Int, hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (index, entry) in entries.enumerated() { insert(index + 1, hash: entry.hash) }
    }
}
