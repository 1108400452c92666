import CQPDF
import Foundation

/// A PDF in memory being changed through qpdf; owns the C handle and with it all object handles.
///
/// qpdf reports mistakes on object calls through a sticky error and a list of warnings, so calls may follow each other
/// without a check each; ``check()`` and ``write(version:)`` throw what has gathered.
final class PDFFile {
    private var handle: qpdf_data?
    /// qpdf reads from these bytes as long as it lives.
    private let source: UnsafeMutableBufferPointer<UInt8>

    /// Reads a whole file. Nothing is repaired: what Cairo wrote is right, or the document fails.
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
        throw PDFFault(.finishing, "cannot finish the document: \(text)")
    }

    // MARK: Reading

    var root: PDFObject { PDFObject(handle: qpdf_get_root(handle)) }
    var trailer: PDFObject { PDFObject(handle: qpdf_get_trailer(handle)) }

    var pages: [PDFObject] {
        let count = max(0, qpdf_get_num_pages(handle))
        return (0..<count).map { PDFObject(handle: qpdf_get_page_n(handle, Int($0))) }
    }

    func get(_ object: PDFObject, _ key: String) -> PDFObject {
        PDFObject(handle: qpdf_oh_get_key(handle, object.handle, "/" + key))
    }

    func isDictionary(_ object: PDFObject) -> Bool { qpdf_oh_is_dictionary(handle, object.handle) != 0 }
    func isStream(_ object: PDFObject) -> Bool { qpdf_oh_is_stream(handle, object.handle) != 0 }
    func isName(_ object: PDFObject, _ name: String) -> Bool {
        qpdf_oh_is_name_and_equals(handle, object.handle, "/" + name) != 0
    }

    /// Without its slash.
    func name(_ object: PDFObject) -> String {
        qpdf_oh_get_name(handle, object.handle).map { String(String(cString: $0).dropFirst()) } ?? ""
    }

    /// Tells indirect objects apart; 0 for a direct one.
    func number(_ object: PDFObject) -> Int { Int(qpdf_oh_get_object_id(handle, object.handle)) }

    func integer(_ object: PDFObject) -> Int { Int(qpdf_oh_get_int_value(handle, object.handle)) }
    func number(of object: PDFObject) -> Double { qpdf_oh_get_numeric_value(handle, object.handle) }

    func count(_ array: PDFObject) -> Int { Int(qpdf_oh_get_array_n_items(handle, array.handle)) }
    func item(_ array: PDFObject, _ index: Int) -> PDFObject {
        PDFObject(handle: qpdf_oh_get_array_item(handle, array.handle, Int32(index)))
    }

    /// Keys of a dictionary without their slashes, in qpdf's order (sorted).
    func keys(_ dictionary: PDFObject) -> [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(handle, dictionary.handle)
        while qpdf_oh_dict_more_keys(handle) != 0 {
            guard let key = qpdf_oh_dict_next_key(handle) else { break }
            keys.append(String(String(cString: key).dropFirst()))
        }
        return keys
    }

    /// A stream's bytes, decoded.
    func contents(_ stream: PDFObject) throws(PDFFault) -> [UInt8] {
        try take { qpdf_oh_get_stream_data(handle, stream.handle, qpdf_dl_generalized, nil, $0, $1) }
    }

    /// A page's content streams in one, decoded.
    func pageContents(_ page: PDFObject) throws(PDFFault) -> [UInt8] {
        try take { qpdf_oh_get_page_content_data(handle, page.handle, $0, $1) }
    }

    private func take(
        _ fill: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>) -> QPDF_ERROR_CODE
    ) throws(PDFFault) -> [UInt8] {
        var data: UnsafeMutablePointer<UInt8>?
        var length = 0
        _ = fill(&data, &length)
        defer { free(data) }  // ours: the C API hands over what it allocated
        try check()
        return Array(UnsafeBufferPointer(start: data, count: length))
    }

    // MARK: Making

    func make(_ value: PDFValue) -> PDFObject {
        let made: qpdf_oh
        switch value {
        case .name(let name): made = qpdf_oh_new_name(handle, "/" + name)
        case .integer(let number): made = qpdf_oh_new_integer(handle, Int64(number))
        // Three places are a thousandth of a point; qpdf writes no trailing zeros.
        case .real(let number): made = qpdf_oh_new_real_from_double(handle, number, 3)
        case .bool(let flag): made = qpdf_oh_new_bool(handle, flag ? 1 : 0)
        case .text(let text):
            var text = text
            made = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    qpdf_oh_new_binary_unicode_string(handle, $0.baseAddress, $0.count)
                }
            }
        case .bytes(let bytes):
            made = bytes.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    qpdf_oh_new_binary_string(handle, $0.baseAddress, $0.count)
                }
            }
        case .array(let values):
            made = qpdf_oh_new_array(handle)
            for value in values { append(value, to: PDFObject(handle: made)) }
        case .dictionary(let values):
            made = qpdf_oh_new_dictionary(handle)
            for (key, value) in values { set(PDFObject(handle: made), key, value) }
        case .object(let object): return object
        }
        return PDFObject(handle: made)
    }

    /// Makes an object that others refer to.
    func makeIndirect(_ value: PDFValue) -> PDFObject {
        let direct = make(value)
        defer { release(direct) }
        return PDFObject(handle: qpdf_make_indirect_object(handle, direct.handle))
    }

    /// Makes a stream; qpdf compresses it unless its dictionary says it is metadata.
    func makeStream(_ bytes: [UInt8], _ dictionary: [String: PDFValue] = [:]) -> PDFObject {
        let stream = PDFObject(handle: qpdf_oh_new_stream(handle))
        replaceContents(stream, bytes)
        if !dictionary.isEmpty {
            let keys = PDFObject(handle: qpdf_oh_get_dict(handle, stream.handle))
            for (key, value) in dictionary { set(keys, key, value) }
            release(keys)
        }
        return stream
    }

    func replaceContents(_ stream: PDFObject, _ bytes: [UInt8]) {
        let none = qpdf_oh_new_null(handle)
        bytes.withUnsafeBufferPointer {
            // Copies the bytes.
            qpdf_oh_replace_stream_data(handle, stream.handle, $0.baseAddress, $0.count, none, none)
        }
        qpdf_oh_release(handle, none)
    }

    func set(_ dictionary: PDFObject, _ key: String, _ value: PDFValue) {
        let made = make(value)
        qpdf_oh_replace_key(handle, dictionary.handle, "/" + key, made.handle)
        if !value.isObject { release(made) }
    }

    func remove(_ dictionary: PDFObject, _ key: String) { qpdf_oh_remove_key(handle, dictionary.handle, "/" + key) }

    func append(_ value: PDFValue, to array: PDFObject) {
        let made = make(value)
        qpdf_oh_append_item(handle, array.handle, made.handle)
        if !value.isObject { release(made) }
    }

    /// Forgets a handle; the object stays.
    func release(_ object: PDFObject) { qpdf_oh_release(handle, object.handle) }

    // MARK: Writing

    /// The whole file, small and the same every time: object streams, an ID made from the contents.
    func write(version: String) throws(PDFFault) -> [UInt8] {
        try check()
        _ = qpdf_init_write_memory(handle)
        try check()
        qpdf_set_object_stream_mode(handle, qpdf_o_generate)
        qpdf_set_compress_streams(handle, 1)
        qpdf_set_deterministic_ID(handle, 1)
        qpdf_set_newline_before_endstream(handle, 1)  // PDF/A wants an end of line there
        qpdf_set_suppress_original_object_IDs(handle, 1)
        qpdf_force_pdf_version(handle, version)
        _ = qpdf_write(handle)
        try check()
        // Borrowed: qpdf's until the next write or clean-up.
        guard let start = qpdf_get_buffer(handle) else { throw PDFFault(.finishing, "qpdf wrote nothing") }
        return Array(UnsafeBufferPointer(start: start, count: qpdf_get_buffer_length(handle)))
    }
}

/// qpdf's handles belong to one thread at a time.
@available(*, unavailable)
extension PDFFile: Sendable {}

extension PDFValue {
    fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
