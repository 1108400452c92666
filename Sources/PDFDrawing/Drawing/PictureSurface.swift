import CCairo
import Typesetting

/// The pixels of a PNG file, decoded by Cairo.
final class PictureSurface {
    /// Valid as long as this object.
    let surface: OpaquePointer

    /// Bytes that Cairo reads.
    private final class Source {
        let bytes: [UInt8]
        var index = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    init(_ picture: Picture) throws(PDFFault) {
        let source = Source(picture.bytes)
        let loaded = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(
                { closure, data, length in
                    guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
                    let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
                    let end = source.index + Int(length)
                    guard end <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
                    for (offset, byte) in source.bytes[source.index..<end].enumerated() { data[offset] = byte }
                    source.index = end
                    return CAIRO_STATUS_SUCCESS
                }, Unmanaged.passUnretained(source).toOpaque())
        }
        guard let loaded else { throw PDFFault(.drawing, "Cairo made no picture") }
        let status = cairo_surface_status(loaded)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(loaded)
            let reason = cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
            throw PDFFault(.drawing, "a picture cannot be decoded: \(reason)")
        }
        surface = loaded
    }

    deinit { cairo_surface_destroy(surface) }
}

/// Cairo surfaces belong to one thread at a time.
@available(*, unavailable)
extension PictureSurface: Sendable {}
