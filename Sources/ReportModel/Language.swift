/// A language that what the program says is read in.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    /// Of clerks and officers.
    case vietnamese = "vi"
    /// Of operators.
    case english = "en"
}
