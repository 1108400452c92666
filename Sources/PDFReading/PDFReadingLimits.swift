/// How much of a PDF that somebody sent is read before it is called hostile or broken.
public struct PDFReadingLimits: Hashable, Sendable {
    /// Objects that the cross-reference tables list, all together.
    public var objects = 200_000
    /// Cross-reference sections: one a saving of the file.
    public var sections = 500
    /// Arrays and dictionaries inside each other, and nodes of a tree above each other.
    public var depth = 64
    /// Values of one object.
    public var values = 1_000_000
    /// Bytes unpacked from one file altogether.
    public var unpackedBytes = 64 << 20
    /// Unpacked bytes for one packed byte, looked at beyond the first megabyte.
    public var unpackedRatio = 200
    /// Files inside the file, and fields of its form.
    public var members = 1_000

    public init() {}

    /// What the program uses unless told otherwise.
    public static let standard = PDFReadingLimits()
}

/// Why a PDF cannot be read.
public enum PDFReadingFault: Error, Hashable, Sendable {
    /// Not a PDF, cut off, or broken: what was looked for.
    case damaged(String)
    /// Its content is locked; a password, be it an empty one, is asked for.
    case encrypted
    /// A stream is packed in a way that is not read.
    case filter(String)
    /// More than a limit allows: which one, and the limit.
    case limit(String, Int)
}
