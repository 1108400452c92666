public import ReportModel

/// Finds the name a person most likely meant.
public enum NearestName {
    /// The known name nearest to `name`, or `nil` when none is near enough to be meant.
    ///
    /// Nearness is the number of letters to insert, delete, change or swap (Damerau and Levenshtein, adjacent swaps); up to a
    /// third of the letters may differ. Case does not count.
    public static func of(_ name: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased())
        var best: (name: String, distance: Int)?
        for candidate in known {
            let letters = Array(candidate.lowercased())
            let limit = max(wanted.count, letters.count) / 3
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, letters)
            guard distance <= limit else { continue }
            if let found = best, found.distance <= distance { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// `did you mean 'x'?`, or the list of what there is when it is short, or `nil`.
    public static func hint(for name: String, among known: [String], listing most: Int = 8) -> OperatorText? {
        if let nearest = of(name, among: known) { return "did you mean '\(nearest)'?" }
        guard !known.isEmpty, known.count <= most else { return nil }
        return "known: \(known.joined(separator: ", "))"
    }

    /// Letters to insert, delete, change or swap between two names.
    public static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in b.indices {
                var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
                row.append(least)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
