import CPango
import Foundation

/// A fontconfig configuration that knows the report's faces only; owns the C handle.
final class FontConfiguration {
    /// Valid as long as this object.
    let handle: OpaquePointer

    /// Pango starts fontconfig's process-wide configuration on its own, which would read `/etc/fonts` and every font of the
    /// machine. An empty one put in its place keeps both time and foreign faces out.
    private static let emptyDefault: Bool = {
        guard let empty = FcConfigCreate() else { return false }
        defer { FcConfigDestroy(empty) }
        return FcConfigSetCurrent(empty) != 0
    }()

    /// - Parameter file: the fontconfig file with the rules, whose folders are not searched.
    /// - Parameter faces: the font files to know.
    init(file: String, faces: [String]) throws(FontFault) {
        guard Self.emptyDefault, let created = FcConfigCreate() else {
            throw FontFault(
                .configuration, file: file, message: "fontconfig cannot start",
                remedy: "check the memory limit of this process")
        }
        // Released here on failure, because a throwing initialiser of a class runs no deinit before all is set.
        func refuse(_ fault: FontFault) -> FontFault {
            FcConfigDestroy(created)
            return fault
        }
        // Looked for first, because fontconfig reports a missing file on stderr by itself.
        guard FileManager.default.isReadableFile(atPath: file), FcConfigParseAndLoad(created, file, 1) != 0 else {
            throw refuse(
                FontFault(
                    .configuration, file: file, message: "cannot read the font configuration \(file)",
                    remedy: "restore Fonts/fonts.conf from the installation"))
        }
        for face in faces where FcConfigAppFontAddFile(created, face) == 0 {
            throw refuse(
                FontFault(
                    .wrongFace, file: face, message: "\(face) is not a font file, or fonts.conf does not admit it",
                    remedy: "put the original file back, or admit its name in Fonts/fonts.conf"))
        }
        handle = created
    }

    deinit { FcConfigDestroy(handle) }
}

/// Fontconfig counts references without locks in places; a configuration stays with the worker that made it.
@available(*, unavailable)
extension FontConfiguration: Sendable {}
