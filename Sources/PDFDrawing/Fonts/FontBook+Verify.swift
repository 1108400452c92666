import Foundation
import Typesetting

/// Something worth knowing about the fonts of this machine, for `doctor`.
public struct FontFinding: Hashable, Sendable {
    /// Whether reports cannot be made because of it; else it is a remark.
    public var isFault: Bool
    /// The file it is about.
    public var file: String
    /// One sentence on what was found.
    public var message: FontWords
    /// What to do about it; `nil` when nothing need be done.
    public var remedy: FontWords?

    public init(isFault: Bool, file: String, message: FontWords, remedy: FontWords?) {
        self.isFault = isFault
        self.file = file
        self.message = message
        self.remedy = remedy
    }
}

extension FontBook {
    /// Looks at the fonts of the `Fonts/` folder and of this machine: whether reports can be made, and what differs from
    /// the list of faces. Empty when all is as listed.
    public static func verify(folder: String) -> [FontFinding] {
        do throws(FontFault) {
            let book = try FontBook(folder: folder)
            let list = try FaceList.read(folder: folder)
            return incompleteFamilies(list, folder: folder, chosen: book) + scriptFamilies(list, folder: folder)
                + changedFaces(list, of: book) + unlistedFonts(list, folder: folder)
        } catch {
            return [FontFinding(isFault: true, file: error.file, message: error.message, remedy: error.remedy)]
        }
    }

    /// Families that would have been taken before the chosen one, had all four faces been there.
    private static func incompleteFamilies(
        _ list: FaceList, folder: String, chosen: FontBook
    ) -> [FontFinding] {
        var findings: [FontFinding] = []
        for family in list.families.prefix(while: { $0.family != chosen.family }) {
            for place in family.folders.map({ FaceList.resolve($0, against: folder) }) {
                let found = family.files(in: place)
                guard !found.isEmpty else { continue }
                let missing = family.faces.filter { found[$0.face] == nil }.compactMap(\.files.first)
                findings.append(
                    FontFinding(
                        isFault: false, file: place,
                        message: "\(family.family) is not used: \(missing.joined(separator: ", ")) is missing in \(place)",
                        remedy: "add it, or remove the other faces; reports are set in \(chosen.family)"))
                // What those files really are that are not what their names say.
                for file in Face.allCases.compactMap({ found[$0] }) {
                    guard let fault = FontFile.fault(of: file, family: family.family) else { continue }
                    findings.append(
                        FontFinding(
                            isFault: false, file: file, message: fault,
                            remedy: "put the original file of \(family.family) there, as TrueType, or remove it"))
                }
            }
        }
        return findings
    }

    /// Families of other scripts that are not whole on this machine, or not what they should be.
    private static func scriptFamilies(_ list: FaceList, folder: String) -> [FontFinding] {
        (list.scripts ?? []).flatMap { family -> [FontFinding] in
            guard let chosen = family.chosen(folder: folder) else {
                return [
                    FontFinding(
                        isFault: false, file: family.folders.last ?? folder,
                        message:
                            "\(family.family) is not on this machine: text in its script (\(family.script ?? "")) cannot be drawn",
                        remedy: FontWords(installing: family.package))
                ]
            }
            return chosen.files.values.sorted().compactMap { file in
                FontFile.fault(of: file, family: family.family).map { fault in
                    FontFinding(
                        isFault: true, file: file, message: fault,
                        remedy: "put the original file of \(family.family) there, as TrueType, or remove it")
                }
            }
        }
    }

    /// Faces that are not the listed ones: reports look the same or nearly so, but their bytes differ.
    private static func changedFaces(_ list: FaceList, of book: FontBook) -> [FontFinding] {
        book.faces.compactMap { face in
            let family = (list.families + (list.scripts ?? [])).first { $0.family == face.family }
            guard let family, let listed = family.faces.first(where: { $0.face == face.face })?.sha256, listed != face.sha256
            else {
                return nil
            }
            return FontFinding(
                isFault: false, file: face.path,
                message: "\(face.path) (version \(face.version)) is not the listed file: reports made with it have other bytes",
                remedy: "nothing, or reinstall \(family.package ?? "the font")")
        }
    }

    /// Font files in the folder that no family lists.
    private static func unlistedFonts(_ list: FaceList, folder: String) -> [FontFinding] {
        let listed = Set((list.families + (list.scripts ?? [])).flatMap { $0.faces.flatMap(\.files) }.map { $0.lowercased() })
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.sorted().compactMap { file in
            let name = file.lowercased()
            guard name.hasSuffix(".ttf") || name.hasSuffix(".otf") || name.hasSuffix(".ttc"), !listed.contains(name) else {
                return nil
            }
            let path = "\(folder)/\(file)"
            let message: FontWords =
                FontFile(path: path).map { font in
                    "\(file) (\(font.name), \(font.format)) is in Fonts but in no family of faces.json: not used"
                } ?? "\(file) (not a font file) is in Fonts but in no family of faces.json: not used"
            return FontFinding(
                isFault: false, file: path, message: message,
                remedy: "name it as faces.json does, or list its family there")
        }
    }
}
