import CZip

/// One libzip handle over bytes in memory, and its one owner. Not for use by two threads.
final class ZipHandle {
    let pointer: OpaquePointer
    /// The archive's bytes, which libzip reads as long as the handle lives.
    private let storage: UnsafeMutableRawPointer

    /// - Throws: ``WorkbookFault`` of kind `damaged` when the bytes are no archive.
    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        let storage = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        bytes.withUnsafeBytes { storage.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(storage), byteCount: bytes.count) }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(storage, zip_uint64_t(bytes.count), 0, &error) else {
            storage.deallocate()
            throw WorkbookFault(kind: .damaged(ZipHandle.reason(&error)), member: "")
        }
        // On success the archive owns the source.
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            let reason = ZipHandle.reason(&error)
            zip_source_free(source)
            storage.deallocate()
            throw WorkbookFault(kind: .damaged(reason), member: "")
        }
        pointer = opened
        self.storage = storage
    }

    deinit {
        zip_discard(pointer)
        storage.deallocate()
    }

    private static func reason(_ error: inout zip_error_t) -> String {
        // Borrowed from the error object; valid until it is finished.
        zip_error_strerror(&error).map { String(cString: $0) } ?? "unknown"
    }
}
