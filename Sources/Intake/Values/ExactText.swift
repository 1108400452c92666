/// A text as a key that is equal to its very bytes alone.
///
/// Strings are equal, and hash, by what Unicode takes for the same, which has to be worked out letter by letter. Cells and names
/// are NFC when they come here, so their bytes tell as much.
struct ExactText: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

    static func == (a: ExactText, b: ExactText) -> Bool {
        a.text.utf8.count == b.text.utf8.count && a.text.utf8.elementsEqual(b.text.utf8)
    }
}

extension String {
    /// Feeds the text's UTF-8 to a hasher, for texts that are NFC.
    func hashBytes(into hasher: inout Hasher) {
        var text = self
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
