/// Places of findings as people say them, from the text that the ledger keeps (``SourcePlace/text``).
enum PlaceText {
    /// `DM.csv:2:8` → `dòng 2, cột 8`, `DM.xlsx [Hoạt động, F11]` → `trang “Hoạt động”, ô F11`; a place in another file keeps its
    /// words.
    ///
    /// - Parameter file: the file that is spoken of.
    static func words(_ place: String, in file: String) -> String {
        guard place.hasPrefix(file), place.count > file.count else { return place }
        let rest = place.dropFirst(file.count)
        if rest.hasPrefix(" ["), rest.hasSuffix("]") { return inside(rest.dropFirst(2).dropLast()) }
        let numbers = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard rest.first == ":", numbers.count <= 2, numbers.allSatisfy({ Int($0) != nil }) else { return place }
        return zip(["dòng", "cột"], numbers).map { "\($0) \($1)" }.joined(separator: ", ")
    }

    /// What stands in the brackets.
    private static func inside(_ text: Substring) -> String {
        if text.hasPrefix("$") { return "vị trí \(text)" }
        guard let comma = text.lastIndex(of: ",") else { return String(text) }
        let cell = text[text.index(after: comma)...].drop { $0 == " " }
        let isCell = cell.first?.isUppercase == true && cell.last?.isNumber == true
        return isCell ? "trang “\(text[..<comma])”, ô \(cell)" : String(text)
    }
}
