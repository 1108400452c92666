/// A number of a page's content, exact to the nine decimals that Cairo writes at most.
///
/// Cairo places everything to a millionth of a point. A thousandth (a third of a micrometre, and a hundredth of a point in a
/// line of letters) is more than any printer can set, and what is left out makes the pages a twentieth smaller.
struct ContentNumber: Equatable {
    static let zero = ContentNumber(billionths: 0)

    private var billionths: Int

    private init(billionths: Int) { self.billionths = billionths }

    /// - Returns: `nil` for what is not a plain decimal number, or too large to matter on a page.
    init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        var value = 0
        var decimals: Int?
        var digits = 0
        for (index, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                guard index == 0 else { return nil }
            case UInt8(ascii: "."):
                guard decimals == nil else { return nil }
                decimals = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if let known = decimals {
                    guard known < 9 else { return nil }
                    decimals = known + 1
                }
                guard value < 100_000_000_000_000 else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        for _ in (decimals ?? 0)..<9 {
            guard value < 100_000_000_000_000 else { return nil }
            value *= 10
        }
        billionths = text.first == UInt8(ascii: "-") ? -value : value
    }

    static func + (a: ContentNumber, b: ContentNumber) -> ContentNumber {
        ContentNumber(billionths: a.billionths + b.billionths)
    }

    static func - (a: ContentNumber, b: ContentNumber) -> ContentNumber {
        ContentNumber(billionths: a.billionths - b.billionths)
    }

    /// To three decimals, halves away from zero.
    var rounded: ContentNumber {
        let half = billionths < 0 ? -500_000 : 500_000
        return ContentNumber(billionths: (billionths + half) / 1_000_000 * 1_000_000)
    }

    /// Appends a rounded number, as short as the syntax allows.
    func write(to bytes: inout [UInt8]) {
        PDFValue.real(Double(billionths) / 1_000_000_000).write(to: &bytes)
    }
}
