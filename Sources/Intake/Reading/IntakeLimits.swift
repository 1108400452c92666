/// How much of a submission is read before it is called hostile or broken.
///
/// Every limit has its own finding, so that the sender of an honest file that is too large learns what to do. The standard
/// values leave room for the largest honest file known, a province's Google Forms export.
public struct IntakeLimits: Hashable, Sendable {
    /// Bytes of a file as it lies in the inbox.
    public var fileBytes = 64 << 20
    /// Rows of one table, title and empty rows included.
    public var rows = 200_000
    /// Columns of one table.
    public var columns = 256
    /// Characters of one cell; Excel itself holds 32,767.
    public var cellCharacters = 32_767
    /// Characters of a title or a sentence that a report prints.
    public var textCharacters = 1_000
    /// Findings kept for one file; the rest is counted.
    public var findings = 500
    /// Sheets of a workbook, members of an archive.
    public var archiveMembers = 1_000
    /// Bytes unpacked from a workbook altogether; a sheet counts twice, because it is passed over for merged cells first.
    public var unpackedBytes = 1 << 30
    /// Unpacked bytes for one packed byte, looked at beyond the first megabyte.
    public var unpackedRatio = 200
    /// Bytes of texts that a workbook keeps for all its sheets.
    public var sharedTextBytes = 128 << 20
    /// Bytes taken out of one file that carries others, all levels together.
    public var packBytes = 128 << 20
    /// Cells that an OpenDocument file adds by saying that one is repeated.
    public var repeatedCells = 1_000_000
    /// Elements inside elements.
    public var xmlDepth = 64
    /// Lists and objects inside lists and objects.
    public var jsonDepth = 16
    /// Values of one JSON document, lists and objects included.
    public var jsonValues = 3_000_000

    public init() {}

    /// What the program uses unless told otherwise.
    public static let standard = IntakeLimits()
}
