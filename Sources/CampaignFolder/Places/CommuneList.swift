public import ReportModel
import SourceText
import Vietnamese

/// The communes, wards and special zones of the country, and what each was made of: `Places/communes-2026.csv`.
public struct CommuneList: Sendable {
    /// One of them.
    public struct Commune: Sendable {
        public let provinceCode: String
        public let province: String
        public let code: String
        /// With its kind: `Phường Ba Đình`.
        public let name: String
        /// What it was made of, in words; empty where the list does not say.
        public let madeFrom: String
    }

    public let communes: [Commune]
    private let indicesByName: [NameIdentity: [Int]]

    private static let columns = ["province_code", "province", "code", "name", "made_from"]

    /// Reads the list.
    ///
    /// - Parameters:
    ///   - bytes: CSV in UTF-8 with the columns `province_code,province,code,name,made_from` in any order.
    ///   - file: its path, for messages.
    /// - Returns: the list, `nil` when it cannot be used; and everything found.
    public static func read(_ bytes: [UInt8], file: String) -> (CommuneList?, [Diagnostic]) {
        var tokens = DelimitedTokenizer(bytes)
        var record = DelimitedRecord()
        var index: [Int]?
        var communes: [Commune] = []
        var findings: [Diagnostic] = []
        while tokens.next(&record) {
            let cells = record.fields.map { tokens.text(of: $0).nfc }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            guard let columns = index else {
                index = self.columns.compactMap { cells.firstIndex(of: $0) }
                guard index?.count == self.columns.count else {
                    let finding = Diagnostic(
                        .error, "places.columns", at: SourcePlace(file, line: record.line),
                        "the heading is not that of a list of communes",
                        hint: "the columns are \(self.columns.joined(separator: ","))")
                    return (nil, [finding])
                }
                continue
            }
            guard cells.count > columns.max() ?? 0, !cells[columns[2]].isEmpty, !cells[columns[3]].isEmpty else {
                findings.append(
                    Diagnostic(
                        .error, "places.row", at: SourcePlace(file, line: record.line), "the row names no commune",
                        hint: "each row needs a code and a name"))
                continue
            }
            communes.append(
                Commune(
                    provinceCode: cells[columns[0]], province: cells[columns[1]], code: cells[columns[2]],
                    name: cells[columns[3]], madeFrom: cells[columns[4]]))
        }
        if index == nil {
            findings.append(Diagnostic(.error, "places.columns", at: SourcePlace(file), "the file is empty"))
        }
        return (findings.containsError ? nil : CommuneList(communes), findings)
    }

    /// A list without communes.
    public init() { self.init([]) }

    init(_ communes: [Commune]) {
        self.communes = communes
        indicesByName = Dictionary(grouping: communes.indices, by: { NameIdentity(communes[$0].name) })
    }

    /// The communes whose names say what a name says, in the order of the list.
    func communes(named name: String) -> [Commune] {
        (indicesByName[NameIdentity(name)] ?? []).map { communes[$0] }
    }
}
