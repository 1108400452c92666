public import Typesetting

/// A font file the report is set in.
public struct FaceFile: Hashable, Sendable {
    public var family: String
    public var face: Face
    public var path: String
    /// As the file states it: `2.1.5`.
    public var version: String
    /// Of the file's bytes, in small hexadecimal digits.
    public var sha256: String
    public var licence: String

    public init(family: String, face: Face, path: String, version: String, sha256: String, licence: String) {
        self.family = family
        self.face = face
        self.path = path
        self.version = version
        self.sha256 = sha256
        self.licence = licence
    }
}
