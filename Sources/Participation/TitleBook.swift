internal import Synchronization
import Vietnamese

/// What titles and names say, each worked out once: the same titles are looked at for every unit above the one that sent them.
final class TitleBook: Sendable {
    private struct Pages {
        var numbers: [String: Int] = [:]
        var titles: [String: TitleWords] = [:]
        var names: [String: Set<Int>] = [:]
        var publicity: [String: Bool] = [:]

        mutating func number(of text: String) -> Int {
            if let known = numbers[text] { return known }
            let number = numbers.count
            numbers[text] = number
            return number
        }

        mutating func word(_ text: String) -> Word {
            let number = number(of: text)
            let meaning = TitleWords.synonyms[text].map { self.number(of: $0) } ?? number
            return Word(text, number: number, meaning: meaning)
        }
    }

    private let pages = Mutex(Pages())

    /// What a title says.
    func words(of title: String) -> TitleWords {
        if let known = pages.withLock({ $0.titles[title] }) { return known }
        let text = TitleText(title)
        return pages.withLock { pages in
            let words = TitleWords(text) {
                pages.word($0)
            } number: {
                pages.number(of: $0)
            }
            pages.titles[title] = words
            return words
        }
    }

    /// Numbers of the words of a unit's or a campaign's name.
    func numbers(ofName name: String) -> Set<Int> {
        if let known = pages.withLock({ $0.names[name] }) { return known }
        let words = NameFolding.markless(name).split(separator: " ").map(String.init)
        return pages.withLock { pages in
            let numbers = Set(words.map { pages.number(of: $0) })
            pages.names[name] = numbers
            return numbers
        }
    }

    /// Whether a title is of what is put up, handed out or broadcast.
    func isPublicity(_ title: String) -> Bool {
        if let known = pages.withLock({ $0.publicity[title] }) { return known }
        let answer = Publicity.isMeant(by: title)
        pages.withLock { $0.publicity[title] = answer }
        return answer
    }
}
