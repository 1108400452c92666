extension NumberFormat {
    private static let digitWords = [
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
    ]

    /// A whole number in words: `16` → `mười sáu`, `21` → `hai mươi mốt`,
    /// `1005` → `một nghìn không trăm linh năm`.
    ///
    /// The northern written norm of schoolbooks: `linh` (not `lẻ`), `nghìn` (not
    /// `ngàn`); after a ten from twenty on 1 is `mốt` and 4 is `tư`; after any
    /// ten 5 is `lăm`; after `linh` 4 is `tư`. Groups of three zeros are left
    /// out, a later group is read with its `không trăm`. Beyond a billion the
    /// word `tỷ` repeats: 10¹² is `một nghìn tỷ`.
    public static func words(_ number: Int) -> String {
        let words = unsigned(number.magnitude, isFirst: true)
        return (number < 0 ? ["âm"] + words : words).joined(separator: " ")
    }

    private static func unsigned(_ number: UInt, isFirst: Bool) -> [String] {
        let billion: UInt = 1_000_000_000
        if number >= billion {
            let rest = number % billion
            return unsigned(number / billion, isFirst: isFirst) + ["tỷ"]
                + (rest == 0 ? [] : belowBillion(rest, isFirst: false))
        }
        return number == 0 ? [digitWords[0]] : belowBillion(number, isFirst: isFirst)
    }

    private static func belowBillion(_ number: UInt, isFirst: Bool) -> [String] {
        var words: [String] = []
        var isFirst = isFirst
        for (unit, name) in [(UInt(1_000_000), "triệu"), (1000, "nghìn"), (1, "")] {
            let group = Int(number / unit % 1000)
            guard group > 0 else { continue }
            words += hundreds(group, isFirst: isFirst)
            if !name.isEmpty { words.append(name) }
            isFirst = false
        }
        return words
    }

    /// One group, 1–999.
    ///
    /// - Parameter isFirst: whether nothing stands before it; then leading
    ///   zeros are not read.
    private static func hundreds(_ group: Int, isFirst: Bool) -> [String] {
        let (hundred, ten, one) = (group / 100, group / 10 % 10, group % 10)
        var words: [String] = []
        if hundred > 0 || !isFirst { words += [digitWords[hundred], "trăm"] }
        switch ten {
        case 0:
            guard one > 0 else { return words }
            guard !words.isEmpty else { return [digitWords[one]] }
            return words + ["linh", one == 4 ? "tư" : digitWords[one]]
        case 1: words.append("mười")
        default: words += [digitWords[ten], "mươi"]
        }
        switch one {
        case 0: break
        case 1: words.append(ten == 1 ? "một" : "mốt")
        case 4: words.append(ten == 1 ? "bốn" : "tư")
        case 5: words.append("lăm")
        default: words.append(digitWords[one])
        }
        return words
    }
}
