/// Cuts whole numbers by shares.
enum Apportionment {
    /// Parts of `value` by the method of largest remainders: they and the rest add up to it.
    ///
    /// - Parameters:
    ///   - value: from 0 up.
    ///   - shares: in parts of `whole`; their sum is at most `whole`, the rest is nobody's.
    /// - Returns: one part for each share.
    static func parts(of value: Int, shares: [Int], whole: Int) -> [Int] {
        let all = shares + [whole - shares.reduce(0, +)]
        var parts: [Int] = []
        var remainders: [Int] = []
        for share in all {
            let (quotient, remainder) = whole.dividingFullWidth(value.multipliedFullWidth(by: share))
            parts.append(quotient)
            remainders.append(remainder)
        }
        let left = value - parts.reduce(0, +)
        // Of equal remainders the one that stands first.
        let order = remainders.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        for index in order.prefix(left) { parts[index] += 1 }
        return Array(parts.dropLast())
    }
}
