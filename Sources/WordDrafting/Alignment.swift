/// Two lists side by side, in time that grows with their length alone, whatever somebody has put into one of them.
///
/// What stands once in both and in the same order holds them together; between two such, equal texts are matched from both ends.
struct Alignment {
    enum Step {
        case same(Int, Int)
        case gap(Range<Int>, Range<Int>)
    }

    private(set) var steps: [Step] = []

    init(_ old: [String], _ new: [String]) {
        var a = 0
        var b = 0
        for (anchorA, anchorB) in Alignment.anchors(old, new) + [(old.count, new.count)] {
            while a < anchorA, b < anchorB, old[a] == new[b] {
                steps.append(.same(a, b))
                a += 1
                b += 1
            }
            var equal = 0
            while equal < min(anchorA - a, anchorB - b), old[anchorA - equal - 1] == new[anchorB - equal - 1] { equal += 1 }
            if anchorA - equal > a || anchorB - equal > b { steps.append(.gap(a..<anchorA - equal, b..<anchorB - equal)) }
            for offset in 0..<equal { steps.append(.same(anchorA - equal + offset, anchorB - equal + offset)) }
            a = anchorA
            b = anchorB
        }
    }

    /// Pairs of texts that stand once in each list, as many as keep their order.
    private static func anchors(_ old: [String], _ new: [String]) -> [(Int, Int)] {
        func unique(_ texts: [String]) -> [String: Int] {
            var places: [String: Int] = [:]
            for (index, text) in texts.enumerated() { places[text] = places[text] == nil ? index : -1 }
            return places.filter { $0.value >= 0 }
        }
        let there = unique(new)
        let pairs = unique(old).compactMap { text, index in there[text].map { (index, $0) } }.sorted { $0.0 < $1.0 }
        // The longest rising run of their places in the new list.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: pairs.count)
        for index in pairs.indices {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var anchors: [(Int, Int)] = []
        var next = ends.last
        while let index = next {
            anchors.append(pairs[index])
            next = before[index]
        }
        return anchors.reversed()
    }

    /// New paragraphs right behind one of a region belong to it: what the program wrote comes after them as it did. By number.
    func joined(to all: [ReturnedDraft.Paragraph], _ new: [ReturnedDraft.Paragraph]) -> [Int: String] {
        var inserted: Set<Int> = []
        for step in steps { if case .gap(let a, let b) = step, a.isEmpty { inserted.formUnion(new[b].map(\.number)) } }
        var joined: [Int: String] = [:]
        var last: String?
        for paragraph in all where !paragraph.isEmpty {
            if paragraph.region == nil, let last, inserted.contains(paragraph.number) { joined[paragraph.number] = last }
            last = paragraph.region ?? joined[paragraph.number]
        }
        return joined
    }

    /// Paragraphs that stand where those of regions stood: the same words, or others in their place.
    func content(
        of regions: [String?], _ new: [ReturnedDraft.Paragraph]
    ) -> [String: [ReturnedDraft.Paragraph]] {
        var content: [String: [ReturnedDraft.Paragraph]] = [:]
        var last: String?
        for step in steps {
            switch step {
            case .same(let a, let b):
                last = regions[a]
                if let region = last { content[region, default: []].append(new[b]) }
            case .gap(let a, let b):
                let here = Set(regions[a])
                if a.isEmpty || here.count == 1 {
                    let region = a.isEmpty ? last : here.first ?? nil
                    if let region, !b.isEmpty { content[region, default: []] += new[b] }
                } else if a.count == b.count {
                    for (old, index) in zip(a, b) {
                        if let region = regions[old] { content[region, default: []].append(new[index]) }
                    }
                }
                if !a.isEmpty { last = regions[a.upperBound - 1] }
            }
        }
        return content
    }
}
