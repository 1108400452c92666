/// A number with what it counts beside it, as typed (`12 cuốn`) or as a workbook shows it.
struct MeasuredNumber {
    /// From the first digit to the last.
    let number: String
    /// What stands before it and behind it, as written.
    let before: String
    let behind: String
    /// The words around it, folded.
    let words: [String]

    init(_ text: String) {
        let first = text.firstIndex { $0.isASCII && $0.isNumber }
        let last = text.lastIndex { $0.isASCII && $0.isNumber }
        guard let first, let last else {
            (number, before, behind, words) = ("", text, "", [])
            return
        }
        number = String(text[first...last])
        before = String(text[..<first])
        behind = String(text[text.index(after: last)...])
        words = (before + " " + behind).split { !$0.isLetter && $0 != "%" && !$0.isCurrencySymbol }.map {
            $0 == "%" || $0.allSatisfy(\.isCurrencySymbol) ? String($0) : Folding.bareKey(String($0))
        }
    }

    private static let books: Set<String> = ["cuon", "quyen", "sach", "ban", "dau"]
    private static let sessions: Set<String> = ["buoi", "cuoc", "lan", "ca"]
    /// What an indicator may count; its own unit stands in no table.
    private static let things = books.union(sessions).union([
        "bai", "tin", "giai", "gia", "dinh", "dong", "₫", "ho", "chiec", "tu", "suat",
    ])

    /// Whether the words say what the numbers of a column are.
    func isMeasure(of column: Column?) -> Bool {
        guard !words.isEmpty else { return false }
        return switch column {
        case .booksDonated?: words.allSatisfy(MeasuredNumber.books.contains)
        case .sessions?: words.allSatisfy(MeasuredNumber.sessions.contains)
        case .value?, nil: words.allSatisfy { MeasuredNumber.things.contains($0) || Heading.namesPeople($0) }
        // «đồng» alone is money, in «người lao động» it is people.
        default: words != ["dong"] && words.allSatisfy { Heading.namesPeople($0) }
        }
    }

    /// The number where a workbook shows it with words that fit the column.
    func reading(of column: Column?) -> WholeNumber.Reading {
        words.isEmpty || isMeasure(of: column) ? WholeNumber.read(stored: number) : .fault(.words)
    }
}
