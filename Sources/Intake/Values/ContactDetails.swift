/// Telephone numbers, numbers of identity cards and e-mail addresses, which are nobody's business in a report, however they
/// are written.
///
/// Numbers of decisions (`0123456789/QĐ-UBND`), sums of money (`0987654321 đồng`), days and numbers inside longer codes
/// (`HD01750336153D6`) stay.
enum ContactDetails {
    /// The text without them, which may be empty; `nil` when there are none.
    static func dropped(from text: String) -> String? {
        guard mayHold(text.utf8) else { return nil }
        let scalars = Array(text.unicodeScalars)
        var rest = String.UnicodeScalarView()
        var index = 0
        var found = false
        while index < scalars.count {
            if let end = TelephoneNumber.end(in: scalars, from: index) ?? MailAddress.end(in: scalars, from: index) {
                index = end
                found = true
            } else {
                rest.append(scalars[index])
                index += 1
            }
        }
        return found ? collapsed(String(rest)) : nil
    }

    private static func mayHold(_ utf8: String.UTF8View) -> Bool {
        var digits = 0
        for byte in utf8 {
            if isDigit(byte) { digits += 1 }
            // `(at)`, `[at]`, `@` in brackets.
            if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{")
            {
                return true
            }
        }
        return digits >= 9
    }
}
