public import ReportModel
import Vietnamese

/// Remarks that say the same, from several units.
public struct RemarkGroup: Hashable, Sendable {
    /// The sentence that stands for all: the first of those most units wrote word for word.
    public var text: String
    /// Units that say so, in tree order, once each.
    public var units: [Unit]

    /// Groups remarks of like meaning, those of most units first.
    ///
    /// Two remarks are alike when the words that carry meaning are: all but a quarter of those of the shorter one stand in the
    /// longer, and that one has not more than twice as many. A remark joins the first group it is like.
    ///
    /// - Parameter remarks: in tree order of their units.
    public static func all(of remarks: [(unit: Unit, text: String)]) -> [RemarkGroup] {
        var groups: [(words: Set<String>, remarks: [(unit: Unit, text: String)])] = []
        for remark in remarks {
            let words = RemarkGroup.words(of: remark.text)
            if let index = groups.firstIndex(where: { isAlike($0.words, words) }) {
                groups[index].remarks.append(remark)
            } else {
                groups.append((words, [remark]))
            }
        }
        let made = groups.map { RemarkGroup($0.remarks) }
        return made.indices.sorted { (made[$1].units.count, $0) < (made[$0].units.count, $1) }.map { made[$0] }
    }

    /// Groups remarks of the same words, those of most units first: nothing that somebody wrote is left out.
    ///
    /// - Parameter remarks: in tree order of their units.
    public static func verbatim(of remarks: [(unit: Unit, text: String)]) -> [RemarkGroup] {
        var places: [String: Int] = [:]
        var groups: [[(unit: Unit, text: String)]] = []
        for remark in remarks {
            let text = bare(remark.text)
            if let place = places[text] {
                groups[place].append(remark)
            } else {
                places[text] = groups.count
                groups.append([remark])
            }
        }
        let made = groups.map { RemarkGroup($0) }
        return made.indices.sorted { (made[$1].units.count, $0) < (made[$0].units.count, $1) }.map { made[$0] }
    }

    private init(_ remarks: [(unit: Unit, text: String)]) {
        let written = Dictionary(grouping: remarks) { RemarkGroup.bare($0.text) }
        let most = written.values.map(\.count).max() ?? 0
        text = remarks.first { written[RemarkGroup.bare($0.text)]?.count == most }.map { RemarkGroup.bare($0.text) } ?? ""
        var seen: Set<UnitCode> = []
        units = remarks.map(\.unit).filter { seen.insert($0.code).inserted }
    }

    /// On one line, without the full stop.
    private static func bare(_ text: String) -> String {
        var text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let last = text.last, last == "." || last == ";" { text.removeLast() }
        return text
    }

    private static func isAlike(_ a: Set<String>, _ b: Set<String>) -> Bool {
        if a == b { return true }
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        guard short.count >= leastWords, long.count <= 2 * short.count else { return false }
        return 4 * short.intersection(long).count >= 3 * short.count
    }

    /// Fewer words say too little to be like others.
    private static let leastWords = 3

    /// Folded words that carry meaning.
    private static func words(of text: String) -> Set<String> {
        let words = Set(NameFolding.key(text).split(separator: " ").map { NameFolding.stripped(String($0)) })
        let strong = words.subtracting(empty)
        return strong.isEmpty ? words : strong
    }

    /// Words that say nothing of their own in a remark.
    private static let empty = Set(
        """
        va cac cua cho trong voi de nghi con mot so da duoc la co nhung tai den ve theo khi thi cung nhu tu do nen tren rat \
        don vi nha truong dia phuong to chuc hoat dong
        """.split(separator: " ").map(String.init))
}

extension Summary {
    /// What units sent of one part of the remarks, by like meaning.
    public func remarkGroups(_ part: KeyPath<Remarks, [String]>) -> [RemarkGroup] { RemarkGroup.all(of: sent(part)) }

    /// The same, what several units wrote word for word once.
    public func verbatimRemarks(_ part: KeyPath<Remarks, [String]>) -> [RemarkGroup] {
        RemarkGroup.verbatim(of: sent(part))
    }

    private func sent(_ part: KeyPath<Remarks, [String]>) -> [(unit: Unit, text: String)] {
        remarks.flatMap { entry in entry.remarks[keyPath: part].map { (unit: entry.unit, text: $0) } }
    }
}
