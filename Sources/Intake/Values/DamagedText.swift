import ReportModel
import Vietnamese

/// The one door to the detection of lost letters in `Vietnamese`.
enum DamagedText {
    /// The text, restored where that is exact; `nil` when letters are lost.
    static func check(_ text: String) -> (text: String?, finding: PrintedText.Finding?) {
        guard let damage = LostLetters.inspect(text) else { return (text, nil) }
        if let repaired = damage.repaired {
            return (
                repaired,
                PrintedText.Finding(
                    severity: .warning, code: .lettersRestored, message: { "\($0) bị sai bảng mã chữ, đã khôi phục lại" },
                    expected: repaired, hint: "Xem lại đoạn chữ đã khôi phục")
            )
        }
        return (
            nil,
            PrintedText.Finding(
                code: .lostLetters, message: { "\($0) bị mất chữ ở “\(shown(damage.evidence))”" },
                hint: "Gõ lại đoạn chữ này có đủ dấu")
        )
    }

    /// The text before a wrong conversion that can be reversed exactly; `nil` when there is none.
    static func repaired(_ text: String) -> String? { LostLetters.inspect(text)?.repaired }
}
