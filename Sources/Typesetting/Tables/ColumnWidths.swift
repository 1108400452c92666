/// The widths of a table's columns, from what is in them and from what there is.
struct ColumnWidths {
    let columns: [Table.Column]
    /// Points that the table may take.
    let available: Double
    /// Left and right padding of a cell.
    let padding: Double
    /// Whether columns of a fixed width may give way where the numbers of others need it.
    let fixedGivesWay: Bool
    /// Per column, the widest word that should stay whole, padding included.
    private var least: [Double]
    /// Per column, what it never falls below: its widest number or letter, padding included.
    private var floor: [Double]
    /// Per column, what its rows would like: the widest cell on one line; headings count in a few lines.
    private var wanted: [Double]
    /// Per column, the widest heading on one line.
    private var heading: [Double]
    /// Cells over several columns and the least width they need.
    private var spanning: [(columns: Range<Int>, least: Double)] = []

    /// Lines that a heading may take before its column is widened for its sake: figures are narrow, their headings long.
    private static let headingLines = 3.0
    /// How far a fixed column widens to hold a word; beyond that the word is cut.
    private static let mostGrowth = 1.5

    init(columns: [Table.Column], available: Double, padding: Double, fixedGivesWay: Bool) {
        self.fixedGivesWay = fixedGivesWay
        self.columns = columns
        self.available = available
        self.padding = padding
        least = Array(repeating: padding, count: columns.count)
        floor = least
        wanted = least
        heading = least
    }

    /// Takes a cell into account.
    ///
    /// - Parameters:
    ///   - least: its widest word in points.
    ///   - floor: its widest number or letter in points.
    ///   - natural: its width on one line in points.
    mutating func add(
        column: Int, span: Int, least leastWidth: Double, floor floorWidth: Double, natural: Double, isHeading: Bool
    ) {
        guard span == 1 else {
            if leastWidth > 0 { spanning.append((column..<(column + span), leastWidth + padding)) }
            return
        }
        floor[column] = max(floor[column], floorWidth + padding)
        least[column] = max(least[column], leastWidth + padding)
        if isHeading {
            wanted[column] = max(wanted[column], max(leastWidth, natural / Self.headingLines) + padding)
            heading[column] = max(heading[column], natural + padding)
        } else {
            wanted[column] = max(wanted[column], natural + padding)
        }
    }

    /// The widths, or `nil` when even the least widths do not fit.
    ///
    /// What there is goes first to the least widths, then to what the rows of content columns want, then to what the rows of
    /// shared columns want, then to long headings of content columns; the rest is divided among shared columns.
    func resolved() -> [Double]? {
        var least = zip(least, floor).map { max($0, $1) }
        var growth = 0.0
        for index in columns.indices {
            guard case .fixed(let width) = columns[index].width else { continue }
            let asked = fixedGivesWay ? floor[index] : max(width, floor[index])
            if least[index] > asked, least[index] <= width * Self.mostGrowth { growth += least[index] - asked }
            if least[index] > width * Self.mostGrowth { least[index] = asked }
            least[index] = max(least[index], asked)
        }
        for cell in spanning { widen(cell, &least) }
        if growth > 0, least.reduce(0, +) > available + tolerance {
            // No room for more than was asked.
            for index in columns.indices {
                guard case .fixed(let width) = columns[index].width else { continue }
                least[index] = fixedGivesWay ? floor[index] : max(width, floor[index])
            }
        }
        var spare = available - least.reduce(0, +)
        guard spare >= -tolerance else { return nil }

        var widths = least
        let shares = columns.indices.filter { if case .share = columns[$0].width { true } else { false } }
        let contents = columns.indices.filter { columns[$0].width == .content }
        if fixedGivesWay {
            let fixed = columns.indices.filter { if case .fixed = columns[$0].width { true } else { false } }
            let asked = columns.map { if case .fixed(let width) = $0.width { width } else { 0.0 } }
            grow(fixed, to: asked, &widths, &spare)
        }
        grow(contents, to: wanted, &widths, &spare)
        let sharesLack = shares.reduce(0) { $0 + max(0, wanted[$1] - widths[$1]) }
        var free = max(0, spare - sharesLack)
        spare -= free
        grow(contents, to: heading, &widths, &free)
        spare += free
        if !shares.isEmpty {
            distribute(spare, over: shares, &widths)
            balance(shares, &widths)
        }
        return widths
    }

    /// Widens columns towards a goal as far as there is room, each by the same part of what it lacks.
    private func grow(_ indices: [Int], to goal: [Double], _ widths: inout [Double], _ spare: inout Double) {
        let lacking = indices.reduce(0) { $0 + max(0, goal[$1] - widths[$1]) }
        guard lacking > 0, spare > 0 else { return }
        let part = min(1, spare / lacking)
        for index in indices { widths[index] += part * max(0, goal[index] - widths[index]) }
        spare -= part * lacking
    }

    /// Divides what is left, and what they have, over the columns by weight; none falls below its least.
    private func distribute(_ spare: Double, over shares: [Int], _ widths: inout [Double]) {
        var open = shares
        var total = spare + shares.reduce(0) { $0 + widths[$1] }
        while !open.isEmpty {
            let weights = open.reduce(0) { $0 + weight($1) }
            guard weights > 0 else { break }
            // Columns whose share is less than their least keep that; the rest is divided again.
            let tight = open.filter { total * weight($0) / weights < widths[$0] - tolerance }
            if tight.isEmpty {
                for index in open { widths[index] = total * weight(index) / weights }
                return
            }
            for index in tight { total -= widths[index] }
            open.removeAll { tight.contains($0) }
        }
    }

    /// Gives what shared columns have beyond their wants to those that lack it.
    private func balance(_ shares: [Int], _ widths: inout [Double]) {
        let surplus = shares.reduce(0) { $0 + max(0, widths[$1] - wanted[$1]) }
        let lack = shares.reduce(0) { $0 + max(0, wanted[$1] - widths[$1]) }
        guard surplus > 0, lack > 0 else { return }
        let given = min(surplus, lack)
        for index in shares {
            let beyond = widths[index] - wanted[index]
            widths[index] -= beyond > 0 ? beyond * given / surplus : beyond * given / lack
        }
    }

    private func weight(_ column: Int) -> Double {
        if case .share(let weight) = columns[column].width { max(weight, 0) } else { 0 }
    }

    /// Widens the columns under a spanning cell until they hold it: those that may grow, evenly.
    private func widen(_ cell: (columns: Range<Int>, least: Double), _ least: inout [Double]) {
        let flexible = cell.columns.filter { if case .fixed = columns[$0].width { false } else { true } }
        let lacking = cell.least - cell.columns.reduce(0) { $0 + least[$1] }
        guard lacking > 0, !flexible.isEmpty else { return }
        for index in flexible { least[index] += lacking / Double(flexible.count) }
    }
}
