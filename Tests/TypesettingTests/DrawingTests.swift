import Foundation
import Testing

@testable import Typesetting

@Suite("Drawings in SVG")
struct DrawingTests {
    private func drawing(_ body: String, head: String = "viewBox=\"0 0 100 50\"") throws(SVGFault) -> Drawing {
        try Drawing(
            svg: Array("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \(head)>\n\(body)\n</svg>".utf8))
    }

    private func segments(_ data: String) throws -> [Drawing.Segment] {
        try #require(try drawing("<path d=\"\(data)\"/>").shapes.first).segments
    }

    private func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

    /// Ends of the segments, rounded.
    private func ends(_ segments: [Drawing.Segment]) -> [Point?] {
        segments.map { segment -> Point? in
            switch segment {
            case .move(let point), .line(let point), .curve(_, _, let point):
                Point(x: (point.x * 1e6).rounded() / 1e6, y: (point.y * 1e6).rounded() / 1e6)
            case .close: nil
            }
        }
    }

    @Test func theSizeIsThatOfTheViewBoxOrOfWidthAndHeight() throws {
        let box = try drawing("<rect x='10' y='20' width='30' height='5'/>", head: "viewBox='10 20 40 30' width='9cm'")
        #expect(box.width == 40 && box.height == 30)
        #expect(box.shapes[0].segments[0] == .move(point(0, 0)))
        let lengths = try drawing("", head: "width='1in' height='72pt'")
        #expect(lengths.width == 96 && lengths.height == 96)
        #expect(throws: SVGFault.malformed(line: 2, "<svg>")) { try drawing("", head: "width='100%' height='5'") }
    }

    @Test func pathsOfAllCommands() throws {
        #expect(
            try segments("M1 2l3,4H9v-1-2z m1 1 2 0") == [
                .move(point(1, 2)), .line(point(4, 6)), .line(point(9, 6)), .line(point(9, 5)), .line(point(9, 3)), .close,
                .move(point(2, 3)), .line(point(4, 3)),
            ])
        #expect(
            try segments("M0 0C1 2 3 4 5 6s2 1 4 4S1e1-1 12.5.5") == [
                .move(point(0, 0)), .curve(point(1, 2), point(3, 4), to: point(5, 6)),
                .curve(point(7, 8), point(7, 7), to: point(9, 10)), .curve(point(11, 13), point(10, -1), to: point(12.5, 0.5)),
            ])
        // A quadratic curve by its cubic: handles two thirds of the way to the control point.
        #expect(
            try segments("M0 0Q3 6 6 0t6 0") == [
                .move(point(0, 0)), .curve(point(2, 4), point(4, 4), to: point(6, 0)),
                .curve(point(8, -4), point(10, -4), to: point(12, 0)),
            ])
        #expect(throws: SVGFault.malformed(line: 3, "d=\"L 1 2\"")) { try drawing("<path d='L 1 2'/>") }
        #expect(throws: SVGFault.malformed(line: 3, "d=\"M 1 2 L 3\"")) { try drawing("<path d='M 1 2 L 3'/>") }
    }

    /// Every point of an arc lies on its ellipse; which of the four it is follows from the flags.
    @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
    func arcs(isLarge: Bool, sweeps: Bool) throws {
        // From (0, 0) to (10, 10) on a circle of radius 10: its centre is (10, 0) or (0, 10). About (0, 10) the short way is from
        // the angle of -90 to that of 0 degrees: upwards, which is what “sweeps” means.
        let set = try segments("M0 0A10 10 0 \(isLarge ? 1 : 0)\(sweeps ? 1 : 0)10 10")
        let centre = isLarge == sweeps ? point(10, 0) : point(0, 10)
        var at = point(0, 0)
        var turned = 0.0
        for case .curve(let first, let second, let end) in set {
            for step in 1...10 {
                let t = Double(step) / 10
                let u = 1 - t
                func mix(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
                    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
                }
                let here = point(mix(at.x, first.x, second.x, end.x), mix(at.y, first.y, second.y, end.y))
                let distance = ((here.x - centre.x) * (here.x - centre.x) + (here.y - centre.y) * (here.y - centre.y))
                    .squareRoot()
                #expect(abs(distance - 10) < 0.01)
            }
            let (ax, ay, bx, by) = (at.x - centre.x, at.y - centre.y, end.x - centre.x, end.y - centre.y)
            turned += atan2(ax * by - ay * bx, ax * bx + ay * by)
            at = end
        }
        #expect(at == point(10, 10))
        #expect(abs(turned - (isLarge ? 1.5 : 0.5) * .pi * (sweeps ? 1 : -1)) < 1e-6)
    }

    @Test func basicShapesAreOutlines() throws {
        let shapes = try drawing(
            """
            <circle cx="10" cy="10" r="5"/><ellipse cx="1" cy="2" rx="3" ry="4"/><rect width="8" height="4" rx="1"/>
            <line x1="1" y1="2" x2="3" y2="4" stroke="red"/><polyline points="0,0 1,1 2,0"/><polygon points="0 0 1 1 2 0"/>
            """
        ).shapes.map(\.segments)
        #expect(ends(shapes[0])[0] == point(10, 5) && shapes[0].last == .close)
        #expect(Set(ends(shapes[0]).compactMap { $0 }).isSuperset(of: [point(15, 10), point(10, 15), point(5, 10)]))
        #expect(Set(ends(shapes[1]).compactMap { $0 }).isSuperset(of: [point(4, 2), point(1, 6), point(-2, 2), point(1, -2)]))
        #expect(ends(shapes[2])[1] == point(7, 0) && ends(shapes[2])[2] == point(8, 1))
        #expect(shapes[3] == [.move(point(1, 2)), .line(point(3, 4))])
        #expect(shapes[4] == [.move(point(0, 0)), .line(point(1, 1)), .line(point(2, 0))])
        #expect(shapes[5] == shapes[4] + [.close])
    }

    @Test func transformsGoFromTheInsideOut() throws {
        let body = """
            <g transform="translate(10 20) scale(2)"><g transform="rotate(90)"><path d="M1 0" stroke="#000" stroke-width="3"/></g></g>
            <path d="M1 1" transform="rotate(180, 2, 2)"/><path d="M1 1" transform="matrix(1 2 3 4 5 6)"/>
            """
        let shapes = try drawing(body).shapes
        #expect(ends(shapes[0].segments) == [point(10, 22)] && shapes[0].stroke?.width == 6)
        #expect(ends(shapes[1].segments) == [point(3, 3)])
        #expect(ends(shapes[2].segments) == [point(9, 12)])
        #expect(throws: SVGFault.unsupported(line: 3, "stroke")) {
            try drawing("<path d='M1 1' stroke='red' transform='scale(1,2)'/>")
        }
        #expect(throws: SVGFault.malformed(line: 3, "transform=\"turn(3)\"")) {
            try drawing("<path d='M1 1' transform='turn(3)'/>")
        }
    }

    @Test func stylesAreInheritedAndSheetsGoBeforeAttributes() throws {
        let body = """
            <style>/* of a program */ path, .a { fill: #f00 } #b{stroke:rgb(0,100%,0);stroke-width:2px}</style>
            <g fill="blue" stroke-linecap="round" fill-rule="evenodd">
            <path d="M0 0"/><rect width="1" height="1"/><path id="b" d="M0 0" style="fill:none; stroke-dasharray: 1 2"/>
            <rect class="x a" width="1" height="1"/><g display="none"><path d="M0 0"/></g><path d="M0 0" opacity="0"/>
            <rect width="1" height="1" fill="currentColor" color="navy"/><path d="M0 0" style="fill:none"/></g>
            """
        let shapes = try drawing(body).shapes
        let (red, blue) = (Color(1, 0, 0), Color(0, 0, 1))
        #expect(shapes.map(\.fill) == [red, blue, nil, red, Color(0, 0, 128.0 / 255)])
        #expect(shapes.allSatisfy { $0.isEvenOdd })
        let stroke = try #require(shapes[2].stroke)
        #expect(stroke.color == Color(0, 1, 0) && stroke.width == 2 && stroke.cap == .round && stroke.dashes == [1, 2])
    }

    @Test func useDrawsWhatItNames() throws {
        let body = """
            <defs><rect id="r" width="2" height="2"/><linearGradient id="idle"><stop offset="0"/></linearGradient></defs>
            <use href="#r" x="5"/><use xlink:href="#r" y="7" fill="#0f0"/>
            """
        let shapes = try drawing(body).shapes
        #expect(shapes.map { ends($0.segments)[0] } == [point(5, 0), point(0, 7)])
        #expect(shapes[1].fill == Color(0, 1, 0))
        #expect(throws: SVGFault.malformed(line: 3, "href=\"#g\"")) { try drawing("<g id='g'><use href='#g'/></g>") }
        // Ten times ten times …, and nothing in it.
        let bomb = (1...7).map { level in
            "<g id='a\(level)'>" + String(repeating: "<use href='#a\(level - 1)'/>", count: 12) + "</g>"
        }
        #expect(throws: SVGFault.tooLarge) { try drawing("<g id='a0'/>" + bomb.joined()) }
    }

    @Test(arguments: [
        ("<text x='1'>a</text>", "<text>"), ("<image href='a.png'/>", "<image>"),
        ("<path d='M0 0' opacity='.5'/>", "opacity: .5"),
        ("<path d='M0 0' fill='url(#g)'/>", "url(#g)"), ("<g clip-path='url(#c)'/>", "clip-path"),
        ("<path d='M0 0' style='filter:url(#f)'/>", "filter"), ("<path d='M0 0' fill='hsl(1,2%,3%)'/>", "hsl(1,2%,3%)"),
        ("<path d='M0 0' style='offset-path:none'/>", "offset-path"), ("<style>g path{fill:red}</style>", "gpath"),
        ("<path d='M0 0' fill='&red;'/>", "&red;"), ("<svg/>", "<svg>"), ("<rect width='50%' height='1'/>", "width=\"50%\""),
    ])
    func whatIsNotDrawnIsNamedWithItsLine(body: String, name: String) throws {
        #expect(throws: SVGFault.unsupported(line: 3, name)) { try drawing(body) }
    }

    @Test func whatIsNoSVGIsTold() {
        for text in ["", "GIF89a", "<html/>", "<!-- nothing -->"] {
            #expect(throws: SVGFault.notSVG) { try Drawing(svg: Array(text.utf8)) }
        }
        for text in [
            "<svg", "<svg viewBox='0 0 1 1'><g></svg>", "<svg viewBox='0 0 1 1'", "<svg viewBox=0/>", "<svg viewBox='0 0 1 1'>",
        ] {
            #expect(throws: SVGFault.self) { try Drawing(svg: Array(text.utf8)) }
        }
        let declared = "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox='0 0 1 1'/>"
        #expect(throws: SVGFault.unsupported(line: 1, "<!DOCTYPE [")) { try Drawing(svg: Array(declared.utf8)) }
        // Any prefix of a drawing ends in a fault, and none in a crash.
        let whole = Array("<svg viewBox='0 0 9 9'><g fill='red'><path d='M1 1A2 2 0 0 1 3 3z'/></g></svg>".utf8)
        for count in 0..<whole.count { #expect(throws: SVGFault.self) { try Drawing(svg: Array(whole[..<count])) } }
    }
}
