/// A square code for cameras (ISO/IEC 18004): bytes, with so much redundancy that 15 % of it may be lost (level M); up to version
/// 10, which a camera still reads at 25 mm.
public struct QRCode: Hashable, Sendable {
    /// Dark where `true`, row by row.
    public let modules: [[Bool]]

    /// - Returns: `nil` for an empty text and one that is too long.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return nil }
        guard let version = Version.all.first(where: { $0.holds(bytes) }) else { return nil }
        let codewords = version.interleaved(version.data(bytes))
        var best: (grid: QRGrid, penalty: Int)?
        for mask in 0..<8 {
            var grid = QRGrid(version)
            grid.place(codewords, mask: mask)
            let penalty = grid.penalty
            if penalty < best?.penalty ?? .max { best = (grid, penalty) }
        }
        modules = best?.grid.dark ?? []
    }
}

/// The modules while they are filled.
private struct QRGrid {
    private(set) var dark: [[Bool]]
    /// Modules that are no data.
    private var isFixed: [[Bool]]
    private let side: Int
    private let version: QRCode.Version

    init(_ version: QRCode.Version) {
        self.version = version
        side = version.side
        dark = Array(repeating: Array(repeating: false, count: version.side), count: version.side)
        isFixed = dark
        for index in 0..<side {
            set(index, 6, index % 2 == 0)
            set(6, index, index % 2 == 0)
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] { addFinder(x, y) }
        let last = version.alignments.count - 1
        for (i, x) in version.alignments.enumerated() {
            for (j, y) in version.alignments.enumerated()
            where !((i == 0 && j == 0) || (i == 0 && j == last) || (i == last && j == 0)) {
                for dy in -2...2 { for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) } }
            }
        }
        addFormat(mask: 0)
        addVersion()
    }

    private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
        dark[y][x] = isDark
        isFixed[y][x] = true
    }

    private mutating func addFinder(_ x: Int, _ y: Int) {
        for dy in -4...4 {
            for dx in -4...4 where (0..<side).contains(x + dx) && (0..<side).contains(y + dy) {
                let distance = max(abs(dx), abs(dy))
                set(x + dx, y + dy, distance != 2 && distance != 4)
            }
        }
    }

    /// Level and mask with their own correction, twice.
    private mutating func addFormat(mask: Int) {
        // Level M is 00.
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { set(8, index, bit(index)) }
        set(8, 7, bit(6))
        set(8, 8, bit(7))
        set(7, 8, bit(8))
        for index in 9..<15 { set(14 - index, 8, bit(index)) }
        for index in 0..<8 { set(side - 1 - index, 8, bit(index)) }
        for index in 8..<15 { set(8, side - 15 + index, bit(index)) }
        set(8, side - 8, true)
    }

    private mutating func addVersion() {
        guard version.number >= 7 else { return }
        var rest = version.number
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = version.number << 12 | rest
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            let a = side - 11 + index % 3
            set(a, index / 3, isDark)
            set(index / 3, a, isDark)
        }
    }

    /// Fills in the codewords, two columns at a time, up and down from the right, and turns what the mask says.
    mutating func place(_ codewords: [UInt8], mask: Int) {
        var index = 0
        var right = side - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<side {
                for offset in 0..<2 {
                    let x = right - offset
                    let isUpward = (right + 1) & 2 == 0
                    let y = isUpward ? side - 1 - step : step
                    guard !isFixed[y][x] else { continue }
                    let bit = index < codewords.count * 8 && codewords[index >> 3] >> UInt8(7 - index & 7) & 1 == 1
                    dark[y][x] = bit != QRGrid.isTurned(mask, x, y)
                    index += 1
                }
            }
            right -= 2
        }
        addFormat(mask: mask)
    }

    private static func isTurned(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }

    /// How much a pattern could mislead a camera (7.8.3 of the standard): runs, blocks, what looks like a corner, imbalance.
    var penalty: Int {
        var sum = 0
        let columns = (0..<side).map { x in dark.map { $0[x] } }
        let corner = [true, false, true, true, true, false, true]
        let light = [false, false, false, false]
        for line in dark + columns {
            var run = 0
            for (index, module) in line.enumerated() {
                run = index > 0 && module == line[index - 1] ? run + 1 : 1
                if run == 5 { sum += 3 } else if run > 5 { sum += 1 }
            }
            for start in 0...(side - 11) {
                let part = Array(line[start..<(start + 11)])
                if part == corner + light || part == light + corner { sum += 40 }
            }
        }
        for y in 0..<(side - 1) {
            for x in 0..<(side - 1)
            where dark[y][x] == dark[y][x + 1] && dark[y][x] == dark[y + 1][x] && dark[y][x] == dark[y + 1][x + 1] {
                sum += 3
            }
        }
        let count = dark.reduce(0) { $0 + $1.count { $0 } }
        return sum + abs(count * 20 - side * side * 10) / (side * side) * 10
    }
}
