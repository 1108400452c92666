import Glibc

/// Passes texts to a call that wants them mutable; they are freed when it returns.
func withOwned(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Void) {
    let copies = texts.map { $0.isEmpty ? nil : strdup($0) }
    defer { for copy in copies { free(copy) } }
    body(copies)
}
