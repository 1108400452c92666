import Typesetting

/// The numbers viewers show for pages (ISO 32000-1, 12.4.2).
enum PageLabels {
    /// The catalogue's `PageLabels`: one range for each run of counting pages.
    static func value(_ pages: [Page]) -> PDFValue {
        var numbers: [PDFValue] = []
        var expected: (prefix: String, number: Int)?
        for (index, page) in pages.enumerated() {
            // `PL II-3` is a prefix and a number.
            let digits = page.label.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
            let prefix = String(page.label.dropLast(digits.count))
            if let number = Int(String(digits)), number > 0 {
                if expected.map({ $0 != (prefix, number) }) ?? true {
                    var style: [String: PDFValue] = ["S": .name("D")]
                    if !prefix.isEmpty { style["P"] = .text(prefix) }
                    if number != 1 { style["St"] = .integer(number) }
                    numbers += [.integer(index), .dictionary(style)]
                }
                expected = (prefix, number + 1)
            } else {
                numbers += [.integer(index), .dictionary(["P": .text(page.label)])]
                expected = nil
            }
        }
        return .dictionary(["Nums": .array(numbers)])
    }
}
