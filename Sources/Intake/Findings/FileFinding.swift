import ReportModel

/// What can be found in a file as a whole.
enum FileFinding: Finding {
    /// Bytes.
    case tooLarge(Int, limit: Int)
    /// Not a single byte, or nothing but blanks.
    case blank
    /// Nothing below the headings.
    case withoutRows
    /// The encoding can be none for certain; the ones it may be.
    case encodingUnknown([String])
    /// Read in an encoding that is not Unicode.
    case encodingAssumed(String)
    /// Text of an encoding inside a file of another.
    case encodingInside(String, outer: String)
    /// Texts of a workbook set in a font of the time before Unicode.
    case oldFont(encoding: String)
    /// Cells of a workbook set in such a font, by its name.
    case fontConverted(String, encoding: String)
    /// Bytes that are no characters of the encoding; the first stands at the finding's place.
    case badBytes(Int, encoding: String)
    /// Bytes behind the end of the text.
    case strayBytes(Int)
    /// Named for one unit, and holds others alone: the first of them, and how many more.
    case otherOwner(UnitName, held: [UnitName], more: Int)
    /// More was found than is listed: so much more.
    case tooManyFindings(Int)

    var severity: Severity {
        switch self {
        case .tooLarge, .blank, .withoutRows, .encodingUnknown: .error
        case .encodingAssumed, .encodingInside, .oldFont, .fontConverted, .badBytes, .otherOwner, .tooManyFindings: .warning
        case .strayBytes: .note
        }
    }

    var code: FindingCode {
        switch self {
        case .tooLarge: .tooLarge
        case .blank, .withoutRows: .empty
        case .encodingUnknown: .encoding
        case .encodingAssumed, .encodingInside, .oldFont, .fontConverted: .encodingAssumed
        case .badBytes: .badByte
        case .strayBytes: .strayBytes
        case .otherOwner: .otherOwner
        case .tooManyFindings: .tooManyFindings
        }
    }

    static var examples: [FileFinding] {
        let school = UnitName(name: "Trường Tiểu học Đông Mỹ", code: "00640")
        let other = UnitName(name: "Trường THCS Đông Mỹ", code: "00641")
        return [
            .tooLarge(70_000_000, limit: 67_108_864), .blank, .withoutRows, .encodingUnknown(["TCVN3", "VNI"]),
            .encodingUnknown([]), .encodingAssumed("TCVN3"), .encodingInside("TCVN3", outer: "UTF-8"),
            .oldFont(encoding: "TCVN3"), .fontConverted(".VnTime", encoding: "TCVN3"), .badBytes(1, encoding: "UTF-8"),
            .badBytes(12, encoding: "UTF-8"), .strayBytes(2),
            .otherOwner(school, held: [other], more: 0), .otherOwner(school, held: [other], more: 3), .tooManyFindings(25),
        ]
    }
}
