/// What a sheet's XML says around its rows: merged areas behind them, hidden columns in front.
///
/// Both are needed while the rows pass by, and the areas stand behind them. So the sheet is unpacked once more before: its rows
/// are passed over without parsing, and what remains is a small document of the same elements.
final class SheetFrame: XMLHandler {
    /// Columns that the sheet does not show, from 1.
    private(set) var hiddenColumns: [ClosedRange<Int>] = []
    private var areas: [MergedCells.Area] = []
    private(set) var merges = MergedCells()
    let wantsText = false
    let isFinished = false
    /// The list of the sheet itself that is being read; parts of other programs may hold lists of the same name.
    private var list = ""

    /// Areas kept at most; a sheet with more is read without the rest.
    private static let areaLimit = 100_000
    /// Bytes around the rows.
    private static let sizeLimit = 16 << 20

    init() {}

    init(in archive: ZipArchive, member: String, limits: IntakeLimits) throws(WorkbookFault) {
        var cut = RowsCut()
        try archive.unpack(member) { piece throws(WorkbookFault) in
            cut.take(piece)
            return cut.rest.count < SheetFrame.sizeLimit
        }
        guard cut.isBehindRows else { return }
        do throws(WorkbookFault) {
            try XMLStream.parse(cut.rest, member: member, limits: limits, self)
        } catch {
            // What looked like the end of the rows may have been the text of a cell; then nothing is passed over.
            areas = []
            hiddenColumns = []
            try archive.parse(member, limits: limits, self)
        }
        merges = MergedCells(areas)
        areas = []
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch (name.local, name.parent) {
        case ("mergeCells", "worksheet"), ("cols", "worksheet"): list = name.local
        case ("mergeCell", "mergeCells") where list == "mergeCells":
            guard areas.count < SheetFrame.areaLimit, let area = attributes["ref"].flatMap(MergedCells.area) else { return }
            areas.append(area)
        case ("col", "cols") where list == "cols":
            guard SheetParser.isSet(attributes["hidden"]) || attributes["width"].flatMap({ Double($0) }) == 0,
                let first = attributes["min"].flatMap({ Int($0) }), let last = attributes["max"].flatMap({ Int($0) }),
                first >= 1, first <= last
            else { return }
            hiddenColumns.append(first...last)
        default: break
        }
    }

    func end(_ name: XMLName) {
        if name.local == list, name.parent == "worksheet" { list = "" }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Cuts what stands between the tags of `<sheetData>` out of a sheet's bytes, as they come piece by piece.
struct RowsCut {
    /// What remains: all in front of the rows, and all behind them.
    private(set) var rest: [UInt8] = []
    /// Whether the end of the rows was seen. Without it there is nothing behind, or another encoding.
    private(set) var isBehindRows = false
    private var isInRows = false
    /// Name of the opening tag with its prefix; other elements that are called so have another.
    private var tagName: [UInt8] = []
    /// The last bytes of the rows so far, in which the closing tag may begin.
    private var tail: [UInt8] = []

    private static let name = Array("sheetData".utf8)
    /// Bytes in which a closing tag with its prefix surely stands.
    private static let tagLength = 256

    mutating func take(_ piece: UnsafeBufferPointer<UInt8>) {
        if isBehindRows {
            rest.append(contentsOf: piece)
            return
        }
        guard !isInRows else { return pass(tail + piece) }
        let from = max(0, rest.count - RowsCut.tagLength)
        rest.append(contentsOf: piece)
        guard let tag = RowsCut.firstTag(in: rest, from: from) else { return }
        isInRows = true
        tagName = Array(rest[(tag.lowerBound + 1)...].prefix { $0 == UInt8(ascii: ":") || RowsCut.isNamePart($0) })
        let rows = Array(rest[tag.upperBound...])
        rest.removeLast(rest.count - tag.upperBound)
        pass(rows)
    }

    private mutating func pass(_ bytes: [UInt8]) {
        // The first of its name: parts of other programs behind the rows may hold one too.
        if let tag = closing(in: bytes) {
            isBehindRows = true
            rest += bytes[tag...]
            tail = []
        } else {
            tail = Array(bytes.suffix(RowsCut.tagLength))
        }
    }

    /// The opening tag, `<sheetData>` or `<x:sheetData …>`; `nil` while it is not all there, or empty.
    private static func firstTag(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        var index = start
        while let at = first(of: name, in: bytes, from: index) {
            index = at + name.count
            guard let open = opening(before: at, in: bytes), !open.isClosing,
                let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
            else { continue }
            if bytes[end - 1] == UInt8(ascii: "/") { continue }
            return open.start..<end + 1
        }
        return nil
    }

    /// Where the closing tag begins.
    private func closing(in bytes: [UInt8]) -> Int? {
        var index = 0
        while let at = RowsCut.first(of: RowsCut.name, in: bytes, from: index) {
            index = at + RowsCut.name.count
            if let open = RowsCut.opening(before: at, in: bytes), open.isClosing,
                bytes[(open.start + 2)..<index].elementsEqual(tagName)
            {
                return open.start
            }
        }
        return nil
    }

    private static func first(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + mark.count <= bytes.count {
            if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) { return index }
            index += 1
        }
        return nil
    }

    /// The `<` or `</`, with a prefix or without, in front of an element's name; `nil` when the name is part of something else.
    private static func opening(before name: Int, in bytes: [UInt8]) -> (start: Int, isClosing: Bool)? {
        var index = name - 1
        if index >= 0, bytes[index] == UInt8(ascii: ":") {
            index -= 1
            while index >= 0, isNamePart(bytes[index]) { index -= 1 }
        }
        guard index >= 0 else { return nil }
        if bytes[index] == UInt8(ascii: "<") { return (index, false) }
        guard bytes[index] == UInt8(ascii: "/"), index > 0, bytes[index - 1] == UInt8(ascii: "<") else { return nil }
        return (index - 1, true)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".") || byte >= 0x80
    }
}
