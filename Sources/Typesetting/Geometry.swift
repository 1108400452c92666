// All lengths are PostScript points (1/72 inch); x grows to the right, y grows downwards from the top left corner of the page.

/// Points in a millimetre.
public let pointsPerMillimetre = 72 / 25.4

public struct Point: Hashable, Sendable, Codable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

public struct Size: Hashable, Sendable, Codable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// A4 upright, 210 × 297 mm.
    public static let a4 = Size(width: 210 * pointsPerMillimetre, height: 297 * pointsPerMillimetre)

    /// The same paper turned.
    public var turned: Size { Size(width: height, height: width) }
}

public struct Rect: Hashable, Sendable, Codable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var maxX: Double { x + width }
    public var maxY: Double { y + height }
}

/// Margins or paddings.
public struct Insets: Hashable, Sendable, Codable {
    public var top: Double
    public var right: Double
    public var bottom: Double
    public var left: Double

    public init(top: Double, right: Double, bottom: Double, left: Double) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }
}
