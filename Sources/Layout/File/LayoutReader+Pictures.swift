import Foundation
import ReportModel
import SourceText
import Typesetting

extension LayoutReader {
    /// Largest file of a picture, in bytes.
    private static let mostBytes = 8 << 20

    func image(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        let picture = properties.node("file").flatMap(picture)
        guard let alternative = properties.text("alternative", in: scope), let picture,
            let alignment = properties.alignment
        else { return nil }
        if alternative.isEmpty, let node = properties.node("alternative") {
            findings.error(
                "missing-value", at: node.place, "'alternative' of 'image' is empty",
                hint: "say what is to be seen, for readers who cannot see it")
        }
        return .image(
            ImageSpec(
                picture: picture, alternative: alternative, width: properties.length("width"), alignment: alignment,
                caption: properties.text("caption", in: scope), id: identifier(properties, in: scope)))
    }

    func qr(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        guard let text = properties.text("text", in: scope), let width = properties.length("width"),
            let alignment = properties.alignment
        else { return nil }
        return .qr(
            QRSpec(
                text: text, width: width, alignment: alignment, alternative: properties.text("alternative", in: scope)))
    }

    /// The picture of a file below the layout's folder.
    private func picture(_ node: YAMLNode) -> Picture? {
        guard let name = findings.text(node, "'file' of 'image'") else { return nil }
        func refuse(_ message: OperatorText, _ hint: OperatorText) -> Picture? {
            findings.error("image", at: node.place, message, found: name, hint: hint)
            return nil
        }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            return refuse(
                "'\(name)' is no file below the layout's folder", "name it from there: images/NAME.png, images/NAME.svg")
        }
        let place = path(of: name)
        let root = String(place.dropLast(name.count + 1))
        // A link that leads out of the folder is no file below it.
        let real = URL(fileURLWithPath: place).resolvingSymlinksInPath().path
        let realRoot = URL(fileURLWithPath: root.isEmpty ? "." : root).resolvingSymlinksInPath().path
        guard real.hasPrefix(realRoot + "/") else {
            return refuse("'\(name)' leads out of the layout's folder", "put the file itself there")
        }
        guard let data = FileManager.default.contents(atPath: place) else {
            return refuse("there is no file '\(place)'", "pictures are named from the layout's folder")
        }
        guard data.count <= Self.mostBytes else {
            return refuse("the picture '\(name)' has \(data.count >> 20) MB", "make it smaller than \(Self.mostBytes >> 20) MB")
        }
        do throws(Picture.Fault) {
            let picture =
                name.lowercased().hasSuffix(".svg") ? try Picture(svg: Array(data)) : try Picture(png: Array(data))
            if !sources.contains(where: { $0.name == name }) { addSource(name, picture.bytes) }
            return picture
        } catch {
            switch error {
            case .notPNG: return refuse("'\(name)' is no PNG file", "save the picture as PNG or SVG, and name it so")
            case .damaged: return refuse("the picture '\(name)' is damaged", "save it again")
            case .size(let width, let height):
                return refuse(
                    "the picture '\(name)' is \(width) by \(height) pixels",
                    "make it at most \(Picture.mostPixels) pixels wide and high")
            case .svg(.notSVG): return refuse("'\(name)' is no SVG file", "save the picture as PNG or SVG, and name it so")
            case .svg(.malformed(let line, let what)):
                return refuse("line \(line) of '\(name)' cannot be read: \(what)", "save the picture again")
            case .svg(.unsupported(let line, let what)):
                return refuse(
                    "line \(line) of '\(name)' asks for what documents do not draw: \(what)",
                    "make shapes with plain colours of it in the drawing program, or save the picture as PNG")
            case .svg(.tooLarge):
                return refuse("the picture '\(name)' has too many shapes", "simplify it, or save it as PNG")
            }
        }
    }

    // MARK: Side by side

    func sideBySide(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        guard let left = properties.node("left"), let right = properties.node("right"),
            let share = properties.integer("left_share"), let gap = properties.length("gap")
        else { return nil }
        let whole = availableWidth
        defer { availableWidth = whole }
        let leftShare = Double(share) / 100
        availableWidth = (whole - gap) * leftShare
        let leftBlocks = blocks(left, in: scope)
        availableWidth = (whole - gap) * (1 - leftShare)
        let rightBlocks = blocks(right, in: scope)
        for (node, blocks) in [(left, leftBlocks), (right, rightBlocks)] where blocks.contains(where: { !$0.mayStandBeside }) {
            findings.error(
                "beside", at: node.place, "headings, the letterhead, the signature and page breaks take the whole width",
                hint: "put them above or below")
        }
        return .sideBySide(SideBySideSpec(left: leftBlocks, right: rightBlocks, leftShare: leftShare, gap: gap))
    }
}

extension LayoutBlock {
    /// Whether it may stand beside others, with part of the width.
    fileprivate var mayStandBeside: Bool {
        switch self {
        case .letterhead, .title, .addressee, .heading, .signature, .pageBreak, .contents, .sideBySide, .smallMultiples,
            .landscape:
            false
        case .paragraph, .narrative, .list, .table, .crosstab, .keyFigures, .chart, .heatMap, .image, .qr, .space: true
        case .together(let inner), .repetition(_, let inner): inner.allSatisfy(\.mayStandBeside)
        case .conditional(_, let then, let otherwise): (then + otherwise).allSatisfy(\.mayStandBeside)
        }
    }
}

extension Properties {
    /// The property `align` of a picture.
    fileprivate var alignment: ParagraphStyle.Alignment? {
        let alignments: [String: ParagraphStyle.Alignment] = ["left": .left, "center": .center, "right": .right]
        return choice("align").flatMap { alignments[$0] }
    }
}
