import Vietnamese

/// How many single things a measure is: `nghìn đồng`, `triệu đồng`, `trăm em`.
enum MeasureScale {
    private static let marked: [String: Int] = [
        "chục": 10, "trăm": 100, "nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tr": 1_000_000, "tỷ": 1_000_000_000,
        "tỉ": 1_000_000_000, "k": 1_000,
    ]
    private static let bare: [String: Int] = [
        "nghin": 1_000, "ngan": 1_000, "trieu": 1_000_000, "tr": 1_000_000, "ty": 1_000_000_000, "k": 1_000,
    ]

    private static func words(_ text: String) -> [String] {
        CaseMapping.lowercased(text.nfc).split { !$0.isLetter && $0 != "%" && $0 != "₫" }.map(String.init)
    }

    /// 1 000 for `nghìn đồng`, 1 for `cuốn`.
    static func scale(of text: String) -> Int {
        let words = words(text)
        let table = text.utf8.allSatisfy { $0 < 0x80 } ? bare : marked
        return words.reduce(1) { scale, word in
            let (product, overflow) = scale.multipliedReportingOverflow(by: table[word] ?? 1)
            return overflow ? scale : product
        }
    }

    /// `đồng`, `VNĐ`.
    static func isMoney(_ text: String) -> Bool {
        words(text).contains { ["đồng", "dong", "đ", "₫", "vnđ", "vnd"].contains($0) }
    }

    /// `nghìn đồng`, `VNĐ`: a measure of money and nothing more; a school «Dong My» is none.
    static func isMeasureOfMoney(_ text: String) -> Bool {
        let words = words(text)
        guard words.count <= 4, isMoney(text) else { return false }
        return words.allSatisfy { word in
            marked[word] != nil || bare[word] != nil || isMoney(word) || ["việt", "nam", "viet"].contains(word)
        }
    }

    /// Whether numbers in one measure are other numbers in the other one.
    static func differ(_ stated: String, _ measure: String) -> Bool {
        guard stated.utf8.count <= 60 else { return false }
        return scale(of: stated) != scale(of: measure) || stated.contains("%") != measure.contains("%")
            || isMoney(stated) != isMoney(measure) && (isMoney(stated) || scale(of: measure) > 1)
    }
}
