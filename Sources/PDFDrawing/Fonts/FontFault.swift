/// Why the report's fonts cannot be used.
public struct FontFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, stable for programs.
    public enum Code: String, Hashable, Sendable {
        /// The fontconfig file is missing or cannot be read.
        case configuration = "fonts.configuration"
        /// The list of faces is missing or cannot be read.
        case faceList = "fonts.list"
        /// No listed family has all four faces on this machine.
        case missingFace = "fonts.missing"
        /// A file is there but is not the face it should be.
        case wrongFace = "fonts.wrong"
    }

    public var code: Code
    /// The file that is missing or wrong.
    public var file: String
    /// One sentence on what was found and what was expected.
    public var message: FontWords
    /// What to do about it.
    public var remedy: FontWords

    public init(_ code: Code, file: String, message: FontWords, remedy: FontWords) {
        self.code = code
        self.file = file
        self.message = message
        self.remedy = remedy
    }

    public var description: String { "\(message) (\(remedy))" }
}
