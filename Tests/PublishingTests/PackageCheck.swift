import Foundation
import TestSupport
import Testing

/// Reads a `datapackage.json` and every CSV file it describes: names, types of cells, what is not stated, sizes, digests.
struct PackageCheck {
    private struct Package: Decodable {
        var profile: String
        var name: String
        var resources: [Resource]
    }

    private struct Resource: Decodable {
        struct Schema: Decodable {
            var fields: [Field]
            var missingValues: [String]
        }

        struct Field: Decodable {
            var name: String
            var type: String
        }

        var profile: String
        var name: String
        var path: String
        var format: String
        var bytes: Int
        var hash: String
        var schema: Schema
    }

    let folder: String

    init(_ folder: String) { self.folder = folder }

    /// Checks all; the names of what is described.
    func resources() throws -> [String] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/datapackage.json"))
        let package = try JSONDecoder().decode(Package.self, from: bytes)
        #expect(package.profile == "tabular-data-package")
        #expect(package.name.wholeMatch(of: /[a-z0-9._-]+/) != nil)
        #expect(Set(package.resources.map(\.name)).count == package.resources.count)
        for resource in package.resources {
            #expect(resource.name.wholeMatch(of: /[a-z0-9._-]+/) != nil)
            #expect(!resource.path.contains("/") && resource.profile == "tabular-data-resource")
            let file = "\(folder)/\(resource.path)"
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count == resource.bytes, "\(resource.name)")
            let digest = try Tool.run("sha256sum", [file]).text.prefix(64)
            #expect(resource.hash == "sha256:\(digest)", "\(resource.name)")
            #expect(Set(resource.schema.fields.map(\.name)).count == resource.schema.fields.count, "\(resource.name)")
            if resource.format == "csv" { try check(resource, file) }
        }
        return package.resources.map(\.name)
    }

    private func check(_ resource: Resource, _ file: String) throws {
        #expect(resource.schema.missingValues == [""])
        let script =
            "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8', newline='')))))"
        let read = try Tool.run("python3", ["-c", script, file])
        let rows = try JSONDecoder().decode([[String]].self, from: read.output)
        #expect(rows.first == resource.schema.fields.map(\.name), "\(resource.name)")
        for (number, row) in rows.enumerated().dropFirst() {
            #expect(row.count == resource.schema.fields.count, "\(resource.name):\(number + 1)")
            for (field, cell) in zip(resource.schema.fields, row) where !cell.isEmpty {
                let isOfType =
                    switch field.type {
                    case "integer": cell.wholeMatch(of: /-?[0-9]+/) != nil
                    case "date": cell.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
                    case "datetime": cell.wholeMatch(of: /[0-9-]{10}T[0-9:]{8}[+-][0-9:]{5}/) != nil
                    default: field.type == "string"
                    }
                #expect(isOfType, "\(resource.name):\(number + 1), \(field.name): \(cell)")
            }
        }
    }
}
