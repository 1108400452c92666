/// How a cell looks and whether it may be typed into.
public struct CellFormat: Hashable, Sendable {
    /// Points.
    public var size = 12.0
    public var isBold = false
    public var isItalic = false
    public var isCentred = false
    public var wraps = false
    public var hasBorder = false
    /// Unlocked on a protected sheet.
    public var isInput = false
    /// `0xRRGGBB`.
    public var background: UInt32?
    /// Number format.
    public var number: String?

    public init(
        size: Double = 12, isBold: Bool = false, isItalic: Bool = false, isCentred: Bool = false, wraps: Bool = false,
        hasBorder: Bool = false, isInput: Bool = false, background: UInt32? = nil, number: String? = nil
    ) {
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.isCentred = isCentred
        self.wraps = wraps
        self.hasBorder = hasBorder
        self.isInput = isInput
        self.background = background
        self.number = number
    }
}
