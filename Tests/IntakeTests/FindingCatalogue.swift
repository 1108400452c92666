import ReportModel

@testable import Intake

/// Every kind of finding, with its examples in the words of the catalogue.
enum FindingCatalogue {
    struct Entry {
        /// `RowFinding`.
        var type: String
        /// `twice`.
        var kind: String
        var severity: Diagnostic.Severity
        var code: FindingCode
        var value: FindingValue
        /// What it says, by language.
        var words: [Language: FindingWords]
    }

    static let types: [any Finding.Type] = [
        FileFinding.self, HeadingFinding.self, SheetFinding.self, RowFinding.self, UnitFinding.self, ValueFinding.self,
        PeriodFinding.self, ActivityFinding.self, StatementFinding.self, JSONFinding.self, DelimitedFinding.self,
        DocumentFinding.self, FormattingFinding.self, RefusalFinding.self, ContainerFinding.self, InboxFinding.self,
        ReceptionFinding.self,
        SummaryFinding.self,
    ]

    static let entries: [Entry] = types.flatMap { entries(of: $0) }

    private static func entries(of type: (some Finding).Type) -> [Entry] {
        type.examples.map { example in
            Entry(
                type: "\(type)", kind: String(String(describing: example).prefix { $0 != "(" }), severity: example.severity,
                code: example.code, value: example.value(), words: [.vietnamese: example.vietnamese, .english: example.english])
        }
    }
}
