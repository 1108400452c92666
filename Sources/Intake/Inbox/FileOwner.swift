public import ReportModel
import Vietnamese

/// Whose file it is, as far as anything but its figures can tell: its name, or the letterhead inside.
///
/// A file of which nothing can be read is put down to its unit so, and a file named for one unit that speaks of others alone is
/// doubted.
public struct FileOwner: Sendable {
    let context: IntakeContext

    public init(context: IntakeContext) { self.context = context }

    /// The reporting unit that a file of which nothing could be read is put down to; `nil` when nothing names just one.
    public func unit(of file: InboxFile) -> UnitCode? {
        reportingUnit(named: file.name) ?? Letterhead.unit(of: file, context: context).flatMap(reporting)
    }

    /// The reporting unit that a file's name means, for a file that cannot even be opened.
    public func reportingUnit(named fileName: String) -> UnitCode? { named(by: fileName).flatMap(reporting) }

    private func reporting(_ unit: UnitCode) -> UnitCode? { context.tree[unit]?.reports == true ? unit : nil }

    /// The unit that a file's name means, by code or by name; `nil` when it names none, or several.
    public func named(by fileName: String) -> UnitCode? {
        let words = FileOwner.words(fileName)
        return byCode(words) ?? byName(words.map(\.text))
    }

    /// What is doubtful about a file that is named for one unit and holds neither it nor a unit below it.
    func doubt(about fileName: String, units: [UnitCode]) -> Diagnostic? {
        guard !units.isEmpty, let owner = named(by: fileName), let unit = context.tree[owner],
            !units.contains(where: { context.tree.contains($0, within: owner) })
        else { return nil }
        let held = units.prefix(3).compactMap { context.tree[$0] }.map { UnitName($0) }
        return Diagnostic(
            FileFinding.otherOwner(UnitName(unit), held: held, more: units.count - 3), at: SourcePlace(fileName))
    }

    // MARK: The words of a name

    private struct Word {
        var text: String
        /// What stands between it and the next word.
        var separator: String
    }

    private static let endings: Set<String> = [
        "xlsx", "xls", "xlsm", "xlsb", "csv", "tsv", "txt", "json", "doc", "docx", "rtf", "odt", "ods", "pdf", "jpg", "jpeg",
        "png",
        "heic", "gif", "bmp", "tif", "tiff", "webp", "zip", "rar", "7z", "gz", "eml", "msg", "htm", "html", "mht", "xml", "ppt",
        "pptx", "gsheet", "lnk", "url", "numbers",
    ]

    /// Words looked at, from the front; longer names are sentences.
    private static let wordLimit = 16

    /// Words of a file's name without folders and endings.
    private static func words(_ fileName: String) -> [Word] {
        let name = fileName.split(separator: "/").last.map(String.init) ?? fileName
        var parts = name.nfc.split(separator: ".", omittingEmptySubsequences: false)
        // Endings: of the format, and of a second format a program put behind it.
        while parts.count > 1, let last = parts.last, FileOwner.endings.contains(last.lowercased()) { parts.removeLast() }
        var words: [Word] = []
        for character in parts.joined(separator: ".") {
            let isSeparator = character.isWhitespace || "-_.,()[]+&~–—".contains(character)
            if isSeparator {
                if !words.isEmpty { words[words.count - 1].separator.append(character) }
            } else if words.last?.separator.isEmpty ?? false {
                words[words.count - 1].text.append(character)
            } else {
                words.append(Word(text: String(character), separator: ""))
            }
        }
        return Array(words.prefix(wordLimit))
    }

    // MARK: By code

    /// The longest run of words that is a code; codes of digits alone must begin the name or be long.
    private func byCode(_ words: [Word]) -> UnitCode? {
        for length in stride(from: min(words.count, 6), through: 1, by: -1) {
            var found: Set<UnitCode> = []
            for start in 0...words.count - length {
                let run = words[start..<start + length]
                let text = run.dropLast().reduce("") { $0 + $1.text + $1.separator } + (run.last?.text ?? "")
                guard let unit = unit(coded: text) else { continue }
                let isNumber = text.utf8.allSatisfy(isDigit)
                if start > 0, isNumber ? text.utf8.count < 5 : text.utf8.count < 4 { continue }
                found.insert(unit)
            }
            if !found.isEmpty { return found.count == 1 ? found.first : nil }
        }
        return nil
    }

    private func unit(coded text: String) -> UnitCode? {
        if let unit = context.tree[text] { return unit.code }
        // Numbers are days and years as likely as codes with a zero left off.
        return text.utf8.allSatisfy(isDigit) ? nil : context.lookup.units.unit(nearCode: text)
    }

    // MARK: By name

    /// Words that begin a unit's kind, without marks; a name begins with one of them.
    private static let kindWords: Set<String> = [
        "truong", "th", "thcs", "thpt", "mn", "mam", "mau", "tieu", "trung", "xa", "phuong", "thi", "tt", "ubnd", "tthtcd",
        "ttgdtx",
        "gdtx", "gdnn", "c1", "c2", "c3", "nha", "lop", "hoi", "phong", "so", "pho", "lien",
    ]
    /// Words of a name.
    private static let nameLimit = 10

    /// The longest run of words that names a unit, beginning with the word of a kind.
    private func byName(_ words: [String]) -> UnitCode? {
        var best: (length: Int, units: Set<UnitCode>) = (0, [])
        for start in words.indices where FileOwner.kindWords.contains(Folding.bareKey(words[start])) {
            for length in stride(from: min(words.count - start, FileOwner.nameLimit), through: 2, by: -1) {
                guard length >= best.length else { break }
                guard let unit = unit(named: words[start..<start + length].joined(separator: " ")) else { continue }
                // «Trường THCS Đông Mỹ A» is another school.
                if let next = words[(start + length)...].first, next.count == 1, next.first?.isUppercase == true { break }
                if length > best.length { best = (length, []) }
                best.units.insert(unit)
                break
            }
        }
        return best.units.count == 1 ? best.units.first : nil
    }

    private func unit(named text: String) -> UnitCode? {
        switch context.lookup.units.resolve(name: text) {
        case .found(let unit), .near(let unit, _): unit
        case .ambiguous, .unknown: nil
        }
    }
}
