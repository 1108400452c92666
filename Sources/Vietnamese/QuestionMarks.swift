/// Tells question marks that stand for lost letters from those that end a
/// question.
///
/// A lost letter leaves a word that cannot be one: `Tr??ng`, `M?`, `ch ? đ ? o`.
/// A real question mark stands after a whole word.
struct QuestionMarks {
    /// What was found, or `nil`.
    private(set) var damage: Damage?

    private let scalars: [Unicode.Scalar]
    /// Whether some letter has a mark: the text was not typed without them.
    private let hasMarks: Bool

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        hasMarks = scalars.contains { $0.value >= 0x80 && LetterTable.packed($0.value) != nil }
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "?" else {
                index += 1
                continue
            }
            var end = index + 1
            while end < scalars.count, scalars[end] == "?" { end += 1 }
            if let kind = kind(ofRun: index..<end) {
                damage = Damage(kind: kind, evidence: LostLetters.word(in: scalars, around: index))
                return
            }
            index = end
        }
    }

    private func isLetter(_ index: Int) -> Bool {
        scalars.indices.contains(index) && LetterTable.packed(scalars[index].value) != nil
    }

    private func isSpace(_ index: Int) -> Bool {
        scalars.indices.contains(index) && (scalars[index].value == 0x20 || scalars[index].value == 0xA0)
    }

    private func kind(ofRun run: Range<Int>) -> Damage.Kind? {
        let before = run.lowerBound - 1
        let after = run.upperBound
        switch (isLetter(before), isLetter(after)) {
        case (true, true):
            return isInsideWord(before: before, after: after) ? .lostLetters : nil
        case (false, true):
            return beginsWord(before: before, after: after) ? .lostLetters : nil
        case (true, false):
            return endsFragment(before) ? .lostLetters : nil
        case (false, false):
            return run.count == 1 && isSpaced(run.lowerBound) ? .lostLettersSpaced : nil
        }
    }

    // MARK: Tight

    /// `Trư?ng`. Not damage: an address, and `học?Vì`, a space forgotten after
    /// a question.
    private func isInsideWord(before: Int, after: Int) -> Bool {
        if isAddress(before) { return false }
        let left = letters(endingAt: before)
        let right = letters(startingAt: after)
        if let first = LetterTable.packed(right[0]), first.isUppercase, right.count > 1,
            let second = LetterTable.packed(right[1]), !second.isUppercase,
            isWord(left), isWord(right)
        {
            return false
        }
        return true
    }

    /// `?ng`: a word cannot begin with a question mark.
    private func beginsWord(before: Int, after: Int) -> Bool {
        if isAddress(after) { return false }
        if before >= 0 {
            switch scalars[before] {
            case " ", "\u{A0}", "\t", "\n", "(", "[", "\"", "'", "“", "‘", "«", "-", "–", "/", ",", ".", ":", ";": break
            default: return false
            }
        }
        let right = letters(startingAt: after)
        // `?Vì sao`: a stray mark before a whole capitalised word.
        if let first = LetterTable.packed(right[0]), first.isUppercase, isWord(right) {
            return right.count > 1 && hasOnlyCapitals && canGrow([], right)
        }
        return true
    }

    /// `M?`, `ngh?`: the letters before the mark are no word, and one letter
    /// more could make them one.
    private func endsFragment(_ before: Int) -> Bool {
        if isAddress(before) { return false }
        let fragment = letters(endingAt: before)
        // `lớp 1B?`: a letter after a digit is a name.
        let start = before - fragment.count + 1
        if start > 0, (0x30...0x39).contains(scalars[start - 1].value) { return false }
        if isWord(fragment) || !canGrow(fragment, []) { return false }
        let isCapitals = fragment.allSatisfy { LetterTable.packed($0)?.isUppercase == true }
        if isCapitals {
            if fragment.count > 1 {
                // TH?, KH?: an abbreviation, unless all the rest is capitals too.
                return hasOnlyCapitals
            }
            if start == 0, [0x49, 0x56, 0x58].contains(fragment[0]) { return false }  // I, V, X count
            return !isDesignation(wordBefore: start)
        }
        return true
    }

    /// Whether no small letter occurs, and more than the fragment is there.
    private var hasOnlyCapitals: Bool {
        var letters = 0
        for scalar in scalars {
            guard let letter = LetterTable.packed(scalar.value) else { continue }
            if !letter.isUppercase { return false }
            letters += 1
        }
        return letters > 3
    }

    /// Nouns after which a single capital is a name: `vitamin C?`, `lớp D?`.
    private static let designated: Set<String> = [
        "lop", "khoi", "nhom", "hang", "loai", "to", "mau", "de", "an", "cau", "vitamin", "diem", "khu", "bang", "phan",
        "cap", "mon", "ban", "phong", "hepatitis", "gan",
    ]

    private func isDesignation(wordBefore start: Int) -> Bool {
        var end = start - 1
        while isSpace(end) { end -= 1 }
        guard isLetter(end) else { return false }
        let word = letters(endingAt: end).map { LetterTable.stripped(LetterTable.lowercased($0)) }
        return Self.designated.contains(String(scalarValues: word))
    }

    // MARK: Spaced

    /// ` ? ` for a letter: one space on a side where the word goes on, more
    /// where it begins or ends. A question mark after a space, as many type it,
    /// leaves whole words on both sides.
    private func isSpaced(_ mark: Int) -> Bool {
        var left = mark - 1
        while isSpace(left) { left -= 1 }
        var right = mark + 1
        while isSpace(right) { right += 1 }
        let leftSpaces = mark - 1 - left
        let rightSpaces = right - mark - 1
        guard leftSpaces > 0 || rightSpaces > 0 else { return false }

        let leftLetters = leftSpaces == 1 && isLetter(left) ? letters(endingAt: left) : []
        let rightLetters = rightSpaces == 1 && isLetter(right) ? letters(startingAt: right) : []
        if leftLetters.isEmpty && rightLetters.isEmpty { return false }
        if !rightLetters.isEmpty, let first = LetterTable.packed(rightLetters[0]), first.isUppercase, !hasOnlyCapitals {
            // A new sentence; what stands before may still be a fragment.
            return !leftLetters.isEmpty && endsFragment(left)
        }
        if rightLetters.isEmpty { return endsFragment(left) }
        // A short tail of capitals is a fragment where all is capitals.
        let leftIsWord = leftLetters.isEmpty || isWord(leftLetters)
        let rightIsWord = isWord(rightLetters)
        if leftLetters.isEmpty { return !rightIsWord && canGrow([], rightLetters) }
        guard canGrow(leftLetters, rightLetters) else {
            // Neighbouring fragments that lost more than one letter, or a word
            // end and a word beginning whose double spaces were collapsed.
            return !leftIsWord && canGrow(leftLetters, []) && !isAbbreviation(leftLetters)
        }
        return !leftIsWord || !rightIsWord || rightLetters.count <= 3
    }

    // MARK: Words

    private func letters(endingAt end: Int) -> [UInt32] {
        var start = end
        while isLetter(start - 1) { start -= 1 }
        return scalars[start...end].map(\.value)
    }

    private func letters(startingAt start: Int) -> [UInt32] {
        var end = start
        while isLetter(end + 1) { end += 1 }
        return scalars[start...end].map(\.value)
    }

    private func isWord(_ letters: [UInt32]) -> Bool {
        // gi never stands without a tone, except where nothing has one.
        if letters.count == 2, letters[0] | 0x20 == 0x67, letters[1] | 0x20 == 0x69 { return !hasMarks }
        return Syllable.isPossible(letters)
    }

    private func isAbbreviation(_ letters: [UInt32]) -> Bool {
        letters.count > 1 && letters.allSatisfy { LetterTable.packed($0)?.isUppercase == true }
    }

    /// Whether one marked letter between two fragments makes a syllable.
    private func canGrow(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        VietnameseAlphabet.letters.prefix(67).contains { Syllable.isPossible(left + [$0.value] + right) }
    }

    /// Whether the mark stands in a web address.
    private func isAddress(_ index: Int) -> Bool {
        var start = index
        while start > 0, !scalars[start - 1].properties.isWhitespace { start -= 1 }
        var end = index
        while end + 1 < scalars.count, !scalars[end + 1].properties.isWhitespace { end += 1 }
        let token = scalars[start...end]
        if token.contains("=") || token.contains("@") { return true }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: token)
        let word = String(text)
        return word.contains("://") || word.hasPrefix("www.")
    }
}
