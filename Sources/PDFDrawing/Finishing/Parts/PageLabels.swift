import Typesetting

/// The numbers viewers show for pages (ISO 32000-1, 12.4.2).
enum PageLabels {
    /// The catalogue's `PageLabels`: one range for each run of counting pages.
    static func value(_ pages: [Page]) -> PDFValue {
        var numbers: [PDFValue] = []
        var expected: Int?
        for (index, page) in pages.enumerated() {
            let number = Int(page.label)
            if let number, number > 0 {
                if number != expected {
                    var style: [String: PDFValue] = ["S": .name("D")]
                    if number != 1 { style["St"] = .integer(number) }
                    numbers += [.integer(index), .dictionary(style)]
                }
                expected = number + 1
            } else {
                numbers += [.integer(index), .dictionary(["P": .text(page.label)])]
                expected = nil
            }
        }
        return .dictionary(["Nums": .array(numbers)])
    }
}
