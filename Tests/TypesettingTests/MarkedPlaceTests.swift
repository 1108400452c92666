import Testing

@testable import Typesetting

@Suite("Where a document is signed")
struct MarkedPlaceTests {
    private func document(signed: Bool) -> PagedDocument {
        let page = Page(size: .a4, items: [], label: "1")
        return PagedDocument(
            pages: [page, page], structure: StructureTree(),
            places: [
                MarkedPlace(.number, page: 0, rect: Rect(x: 85, y: 100, width: 200, height: 15)),
                MarkedPlace(.date, page: 0, rect: Rect(x: 285, y: 100, width: 260, height: 15)),
            ]
                + (signed ? [MarkedPlace(.signature, page: 1, rect: Rect(x: 300, y: 500, width: 200, height: 60))] : []))
    }

    /// Ink of 110 pt in the middle of the place begins at 345; its left third ends at 345 + 36.67, where a seal of 36 mm
    /// (102.05 pt) ends too; it is centred on the line of the signature, 530.
    @Test func theSealCoversTheLeftThirdOfTheSignature() throws {
        let places = document(signed: true).markedPlaces
        #expect(places.map(\.kind) == [.number, .date, .signature, .seal, .copies])
        #expect(places.map(\.page) == [0, 0, 1, 1, 0])
        let seal = try #require(places.first { $0.kind == .seal }).rect
        #expect(abs(seal.maxX - 381.667) < 0.01 && abs(seal.width - 102.047) < 0.01)
        #expect(abs(seal.y + seal.height / 2 - 530) < 0.01 && seal.height == seal.width)
    }

    @Test func whoCopiesSignsAtTheTopRightOfTheFirstPage() throws {
        let copies = try #require(document(signed: true).markedPlaces.last).rect
        #expect(copies.maxX == 545 && copies.maxY < 57)
        // Three lines of 10 pt, the longest «Ban Chỉ đạo xây dựng xã hội học tập phường Hà Đông» of 235 pt in Times New Roman.
        #expect(copies.width >= 240 && copies.height >= 36)
    }

    /// Annexes in a file of their own have one place: the body signs at the top right of their first page, on its right margin.
    @Test func theBodySignsAnnexesInAFileOfTheirOwnAtTheirHead() throws {
        var document = Document(sections: [section([.paragraph(Paragraph(spans: [span("Annex")], style: style(.left)))])])
        #expect(try Paginator(measurer: SquareMeasurer()).paginate(document).markedPlaces.isEmpty)
        document.isSignedAtHead = true
        let places = try Paginator(measurer: SquareMeasurer()).paginate(document).markedPlaces
        #expect(places.map(\.kind) == [.annexes] && places.map(\.page) == [0])
        let first = document.sections[0]
        #expect(places[0].rect.maxX == first.pageSize.width - first.margins.right)
    }

    @Test func whatNobodySignsHasNoPlaces() {
        #expect(document(signed: false).markedPlaces.isEmpty)
    }

    /// The rows of a stack that are marked tell where they stand, on the page they come to.
    @Test func markedRowsTellWhereTheyStand() throws {
        let number = Paragraph(spans: [span("Number", .regular, size: 10)], style: style(.center, line: 12), place: .number)
        let columns = Columns(columns: [.init(x: 20, width: 100, rows: [.space(30), .text(number)])])
        let document = try pages([.columns(columns)])
        // Pages of the tests have margins of 10.
        #expect(document.places == [MarkedPlace(.number, page: 0, rect: Rect(x: 30, y: 40, width: 100, height: 12))])
    }
}
