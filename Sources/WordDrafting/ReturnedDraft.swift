internal import Intake
internal import Vietnamese

/// A draft as it comes back from Word or LibreOffice: its paragraphs as they read when every tracked change is accepted.
///
/// What programs do to a document on saving changes nothing here: runs that are split, numbers of revisions, controls that are
/// dropped or nested, text in another normal form.
public struct ReturnedDraft: Sendable {
    /// A part of a paragraph.
    public struct Stretch: Hashable, Sendable {
        public var text: String
        /// Tag of the content control around it; `nil` where there is none, or one without a tag.
        public var tag: String?
        /// Whether a content control is around it.
        public var isControl: Bool
    }

    public struct Paragraph: Hashable, Sendable {
        public var stretches: [Stretch]
        /// Name of the region it stands in, see ``Region``; `nil` for none.
        public var region: String?
        /// Number in the document, from 1, paragraphs of tables among the others.
        public var number: Int

        public var text: String { stretches.map(\.text).joined() }
    }

    /// What the document says of itself, by name.
    public let properties: [String: String]
    public let paragraphs: [Paragraph]

    /// Why a file cannot be read, as an English sentence without full stop.
    public struct Fault: Error, Hashable, Sendable {
        public let message: String
    }

    /// - Throws: ``Fault`` when the bytes are no Word document, or one that no office program writes.
    public init(_ bytes: [UInt8]) throws(Fault) {
        do throws(OfficePackage.Fault) {
            let package = try OfficePackage(bytes)
            var reader = ParagraphReader()
            // A workbook has no such part.
            reader.read(try package.part("word/document.xml").root)
            paragraphs = reader.paragraphs
            properties = try package.customProperties()
        } catch {
            throw Fault(message: error.message)
        }
    }
}

extension ReturnedDraft {
    /// What the controls say by their tags, in the forms each figure is printed in: `440.200` in a table, `440,2 triệu đồng` in
    /// a sentence.
    public var printedFigures: [String: [String]] {
        var figures: [String: [String]] = [:]
        for stretch in paragraphs.flatMap(\.stretches) {
            guard let tag = stretch.tag, figures[tag]?.contains(stretch.text) != true else { continue }
            figures[tag, default: []].append(stretch.text)
        }
        return figures
    }

    /// SHA-256 of the words of a region, as the draft was told them when it was made.
    public func digest(ofRegion name: String) -> String {
        Region.digest(of: paragraphs.filter { $0.region == name }.map(\.text))
    }
}

/// Walks over a body and collects its paragraphs.
private struct ParagraphReader {
    private(set) var paragraphs: [ReturnedDraft.Paragraph] = []
    /// Stretches of the paragraph being read, or of those whose end was deleted.
    private var stretches: [ReturnedDraft.Stretch] = []
    /// Regions of the controls around.
    private var regions: [String] = []
    /// Regions whose bookmark is open, by the bookmark's number.
    private var bookmarks: [String: String] = [:]
    /// Regions whose bookmark has an end; LibreOffice splits bookmarks and forgets some ends.
    private var closed: Set<String> = []
    /// Regions that the paragraph being read has met.
    private var met: [String] = []
    private var number = 0

    mutating func read(_ element: XMLElement) {
        var names: [String: String] = [:]
        element.visit { element in
            guard let id = element.attributes["id"] else { return }
            if element.name == "bookmarkStart" { names[id] = element.attributes["name"].flatMap(Region.name(ofBookmark:)) }
            if element.name == "bookmarkEnd", let region = names[id] { closed.insert(region) }
        }
        for child in element.children { readBlock(child) }
        // A paragraph whose end was deleted and that nothing follows.
        if !stretches.isEmpty { end() }
    }

    private mutating func readBlock(_ element: XMLElement) {
        switch element.name {
        case "p": readParagraph(element)
        case "tr":
            let isDeleted = element.child("trPr")?.child("del") != nil
            if !isDeleted { for child in element.children { readBlock(child) } }
        case "sdt":
            let region = ParagraphReader.tag(of: element).flatMap(Region.name(ofTag:))
            if let region { regions.append(region) }
            for child in element.child("sdtContent")?.children ?? [] { readBlock(child) }
            if region != nil { regions.removeLast() }
        case "bookmarkStart", "bookmarkEnd": readBookmark(element)
        case "del", "moveFrom", "sectPr", "tblPr", "tcPr", "trPr", "tblGrid", "sdtPr": break
        default: for child in element.children { readBlock(child) }
        }
    }

    private mutating func readBookmark(_ element: XMLElement) {
        guard let id = element.attributes["id"] else { return }
        if element.name == "bookmarkStart" {
            guard let region = element.attributes["name"].flatMap(Region.name(ofBookmark:)) else { return }
            // It stands inside of its first paragraph.
            met.append(region)
            if closed.contains(region) { bookmarks[id] = region }
        } else if let region = bookmarks[id] {
            bookmarks = bookmarks.filter { $0.value != region }
        }
    }

    private static func tag(of control: XMLElement) -> String? {
        control.child("sdtPr")?.child("tag")?.attributes["val"]
    }

    // MARK: Paragraphs

    private mutating func readParagraph(_ paragraph: XMLElement) {
        if let region = regions.last { met.insert(region, at: 0) }
        for child in paragraph.children { readRun(child, control: nil) }
        // An end that was deleted joins the paragraph to the next one.
        let ends = paragraph.child("pPr")?.child("rPr")
        if ends?.child("del") == nil, ends?.child("moveFrom") == nil { end() }
    }

    private mutating func end() {
        number += 1
        var joined: [ReturnedDraft.Stretch] = []
        for stretch in stretches where !stretch.text.isEmpty || stretch.isControl {
            if let last = joined.indices.last, !stretch.isControl, !joined[last].isControl {
                joined[last].text += stretch.text
            } else {
                joined.append(stretch)
            }
        }
        for index in joined.indices { joined[index].text = joined[index].text.nfc }
        paragraphs.append(ReturnedDraft.Paragraph(stretches: joined, region: met.first, number: number))
        stretches = []
        met = []
    }

    private struct Control {
        var tag: String?
    }

    private mutating func readRun(_ element: XMLElement, control: Control?) {
        switch element.name {
        case "t": add(element.text, control)
        case "br", "cr": add("\n", control)
        case "tab": add("\t", control)
        case "noBreakHyphen": add("-", control)
        case "del", "moveFrom", "pPr", "rPr", "instrText", "delText", "drawing", "pict", "object", "AlternateContent",
            "footnoteReference", "commentReference", "sdtPr", "softHyphen":
            break
        case "bookmarkStart", "bookmarkEnd": readBookmark(element)
        case "sdt":
            // The innermost control that has a tag tells what its text is.
            let own = ParagraphReader.tag(of: element)
            let inner = Control(tag: own ?? control?.tag)
            let before = stretches.count
            for child in element.child("sdtContent")?.children ?? [] { readRun(child, control: inner) }
            if stretches.count == before { stretches.append(.init(text: "", tag: inner.tag, isControl: true)) }
            merge(from: before)
        default: for child in element.children { readRun(child, control: control) }
        }
    }

    private mutating func add(_ text: String, _ control: Control?) {
        // A bookmark's end may stand at the start of the paragraph after it.
        if !text.isEmpty { met += bookmarks.values.sorted() }
        stretches.append(.init(text: text, tag: control?.tag, isControl: control != nil))
    }

    /// The runs of one control are one stretch.
    private mutating func merge(from start: Int) {
        var merged: [ReturnedDraft.Stretch] = []
        for stretch in stretches[start...] {
            if let last = merged.indices.last, merged[last].tag == stretch.tag, merged[last].isControl == stretch.isControl {
                merged[last].text += stretch.text
            } else {
                merged.append(stretch)
            }
        }
        stretches.replaceSubrange(start..., with: merged)
    }
}
