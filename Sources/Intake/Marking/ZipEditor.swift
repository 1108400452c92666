import CZip
import Glibc

extension ZipArchive {
    /// An archive with some members replaced or added and some left out, everything else as it is.
    ///
    /// - Returns: `nil` when libzip refuses.
    static func replacing(
        _ members: [(name: String, bytes: [UInt8])], removing: [String] = [], in archive: [UInt8]
    ) -> [UInt8]? {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // libzip frees the copy when the source is freed.
        guard let copy = owned(archive), let source = zip_source_buffer_create(copy, zip_uint64_t(archive.count), 1, &error)
        else {
            return nil
        }
        // One reference for the archive, one for reading what it wrote.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let handle = zip_open_from_source(source, 0, &error) else {
            zip_source_free(source)
            return nil
        }
        for (name, bytes) in members {
            guard let data = owned(bytes), let part = zip_source_buffer(handle, data, zip_uint64_t(bytes.count), 1) else {
                zip_discard(handle)
                return nil
            }
            let known = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
            let index = known >= 0 ? known : zip_file_add(handle, name, part, zip_flags_t(ZIP_FL_ENC_UTF_8))
            // On success the archive owns the part.
            guard known >= 0 ? zip_file_replace(handle, zip_uint64_t(known), part, 0) == 0 : index >= 0 else {
                zip_source_free(part)
                zip_discard(handle)
                return nil
            }
            // Without a time of its own a member would carry the clock's.
            zip_file_set_mtime(handle, zip_uint64_t(index), 315_532_800, 0)
        }
        for name in removing {
            let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
            guard index < 0 || zip_delete(handle, zip_uint64_t(index)) == 0 else {
                zip_discard(handle)
                return nil
            }
        }
        guard zip_close(handle) == 0 else {
            zip_discard(handle)
            return nil
        }
        return read(source)
    }

    /// The bytes where libzip can free them.
    private static func owned(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
        guard let copy = malloc(max(bytes.count, 1)) else { return nil }
        bytes.withUnsafeBytes { if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) } }
        return copy
    }

    private static func read(_ source: OpaquePointer) -> [UInt8]? {
        var info = zip_stat_t()
        guard zip_source_stat(source, &info) == 0, zip_source_open(source) == 0 else { return nil }
        defer { zip_source_close(source) }
        guard let size = Int(exactly: info.size) else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))))
        }
        return bytes.count == size ? bytes : nil
    }
}
