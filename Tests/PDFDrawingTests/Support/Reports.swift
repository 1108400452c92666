import Layout
import PDFDrawing
import TestSupport
import Typesetting

/// The repository's reports on the sample's figures, set as the program sets them.
enum Reports {
    /// Each report with the place its unit has in the sample.
    static let all: [(name: String, place: SampleData.Place)] = [
        ("commune-summary", .area), ("daily-bulletin", .top), ("district-report", .top), ("unit-receipt", .unit),
        ("school-report", .unit),
    ]

    struct Unreadable: Error {
        var name: String
    }

    static func compose(
        _ name: String, _ variant: SampleData.Variant, at place: SampleData.Place
    ) throws -> (layout: LayoutFile, data: ReportData, composed: ComposedDocument) {
        guard let layout = LayoutLibrary.load(name, in: Checkout.root + "/Layouts").layout else { throw Unreadable(name: name) }
        let data = SampleData.report(variant, at: place)
        return (layout, data, try layout.compose(data))
    }

    static func set(
        _ name: String, _ variant: SampleData.Variant, at place: SampleData.Place, fonts: FontBook
    ) throws -> PagedDocument {
        let (layout, data, composed) = try compose(name, variant, at: place)
        return try layout.paginate(data, from: composed, by: Paginator(measurer: fonts))
    }
}
