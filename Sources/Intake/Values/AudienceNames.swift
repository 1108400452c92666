import ReportModel

/// The words people use for an audience group instead of its full name: one of its parts (`Học sinh` of «Học sinh, học viên»),
/// or the abbreviations of the trade (`CBGV`, `CB-GV-NV`, `Số HS tham gia`).
///
/// A word means a group when it fits that group alone; `CB` fits teachers and officials and so means neither.
struct AudienceNames: Sendable {
    private let codeByPart: [String: String?]
    /// Folded names of the groups, for the words that abbreviations stand for.
    private let names: [(code: String, key: String)]

    /// Longest first, so that `CBQL` is not `CB` and a rest.
    private static let abbreviations: [(letters: String, word: String)] = [
        ("cbql", "canboquanly"), ("cbgv", "canbo+giaovien"), ("ccvc", "congchuc+vienchuc"), ("cnvc", "vienchuc"),
        ("hssv", "hocsinh"), ("gv", "giaovien"), ("nv", "nhanvien"), ("hs", "hocsinh"), ("hv", "hocvien"), ("cb", "canbo"),
        ("cc", "congchuc"), ("vc", "vienchuc"), ("cn", "congnhan"), ("nct", "nguoicaotuoi"), ("nd", "nguoidan"),
    ]

    init(_ groups: [AudienceGroup]) {
        var parts: [String: String?] = [:]
        let pieces = groups.map { group in
            (code: group.code, parts: group.name.split(whereSeparator: { ",;/".contains($0) }).map { AudienceNames.words($0) })
        }
        for group in pieces {
            for part in group.parts {
                let key = part.joined()
                guard key.count >= 4 else { continue }
                // «Cán bộ» begins «Cán bộ quản lý» of another group too.
                let isShared = pieces.contains { other in
                    other.code != group.code
                        && other.parts.contains { $0 == part || group.parts.count > 1 && $0.starts(with: part) }
                }
                parts[key] = isShared ? .some(nil) : .some(group.code)
            }
        }
        codeByPart = parts
        names = groups.map { ($0.code, Folding.bareKey($0.name)) }
    }

    private static func words(_ text: Substring) -> [String] { text.split(separator: " ").map { Folding.bareKey(String($0)) } }

    /// The group a text means; `nil` when none or several.
    func code(for text: String) -> String? {
        guard text.utf8.count <= 120 else { return nil }
        var key = Folding.bareKey(text)
        guard !key.isEmpty else { return nil }
        if let code = codeByPart[key] { return code }
        for beginning in ["soluot", "soluong", "tongso", "luot", "so"] where key.hasPrefix(beginning) {
            key.removeFirst(beginning.count)
            break
        }
        for ending in ["thamgia", "thamdu"] where key.hasSuffix(ending) { key.removeLast(ending.count) }
        if let code = codeByPart[key] { return code }
        return joined(text) ?? abbreviated(key) ?? synonymous(key)
    }

    /// What stands for the same people in headings: the words on the left, for a group whose name has one of those on the right.
    private static let synonyms: [(words: Set<String>, names: [String])] = [
        (
            ["phuhuynh", "phuhuynhhocsinh", "phuhuynhhs", "phhs", "chame", "chamehocsinh", "chamehs", "cmhs"],
            ["phuhuynh", "chame"]
        ), (["nhandan", "bacon"], ["nguoidan", "nhandan"]),
    ]

    private func synonymous(_ key: String) -> String? {
        guard let synonym = AudienceNames.synonyms.first(where: { $0.words.contains(key) }) else { return nil }
        return only { name in synonym.names.contains { name.contains($0) } }
    }

    /// `Cán bộ, giáo viên, nhân viên`: parts that all belong to one group, which no second group has all of.
    private func joined(_ text: String) -> String? {
        let words = text.split(whereSeparator: { ",;/-–+&".contains($0) }).map { Folding.bareKey(String($0)) }
        guard words.count > 1, words.allSatisfy({ $0.count >= 4 }) else { return nil }
        return only { key in words.allSatisfy { key.contains($0) } }
    }

    private func abbreviated(_ key: String) -> String? {
        var rest = Substring(key)
        var words: [String] = []
        while !rest.isEmpty {
            guard let next = AudienceNames.abbreviations.first(where: { rest.hasPrefix($0.letters) }) else { return nil }
            words += next.word.split(separator: "+").map(String.init)
            rest.removeFirst(next.letters.count)
        }
        // «Học sinh» is a part of one group's name also where another one is called «Cha mẹ học sinh».
        if words.count == 1 { return codeByPart[words[0]] ?? nil }
        return words.isEmpty ? nil : only { key in words.allSatisfy { key.contains($0) } }
    }

    private func only(_ fits: (String) -> Bool) -> String? {
        let found = names.filter { fits($0.key) }
        return found.count == 1 ? found.first?.code : nil
    }
}
