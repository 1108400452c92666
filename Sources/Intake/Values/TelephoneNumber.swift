/// `0912345678`, `(024) 3861 2345`, `09 12 34 56 78`, `0912–345–678`, `+84 912 345 678`, and the twelve digits of an identity
/// card (`001203004567`).
enum TelephoneNumber {
    /// Where the number that begins here ends; `nil` when none does.
    static func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
        guard begins(text, at: start) else { return nil }
        guard let end = numberEnd(text, start) else { return nil }
        if isPartOfCode(text, start, end) || isDecision(text, at: end) || isMoney(text, at: end) { return nil }
        return end
    }

    /// The end of a number, with the brackets around all of it or around its first group.
    private static func numberEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
        var groups = Groups(text, from: start)
        let end = groups.read()
        guard text[start] == "(", end.map({ !text[start..<$0].contains(")") }) ?? true else { return end }
        guard start + 1 < text.count else { return nil }
        var inside = Groups(text, from: start + 1)
        guard let close = inside.read(), close < text.count, text[close] == ")" else { return nil }
        return close + 1
    }

    /// Whether a number may begin: a zero, a plus, or 84, with nothing before that it would be part of.
    private static func begins(_ text: [Unicode.Scalar], at start: Int) -> Bool {
        let first = text[start]
        guard first == "0" || first == "+" || first == "8" || first == "(" else { return false }
        guard start > 0 else { return true }
        let before = text[start - 1]
        if isDigit(before) || before == "+" { return false }
        // `1.012.345.678`: the middle of a longer number.
        if ".,".unicodeScalars.contains(before), start > 1, isDigit(text[start - 2]) { return false }
        return true
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Words that may stand right before a telephone number without a blank.
    private static let labels: Set<String> = [
        "đt", "sđt", "dt", "sdt", "đtdđ", "tel", "fax", "hotline", "zalo", "phone", "mobile", "lh", "cccd", "cmnd", "cmt",
    ]

    /// Whether letters stand right at the number: then it is part of a code, unless they say that it is a telephone number.
    private static func isPartOfCode(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        if end < text.count, text[end].properties.isAlphabetic { return true }
        var first = start
        while first > 0, text[first - 1].properties.isAlphabetic { first -= 1 }
        guard first < start else { return false }
        return !labels.contains(word(text[first..<start]))
    }

    /// `/QĐ-UBND`, `-KH/TU`, `/TTr-THCS`: what follows the number of a decision.
    private static func isDecision(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        guard end < text.count, text[end] == "/" || EmptyMark.isDash(text[end]) else { return false }
        let letters = text[(end + 1)...].prefix { $0.properties.isAlphabetic }
        guard letters.count >= 2, letters.prefix(2).allSatisfy({ $0.properties.isUppercase }) else { return false }
        if text[end] != "/" {
            let behind = end + 1 + letters.count
            guard behind < text.count, text[behind] == "/" else { return false }
        }
        return !labels.contains(word(letters))
    }

    private static func word(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters)
        return String(view).lowercased()
    }

    private static let currencies = ["đồng", "vnđ", "vnd", "đ", "usd", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"]
    /// `đồng chí` is somebody, and so are the others.
    private static let notMoney = ["chí", "nghiệp", "bào", "hương", "đội"]

    private static func isMoney(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        var words: [String] = []
        var index = end
        while words.count < 2, index < text.count {
            while index < text.count, isBlank(text[index]) { index += 1 }
            let letters = text[index...].prefix { $0.properties.isAlphabetic }
            guard !letters.isEmpty else { break }
            words.append(word(letters))
            index += letters.count
        }
        guard let first = words.first, currencies.contains(first) else { return false }
        return !(first == "đồng" && words.count > 1 && notMoney.contains(words[1]))
    }

    /// Reads groups of digits until they make a number.
    private struct Groups {
        private let text: [Unicode.Scalar]
        private var index: Int
        private var lengths: [Int] = []
        private var digits = ""
        private var separators: Set<String> = []
        private var isAbroad = false
        private var isBracketed = false

        init(_ text: [Unicode.Scalar], from start: Int) {
            self.text = text
            index = start
        }

        /// Where the number ends; `nil` when the digits make none.
        mutating func read() -> Int? {
            var end: Int?
            if !takeCountryCode() { return nil }
            while takeGroup() {
                if isComplete { end = index }
                if total >= 12 || !takeSeparator() { break }
            }
            guard let end else { return nil }
            // Digits that go on make another number of it: `0912345678901`.
            if end < text.count, TelephoneNumber.isDigit(text[end]) { return nil }
            return end
        }

        private var total: Int { digits.utf8.count + (isAbroad ? 1 : 0) }

        /// `+84`, `(+84)`, `84`, `0084`, with a zero in brackets behind it.
        private mutating func takeCountryCode() -> Bool {
            let start = index
            if text[index] == "(" { index += 1 }
            let hasPlus = index < text.count && text[index] == "+"
            if hasPlus { index += 1 }
            let code = text[index...].prefix { TelephoneNumber.isDigit($0) }
            let begins84 = code.starts(with: ["8", "4"])
            // Without a plus eleven digits in one run, or 84 in a group of its own, are a number from abroad.
            if begins84, hasPlus || code.count == 2 && !isGroupedThousands || code.count == 11 {
                isAbroad = true
                index += 2
                while index < text.count,
                    isBlank(text[index]) || EmptyMark.isDash(text[index]) || ".)".unicodeScalars.contains(text[index])
                {
                    index += 1
                }
                if index + 2 < text.count, text[index] == "(", text[index + 1] == "0", text[index + 2] == ")" {
                    index += 3
                    skipSeparators()
                }
                return true
            }
            if hasPlus || code.first != "0" { return false }
            if code.starts(with: ["0", "0", "8", "4"]) {
                isAbroad = true
                index += 4
                skipSeparators()
                return true
            }
            if text[start] == "(" {
                // `(024) 3861 2345`: the bracket must close behind the first group.
                let close = index + code.count
                guard close < text.count, text[close] == ")" else { return false }
                isBracketed = true
            }
            return true
        }

        /// `84.912.345.678` is as likely a sum.
        private var isGroupedThousands: Bool { index + 2 < text.count && (text[index + 2] == "." || text[index + 2] == ",") }

        private mutating func takeGroup() -> Bool {
            let start = index
            while index < text.count, TelephoneNumber.isDigit(text[index]) {
                digits.unicodeScalars.append(text[index])
                index += 1
            }
            guard index > start else { return false }
            lengths.append(index - start)
            return true
        }

        /// At most three marks between two groups; `false` where the number ends.
        private mutating func takeSeparator() -> Bool {
            let start = index
            skipSeparators()
            guard index > start, index - start <= 3, index < text.count, TelephoneNumber.isDigit(text[index]) else {
                index = start
                return false
            }
            var mark = String.UnicodeScalarView()
            mark.append(contentsOf: text[start..<index])
            separators.insert(String(mark))
            return true
        }

        private mutating func skipSeparators() {
            while index < text.count,
                isBlank(text[index]) || EmptyMark.isDash(text[index]) || ".)(·".unicodeScalars.contains(text[index])
            {
                // An opening bracket belongs to the next number unless it holds digits.
                if text[index] == "(", !(index + 1 < text.count && TelephoneNumber.isDigit(text[index + 1])) { return }
                index += 1
            }
        }

        /// Whether the digits so far are a whole number of the plan, in groups that no day has.
        private var isComplete: Bool {
            guard !holdsDay else { return false }
            if isAbroad { return (10...11).contains(total) }
            let second = digits.utf8.dropFirst().first ?? 0
            let isMobile = "35789".utf8.contains(second)
            switch total {
            case 11 where isMobile: return false
            case 10, 11:
                if isBracketed || (lengths.first ?? 0) >= 3 { return true }
                // A code of two digits: `04 3861 2345`, and the pairs of a mobile number, all parted alike: `09 12 34 56 78`.
                // Days of a month are pairs too.
                if lengths == [2, 8] || lengths == [2, 4, 4] { return true }
                return isMobile && lengths.allSatisfy { $0 >= 2 } && separators.count == 1 && !isFollowedByMonth
            case 12: return lengths == [12] || lengths == [3, 3, 3, 3]
            default: return false
            }
        }

        /// `02.10.2023 …`: a day with something behind it.
        private var holdsDay: Bool {
            guard !isAbroad, lengths.count >= 3 else { return false }
            for first in 0...lengths.count - 3 where lengths[first] <= 2 && lengths[first + 1] <= 2 && lengths[first + 2] == 4 {
                let start = lengths[..<(first + 2)].reduce(0, +)
                let year = Int(digits.dropFirst(start).prefix(4)) ?? 0
                if (1_900...2_100).contains(year) { return true }
            }
            return false
        }

        /// `03-04-05-06-07/10/2023`.
        private var isFollowedByMonth: Bool {
            index + 1 < text.count && text[index] == "/" && TelephoneNumber.isDigit(text[index + 1])
        }
    }
}
