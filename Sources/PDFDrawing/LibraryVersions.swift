import CCairo
import CLittleCMS
import CPango
import CQPDF

/// The C libraries in use, as they are on this machine.
public enum LibraryVersions {
    public static var all: [(name: String, version: String)] {
        let fontconfig = Int(FcGetVersion())
        let lcms = Int(cmsGetEncodedCMMversion())
        return [
            ("cairo", text(cairo_version_string())),
            ("pango", text(pango_version_string())),
            ("harfbuzz", text(hb_version_string())),
            ("fontconfig", "\(fontconfig / 10000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
            ("qpdf", text(qpdf_get_qpdf_version())),
            ("lcms", "\(lcms / 1000).\(lcms / 10 % 100)"),
        ]
    }

    private static func text(_ version: UnsafePointer<CChar>?) -> String {
        version.map { String(cString: $0) } ?? "unknown"
    }
}
