internal import Files
internal import Foundation
public import Participation
public import ReportModel

/// Writes exports beside a `datapackage.json` that describes them (Frictionless Data Package, Table Schema).
public struct DataPackage: Sendable {
    static let file = "datapackage.json"

    private let summary: Summary
    private let campaign: Campaign
    private let workbook: SummaryWorkbook

    public init(_ summary: Summary, _ campaign: Campaign, tree: UnitTree, warnings: [StandingWarning] = []) {
        self.summary = summary
        self.campaign = campaign
        workbook = SummaryWorkbook(summary, campaign, tree: tree, warnings: warnings)
    }

    /// Writes every table as a CSV file into a folder, with the description.
    ///
    /// - Returns: what kept the description from being written; `nil` when it was.
    public func writeTables(to folder: String) throws -> Diagnostic? {
        try AtomicFile.makeFolder(folder)
        var resources: [Resource] = []
        for table in workbook.dataTables {
            let bytes = Array(table.csv(offset: campaign.timeZone.offset).utf8)
            let name = "\(table.name).csv"
            try AtomicFile.write(bytes, to: "\(folder)/\(name)")
            var resource = Resource(table, path: name, bytes)
            resource.format = "csv"
            resource.mediatype = "text/csv"
            resource.encoding = "utf-8"
            resources.append(resource)
        }
        return try describe(resources, in: folder)
    }

    /// Writes the workbook, with the description beside it.
    ///
    /// - Returns: what kept the description from being written; `nil` when it was.
    public func writeWorkbook(to path: String) throws -> Diagnostic? {
        try workbook.write(to: path)
        let bytes = try AtomicFile.read(path)
        let (folder, name) = AtomicFile.split(path)
        let resources = workbook.dataTables.map { table in
            var resource = Resource(table, path: name, bytes)
            resource.name = "workbook-\(table.name)"
            resource.format = "xlsx"
            resource.mediatype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            resource.dialect = Resource.Dialect(excel: Resource.Sheet(sheet: table.title))
            for index in resource.schema.fields.indices { resource.schema.fields[index].name = table.columns[index].title }
            resource.schema.missingValues = ["", "–"]
            return resource
        }
        return try describe(resources, in: folder)
    }

    // MARK: The description

    fileprivate struct Description: Codable {
        var profile = "tabular-data-package"
        var name: String
        var title: String
        /// When the figures are of.
        var created: String
        /// Tells our descriptions from others'.
        var generator: String
        var resources: [Resource]
    }

    struct Resource: Codable {
        struct Field: Codable {
            var name: String
            var title: String
            var description: String
            var type: String
        }

        struct Schema: Codable {
            var fields: [Field]
            var missingValues: [String]
        }

        struct Sheet: Codable {
            var sheet: String
        }

        struct Dialect: Codable {
            var excel: Sheet
        }

        var profile = "tabular-data-resource"
        var name: String
        var title: String
        var description: String
        var path: String
        var format = ""
        var mediatype = ""
        var encoding: String?
        var bytes: Int
        var hash: String
        var dialect: Dialect?
        var schema: Schema

        init(_ table: DataTable, path: String, _ bytes: [UInt8]) {
            name = table.name
            title = table.title
            description = table.help
            self.path = path
            self.bytes = bytes.count
            hash = "sha256:" + sha256(bytes)
            schema = Schema(
                fields: table.columns.map {
                    Field(name: $0.name, title: $0.title, description: $0.help, type: $0.kind.rawValue)
                }, missingValues: [""])
        }
    }

    /// Adds to what earlier exports left here, of whatever unit; a description by another program stays as it is.
    private func describe(_ resources: [Resource], in folder: String) throws -> Diagnostic? {
        let folder = folder.isEmpty ? "." : folder
        let path = "\(folder)/\(DataPackage.file)"
        let own = "\(campaign.code)-\(summary.unit.code)".lowercased()
        var description = Description(
            name: own, title: "\(campaign.title): \(summary.unit.name)",
            created: summary.asOf.iso(offset: campaign.timeZone.offset), generator: "\(Program.name) \(Program.version)",
            resources: resources)
        if AtomicFile.exists(path) {
            let old = try? JSONDecoder().decode(Description.self, from: Data(try AtomicFile.read(path)))
            guard let old, old.generator.hasPrefix(Program.name) else {
                return Diagnostic(
                    .warning, "export.package", at: SourcePlace(path),
                    "there is a data package of something else, so the export was not described",
                    hint: "export into a folder of its own")
            }
            let paths = Set(resources.map(\.path))
            let kept = old.resources.filter { !paths.contains($0.path) && AtomicFile.exists("\(folder)/\($0.path)") }
            if !kept.isEmpty, old.name != own { description.describeSeveral() }
            description.join(kept, own: own, of: summary.unit.name)
        }
        try AtomicFile.write(try jsonBytes(description), to: path)
        return nil
    }
}

extension DataPackage.Description {
    /// It holds exports of several units or campaigns.
    fileprivate mutating func describeSeveral() {
        name = "\(Program.name)-exports"
        title = "Số liệu của nhiều đơn vị"
    }

    /// Puts what was described before in front. A resource is named once: of two alike the new one is told by its unit.
    fileprivate mutating func join(_ kept: [DataPackage.Resource], own: String, of unit: String) {
        let taken = Set(kept.map(\.name))
        for index in resources.indices where taken.contains(resources[index].name) {
            let name = "\(resources[index].name)-\(own)"
            let others = (2...(kept.count + 2)).lazy.map { "\(name)-\($0)" }
            resources[index].name = taken.contains(name) ? others.first { !taken.contains($0) } ?? name : name
            resources[index].title += ": \(unit)"
        }
        resources = kept + resources
    }
}
