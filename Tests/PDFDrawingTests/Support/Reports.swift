import Layout
import PDFDrawing
import ReportModel
import TestSupport
import Typesetting

/// The repository's reports on the sample's figures, set as the program sets them.
enum Reports {
    /// A report, by its layout and how much it shows.
    struct Edition: CustomStringConvertible, Sendable {
        var layout: String
        var edition = ReportOrder.Edition.signed

        var description: String { edition == .signed ? layout : "\(layout)-\(edition.rawValue)" }
    }

    static let all = [
        Edition(layout: "activity-matrix"), Edition(layout: "certificate"), Edition(layout: "commune-report"),
        Edition(layout: "commune-summary"), Edition(layout: "daily-bulletin"),
        Edition(layout: "district-report"), Edition(layout: "district-report", edition: .illustrated),
        Edition(layout: "emulation-ranking"), Edition(layout: "english-summary"),
        Edition(layout: "news-flash"), Edition(layout: "school-report"), Edition(layout: "signing-sheet"),
        Edition(layout: "unit-receipt"),
    ]

    struct Unreadable: Error {
        var name: String
    }

    /// A report of the unit that its layout asks the sample for.
    static func compose(
        _ report: Edition, _ variant: SampleData.Variant
    ) throws -> (layout: LayoutFile, data: ReportData, composed: ComposedDocument) {
        guard let layout = LayoutLibrary.load(report.layout, in: Checkout.root + "/Layouts").layout else {
            throw Unreadable(name: report.layout)
        }
        let data = SampleData.report(variant, at: layout.sample, edition: report.edition)
        return (layout, data, try layout.compose(data))
    }

    static func set(_ report: Edition, _ variant: SampleData.Variant, fonts: FontBook) throws -> PagedDocument {
        let (layout, data, composed) = try compose(report, variant)
        return try layout.paginate(data, from: composed, by: Paginator(measurer: fonts))
    }
}
