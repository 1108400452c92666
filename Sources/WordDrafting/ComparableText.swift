internal import Vietnamese

extension String {
    /// As texts are compared: whatever programs write by themselves, quotation marks and spaces, makes no difference.
    var comparable: String {
        var result = ""
        var pendingSpace = false
        for scalar in nfc.unicodeScalars {
            switch scalar {
            case " ", "\u{A0}", "\u{202F}", "\t", "\n", "\r": pendingSpace = !result.isEmpty
            case "\u{200B}", "\u{AD}", "\u{FEFF}": continue
            default:
                if pendingSpace { result += " " }
                pendingSpace = false
                switch scalar {
                case "“", "”", "„", "«", "»": result += "\""
                case "‘", "’": result += "'"
                case "…": result += "..."
                case "–", "\u{2011}", "\u{2010}": result += "-"
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
