import Participation
import ReportModel
import Testing

@testable import Layout

/// Every declared field is what its declaration says, in all data.
struct DataDictionaryTests {
    @Test func namesAreUniqueAndEnglish() {
        #expect(Set(DataDictionary.types.map(\.name)).count == DataDictionary.types.count)
        for type in DataDictionary.types {
            #expect(Set(type.fields.map(\.name)).count == type.fields.count, "\(type.name)")
            for field in type.fields {
                #expect(
                    field.name.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 95 },
                    "\(field.name)")
                #expect(!field.help.isEmpty && !field.help.hasSuffix("."), "\(type.name).\(field.name)")
                switch field.type {
                case .record(let name), .list(let name): #expect(DataDictionary.type(name) != nil, "\(name)")
                default: break
                }
            }
            for name in [type.key, type.label].compactMap(\.self) {
                #expect(type.field(name)?.type == .text, "\(type.name).\(name)")
            }
        }
    }

    @Test(arguments: SampleData.Variant.allCases.filter { $0 != .manyRows })
    func everyFieldHoldsWhatItDeclares(variant: SampleData.Variant) {
        for place in SampleData.Place.allCases {
            var walk = FieldWalk(context: ReportContext(SampleData.report(variant, at: place), language: .vietnamese))
            walk.visit(ReportRecord(), type: DataDictionary.root, path: "", depth: 0)
            #expect(walk.faults == [])
        }
    }
}

/// Visits every field of every record, each type a few times.
private struct FieldWalk {
    let context: ReportContext
    var faults: [String] = []
    private var visits: [String: Int] = [:]

    init(context: ReportContext) { self.context = context }

    mutating func visit(_ record: any Sendable, type name: String, path: String, depth: Int) {
        visits[name, default: 0] += 1
        guard depth < 6, visits[name, default: 0] < 40, let type = DataDictionary.type(name) else { return }
        for field in type.fields {
            let value = field.get(record, context)
            let here = "\(path).\(field.name)"
            switch (field.type, value) {
            case (_, .absent): if !field.isOptional { faults.append("\(here) is absent") }
            case (.text, .text), (.integer, .integer), (.decimal, .decimal), (.date, .date), (.moment, .moment), (.flag, .flag),
                (.texts, .texts):
                break
            case (.rate, .rate(let rate)): if rate.whole <= 0 { faults.append("\(here) has no whole") }
            case (.record(let inner), .record(let record)): visit(record, type: inner, path: here, depth: depth + 1)
            case (.list(let inner), .list(let records)):
                for record in records.prefix(3) { visit(record, type: inner, path: here, depth: depth + 1) }
            default: faults.append("\(here) is not what it declares")
            }
        }
    }
}
