import CCairo
import Typesetting

/// A Cairo surface and the context that draws on it; owns both handles and keeps its sink alive.
final class Surface {
    private let surface: OpaquePointer
    /// Valid as long as this object.
    let context: OpaquePointer
    private let sink: ByteSink?

    private init(owning surface: OpaquePointer?, sink: ByteSink?) throws(PDFFault) {
        guard let surface else { throw PDFFault(.drawing, "Cairo made no surface") }
        // A failed surface is an object too, and so is a failed context: both know why, and both must be released.
        guard let context = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw PDFFault(.drawing, "Cairo made no drawing context")
        }
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
            throw PDFFault(.drawing, "cannot start drawing: \(Self.name(status))")
        }
        self.surface = surface
        self.context = context
        self.sink = sink
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)  // finishes it if need be, hence before the sink goes
    }

    /// Pages of a PDF, to `sink`.
    static func pdf(size: Size, created: String, sink: ByteSink) throws(PDFFault) -> Surface {
        let surface = try Surface(
            owning: cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, size.width, size.height), sink: sink)
        // Without it Cairo writes the present time.
        cairo_pdf_surface_set_metadata(surface.surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
        return surface
    }

    /// A white picture.
    static func picture(width: Int, height: Int) throws(PDFFault) -> Surface {
        let surface = try Surface(
            owning: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)), sink: nil)
        cairo_set_source_rgb(surface.context, 1, 1, 1)
        cairo_paint(surface.context)
        return surface
    }

    /// Size of the next page of a PDF.
    func setPageSize(_ size: Size) { cairo_pdf_surface_set_size(surface, size.width, size.height) }

    /// Throws what has gone wrong since the surface was made; Cairo's errors stick, so asking now and then is enough.
    func check() throws(PDFFault) {
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else { throw Self.fault(status) }
        let state = cairo_surface_status(surface)
        guard state == CAIRO_STATUS_SUCCESS else { throw Self.fault(state) }
    }

    /// Writes what is left. Nothing may be drawn afterwards.
    func finish() throws(PDFFault) {
        try check()
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else { throw Self.fault(status) }
        if let sink, sink.hasRefused { throw Self.fault(CAIRO_STATUS_WRITE_ERROR) }
    }

    /// Red, green and blue of each pixel of a picture, row by row.
    func pixels() throws(PDFFault) -> [UInt8] {
        try check()
        cairo_surface_flush(surface)
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        guard let data = cairo_image_surface_get_data(surface) else { throw PDFFault(.drawing, "a picture has no pixels") }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for row in 0..<height {
            for column in 0..<width {
                // A pixel is a number of 32 bits, 0x00RRGGBB, in the machine's own order.
                let pixel = UnsafeRawPointer(data).loadUnaligned(fromByteOffset: row * stride + column * 4, as: UInt32.self)
                pixels.append(UInt8(truncatingIfNeeded: pixel >> 16))
                pixels.append(UInt8(truncatingIfNeeded: pixel >> 8))
                pixels.append(UInt8(truncatingIfNeeded: pixel))
            }
        }
        return pixels
    }

    /// The picture as PNG, to `sink`.
    func writePNG(to sink: ByteSink) throws(PDFFault) {
        try check()
        cairo_surface_flush(surface)
        let status = cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure)
        guard status == CAIRO_STATUS_SUCCESS else { throw Self.fault(status) }
    }

    private static func fault(_ status: cairo_status_t) -> PDFFault {
        status == CAIRO_STATUS_WRITE_ERROR
            ? PDFFault(.output, "the drawn document could not be written: \(name(status))")
            : PDFFault(.drawing, "cannot draw: \(name(status))")
    }

    private static func name(_ status: cairo_status_t) -> String {
        cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
    }
}

/// Cairo contexts belong to one thread at a time.
@available(*, unavailable)
extension Surface: Sendable {}
