extension NumberFormat {
    /// What sheets and tables count money in.
    public static let thousandDong = "nghìn đồng"

    /// Money in prose, of an amount in thousand đồng: `440200` → `440,2 triệu đồng`, `850` → `850 nghìn đồng`.
    ///
    /// Exact: the decimals are those the amount has, at most three.
    public static func money(thousands: Int) -> String {
        guard thousands.magnitude >= 1_000 else { return "\(integer(thousands)) \(thousandDong)" }
        let (millions, rest) = thousands.magnitude.quotientAndRemainder(dividingBy: 1_000)
        var decimals = String(String(1_000 + rest).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        let sign = thousands < 0 ? "-" : ""
        return sign + integer(Int(millions)) + (decimals.isEmpty ? "" : "," + decimals) + " triệu đồng"
    }
}
