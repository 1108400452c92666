import ReportModel
import Testing

@testable import Participation

/// Remarks that say the same are one proposal, with the units that say so.
struct RemarkGroupTests {
    private func unit(_ code: String) -> Unit {
        Unit(code: code, parent: nil, kind: "thcs", name: "Trường \(code)", population: nil, reports: true)
    }

    private func groups(_ remarks: [(String, String)]) -> [String] {
        RemarkGroup.all(of: remarks.map { (unit: unit($0.0), text: $0.1) }).map { group in
            "\(group.units.map(\.code).joined(separator: ",")): \(group.text)"
        }
    }

    @Test func likeRemarksAreOneGroupMostUnitsFirst() {
        #expect(
            groups([
                ("A", "Học sinh hào hứng với ngày hội đọc sách."),
                ("B", "Cơ sở vật chất của thư viện còn hạn chế"),
                ("C", "cơ sở vật chất thư viện hạn chế;"),
                ("D", "Cơ sở vật chất của thư viện nhà trường còn hạn chế."),
                ("B", "Cơ sở vật chất của thư viện còn hạn chế."),
            ]) == ["B,C,D: Cơ sở vật chất của thư viện còn hạn chế", "A: Học sinh hào hứng với ngày hội đọc sách"])
    }

    @Test func whatDiffersInOneWordThatMattersStaysApart() {
        #expect(
            groups([("A", "Thiếu sách"), ("B", "Thiếu máy tính"), ("C", "Thiếu sách")]) == [
                "A,C: Thiếu sách", "B: Thiếu máy tính",
            ])
        #expect(groups([]).isEmpty)
    }

    @Test func theBooksAreThoseOfTheRecord() {
        var totals = Totals()
        totals.booksDonated = 40
        #expect(FigureOfRecord().books(totals, ["SACH_QG": 75]) == nil)
        totals.statements = 1
        #expect(FigureOfRecord().books(totals, ["SACH_QG": 75]) == 40)
        #expect(FigureOfRecord(books: .indicator).books(totals, ["SACH_QG": 75]) == 75)
        #expect(FigureOfRecord(books: .indicator).books(totals, [:]) == nil)
        #expect(FigureOfRecord().replaces(Indicator(code: "SACH_QG", name: "Sách", unit: "cuốn")))
        #expect(!FigureOfRecord(books: .indicator).replaces(Indicator(code: "SACH_QG", name: "Sách", unit: "cuốn")))
    }
}
