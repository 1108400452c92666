public import ReportModel
import SourceText

/// A draft of `narrative.yaml`: every place of a document with what the program proposes, as comments.
///
/// Lines that begin with ``mark`` are the program's: they are taken out and made anew each time. Every other line is the
/// officer's, and stays byte for byte.
public struct NarrativeDraft: Sendable {
    /// Begins a line that the program proposes. Who takes it away takes the sentence over.
    public static let mark = "#?"

    /// What is proposed for one place.
    public struct Proposal: Sendable {
        /// `nil` for a word of explanation alone.
        public var text: Narrative.Text?
        /// Why it is proposed, in Vietnamese: which units say so.
        public var reason: String?

        public init(_ text: Narrative.Text?, reason: String?) {
            self.text = text
            self.reason = reason
        }
    }

    /// A place of a document.
    public struct Place: Sendable {
        public var place: Narrative.Place
        public var proposals: [Proposal]

        public init(_ place: Narrative.Place, _ proposals: [Proposal]) {
            self.place = place
            self.proposals = proposals
        }
    }

    /// A document that has places.
    public struct Document: Sendable {
        /// Name of the layout.
        public var report: String
        public var unit: Unit
        public var places: [Place]

        public init(report: String, unit: Unit, places: [Place]) {
            self.report = report
            self.unit = unit
            self.places = places
        }
    }

    /// The file's text with the drafts in it.
    public private(set) var text: String
    /// Places that are open and have a draft now.
    public private(set) var drafted = 0
    /// Where nothing could be put in without touching what the officer wrote.
    public private(set) var untouched: [Diagnostic] = []

    /// - Parameters:
    ///   - old: what stands in the file; `nil` when there is none.
    ///   - file: what the file is called in findings.
    /// - Throws: ``CampaignFault`` when what stands there cannot be read.
    public init(over old: String?, named file: String, _ documents: [Document]) throws(CampaignFault) {
        var lines = (old ?? NarrativeDraft.head).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines.removeAll { $0.drop { $0 == " " }.hasPrefix(NarrativeDraft.mark) }
        if lines.last?.isEmpty == true { lines.removeLast() }
        let kept = lines.joined(separator: "\n") + "\n"
        var root: YAMLNode?
        if CampaignLoader.saysSomething(Array(kept.utf8)) {
            let (node, findings) = YAMLDocument.parse(kept, named: file)
            guard let node else { throw CampaignFault(.invalid, findings) }
            root = node
        }
        text = kept
        var insertions: [(line: Int, text: [String])] = []
        for document in documents { insert(document, root, &lines, &insertions) }
        // From below, so that the lines above keep their numbers; of one line the first stands first.
        for insertion in insertions.enumerated().sorted(by: { ($0.element.line, $0.offset) > ($1.element.line, $1.offset) }) {
            lines.insert(contentsOf: insertion.element.text, at: insertion.element.line)
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static let head = """
        # Lời văn của cán bộ trong các báo cáo. Mỗi mục là một danh sách câu; mục để trống in […] và văn bản là DỰ THẢO.
        # Không có gì để nêu ở một mục thì ghi: none
        # Số liệu ghi bằng địa chỉ trong ngoặc nhọn, chương trình điền số mới nhất: {participants}, {participants@type=LPD}.
        # Dòng bắt đầu bằng #? là gợi ý của chương trình, lập lại mỗi lần chạy baocao narrate: muốn dùng câu nào thì xóa dấu #?
        # ở đầu dòng rồi sửa. Những dòng khác chương trình giữ nguyên.

        """

    /// Notes what is to be put in, after which line.
    private mutating func insert(
        _ document: Document, _ root: YAMLNode?, _ lines: inout [String], _ insertions: inout [(line: Int, text: [String])]
    ) {
        guard let report = root?.entries?.first(where: { $0.key == document.report }) else {
            let isBegun = insertions.firstIndex { $0.line == lines.count && $0.text.first == "\(document.report):" }
            let block = self.lines(of: document, indent: 2)
            if let isBegun {
                insertions[isBegun].text += block
            } else {
                insertions.append((lines.count, ["\(document.report):"] + block))
            }
            return
        }
        guard let inner = indent(of: report) else { return leave(report) }
        guard let unit = report.value.entries?.first(where: { $0.key == document.unit.code }) else {
            insertions.append((report.keyPlace.line ?? 0, self.lines(of: document, indent: inner)))
            return
        }
        guard let inner = indent(of: unit) else { return leave(unit) }
        var missing: [String] = []
        for place in document.places {
            guard let entry = unit.value.entries?.first(where: { $0.key == place.place.rawValue }) else {
                missing += self.lines(of: place, indent: inner)
                continue
            }
            let isOpen = entry.value.isNull || entry.value.items?.isEmpty == true
            guard isOpen else { continue }
            drafted += 1
            insertions.append((entry.keyPlace.line ?? 0, proposals(of: place, indent: inner + 2)))
        }
        if !missing.isEmpty { insertions.append((unit.keyPlace.line ?? 0, missing)) }
    }

    /// How far what stands below a key is moved in; `nil` when it stands on the key's line.
    private func indent(of entry: YAMLNode.Entry) -> Int? {
        if entry.value.isNull { return (entry.keyPlace.column ?? 1) + 1 }
        guard let first = entry.value.entries?.first?.keyPlace, first.line != entry.keyPlace.line else { return nil }
        return first.column.map { $0 - 1 }
    }

    private mutating func leave(_ entry: YAMLNode.Entry) {
        untouched.append(
            Diagnostic(
                .warning, "narrative.one-line", at: entry.keyPlace,
                "what belongs to '\(entry.key)' stands on one line with it, so nothing can be put in",
                hint: "write it on lines of its own below '\(entry.key):'"))
    }

    // MARK: Lines

    private mutating func lines(of document: Document, indent: Int) -> [String] {
        let name = document.unit.name.split(whereSeparator: \.isNewline).joined(separator: " ")
        let key = YAMLText.key(document.unit.code)
        return [NarrativeDraft.space(indent) + "\(key):  # \(name)"]
            + document.places.flatMap { lines(of: $0, indent: indent + 2) }
    }

    private mutating func lines(of place: Place, indent: Int) -> [String] {
        drafted += 1
        return [NarrativeDraft.space(indent) + "\(place.place.rawValue):  # \(place.place.words)"]
            + proposals(of: place, indent: indent + 2)
    }

    private func proposals(of place: Place, indent: Int) -> [String] {
        let space = NarrativeDraft.space(indent) + NarrativeDraft.mark + " "
        return place.proposals.flatMap { proposal in
            [
                proposal.reason.map { space + "# " + $0.split(whereSeparator: \.isNewline).joined(separator: " ") },
                proposal.text.map { space + "- " + YAMLText.quoted($0.written) },
            ].compactMap(\.self)
        }
    }

    private static func space(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension YAMLText {
    /// A unit's code as a key: digits alone would be read as a number and lose their zeros.
    static func key(_ code: String) -> String {
        code.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" || $0 == "_" } ? quoted(code) : code
    }
}
