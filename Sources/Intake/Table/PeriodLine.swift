/// Two days in one line above a table: «Từ ngày 02/10/2023 đến ngày 08/10/2023», in brackets or behind a label or not.
enum PeriodLine {
    /// The days as written; the first takes the year, or month and year, of the second where it has none of its own.
    static func days(in text: String) -> (from: String, to: String)? {
        let words = text.lowercased().split { $0.isWhitespace || "():;,".contains($0) }.map(String.init)
        guard let start = words.firstIndex(of: "từ"),
            let middle = words[start...].firstIndex(where: { $0 == "đến" || $0 == "tới" }),
            let from = day(words[(start + 1)..<middle]), let to = day(words[(middle + 1)...])
        else { return nil }
        let missing = to.split(separator: to.first { !$0.isNumber } ?? "/").dropFirst(parts(from))
        let separator = to.first { !$0.isNumber }.map(String.init) ?? "/"
        return (([from] + missing.map(String.init)).joined(separator: separator), to)
    }

    /// The day that these words begin with: `ngày 02/10/2023`, `ngày 2 tháng 10 năm 2023`.
    private static func day(_ words: ArraySlice<String>) -> String? {
        var rest = words
        if rest.first == "ngày" { rest = rest.dropFirst() }
        guard let first = rest.first, first.first?.isNumber == true else { return nil }
        let token = String(first.prefix { $0.isNumber || "/-.".contains($0) })
        var day = token
        while let last = day.last, !last.isNumber { day.removeLast() }
        let tail = Array(rest.dropFirst().prefix(4))
        guard parts(day) == 1, tail.count >= 2, tail[0] == "tháng" else { return day.isEmpty ? nil : day }
        day += "/" + tail[1].prefix { $0.isNumber }
        if tail.count == 4, tail[2] == "năm" { day += "/" + tail[3].prefix { $0.isNumber } }
        return day
    }

    /// Numbers in a day: 3 with month and year.
    private static func parts(_ day: String) -> Int { day.split { !$0.isNumber }.count }
}
