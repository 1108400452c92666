/// Chooses the words at which lines end: the set of breaks whose costs add up to the least (total fit), found by dynamic
/// programming over the words.
///
/// The cost of a line is the square of what its spaces are stretched or shrunk by (justified text), or of what it leaves
/// empty (other text), plus the cost of the rule that its end breaks (``BreakRules``). The sum over a paragraph is smallest
/// when looseness is shared evenly. Spaces shrink by a fifth at most; they stretch as far as they must.
struct LineBreaker {
    private let words: [MeasuredText.Word]
    private let text: MeasuredText
    private let measure: LineMeasure
    /// Most that spaces shrink, as a share of their width.
    private static let mostShrink = 0.2
    /// Cost of a justified line whose spaces are twice as wide: 100 for one and a half times.
    private static let stretchCost = 400.0
    /// Cost of a line whose spaces lose all their width: 100 at ``mostShrink``.
    private static let shrinkCost = 2_500.0
    /// Cost of a line in text that is not justified. With ``emptyCost`` it stays below ``BreakRules/bond``: a number and its
    /// unit are worth a line more, a loose bond or even lines are not.
    private static let lineCost = 350.0
    /// Cost of leaving a line, not justified, empty.
    private static let emptyCost = 240.0
    /// Cost of a last line of one short word.
    private static let shortEndCost = 250.0
    /// A last line shorter than this share of the measure, with one word, is short.
    private static let shortEnd = 0.15

    init(text: MeasuredText, measure: LineMeasure) {
        self.text = text
        self.measure = measure
        words = text.words
    }

    /// For each line the index after its last word.
    func lineEnds() -> [Int] {
        var ends: [Int] = []
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, !words[end - 1].endsLine { end += 1 }
            breakStretch(start..<end, into: &ends)
            start = end
        }
        return ends
    }

    /// Breaks the words between two forced breaks.
    private func breakStretch(_ range: Range<Int>, into ends: inout [Int]) {
        var natural = 0.0
        for number in range { natural += words[number].width + words[number].gap }
        natural -= words[range.upperBound - 1].gap
        if natural <= width(from: range.lowerBound) + tolerance {
            ends.append(range.upperBound)
            return
        }
        ends.append(contentsOf: totalFit(range))
    }

    private func width(from start: Int) -> Double { start == 0 ? measure.width - measure.firstIndent : measure.width }

    /// The cheapest breaks. `best[k]` is the least cost of setting the first `k` words, `from[k]` where its last line begins.
    private func totalFit(_ range: Range<Int>) -> [Int] {
        let count = range.count
        let base = range.lowerBound
        let penalties = breakCosts(range)
        let widest = max(measure.width, measure.width - measure.firstIndent)
        let isJustified = measure.alignment == .justified
        var best = Array(repeating: Double.infinity, count: count + 1)
        var from = Array(repeating: 0, count: count + 1)
        best[0] = 0
        for end in 1...count {
            let isLast = end == count
            var natural = 0.0
            var glue = 0.0
            var start = end - 1
            while true {
                let word = words[base + start]
                natural += word.width
                if start < end - 1 {
                    natural += word.gap
                    glue += word.gap
                }
                let shrink = isJustified ? glue * Self.mostShrink : 0
                if start < end - 1, natural - shrink > widest + tolerance { break }
                let rest = width(from: base + start) - natural
                // A line of one word that is too wide has been cut before; what is left here fits but for rounding.
                if rest + shrink >= -tolerance || start == end - 1 {
                    let line = cost(rest: rest, glue: glue, words: base + start..<base + end, isLast: isLast)
                    let total = best[start] + line + (isLast ? 0 : penalties[end - 1])
                    if total < best[end] {
                        best[end] = total
                        from[end] = start
                    }
                }
                if start == 0 { break }
                start -= 1
            }
        }
        var ends: [Int] = []
        var end = count
        while end > 0 {
            ends.append(base + end)
            end = from[end]
        }
        return ends.reversed()
    }

    /// The cost of a line by itself.
    private func cost(rest: Double, glue: Double, words line: Range<Int>, isLast: Bool) -> Double {
        var cost = 0.0
        if measure.alignment == .justified {
            if rest < 0 {
                let ratio = glue > 0 ? rest / glue : 0
                cost = Self.shrinkCost * ratio * ratio
            } else if !isLast {
                // A line of one word has no space to stretch: reckon with one, so that such lines come last.
                let last = words[line.upperBound - 1]
                let ratio = rest / (glue > 0 ? glue : max(last.gap, 1))
                cost = Self.stretchCost * ratio * ratio
            }
        } else {
            cost = Self.lineCost
            // Centred lines look best when they are even, so the last counts too.
            if !isLast || measure.alignment == .center {
                let ratio = rest / measure.width
                cost += Self.emptyCost * ratio * ratio
            }
        }
        if isLast, line.count == 1, line.lowerBound > 0, words[line.lowerBound].width < Self.shortEnd * measure.width {
            cost += Self.shortEndCost
        }
        return cost
    }

    /// The cost of ending a line after each word of the range.
    private func breakCosts(_ range: Range<Int>) -> [Double] {
        var costs = Array(repeating: 0.0, count: range.count)
        let isCentred = measure.alignment == .center
        func word(_ number: Int) -> Substring? { number < range.upperBound ? text.text(of: words[number]) : nil }
        var before: Substring?
        var left = text.text(of: words[range.lowerBound])
        for number in range.dropLast() {
            let right = text.text(of: words[number + 1])
            var cost = 0.0
            if words[number].isGlued {
                cost = BreakRules.insideWord
            } else {
                cost = BreakRules.cost(before: before, left: left, right: right)
                if words[number].gapIsBound { cost = max(cost, BreakRules.unbroken) }
                if isCentred, cost == 0, let next = word(number + 2), BreakRules.beginsPlace(right, next, word(number + 3)) {
                    cost = -BreakRules.beforePlace
                }
            }
            costs[number - range.lowerBound] = cost
            before = left
            left = right
        }
        return costs
    }
}
