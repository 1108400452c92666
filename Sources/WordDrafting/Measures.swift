internal import Intake
internal import Typesetting
internal import Vietnamese

// Word counts in twentieths of a point, halves of a point for letters, eighths for rules, 12,700ths for pictures.

func twips(_ points: Double) -> Int { Int((points * 20).rounded()) }
func halfPoints(_ points: Double) -> Int { Int((points * 2).rounded()) }
func eighths(_ points: Double) -> Int { max(2, Int((points * 8).rounded())) }
func drawingUnits(_ points: Double) -> Int { Int((points * 12_700).rounded()) }

/// Text for XML, in normal form C.
func escaped(_ text: some StringProtocol) -> String { TagText.escaped(String(text).nfc) }

/// As many characters of a text as a name in Word may have.
func shortened(_ text: String, to most: Int = 64) -> String {
    text.utf16.count <= most ? text : String(text.prefix(most - 1)) + "…"
}

extension ParagraphStyle.Alignment {
    /// As Word calls it.
    var word: String {
        switch self {
        case .left: "left"
        case .center: "center"
        case .right: "right"
        case .justified: "both"
        }
    }
}
