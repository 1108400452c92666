public import ReportModel
internal import SourceText

/// Other texts at places of `narrative.yaml`, and every line that they do not concern as it was.
///
/// What would come of it is read back before it is given out: the places hold what was asked for, and all others what they held.
public struct NarrativeRevision: Sendable {
    /// A text of a place.
    public enum Item: Hashable, Sendable {
        /// One that stands there already, by its number from 0.
        case kept(Int)
        case new(Narrative.Text)
    }

    /// The file's new text.
    public private(set) var text: String

    private let file: String
    private var lines: [String]

    /// - Parameters:
    ///   - old: what stands in the file; `nil` when there is none.
    ///   - file: what the file is called in findings.
    ///   - changes: what is to stand at places of one document; an empty list leaves a place open.
    /// - Throws: ``CampaignFault`` when the file cannot be read, or is written in a way that no line of it can be changed alone.
    public init(
        over old: String?, named file: String, report: String, unit: Unit, changes: [Narrative.Place: [Item]],
        campaign: Campaign, tree: UnitTree
    ) throws(CampaignFault) {
        self.file = file
        text = old ?? ""
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        let before = try NarrativeRevision.read(text, file, campaign, tree)
        var root: YAMLNode?
        if CampaignLoader.saysSomething(Array(text.utf8)) { root = YAMLDocument.parse(text, named: file).root }
        try revise(report, unit, changes, root)
        text = lines.joined(separator: "\n") + "\n"
        let after = try NarrativeRevision.read(text, file, campaign, tree)
        guard after.plain == NarrativeRevision.wanted(before, report, unit.code, changes).plain else {
            throw NarrativeRevision.fault(
                SourcePlace(file), "the texts cannot be put in without changing others",
                hint: "write each text on a line of its own below its place")
        }
    }

    private static func fault(_ place: SourcePlace, _ message: OperatorText, hint: OperatorText) -> CampaignFault {
        CampaignFault(.invalid, [Diagnostic(.error, "narrative.not-revised", at: place, message, hint: hint)])
    }

    private static func read(
        _ text: String, _ file: String, _ campaign: Campaign, _ tree: UnitTree
    ) throws(CampaignFault) -> Narrative {
        guard CampaignLoader.saysSomething(Array(text.utf8)) else { return Narrative() }
        let findings = YAMLFindings(area: "campaign")
        let (root, faults) = YAMLDocument.parse(text, named: file)
        guard let root else { throw CampaignFault(.invalid, faults) }
        let narrative = NarrativeFile.read(root, campaign: campaign, tree: tree, findings: findings)
        guard !findings.diagnostics.containsError else { throw CampaignFault(.invalid, findings.diagnostics) }
        return narrative
    }

    /// What the file is to say.
    private static func wanted(
        _ before: Narrative, _ report: String, _ unit: UnitCode, _ changes: [Narrative.Place: [Item]]
    ) -> Narrative {
        var wanted = before
        for (place, items) in changes {
            var old: [Narrative.Text] = []
            if case .texts(let texts)? = before[report, unit][place] { old = texts }
            let texts = items.compactMap { item in
                switch item {
                case .kept(let number): old.indices.contains(number) ? old[number] : nil
                case .new(let text): text
                }
            }
            wanted[report, unit][place] = texts.isEmpty ? nil : .texts(texts)
        }
        return wanted
    }

    // MARK: Finding the lines

    private mutating func revise(
        _ report: String, _ unit: Unit, _ changes: [Narrative.Place: [Item]], _ root: YAMLNode?
    ) throws(CampaignFault) {
        let ordered = Narrative.Place.allCases.filter { changes[$0] != nil }
        func places(_ indent: Int) -> [String] {
            ordered.flatMap { place in
                [NarrativeRevision.space(indent) + "\(place.rawValue):  # \(place.words)"]
                    + (changes[place] ?? []).compactMap { item($0, indent + 2) }
            }
        }
        func unitLines(_ indent: Int) -> [String] {
            let name = unit.name.split(whereSeparator: \.isNewline).joined(separator: " ")
            return [NarrativeRevision.space(indent) + "\(YAMLText.key(unit.code)):  # \(name)"] + places(indent + 2)
        }
        guard let own = root?.entries?.first(where: { $0.key == report }) else {
            lines += ["\(report):"] + unitLines(2)
            return
        }
        guard let entry = own.value.entries?.first(where: { $0.key == unit.code }) else {
            lines.insert(contentsOf: unitLines(try indent(below: own)), at: try line(of: own) + 1)
            return
        }
        let indent = try indent(below: entry)
        var missing: [String] = []
        var present: [(line: Int, entry: YAMLNode.Entry, items: [Item])] = []
        for place in ordered {
            let items = changes[place] ?? []
            if let old = entry.value.entries?.first(where: { $0.key == place.rawValue }) {
                present.append((try line(of: old), old, items))
            } else {
                missing.append(NarrativeRevision.space(indent) + "\(place.rawValue):  # \(place.words)")
                missing += items.compactMap { item($0, indent + 2) }
            }
        }
        // From below, so that the lines above keep their numbers.
        for change in present.sorted(by: { $0.line > $1.line }) { replace(change.entry, at: change.line, with: change.items) }
        lines.insert(contentsOf: missing, at: try line(of: entry) + 1)
    }

    /// The line of a key that begins one, from 0.
    private func line(of entry: YAMLNode.Entry) throws(CampaignFault) -> Int {
        let number = (entry.keyPlace.line ?? 1) - 1
        let column = (entry.keyPlace.column ?? 1) - 1
        guard lines.indices.contains(number), lines[number].prefix(column).allSatisfy({ $0 == " " }) else {
            throw NarrativeRevision.fault(
                entry.keyPlace,
                "'\(entry.key)' stands on one line with what it belongs to, so its texts cannot be changed alone",
                hint: "write '\(entry.key):' on a line of its own")
        }
        return number
    }

    /// How far what stands below a key is moved in.
    private func indent(below entry: YAMLNode.Entry) throws(CampaignFault) -> Int {
        if entry.value.isNull { return (entry.keyPlace.column ?? 1) + 1 }
        guard let first = entry.value.entries?.first else { return (entry.keyPlace.column ?? 1) + 1 }
        _ = try line(of: first)
        return (first.keyPlace.column ?? 1) - 1
    }

    // MARK: Changing them

    /// Puts other texts at a place. Texts that stay keep their lines; comments stay.
    private mutating func replace(_ entry: YAMLNode.Entry, at start: Int, with items: [Item]) {
        let indent = (entry.keyPlace.column ?? 1) - 1
        let end = self.end(of: start, indent: indent)
        let own = lines[start + 1..<end]
        let all = entry.value.items ?? [entry.value]
        // Items without a word are no texts.
        let texts = all.indices.filter { all[$0].text?.contains { !$0.isWhitespace } == true }
        let starts = (entry.value.items ?? []).map { ($0.place.line ?? 0) - 1 }
        let isBlock =
            !starts.isEmpty && zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }
            && starts.allSatisfy { own.indices.contains($0) && lines[$0].drop { $0 == " " }.hasPrefix("-") }
        guard isBlock else {
            // One text on the key's line, a list in brackets, nothing yet.
            let kept = own.filter(NarrativeRevision.isComment)
            let new = items.compactMap { item -> String? in
                if case .kept(let number) = item {
                    guard texts.indices.contains(number), let text = all[texts[number]].text else { return nil }
                    return NarrativeRevision.space(indent + 2) + "- " + YAMLText.quoted(text)
                }
                return self.item(item, indent + 2)
            }
            let key = entry.value.isNull ? lines[start] : NarrativeRevision.withoutValue(lines[start])
            lines.replaceSubrange(start..<end, with: [key] + kept + new)
            return
        }
        let first = starts.first ?? end
        let inner = lines[first].prefix { $0 == " " }.count
        var result = Array(lines[start..<first])
        var left = Set(starts.indices)
        func raw(_ number: Int) -> ArraySlice<String> {
            lines[starts[number]..<(number + 1 < starts.count ? starts[number + 1] : end)]
        }
        for item in items {
            switch item {
            case .kept(let number):
                guard texts.indices.contains(number), left.remove(texts[number]) != nil else { continue }
                result += raw(texts[number])
            case .new: result += [self.item(item, inner)].compactMap(\.self)
            }
        }
        for number in left.sorted() { result += raw(number).filter(NarrativeRevision.isComment) }
        lines.replaceSubrange(start..<end, with: result)
    }

    /// The first line after a key's that is not about it.
    private func end(of start: Int, indent: Int) -> Int {
        var end = start + 1
        for (number, line) in lines.enumerated().dropFirst(start + 1) {
            let words = line.drop { $0 == " " }
            if words.isEmpty || words.first == "#" { continue }
            let depth = line.count - words.count
            guard depth > indent || depth == indent && (words.hasPrefix("- ") || words == "-") else { break }
            end = number + 1
        }
        // Comments that are moved in below the key are its own too.
        while lines.indices.contains(end), NarrativeRevision.isComment(lines[end]),
            lines[end].prefix(while: { $0 == " " }).count > indent
        {
            end += 1
        }
        return end
    }

    private func item(_ item: Item, _ indent: Int) -> String? {
        guard case .new(let text) = item else { return nil }
        return NarrativeRevision.space(indent) + "- " + YAMLText.quoted(text.written)
    }

    private static func space(_ count: Int) -> String { String(repeating: " ", count: count) }

    private static func isComment(_ line: String) -> Bool { line.drop { $0 == " " }.first == "#" }

    /// `key: value  # comment` as `key:  # comment`.
    private static func withoutValue(_ line: String) -> String {
        guard let colon = line.firstIndex(of: ":") else { return line }
        var quote: Character?
        var before: Character = ":"
        var comment = ""
        for index in line[colon...].indices.dropFirst() {
            let character = line[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "#", before == " " {
                comment = "  " + line[index...]
                break
            }
            before = character
        }
        return line[...colon] + comment
    }
}

extension Narrative {
    /// What it says, wherever it is written.
    fileprivate var plain: [String: [UnitCode: [Place: [String]]]] {
        var plain: [String: [UnitCode: [Place: [String]]]] = [:]
        for report in reports {
            for unit in units(of: report) {
                let places = self[report, unit].mapValues { entry in
                    switch entry {
                    case .texts(let texts): texts.map(\.written)
                    case .nothing: [String]()
                    }
                }
                if !places.isEmpty { plain[report, default: [:]][unit] = places }
            }
        }
        return plain
    }
}
