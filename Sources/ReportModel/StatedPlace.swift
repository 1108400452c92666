/// Where in its file a figure was read.
public struct StatedPlace: Hashable, Sendable, Codable {
    /// Name of the sheet, `Bảng 2` in a document without sheets; `nil` where the file has one table.
    public var sheet: String?
    /// Line or row, from 1; `nil` where it is not known, as of what was collected before rows were kept.
    public var row: Int?

    public init(sheet: String? = nil, row: Int? = nil) {
        self.sheet = sheet
        self.row = row
    }

    /// `, trang “Mầm non”, dòng 5`, to stand behind the name of the file.
    public var words: String { (sheet.map { ", trang “\($0)”" } ?? "") + (row.map { ", dòng \($0)" } ?? "") }
}
