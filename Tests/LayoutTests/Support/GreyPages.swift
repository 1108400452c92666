import Foundation
import PDFDrawing
import TestSupport
import Typesetting

/// The pages of a finished PDF as grey pixels, drawn by poppler.
struct GreyPages {
    struct Page {
        let width: Int
        let height: Int
        /// Pixels a point.
        let scale: Double
        /// 0 black … 255 white, row by row.
        let pixels: [UInt8]

        /// First and last inked row within a band, in points from the top; `nil` when it is white.
        func inkedRows(from top: Double, to bottom: Double) -> ClosedRange<Double>? {
            let rows = max(0, Int(top * scale))..<min(height, Int(bottom * scale))
            let inked = rows.filter { row in pixels[row * width..<(row + 1) * width].contains { $0 < 200 } }
            guard let first = inked.first, let last = inked.last else { return nil }
            return Double(first) / scale...Double(last + 1) / scale
        }

        /// The darkest pixel of one row between two places, all in points.
        func darkest(y: Double, from left: Double, to right: Double) -> Int {
            let row = Int(y * scale)
            let columns = Int(left * scale)..<Int(right * scale)
            return Int(pixels[row * width + columns.lowerBound..<row * width + columns.upperBound].min() ?? 255)
        }
    }

    let pages: [Page]

    init(_ paged: PagedDocument, fonts: FontBook, resolution: Double, in folder: TemporaryFolder) throws {
        let metadata = DocumentMetadata(
            title: "Thử", author: "Thử", subject: "Thử", keywords: [], created: "2023-10-08T17:00:00+07:00", creator: "baocao",
            producer: "baocao")
        let bytes = try PDFWriter.write(paged, metadata: metadata, options: PDFOptions(), fonts: fonts)
        let pdf = try folder.write(Data(bytes), to: "pages.pdf")
        try Tool.run("pdftoppm", ["-r", "\(resolution)", "-gray", pdf, folder.path + "/page"])
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pgm") }.sorted()
        pages = try files.map { try GreyPages.read(try folder.read($0), scale: resolution / 72) }
    }

    private static func read(_ data: Data, scale: Double) throws -> Page {
        // P5, width, height, 255, each followed by one white space; then a byte a pixel.
        var fields: [Int] = []
        var position = data.startIndex
        while fields.count < 4, let end = data[position...].firstIndex(where: { $0 == 0x20 || $0 == 0x0A }) {
            fields.append(Int(String(decoding: data[position..<end], as: UTF8.self)) ?? 0)
            position = end + 1
        }
        return Page(width: fields[1], height: fields[2], scale: scale, pixels: Array(data[position...]))
    }
}
