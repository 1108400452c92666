/// A picture made of shapes, drawn sharp at any size.
public struct Drawing: Hashable, Sendable {
    public enum Segment: Hashable, Sendable {
        case move(Point)
        case line(Point)
        /// A Bézier curve with its two handles.
        case curve(Point, Point, to: Point)
        case close
    }

    public struct Stroke: Hashable, Sendable {
        public enum Cap: Hashable, Sendable { case butt, round, square }
        public enum Join: Hashable, Sendable { case miter, round, bevel }

        public var color: Color
        public var width: Double
        public var cap = Cap.butt
        public var join = Join.miter
        public var miterLimit = 4.0
        /// Lengths of dashes and gaps in turn; empty for a whole line.
        public var dashes: [Double] = []
        public var dashOffset = 0.0
    }

    /// An outline, filled and then stroked as far as given.
    public struct Shape: Hashable, Sendable {
        public var segments: [Segment]
        public var fill: Color?
        /// What is inside is counted by crossings, not by turns.
        public var isEvenOdd = false
        public var stroke: Stroke?
    }

    /// In units of its own; what reaches beyond is cut off.
    public var width: Double
    public var height: Double
    /// From the bottom of the stack to its top; their places count from the upper left corner.
    public var shapes: [Shape]
}

/// Why an SVG file cannot be drawn; nothing of it is left out in silence.
public enum SVGFault: Error, Hashable, Sendable {
    /// It is no SVG file.
    case notSVG
    /// It is written wrongly: the line, and what stands there.
    case malformed(line: Int, String)
    /// It asks for what documents do not draw: the line, and what it is called in SVG.
    case unsupported(line: Int, String)
    /// More shapes, or more points, than a document should carry.
    case tooLarge
}
