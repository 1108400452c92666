import Foundation
import Typesetting

/// The families a report may be set in, best first, and those of other scripts: `Fonts/faces.json`.
struct FaceList: Decodable, Sendable {
    struct Family: Decodable, Sendable {
        var family: String
        /// Of a family that sets one script only: its code of four letters (ISO 15924), `Khmr`.
        var script: String?
        /// By how much its letters are set smaller than the text around them, so that both look alike in size.
        var scale: Double?
        var licence: String
        /// Debian package that brings the family.
        var package: String?
        /// Where its files may lie, best first; `.` is the folder of the list.
        var folders: [String]
        var faces: [Entry]
    }

    struct Entry: Decodable, Sendable {
        var face: Face
        /// Names its file goes by on different systems.
        var files: [String]
        var version: String?
        var sha256: String?
    }

    var families: [Family]
    /// One for each script that the report's own family lacks. Any of them may be missing on a machine; then text in that script
    /// is a fault.
    var scripts: [Family]?

    static func read(folder: String) throws(FontFault) -> FaceList {
        let path = folder + "/faces.json"
        let remedy: FontWords = "restore Fonts/faces.json from the installation"
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw FontFault(.faceList, file: path, message: "cannot read the list of faces \(path)", remedy: remedy)
        }
        do {
            let list = try JSONDecoder().decode(FaceList.self, from: bytes)
            for family in list.families where Set(family.faces.map(\.face)).count != Face.allCases.count {
                throw FontFault(
                    .faceList, file: path, message: "\(path) does not list all four faces of \(family.family)",
                    remedy: remedy)
            }
            for family in list.scripts ?? []
            where family.script?.utf8.count != 4 || !family.faces.contains(where: { $0.face == .regular }) {
                throw FontFault(
                    .faceList, file: path,
                    message: "\(path) does not give \(family.family) a script of four letters and a regular face",
                    remedy: remedy)
            }
            return list
        } catch let fault as FontFault {
            throw fault
        } catch {
            throw FontFault(
                .faceList, file: path, message: "\(path) is not a list of faces: \(error)", remedy: remedy)
        }
    }

    /// The first family all of whose faces are on this machine, with their files.
    func firstComplete(folder: String) -> ChosenFamily? {
        families.lazy.compactMap { $0.chosen(folder: folder) }.first
    }

    static func resolve(_ place: String, against folder: String) -> String {
        if place.hasPrefix("/") { return place }
        return place == "." ? folder : folder + "/" + place
    }
}

/// A family and the files of all its faces.
struct ChosenFamily: Sendable {
    var family: FaceList.Family
    var files: [Face: String]
}

extension FaceList.Family {
    /// The first of its folders that has all its faces.
    func chosen(folder: String) -> ChosenFamily? {
        for place in folders {
            let files = files(in: FaceList.resolve(place, against: folder))
            if files.count == faces.count { return ChosenFamily(family: self, files: files) }
        }
        return nil
    }

    /// The listed face nearest to the one asked for: few scripts have italics, some no bold.
    func nearest(_ face: Face) -> Face {
        let listed = faces.map(\.face)
        let order: [Face] =
            switch face {
            case .regular: [.regular]
            case .bold: [.bold, .regular]
            case .italic: [.italic, .regular]
            case .boldItalic: [.boldItalic, .bold, .italic, .regular]
            }
        return order.first { listed.contains($0) } ?? .regular
    }

    /// Those of its faces that lie in `place`.
    func files(in place: String) -> [Face: String] {
        // Names differ in case between systems (`TIMES.TTF`), so they are looked up in the folder's listing.
        guard let listing = try? FileManager.default.contentsOfDirectory(atPath: place) else { return [:] }
        let names = Dictionary(listing.sorted().map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Face: String] = [:]
        for entry in faces {
            if let name = entry.files.lazy.compactMap({ names[$0.lowercased()] }).first {
                found[entry.face] = place + "/" + name
            }
        }
        return found
    }
}
