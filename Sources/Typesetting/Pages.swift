// What the paginator decides and the drawing obeys: every item with its place and with what it is to a reader.

/// A document set on pages.
public struct PagedDocument: Hashable, Sendable {
    public var pages: [Page]
    /// What the content is, in reading order.
    public var structure: StructureTree
    /// Bookmarks, in order.
    public var outline: [OutlineEntry]
    /// What is filled in when the document is signed: its number, its date, the empty places for signatures.
    public var places: [MarkedPlace]
    /// What gave way so that everything fits.
    public var remarks: [LayoutRemark]

    public init(
        pages: [Page], structure: StructureTree, outline: [OutlineEntry] = [], places: [MarkedPlace] = [],
        remarks: [LayoutRemark] = []
    ) {
        self.pages = pages
        self.structure = structure
        self.outline = outline
        self.places = places
        self.remarks = remarks
    }
}

public struct Page: Hashable, Sendable {
    public var size: Size
    /// In drawing order, which is reading order: the items of an element, and of everything below it in the tree, follow each
    /// other without an item of another element between them, over page ends too (artifacts may come anywhere).
    public var items: [PlacedItem]
    /// Page label: the number within its section, whether shown or not, with the section's prefix.
    public var label: String
    /// Drawn below the items; never content.
    public var watermark: Watermark?

    public init(size: Size, items: [PlacedItem], label: String, watermark: Watermark? = nil) {
        self.size = size
        self.items = items
        self.label = label
        self.watermark = watermark
    }
}

/// A mark on the page and what it belongs to.
public struct PlacedItem: Hashable, Sendable {
    public var owner: Owner
    public var mark: Mark
    /// What lines and areas are drawn in instead of black and greys; `nil` for these.
    public var tint: Color?

    public init(_ owner: Owner, _ mark: Mark, tint: Color? = nil) {
        self.owner = owner
        self.mark = mark
        self.tint = tint
    }

    public enum Owner: Hashable, Sendable {
        case element(StructureTree.ID)
        /// Not content: rules, grids, fills (`layout`), page numbers and repeated table headers (`pagination`).
        case artifact(ArtifactKind)
    }

    public enum ArtifactKind: String, Hashable, Sendable {
        case layout, pagination
        /// What repeats at the head of pages (`pagination`).
        case header
    }
}

public enum Mark: Hashable, Sendable {
    case text(TextRun)
    case line(from: Point, to: Point, thickness: Double)
    /// Filled and stroked as far as given; greys from 0 (black) to 1 (white).
    case rectangle(Rect, fill: Double?, stroke: Double?)
    /// Clickable area.
    case link(Rect, to: LinkTarget, description: String)
    /// A picture that fills an area.
    case picture(Rect, Picture)
}

/// Text in one style on one line.
public struct TextRun: Hashable, Sendable {
    /// NFC, without line breaks; its U+0020 are drawn too, so that copied text keeps its words.
    public var text: String
    public var style: TextStyle
    /// Left end of the baseline.
    public var origin: Point
    /// Added to the advance of every U+0020 (justification); may be negative.
    public var wordSpacing: Double
    /// Advance width, spaces and word spacing included.
    public var width: Double
    /// What the text leads to; its links are areas of their own.
    public var target: TextTarget?
    /// Language of the text where it is not the document's (BCP 47).
    public var language: String?
    /// A space belongs to the text after this run, or before it, for which the page has no room, since the words around it
    /// stand on different lines or apart. It is drawn beside the run, where it shows nothing (ISO 32000-1, 14.8.2.5), for readers
    /// who take the text of an element as one.
    public var endsInSpace = false
    public var startsInSpace = false

    public init(
        text: String, style: TextStyle, origin: Point, wordSpacing: Double = 0, width: Double, target: TextTarget? = nil,
        language: String? = nil
    ) {
        self.target = target
        self.language = language
        self.text = text
        self.style = style
        self.origin = origin
        self.wordSpacing = wordSpacing
        self.width = width
    }
}

public struct OutlineEntry: Hashable, Sendable {
    public var title: String
    /// 1 … 6.
    public var level: Int
    /// Index of the page, from 0.
    public var page: Int
    /// Top of the heading.
    public var y: Double
    public var element: StructureTree.ID

    public init(title: String, level: Int, page: Int, y: Double, element: StructureTree.ID) {
        self.title = title
        self.level = level
        self.page = page
        self.y = y
        self.element = element
    }
}

/// The logical structure (ISO 32000-1, 14.8.4): a tree in reading order, whose root is the document.
public struct StructureTree: Hashable, Sendable {
    public typealias ID = Int

    public struct Element: Hashable, Sendable {
        public var role: Role
        public var parent: ID?
        /// In reading order; parents come before children.
        public var children: [ID] = []
        /// Text alternative (figures).
        public var alternative: String?
        /// Area on its page (figures).
        public var box: Rect?
        public var scope: Scope?
        public var columnSpan = 1
        public var rowSpan = 1
        /// Header cells of a data cell, where columns and rows do not tell.
        public var headers: [ID] = []
        /// What an abbreviation stands for (spans).
        public var expansion: String?
        /// Language of what it holds where it is not the document's (BCP 47; spans).
        public var language: String?
        /// «Tóm tắt» of a table.
        public var summary: String?
    }

    public enum Scope: String, Hashable, Sendable {
        case column = "Column"
        case row = "Row"
    }

    /// Standard structure types in use.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case document = "Document"
        case section = "Sect"
        case division = "Div"
        case heading1 = "H1"
        case heading2 = "H2"
        case heading3 = "H3"
        case heading4 = "H4"
        case heading5 = "H5"
        case heading6 = "H6"
        case paragraph = "P"
        case list = "L"
        case listItem = "LI"
        case listLabel = "Lbl"
        case listBody = "LBody"
        case table = "Table"
        case tableHead = "THead"
        case tableBody = "TBody"
        case tableRow = "TR"
        case tableHeader = "TH"
        case tableData = "TD"
        case figure = "Figure"
        case caption = "Caption"
        case note = "Note"
        /// A note at the foot of the page, called from within a text.
        case footnote = "FENote"
        case contents = "TOC"
        case contentsItem = "TOCI"
        case link = "Link"
        /// Words within a text.
        case span = "Span"
    }

    /// Elements by ID; 0 is the document.
    public private(set) var elements: [Element]

    public init() { elements = [Element(role: .document, parent: nil)] }

    /// Adds an element as the last child of `parent`.
    public mutating func add(_ role: Role, under parent: ID) -> ID {
        let id = elements.count
        elements.append(Element(role: role, parent: parent))
        elements[parent].children.append(id)
        return id
    }

    public subscript(id: ID) -> Element {
        get { elements[id] }
        set { elements[id] = newValue }
    }
}
