import Layout
import PDFDrawing
import TestSupport
import Typesetting

/// The repository's reports on the sample's figures, set as the program sets them.
enum Reports {
    /// Each report with the place its unit has in the sample.
    static let all: [(name: String, place: SampleData.Place)] = [
        ("commune-summary", .area), ("daily-bulletin", .top), ("district-report", .top), ("unit-receipt", .unit),
    ]

    struct Unreadable: Error {
        var name: String
    }

    static func set(
        _ name: String, _ variant: SampleData.Variant, at place: SampleData.Place, fonts: FontBook
    ) throws -> (composed: ComposedDocument, paged: PagedDocument) {
        guard let layout = LayoutLibrary.load(name, in: Checkout.root + "/Layouts").layout else { throw Unreadable(name: name) }
        let data = SampleData.report(variant, at: place)
        let composed = try layout.compose(data)
        let paginator = Paginator(measurer: fonts)
        let paged = try paginator.paginate(composed.document)
        guard let limit = layout.contentsOver, paged.pages.count > limit else { return (composed, paged) }
        return (composed, try paginator.paginate(layout.compose(data, contents: true).document))
    }
}
