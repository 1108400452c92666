import ReportModel
import Vietnamese

/// The one door to the detection of lost letters in `Vietnamese`.
enum DamagedText {
    /// The text, restored where that is exact; `nil` when letters are lost.
    static func check(_ text: String) -> (text: String?, finding: TextFault?) {
        guard let damage = LostLetters.inspect(text) else { return (text, nil) }
        if let repaired = damage.repaired { return (repaired, .restored(repaired)) }
        return (nil, .lostLetters(damage.evidence))
    }

    /// The text restored exactly, with its warning; `nil` when it is sound, damaged beyond that, or holds none of the characters
    /// that a wrong conversion leaves and that pass for blanks.
    static func restored(_ raw: String) -> (text: String, finding: TextFault?)? {
        // Both are C2 and another byte in UTF-8.
        guard raw.utf8.contains(0xC2), raw.unicodeScalars.contains(where: { $0.value == 0x85 || $0.value == 0xA0 }),
            let repaired = repaired(raw)
        else { return nil }
        return (repaired, .restored(repaired))
    }

    static func isDamaged(_ text: String) -> Bool { LostLetters.inspect(text) != nil }

    /// The text before a wrong conversion that can be reversed exactly; `nil` when there is none.
    static func repaired(_ text: String) -> String? { LostLetters.inspect(text)?.repaired }
}
