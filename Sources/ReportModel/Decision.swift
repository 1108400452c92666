/// «Quyết định»: what an officer settled about a doubtful figure, as an entry of `decisions.yaml` says it.
///
/// It holds for the very bytes it names: of a file that was replaced, or of a value that is no longer what it was, it says
/// nothing any more.
public struct Decision: Hashable, Sendable, Codable {
    /// What kind of doubt it settles.
    public enum Subject: String, Hashable, Sendable, CaseIterable, Codable {
        case duplicate, outlier, value, lowered
    }

    public enum Action: String, Hashable, Sendable, CaseIterable, Codable {
        /// What stands at the place counts in no figure.
        case exclude
        /// It counts as it is, and the doubt is settled.
        case keep
        /// It counts with another value.
        case correct
    }

    /// Where a value was read.
    public struct Place: Hashable, Sendable, Codable {
        public var file: String
        /// SHA-256 of the file's bytes.
        public var sha256: String
        public var sheet: String?
        /// Line or row, from 1.
        public var row: Int?
        public var cell: String?
        /// Whose value it is, where the file holds several units; `nil` = the first that it fits.
        public var unit: UnitCode?

        public init(
            file: String, sha256: String, sheet: String? = nil, row: Int? = nil, cell: String? = nil, unit: UnitCode? = nil
        ) {
            self.file = file
            self.sha256 = sha256
            self.sheet = sheet
            self.row = row
            self.cell = cell
            self.unit = unit
        }
    }

    public var id: String
    public var about: Subject
    public var figure: FigureAddress
    public var places: [Place]
    /// The value at the first place when it was decided; `nil` = not compared.
    public var was: Int?
    public var action: Action
    /// The value that counts instead; only with ``Action/correct``.
    public var value: Int?
    public var by: String
    /// When, ISO 8601, as written.
    public var at: String
    public var why: String

    public init(
        id: String, about: Subject, figure: FigureAddress, places: [Place], was: Int?, action: Action, value: Int? = nil,
        by: String, at: String, why: String
    ) {
        self.id = id
        self.about = about
        self.figure = figure
        self.places = places
        self.was = was
        self.action = action
        self.value = value
        self.by = by
        self.at = at
        self.why = why
    }
}
