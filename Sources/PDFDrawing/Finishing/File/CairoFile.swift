import CQPDF
import Foundation

/// The file Cairo wrote, read through qpdf; owns the C handle and with it all object handles.
///
/// qpdf reports mistakes on object calls through a sticky error and a list of warnings, so calls may follow each other
/// without a check each; ``check()`` throws what has gathered.
final class CairoFile {
    /// A handle to an object; means nothing to another file.
    struct Object {
        fileprivate var handle: qpdf_oh
    }

    private var handle: qpdf_data?
    /// qpdf reads from these bytes as long as it lives.
    private let source: UnsafeMutableBufferPointer<UInt8>

    /// Nothing is repaired: what Cairo wrote is right, or the document fails.
    init(_ bytes: [UInt8]) throws(PDFFault) {
        guard let handle = qpdf_init() else { throw PDFFault(.finishing, "qpdf cannot start") }
        source = .allocate(capacity: bytes.count)
        _ = source.initialize(from: bytes)
        self.handle = handle
        qpdf_silence_errors(handle)
        qpdf_set_suppress_warnings(handle, 1)
        qpdf_set_attempt_recovery(handle, 0)
        let status = source.withMemoryRebound(to: CChar.self) {
            qpdf_read_memory(handle, "the drawn document", $0.baseAddress, UInt64($0.count), nil)
        }
        _ = status  // check() sees it, with its text
        try check()
    }

    deinit {
        qpdf_cleanup(&handle)
        source.deallocate()
    }

    /// Throws the error or warning qpdf has noted since it was last asked.
    func check() throws(PDFFault) {
        let error: qpdf_error?
        if qpdf_has_error(handle) != 0 {
            error = qpdf_get_error(handle)
        } else if qpdf_more_warnings(handle) != 0 {
            error = qpdf_next_warning(handle)
        } else {
            return
        }
        // The text belongs to qpdf until the next call.
        let text = qpdf_get_error_full_text(handle, error).map { String(cString: $0) } ?? "unknown error"
        throw PDFFault(.finishing, "cannot read the drawn document: \(text)")
    }

    var pages: [Object] {
        let count = max(0, qpdf_get_num_pages(handle))
        return (0..<count).map { Object(handle: qpdf_get_page_n(handle, Int($0))) }
    }

    func get(_ object: Object, _ key: String) -> Object {
        Object(handle: qpdf_oh_get_key(handle, object.handle, "/" + key))
    }

    func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(handle, object.handle) != 0 }

    func isName(_ object: Object, _ name: String) -> Bool {
        qpdf_oh_is_name_and_equals(handle, object.handle, "/" + name) != 0
    }

    /// A name without its slash.
    func name(_ object: Object) -> String {
        qpdf_oh_get_name(handle, object.handle).map { String(String(cString: $0).dropFirst()) } ?? ""
    }

    func number(_ object: Object) -> Double { qpdf_oh_get_numeric_value(handle, object.handle) }

    func array(_ object: Object) -> [Object] {
        (0..<max(0, qpdf_oh_get_array_n_items(handle, object.handle))).map {
            Object(handle: qpdf_oh_get_array_item(handle, object.handle, $0))
        }
    }

    /// Keys of a dictionary without their slashes, in qpdf's order (sorted).
    func keys(_ dictionary: Object) -> [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(handle, dictionary.handle)
        while qpdf_oh_dict_more_keys(handle) != 0 {
            guard let key = qpdf_oh_dict_next_key(handle) else { break }
            keys.append(String(String(cString: key).dropFirst()))
        }
        return keys
    }

    /// A stream's bytes, decoded.
    func contents(_ stream: Object) throws(PDFFault) -> [UInt8] {
        try take { qpdf_oh_get_stream_data(handle, stream.handle, qpdf_dl_generalized, nil, $0, $1) }
    }

    /// A page's content streams in one, decoded.
    func pageContents(_ page: Object) throws(PDFFault) -> [UInt8] {
        try take { qpdf_oh_get_page_content_data(handle, page.handle, $0, $1) }
    }

    private func take(
        _ fill: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>) -> QPDF_ERROR_CODE
    ) throws(PDFFault) -> [UInt8] {
        var data: UnsafeMutablePointer<UInt8>?
        var length = 0
        _ = fill(&data, &length)  // check() sees a failure, with its text
        defer { free(data) }  // ours: the C API hands over what it allocated
        try check()
        return Array(UnsafeBufferPointer(start: data, count: length))
    }
}

/// qpdf's handles belong to one thread at a time.
@available(*, unavailable)
extension CairoFile: Sendable {}
