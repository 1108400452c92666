import CQPDF

/// A PDF object to be made.
indirect enum PDFValue {
    /// Without the slash.
    case name(String)
    case integer(Int)
    case real(Double)
    case bool(Bool)
    /// Text for people.
    case text(String)
    /// A string of bytes, as identifiers are.
    case bytes([UInt8])
    case array([PDFValue])
    case dictionary([String: PDFValue])
    /// An object that is there already; by reference when it is indirect.
    case object(PDFObject)
}

/// A handle to an object of a ``PDFFile``; means nothing to another file.
struct PDFObject: Hashable {
    var handle: qpdf_oh
}

extension PDFValue {
    /// `[left bottom right top]`
    static func box(_ left: Double, _ bottom: Double, _ right: Double, _ top: Double) -> PDFValue {
        .array([.real(left), .real(bottom), .real(right), .real(top)])
    }
}
