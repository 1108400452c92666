import CPango
import Crypto
import Foundation
public import Typesetting

/// The report's four faces, and those of other scripts: measures text and hands glyphs to the drawing.
///
/// One per worker, never shared: Pango's font maps belong to one thread. Making one takes a few milliseconds; it sees the
/// faces chosen by `Fonts/faces.json` and no other font of the machine.
public final class FontBook: TextMeasurer {
    /// The family in use.
    public let family: String
    let licence: String
    let files: [Face: String]
    private let map: FontMap
    private let shapers: [WordShaper]
    private let scripts: ScriptBook
    /// Drawing fonts by style and family, made when first drawn.
    private var drawing: [DrawingFont: LoadedFont] = [:]

    private struct DrawingFont: Hashable {
        var style: TextStyle
        var family: UInt8
    }

    /// - Parameter folder: the `Fonts/` folder.
    /// - Throws: ``FontFault`` naming the file that is missing or wrong and the remedy.
    public init(folder: String) throws(FontFault) {
        let list = try FaceList.read(folder: folder)
        guard let chosen = list.firstComplete(folder: folder) else { throw Self.nothingComplete(list, folder: folder) }
        for face in Face.allCases {
            let file = chosen.files[face] ?? ""
            if let fault = FontFile.fault(of: file, family: chosen.family.family) {
                throw FontFault(
                    .wrongFace, file: file, message: fault,
                    remedy: "put the original file of \(chosen.family.family) there, as TrueType, or remove it")
            }
        }
        family = chosen.family.family
        licence = chosen.family.licence
        files = chosen.files
        let configuration = try FontConfiguration(
            file: folder + "/fonts.conf", faces: Face.allCases.compactMap { chosen.files[$0] })
        guard let map = FontMap(configuration: configuration) else {
            throw FontFault(
                .configuration, file: folder, message: "Pango cannot make a font map",
                remedy: "reinstall libpangocairo-1.0-0")
        }
        self.map = map
        let scripts = ScriptBook(list, folder: folder)
        var shapers: [WordShaper] = []
        for face in Face.allCases {
            let own = try Shaper(map: map, family: chosen.family.family, face: face, file: chosen.files[face] ?? "")
            shapers.append(WordShaper(own: own, face: face, scripts: scripts))
        }
        self.shapers = shapers
        self.scripts = scripts
        scriptFiles = scripts.families.flatMap { family in
            let files = family.chosen(folder: folder)?.files ?? [:]
            return family.faces.compactMap { entry in files[entry.face].map { (family, entry.face, $0) } }
        }
    }

    private static func nothingComplete(_ list: FaceList, folder: String) -> FontFault {
        // The last family is the one every machine can have; what is missing is named after it.
        guard let family = list.families.last, let place = family.folders.first(where: { $0.hasPrefix("/") }),
            let entry = family.faces.first(where: { family.files(in: place)[$0.face] == nil }), let name = entry.files.first
        else {
            return FontFault(
                .missingFace, file: folder, message: "no family listed in faces.json has its four faces on this machine",
                remedy: "see Fonts/README.md")
        }
        let remedy = FontWords(installing: family.package)
        return FontFault(
            .missingFace, file: place + "/" + name,
            message: "the font file \(place)/\(name) (\(family.family), \(entry.face.rawValue)) is missing", remedy: remedy)
    }

    // MARK: Measuring

    public func width(of text: Substring, in style: TextStyle) throws(MissingGlyph) -> Double {
        let shaper = shaper(style.face)
        var units = 0
        try Self.forEachWord(of: text) { word throws(MissingGlyph) in
            units += try shaper.shape(word).width
        }
        return Double(units) * style.size / Double(shaper.unitsPerEm)
    }

    public func metrics(of style: TextStyle) -> FontMetrics {
        let shaper = shaper(style.face).own
        let scale = style.size / Double(shaper.unitsPerEm)
        return FontMetrics(ascent: Double(shaper.ascent) * scale, descent: Double(shaper.descent) * scale)
    }

    func shaper(_ face: Face) -> WordShaper {
        switch face {
        case .regular: shapers[0]
        case .bold: shapers[1]
        case .italic: shapers[2]
        case .boldItalic: shapers[3]
        }
    }

    /// Calls `body` with each word and each U+0020 of `text`, in order.
    static func forEachWord(
        of text: Substring, _ body: (UnsafeBufferPointer<UInt8>) throws(MissingGlyph) -> Void
    ) throws(MissingGlyph) {
        var text = text
        let fault = text.withUTF8 { bytes -> MissingGlyph? in
            do throws(MissingGlyph) {
                var start = 0
                while start < bytes.count {
                    var end = start
                    while end < bytes.count, bytes[end] != 0x20 { end += 1 }
                    if end == start { end += 1 }
                    try body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                    start = end
                }
                return nil
            } catch {
                return error
            }
        }
        if var fault {
            fault.text = String(text)
            throw fault
        }
    }

    // MARK: Drawing

    /// The font to draw glyphs of a family in `style` with; `nil` when Pango cannot load it (out of memory).
    func drawingFont(_ style: TextStyle, family number: UInt8) -> LoadedFont? {
        let key = DrawingFont(style: style, family: number)
        if let known = drawing[key] { return known }
        let font = number == 0 ? ownFont(style) : scripts.drawingFont(Int(number), style)
        drawing[key] = font
        return font
    }

    private func ownFont(_ style: TextStyle) -> LoadedFont? {
        guard let description = FontDescription(family: family, face: style.face, size: style.size),
            let font = map.font(description), font.file == files[style.face]
        else { return nil }
        return font
    }

    /// What a family is called, by its number.
    func name(ofFamily number: UInt8) -> String { number == 0 ? family : scripts.families[Int(number) - 1].family }

    /// Of a family's own units, how many make one of the report's: what glyphs' lengths are in.
    func units(of number: UInt8, in face: Face) -> Double {
        guard number > 0, let shaper = scripts.shaper(Int(number), face) else { return 1 }
        return Double(shaper.unitsPerEm) / (Double(self.shaper(face).unitsPerEm) * scripts.scale(Int(number)))
    }

    // MARK: What the fonts are

    /// Files of the scripts' families that are on this machine.
    private let scriptFiles: [(family: FaceList.Family, face: Face, path: String)]

    /// The files in use, with their digests: the report's four faces, then those of other scripts.
    public private(set) lazy var faces: [FaceFile] =
        Face.allCases.map { face in
            let path = files[face] ?? ""
            return FaceFile(
                family: family, face: face, path: path, version: shaper(face).own.version, sha256: Self.sha256(path),
                licence: licence)
        }
        + scriptFiles.map { family, face, path in
            let number = (scripts.families.firstIndex { $0.family == family.family } ?? 0) + 1
            return FaceFile(
                family: family.family, face: face, path: path, version: scripts.shaper(number, face)?.version ?? "?",
                sha256: Self.sha256(path), licence: family.licence)
        }

    /// One SHA-256 over the faces' names and bytes: changes when any face does.
    public private(set) lazy var digest: String = {
        let own = Face.allCases.map { (face: $0, family: family, path: files[$0] ?? "") }
        let all = own + scriptFiles.map { (face: $0.face, family: $0.family.family, path: $0.path) }
        let text = all.map { "\($0.face.rawValue) \($0.family) \(Self.sha256($0.path))\n" }.joined()
        return Self.hexadecimal(SHA256.hash(data: Array(text.utf8)))
    }()

    static func sha256(_ path: String) -> String {
        hexadecimal(SHA256.hash(data: FileManager.default.contents(atPath: path) ?? Data()))
    }

    private static func hexadecimal(_ digest: SHA256.Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// Pango's font maps belong to one thread; make one book per worker.
@available(*, unavailable)
extension FontBook: Sendable {}
