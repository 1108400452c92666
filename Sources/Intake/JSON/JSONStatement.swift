import ReportModel

/// One activity, indicator or remark of a JSON document as a statement.
///
/// An activity's `audience` is what the columns of the wide form are in a table: a field for each group.
struct JSONStatement: Statement {
    let file: String
    let path: JSONPath
    let line: Int
    private var fields: [Column: Field] = [:]
    /// Columns stated in a way that was reported.
    private var faulty: Set<Column> = []
    /// What columns are called in this document.
    private var keys: [Column: String] = [:]
    private(set) var groups: [String] = []
    var hasUnknownGroup = false

    init(file: String, path: JSONPath, line: Int) {
        self.file = file
        self.path = path
        self.line = line
    }

    var source: ActivityRow.Source { .path(path.text) }
    var isWide: Bool { true }

    func field(_ column: Column) -> Field? { fields[column] }

    func isFaulty(_ column: Column) -> Bool { faulty.contains(column) }

    func label(_ column: Column) -> String { keys[column] ?? Heading.key(of: column) }

    func place(_ column: Column) -> SourcePlace {
        if let field = fields[column] { return field.place }
        let key = column == .participants ? "audience" : label(column)
        return SourcePlace(file, line: line, path: path.key(key).text)
    }

    /// Where the statement's counts stand.
    var counts: [Field] { fields.filter { $0.key.isCount }.map(\.value) }

    /// Takes a value; `nil` as a field is one that was reported.
    mutating func set(_ column: Column, _ field: Field?, key: String) {
        keys[column] = key
        guard let field else {
            faulty.insert(column)
            return
        }
        guard !field.text.isEmpty, !(field.isDash && column.isOptionalInDocuments) else { return }
        fields[column] = field
        switch column {
        case .audience(let group), .audienceFemale(let group): if !groups.contains(group) { groups.append(group) }
        default: break
        }
    }
}

extension Column {
    /// Whether a dash under it means that nothing is stated.
    fileprivate var isOptionalInDocuments: Bool {
        switch self {
        case .sessions, .booksDonated, .femaleParticipants, .audience, .audienceFemale, .note, .activityID, .reportID: true
        default: false
        }
    }
}
