/// A place on a page where something is put after the document was made.
public struct MarkedPlace: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// «Số, ký hiệu».
        case number
        /// «Địa danh và thời gian ban hành».
        case date
        /// Signature of the person with authority.
        case signature
        /// Signature of the body: the picture of its seal.
        case seal
        /// Signature of the body that makes a copy.
        case copies
        /// Signature of the body on annexes in a file of their own.
        case annexes
    }

    public var kind: Kind
    /// Index of the page, from 0.
    public var page: Int
    /// In points from the top left corner of the page.
    public var rect: Rect
    /// Where a text leaves room for what is filled in: «Số:        /BC-BCĐ»; `nil` where it leaves none.
    public var blank: Blank?

    /// White space within a line.
    public struct Blank: Hashable, Sendable {
        public var rect: Rect
        /// Of the text around it.
        public var style: TextStyle

        public init(rect: Rect, style: TextStyle) {
            self.rect = rect
            self.style = style
        }
    }

    public init(_ kind: Kind, page: Int, rect: Rect, blank: Blank? = nil) {
        self.kind = kind
        self.page = page
        self.rect = rect
        self.blank = blank
    }
}

extension PagedDocument {
    /// Diameter of a round seal on paper, 36 mm: its picture has the size of the seal (Decree 30/2020/NĐ-CP, Appendix I).
    private static let sealDiameter = 36 * pointsPerMillimetre
    /// What a signature drawn by hand takes of the width of its place, at most.
    private static let signatureWidth = 110.0
    /// Box of the body that signs in the top margin at the right of the first page: three lines of 10 pt, as wide as the name of
    /// a steering committee with its place.
    private static let headBox = Size(width: 245, height: 36)
    private static let headBoxTop = 10.0

    /// Empty places for signatures.
    public var signaturePlaces: [MarkedPlace] { places.filter { $0.kind == .signature } }

    /// Where a document with a signature is signed, sealed, numbered, dated and certified as a copy; empty for one that nobody
    /// signs; of annexes in a file of their own the one place where the body does.
    ///
    /// The seal covers about a third of the signature on its left; the body that copies signs at the top right of the first
    /// page (Decree 30/2020/NĐ-CP, Appendix I).
    public var markedPlaces: [MarkedPlace] {
        guard let signature = signaturePlaces.last, let first = pages.first else {
            return places.filter { $0.kind == .annexes }
        }
        let texts = [MarkedPlace.Kind.number, .date].compactMap { kind in places.first { $0.kind == kind } }
        var marked = texts + [signature]
        let rect = signature.rect
        let inkWidth = min(rect.width, PagedDocument.signatureWidth)
        let inkLeft = rect.x + (rect.width - inkWidth) / 2
        let diameter = PagedDocument.sealDiameter
        let seal = Rect(
            x: inkLeft + inkWidth / 3 - diameter, y: rect.y + (rect.height - diameter) / 2, width: diameter, height: diameter)
        marked.append(MarkedPlace(.seal, page: signature.page, rect: seal))
        marked.append(
            Self.headPlace(.copies, right: texts.map(\.rect.maxX).max() ?? first.size.width - 15 * pointsPerMillimetre))
        return marked
    }

    /// A place at the top right of the first page.
    ///
    /// - Parameter right: right edge of its text.
    static func headPlace(_ kind: MarkedPlace.Kind, right: Double) -> MarkedPlace {
        MarkedPlace(
            kind, page: 0, rect: Rect(x: right - headBox.width, y: headBoxTop, width: headBox.width, height: headBox.height))
    }
}
