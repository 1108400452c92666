/// What is shown of a cell whose format makes another number of the one that stands in it.
enum ShownNumberWords {
    /// - Parameter shown: what the format shows; empty where it shows nothing.
    static func beside(shown: String, stored: String) -> String {
        "\(shown.isEmpty ? "không hiện số" : shown) (trong ô là \(stored))"
    }
}
