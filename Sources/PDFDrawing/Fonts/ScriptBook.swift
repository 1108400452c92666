import CPango
import Typesetting

/// The families of scripts that the report's own family lacks (Khmer, Chăm, Tai Viet), each loaded when text first needs it.
final class ScriptBook {
    /// As listed; a family's number is its place from 1.
    let families: [FaceList.Family]
    private let folder: String
    private let codes: [UInt32: Int]
    private var loaded: [Int: Loaded] = [:]

    /// A family's map, with the shapers of its faces made so far. `nil` when it cannot be used.
    private struct Loaded {
        var map: FontMap
        var files: [Face: String]
        var shapers: [Face: Shaper] = [:]
    }

    init(_ list: FaceList, folder: String) {
        families = list.scripts ?? []
        self.folder = folder
        var codes: [UInt32: Int] = [:]
        for (index, family) in families.enumerated() {
            codes[(family.script ?? "").utf8.reduce(0) { $0 << 8 | UInt32($1) }] = index + 1
        }
        self.codes = codes
    }

    var isEmpty: Bool { families.isEmpty }

    /// The family a character is set in; 0 for the report's own, `nil` for a mark that goes with any letter.
    func family(of scalar: Unicode.Scalar) -> Int? {
        let script = cpango_script(scalar.value)
        return script == Self.inherited ? nil : codes[script] ?? 0
    }

    /// “Zinh”, of marks that all scripts share.
    private static let inherited: UInt32 = 0x5A69_6E68

    func scale(_ family: Int) -> Double { families[family - 1].scale ?? 1 }

    /// The shaper of a family's face nearest to `face`; `nil` when its files are missing or wrong (``FontBook/verify(folder:)``
    /// says which).
    func shaper(_ family: Int, _ face: Face) -> Shaper? {
        let listed = families[family - 1]
        let nearest = listed.nearest(face)
        if let known = loaded[family]?.shapers[nearest] { return known }
        guard let loaded = load(family), let file = loaded.files[nearest],
            let shaper = try? Shaper(map: loaded.map, family: listed.family, face: nearest, file: file, isOfScript: true)
        else { return nil }
        self.loaded[family]?.shapers[nearest] = shaper
        return shaper
    }

    /// The font to draw glyphs of a family with.
    func drawingFont(_ family: Int, _ style: TextStyle) -> LoadedFont? {
        let listed = families[family - 1]
        let nearest = listed.nearest(style.face)
        guard let loaded = load(family),
            let description = FontDescription(family: listed.family, face: nearest, size: style.size * scale(family)),
            let font = loaded.map.font(description), font.file == loaded.files[nearest]
        else { return nil }
        return font
    }

    private func load(_ family: Int) -> Loaded? {
        if let known = loaded[family] { return known }
        guard let chosen = families[family - 1].chosen(folder: folder),
            chosen.files.values.allSatisfy({ FontFile.fault(of: $0, family: chosen.family.family) == nil }),
            let configuration = try? FontConfiguration(file: folder + "/fonts.conf", faces: chosen.files.values.sorted()),
            let map = FontMap(configuration: configuration)
        else { return nil }
        let made = Loaded(map: map, files: chosen.files)
        loaded[family] = made
        return made
    }
}

/// Its font maps belong to one thread at a time.
@available(*, unavailable)
extension ScriptBook: Sendable {}
