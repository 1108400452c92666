public import ReportModel

/// Names of forms, and packs of them to pass on.
public enum FormPack {
    /// The end of an archive without members (APPNOTE 4.3.16).
    static let emptyArchive: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)

    /// Longest name of a file, in bytes, with room for an ending and for a program's own marks.
    private static let longest = 200

    /// `DM-THCS Trường THCS Đông Mỹ`: code and name, without what no file name may hold.
    public static func fileName(of unit: Unit) -> String {
        var name = ""
        for character in "\(unit.code) \(unit.name)" {
            let isAllowed = character.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && $0.value != 0x7F && !"/\\:*?\"<>|".unicodeScalars.contains($0)
            }
            let next = isAllowed ? String(character) : "-"
            guard name.utf8.count + next.utf8.count <= longest else { break }
            name += next
        }
        while let last = name.last, last == "." || last == " " { name.removeLast() }
        return name
    }

    /// An archive with files, in order; `nil` when it cannot be made. The same files give the same bytes.
    public static func bytes(of files: [(name: String, bytes: [UInt8])]) -> [UInt8]? {
        ZipArchive.replacing(files, in: emptyArchive)
    }
}
