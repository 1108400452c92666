import CCairo

/// Takes the bytes Cairo writes, in memory.
///
/// Cairo is never given a path: version 1.16 reports success on a full disk even after the surface is finished.
final class ByteSink {
    private(set) var bytes: [UInt8] = []
    /// Whether bytes were refused. Cairo 1.16 loses some of these errors: a refusal while fonts are written leaves the
    /// finished surface with a good status and a file with a hole in it.
    private(set) var hasRefused = false
    /// Bytes after which it refuses more; tests use it to see the refusal arrive.
    private let limit: Int

    init(limit: Int = .max) { self.limit = limit }

    /// Cairo's callback; `closure` is an unretained `ByteSink`.
    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        guard !sink.hasRefused, sink.bytes.count + Int(length) <= sink.limit else {
            sink.hasRefused = true
            return CAIRO_STATUS_WRITE_ERROR
        }
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }

    /// For the callback; valid as long as this object.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
