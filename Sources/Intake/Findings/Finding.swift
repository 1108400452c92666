import ReportModel

/// What can be found wrong or doubtful in a submission: a code with the values that belong to it.
///
/// Findings are made, compared and decided on as values. What they say to people stands in one catalogue for each language, in
/// the folder `Words`: to clerks in Vietnamese, to operators in English. Nothing is ever decided by what a sentence says.
protocol Finding: Hashable, Sendable {
    typealias Severity = Diagnostic.Severity

    /// How much it matters.
    var severity: Severity { get }
    /// What is stored, exported and listed in `docs/diagnostics.md`.
    var code: FindingCode { get }
    /// What the clerk reads.
    var vietnamese: FindingWords { get }
    /// What the operator reads.
    var english: FindingWords { get }
    /// The finding without what differs from cell to cell: what a list says of many cells with one cause.
    var general: Self { get }
    /// One or more of every kind, for the reference page and the tests.
    static var examples: [Self] { get }
}

extension Finding {
    var general: Self { self }

    func words(in language: Language) -> FindingWords {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    /// The finding for whoever keeps it without knowing its kind.
    ///
    /// - Parameter found: what stands there, as written; a finding that says itself what stands there needs none.
    func value(found: String? = nil) -> FindingValue {
        FindingValue(self, general: { general == self ? nil : general.value() }) { language in
            let words = words(in: language)
            return Wording(
                words.message.text(in: language), found: (words.found?.text(in: language) ?? found).map { shown($0) },
                expected: words.expected.map { shown($0.text(in: language), limit: 1_000) },
                hint: words.hint?.text(in: language))
        }
    }
}

/// A finding with the place where it was made.
struct Located<Kind: Finding> {
    var finding: Kind
    var place: SourcePlace
    /// What stands there, as written.
    var found: String?
}

extension Sequence {
    /// Whether any of the findings is an error.
    func containsError<Kind>() -> Bool where Element == Located<Kind> { contains { $0.finding.severity == .error } }
}

/// What a row is called in a sentence that speaks of two.
enum RowName: Hashable, Sendable {
    /// Row of a table, from 1.
    case line(Int)
    /// Path of an activity in a JSON document.
    case path(String)
}

/// A column as a sentence names it.
struct ColumnName: Hashable, Sendable {
    /// From 1.
    var number: Int
    /// As written.
    var heading: String
}

/// A unit as a sentence names it.
struct UnitName: Hashable, Sendable {
    var name: String
    var code: UnitCode

    init(name: String, code: UnitCode) {
        self.name = name
        self.code = code
    }

    init(_ unit: Unit) { self.init(name: unit.name, code: unit.code) }
}

// MARK: Making diagnostics

extension Diagnostic {
    /// A finding in the words of the catalogue.
    ///
    /// - Parameters:
    ///   - found: what stands there, as written; a finding that says itself what stands there needs none.
    ///   - language: of those who read it first.
    init(_ finding: some Finding, at place: SourcePlace, found: String? = nil, in language: Language = .vietnamese) {
        self.init(finding.severity, finding.code.rawValue, at: place, finding.value(found: found), in: language)
    }
}

extension DraftBook {
    /// Keeps a finding: with the unit it speaks of, or with the file. See ``report(_:unit:)``.
    func report(_ finding: some Finding, at place: SourcePlace, found: String? = nil, unit: UnitDraft? = nil) {
        report(Diagnostic(finding, at: place, found: found), unit: unit)
    }

    func report(_ located: Located<some Finding>, unit: UnitDraft? = nil) {
        report(located.finding, at: located.place, found: located.found, unit: unit)
    }
}

extension FieldChecks {
    /// Keeps a finding with the unit, or with the file when the unit is unknown.
    func report(_ finding: some Finding, at place: SourcePlace, found: String? = nil) {
        book.report(finding, at: place, found: found, unit: draft)
    }
}
