import Foundation
import ReportModel

extension CampaignLoader {
    /// Name of the file that says where units of the earlier campaign belong now.
    public static let mappingFile = "mapping.csv"

    /// Name of the file that says what figures are to reach.
    public static let targetsFile = "targets.csv"

    static func readTargets(in folder: String, campaign: Campaign, tree: UnitTree) -> ([FigureTarget], [Diagnostic]) {
        guard let bytes = sideFile(targetsFile, in: folder) else { return ([], []) }
        return TargetsFile.read(bytes, file: join(folder, targetsFile), campaign: campaign, tree: tree)
    }

    static func readMapping(in folder: String, tree: UnitTree) -> ([UnitMapping], [Diagnostic]) {
        // `baocao mapping OLD NEW > NEW/mapping.csv` has emptied the file before anything is read.
        guard let bytes = sideFile(mappingFile, in: folder), !bytes.isEmpty else { return ([], []) }
        return MappingFile.read(bytes, file: join(folder, mappingFile), tree: tree)
    }

    /// The content of a file that may be there.
    static func sideFile(_ name: String, in folder: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: join(folder, name)))).map(Array.init)
    }

    /// Whether a YAML file says something: one of comments alone is no document.
    static func saysSomething(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: UInt8(ascii: "\n")).contains { line in
            line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }.map { $0 != UInt8(ascii: "#") } ?? false
        }
    }
}
