import Vietnamese

/// What is put up, handed out or broadcast, and brings nobody together.
enum Publicity {
    /// Folded words.
    private static let phrases = [
        "băng rôn", "banner", "khẩu hiệu", "pa nô", "panô", "pano", "áp phích", "tờ rơi", "poster", "standee", "phát thanh",
        "truyền thanh",
    ].map { $0.split(separator: " ").map(String.init) }
    private static let markless = phrases.map { $0.map(NameFolding.stripped) }

    static func isMeant(by title: String) -> Bool {
        let words = NameFolding.key(title).split(separator: " ").map(String.init)
        let isMarkless = title.utf8.allSatisfy { $0 < 0x80 }
        return (isMarkless ? markless : phrases).contains { phrase in
            words.indices.contains { words[$0...].starts(with: phrase) }
        }
    }
}
