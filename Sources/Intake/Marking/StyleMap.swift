/// Where in `styles.xml` a fill and cell styles can be added.
final class StyleMap: XMLHandler {
    /// The elements of `<cellXfs>` with their whole text.
    private(set) var styles: [Range<Int>] = []
    private(set) var fillCount = 0
    private(set) var fillsTag: Range<Int>?
    private(set) var fillsEnd: Int?
    private(set) var stylesTag: Range<Int>?
    private(set) var stylesEnd: Int?

    let wantsText = false
    let isFinished = false
    let wantsPositions = true
    var position = 0..<0
    private var path: [String] = []
    private var styleStart = 0

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        path.append(name.local)
        switch (path.count, name.local) {
        case (2, "fills"): fillsTag = position
        case (3, "fill") where path[1] == "fills": fillCount += 1
        case (2, "cellXfs"): stylesTag = position
        case (3, "xf") where path[1] == "cellXfs": styleStart = position.lowerBound
        default: break
        }
    }

    func end(_ name: XMLName) {
        switch (path.count, name.local) {
        case (2, "fills"): fillsEnd = position.lowerBound
        case (2, "cellXfs"): stylesEnd = position.lowerBound
        case (3, "xf") where path[1] == "cellXfs": styles.append(styleStart..<position.upperBound)
        default: break
        }
        path.removeLast()
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Adds marked versions of cell styles to `styles.xml`: the same style on another ground.
struct MarkedStyles {
    private let bytes: [UInt8]
    private let map: StyleMap
    private var added: [Key: Int] = [:]
    private var texts: [String] = []

    /// Grounds that marks have, as fills in the order they are added.
    enum Ground: Int, CaseIterable {
        case error, warning

        fileprivate var colour: String { self == .error ? "FFFFB3B3" : "FFFFE699" }
    }

    private struct Key: Hashable {
        var style: Int
        var ground: Ground
    }

    /// `nil` when the sheet of styles is not of the usual build.
    init?(_ bytes: [UInt8], limits: IntakeLimits) {
        let map = StyleMap()
        guard (try? XMLStream.parse(bytes, limits: limits, map)) != nil, map.fillsEnd != nil, map.stylesEnd != nil,
            !map.styles.isEmpty
        else { return nil }
        self.bytes = bytes
        self.map = map
    }

    /// The index of a style like `style` on a ground.
    mutating func style(like style: Int, ground: Ground) -> Int {
        let key = Key(style: map.styles.indices.contains(style) ? style : 0, ground: ground)
        if let index = added[key] { return index }
        let index = map.styles.count + texts.count
        let text = String(decoding: bytes[map.styles[key.style]], as: UTF8.self)
        let end = text.firstIndex(of: ">") ?? text.startIndex
        let filled = TagText.setting("fillId", to: String(map.fillCount + ground.rawValue), in: String(text[...end]))
        texts.append(TagText.setting("applyFill", to: "1", in: filled) + text[text.index(after: end)...])
        added[key] = index
        return index
    }

    /// The sheet of styles with what was added.
    var applied: [UInt8] {
        var edits = ByteEdits()
        func count(_ tag: Range<Int>?, _ number: Int) {
            guard let tag else { return }
            edits.replace(
                tag, with: TagText.setting("count", to: String(number), in: String(decoding: bytes[tag], as: UTF8.self)))
        }
        count(map.fillsTag, map.fillCount + Ground.allCases.count)
        for ground in Ground.allCases {
            edits.insert(
                "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(ground.colour)\"/><bgColor indexed=\"64\"/></patternFill></fill>",
                at: map.fillsEnd ?? 0)
        }
        count(map.stylesTag, map.styles.count + texts.count)
        for text in texts { edits.insert(text, at: map.stylesEnd ?? 0) }
        return edits.applied(to: bytes)
    }
}
