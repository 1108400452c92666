import TestSupport
import Testing

@testable import Participation

/// Words told alike by numbers and packed letters are those that are alike letter by letter.
@Suite struct WordTests {
    /// Equal, or one letter changed, put in or left out in a word of four or more.
    private func isSame(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 1 else { return false }
        let (short, long) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
        return long.indices.contains { index in
            var changed = long
            changed.remove(at: index)
            if short.count < long.count { return changed == short }
            var other = short
            other.remove(at: index)
            return changed == other
        }
    }

    @Test func wordsAreAlikeAsTheirLettersAre() {
        var random = SeededGenerator(seed: 3)
        let letters = Array("abđo9")
        var alike = 0
        for _ in 0..<20_000 {
            let word = String((0..<Int.random(in: 1...10, using: &random)).map { _ in letters.randomElement(using: &random)! })
            var other = Array(word)
            for _ in 0..<Int.random(in: 0...2, using: &random) where !other.isEmpty {
                let index = other.indices.randomElement(using: &random)!
                switch Int.random(in: 0...2, using: &random) {
                case 0: other[index] = letters.randomElement(using: &random)!
                case 1: other.remove(at: index)
                default: other.insert(letters.randomElement(using: &random)!, at: index)
                }
            }
            let text = String(other)
            let (a, b) = (Word(word, number: 1, meaning: 1), Word(text, number: 2, meaning: word == text ? 1 : 2))
            #expect(a.isSame(as: b) == isSame(word, text), "\(word) \(text)")
            #expect(b.isSame(as: a) == isSame(word, text), "\(text) \(word)")
            if a.isSame(as: b) { alike += 1 }
        }
        #expect(alike > 1000)
    }

    /// What keys of documents leave out by name is there under these names; what is not is in them.
    @Test func whatHangsOnSingleUnitsIsThere() throws {
        let aggregator = Aggregator(try Fixture.records([]))
        let labels = Set(Mirror(reflecting: aggregator).children.compactMap(\.label))
        #expect(labels.isSuperset(of: Aggregator.ofSingleUnits))
        #expect(labels.count == Aggregator.ofSingleUnits.count + aggregator.campaignWide.count)
    }
}
