/// Where a line of Vietnamese text should not end, as costs that the line breaker adds up.
///
/// Sources: the project's line rules (docs: no line starts with punctuation; number and unit, date, ratio, abbreviation and
/// name stay together); Unicode Standard Annex #14, classes CL, CP, EX, IS, SY and PO (rule LB13: no break before them), OP
/// and QU (LB14, LB15: none after them), NU (LB25). The annex forbids; here a narrow column may still have to break, so
/// every rule is a cost, and the order of the costs is the order in which the rules give way. Vietnamese is written in
/// syllables with spaces between them, so a line may end at any space; inside a syllable it never ends.
enum BreakRules {
    /// A line would begin with punctuation or end with an opening mark.
    static let punctuation = 100_000.0
    /// A span marked unbroken (a person's name) would be cut, a number would lose its `số`, or a gap for the pen its word.
    static let unbroken = 8_000.0
    /// A label (`a)`, `1.`, `-`) would lose its text.
    static let label = 4_000.0
    /// A long word would be cut after a hyphen or between letters.
    static let insideWord = 1_000.0
    /// A number would lose its unit, a date or an abbreviated name would be cut.
    static let bond = 600.0
    /// `Bảng 1`, `khối A`: read apart they are still clear.
    static let looseBond = 300.0

    /// The cost of ending a line between two words.
    ///
    /// - Parameters:
    ///   - before: the word before `left`, for dates; `nil` at the start of the paragraph.
    ///   - left: the last word of the line, not empty.
    ///   - right: the first word of the next line, not empty.
    static func cost(before: Substring?, left: Substring, right: Substring) -> Double {
        guard let lastOfLeft = left.unicodeScalars.last, let firstOfRight = right.unicodeScalars.first else { return 0 }
        if isClosing(firstOfRight) || isOpening(lastOfLeft) || isDash(right) { return punctuation }
        if before == nil, isLabel(left) { return label }
        // `nghề nghiệp - Giáo dục`: a hyphen at the end of a line is taken for a divided word, and lost when text is copied out.
        if isDash(left) { return bond }
        let bare = withoutOpening(left)
        if isNumber(bare) {
            // The number of a day, month or year is complete, unless the date goes on.
            guard let before, dateWords.contains(before) else { return bond }
            return dateParts.contains(right) ? bond : 0
        }
        let nextIsDigit = isDigit(firstOfRight)
        // `ngày      tháng 10`: a date whose day is left open for the pen.
        if dateParts.contains(right), dateWords.contains(bare) { return unbroken }
        if nextIsDigit, dateWords.contains(bare) { return bond }
        // `Kế hoạch số 118/KH-UBND`, `số ……/BC-BCĐ`, `tổ dân phố số 2`.
        if nextIsDigit || firstOfRight == "…", numberWords.contains(bare) { return unbroken }
        if nextIsDigit || isCapital(firstOfRight) {
            if isAbbreviation(bare) { return bond }
            // `TP. Hà Nội`: the name after the abbreviation too.
            if let before, let first = bare.unicodeScalars.first, isCapital(first), isAbbreviation(withoutOpening(before)) {
                return bond
            }
        }
        if dayOpeners.contains(bare), days.contains(withoutClosing(right)) { return bond }
        if nextIsDigit || isCountingLetter(right), references.contains(bare) { return looseBond }
        return 0
    }

    /// Marks that no line may begin with.
    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "‰", "”", "’", "»", "…", "/", "°": true
        default: false
        }
    }

    /// Marks that no line may end with.
    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", "[", "{", "“", "‘", "«", "„": true
        default: false
        }
    }

    /// What a line of centred text gains by ending before a place (`huyện Thanh Trì`): such a line is read as one thing. Less
    /// than a line costs, so that it never adds one.
    static let beforePlace = 150.0

    /// Whether a place begins with the word: the word of its kind, small within a sentence, then its name in capitals.
    static func beginsPlace(_ word: Substring, _ next: Substring, _ third: Substring?) -> Bool {
        func isName(_ word: Substring?) -> Bool { word?.unicodeScalars.first.map { isCapital($0) || isDigit($0) } ?? false }
        if placeKinds.contains(word) { return isName(next) }
        return longPlaceKinds.contains("\(word) \(next)") && isName(third)
    }

    private static let placeKinds: Set<Substring> = ["huyện", "quận", "xã", "phường", "tỉnh"]
    private static let longPlaceKinds: Set<String> = ["thị trấn", "thị xã", "thành phố", "đặc khu"]

    private static let dateWords: Set<Substring> = [
        "ngày", "Ngày", "tháng", "Tháng", "năm", "Năm", "quý", "Quý", "giờ", "phút", "tuần", "Tuần",
    ]
    /// What a date goes on with after a number, or after a gap left for one.
    private static let dateParts: Set<Substring> = ["tháng", "năm", "phút"]
    private static let dayOpeners: Set<Substring> = ["Thứ", "thứ", "Chủ", "chủ"]
    private static let days: Set<Substring> = [
        "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "hai", "ba", "tư", "năm", "sáu", "bảy", "nhật", "Nhật",
    ]
    private static let numberWords: Set<Substring> = ["số", "Số"]
    private static let references: Set<Substring> = [
        "số", "Số", "Điều", "điều", "khoản", "Khoản", "điểm", "Điểm", "mục", "Mục", "lục", "Lục", "Chương", "chương", "Phần",
        "phần", "Bảng", "bảng", "Biểu", "biểu", "đồ", "Hình", "hình", "trang", "Quận", "quận", "Phường", "phường", "khối",
        "Khối", "lớp", "Lớp", "nhóm", "Nhóm", "tổ", "Tổ", "khu", "Khu", "loại", "Loại", "thôn", "Thôn", "xóm", "Xóm",
    ]
    /// Shortened titles and kinds of places, with and without their full stop (decree 30/2020, Appendix I, part II.7 for the
    /// authority of signing).
    private static let abbreviations: Set<Substring> = [
        "TP.", "Tp.", "TX.", "Tx.", "TT.", "Tt.", "TM.", "KT.", "TL.", "TUQ.", "ThS.", "Ths.", "TS.", "PGS.", "PGS.TS.",
        "GS.", "BS.", "KS.", "CN.", "Đ/c", "đ/c", "Tr.", "TP", "TX", "TT",
    ]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
    }

    /// A hyphen or dash that stands alone.
    private static func isDash(_ word: Substring) -> Bool { word == "-" || word == "–" || word == "—" }

    /// `12`, `107.979`, `16/16`, `12,5%`, `2–5`; not a date with two strokes or a span of years, which need no unit, and not a
    /// number at the end of a clause.
    private static func isNumber(_ word: Substring) -> Bool {
        var strokes = 0
        var digits = 0
        var last: Unicode.Scalar = " "
        for scalar in word.unicodeScalars {
            switch scalar {
            case "0"..."9": digits += 1
            case "/", "-": strokes += 1
            case ".", ",", "–", "%": break
            default: return false
            }
            last = scalar
        }
        guard digits > 0, isDigit(last) || last == "%" else { return false }
        if strokes == 0 { return true }
        return strokes == 1 && digits < 8
    }

    /// `a)`, `đ)`, `1.`, `1.2.`, `IV.`, `(1)`, `-`, `+`: what stands before the text of an item.
    private static func isLabel(_ word: Substring) -> Bool {
        guard word.utf8.count <= 6, let last = word.unicodeScalars.last else { return false }
        switch last {
        case ")", ".": return true
        case "-", "+", "–", "•", "*": return word.unicodeScalars.count == 1
        default: return false
        }
    }

    /// A known abbreviation, or one capital letter and a full stop (`Q.`, `P.`, `H.`).
    private static func isAbbreviation(_ word: Substring) -> Bool {
        guard word.utf8.count <= 8 else { return false }
        if abbreviations.contains(word) { return true }
        let scalars = word.unicodeScalars
        guard let first = scalars.first, isCapital(first), scalars.count == 2 else { return false }
        return scalars.last == "."
    }

    /// A single capital letter or a Roman number, with or without a mark after it: `A`, `B,`, `II`.
    private static func isCountingLetter(_ word: Substring) -> Bool {
        let bare = withoutClosing(word).unicodeScalars
        guard let first = bare.first else { return false }
        let second = bare.index(after: bare.startIndex)
        if second == bare.endIndex { return isCapital(first) }
        for scalar in bare where scalar != "I" && scalar != "V" && scalar != "X" { return false }
        return bare.count <= 5
    }

    private static func withoutOpening(_ word: Substring) -> Substring {
        var rest = word.unicodeScalars
        while let first = rest.first, isOpening(first) { rest.removeFirst() }
        return Substring(rest)
    }

    private static func withoutClosing(_ word: Substring) -> Substring {
        var rest = word.unicodeScalars
        while let last = rest.last, isClosing(last) { rest.removeLast() }
        return Substring(rest)
    }
}
