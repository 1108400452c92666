import ReportModel
import Vietnamese

/// Figures that travel inside documents.
public enum SummaryFormat {
    /// The version of their shape that is read and written.
    public static let version = 1
    /// Name of the file they are in.
    public static let attachment = "summary.json"
}

/// Reads the figures that a document of a campaign carries as what the unit it is about, and everything below it, reports to
/// the level above (`docs/schemas/summary.schema.json`).
///
/// The document is checked as a stranger's: its lines must add up to its totals.
struct SummaryStatementReader {
    let context: IntakeContext
    let file: String
    let book: DraftBook

    func read(_ document: JSONValue) {
        if let fates = book.fates { JSONFates(file: file, fates: fates).open(document) }
        let path = JSONPath()
        let head = SummaryValues(book: book, file: file, draft: nil)
        guard let members = head.object(document, path) else { return }
        guard isKnownVersion(members["schema_version"], head) else { return leaveRest() }
        if let day = members["day"] {
            head.report(SummaryFinding.bulletin, path.key("day"), day.line)
            return leaveRest()
        }
        guard let draft = draft(members, document.line, head) else { return leaveRest() }
        let values = SummaryValues(book: book, file: file, draft: draft)
        if isOwn(members, values, document.line) {
            values.report(SummaryFinding.ownDocument, path.key("campaign"), members["campaign"]?.line ?? 1)
            return leaveRest()
        }
        guard let covers = covers(members, values, document.line) else { return leaveRest() }
        read(members, document.line, covers, values, draft)
        // The same figures cut in other ways.
        book.fates?.ignore(below: "$", reason: .otherCut)
    }

    /// Nothing more is read for an error.
    private func leaveRest() { book.fates?.ignore(below: "$", reason: .fileWrong) }

    private func isKnownVersion(_ value: JSONValue?, _ values: SummaryValues) -> Bool {
        let path = JSONPath().key("schema_version")
        let found: String? =
            switch value?.content {
            case .number(let digits): digits
            case .string(let text): text
            default: nil
            }
        guard found == String(SummaryFormat.version) else {
            values.report(
                SummaryFinding.version(found, known: SummaryFormat.version), path, value?.line ?? 1)
            return false
        }
        book.fates?.settle(.used, at: values.place(path, value?.line ?? 1))
        return true
    }

    /// The draft of the unit that code and name mean together.
    private func draft(_ members: [String: JSONValue], _ line: Int, _ values: SummaryValues) -> UnitDraft? {
        let path = JSONPath()
        guard let code = values.text(members, "unit", path, line), let name = values.text(members, "unit_name", path, line)
        else { return nil }
        let place = values.place(path.key("unit"), members["unit"]?.line ?? line)
        guard let unit = context.tree[code] else {
            let judge = UnitJudge(context: context, codePlace: place, namePlace: place)
            for finding in judge.unit(code: code, name: name).findings where finding.finding.severity == .error {
                book.report(finding)
            }
            if !book.hasError { values.report(UnitFinding.codeUnknown([]), path.key("unit"), line, found: code) }
            return nil
        }
        let draft = book.newDraft(of: unit.code)
        let own = SummaryValues(book: book, file: file, draft: draft)
        if !unit.reports { own.report(UnitFinding.doesNotReport(name: unit.name), path.key("unit"), line, found: code) }
        if !isName(name, of: unit) {
            own.report(
                SummaryFinding.otherName(UnitName(unit)), path.key("unit_name"), members["unit_name"]?.line ?? line, found: name
            )
        }
        return draft
    }

    private func isName(_ name: String, of unit: Unit) -> Bool {
        if name == unit.name { return true }
        switch context.lookup.units.resolve(name: UnitJudge.text(of: name)) {
        case .found(let other), .near(let other, _): return other == unit.code
        case .ambiguous, .unknown: return NameFolding.key(name) == NameFolding.key(unit.name)
        }
    }

    /// Whether this very campaign made it: codes of campaigns repeat over the levels, with the same root they do not.
    private func isOwn(_ members: [String: JSONValue], _ values: SummaryValues, _ line: Int) -> Bool {
        let path = JSONPath()
        guard let campaign = values.text(members, "campaign", path, line), let value = members["root"],
            let root = values.object(value, path.key("root")),
            let code = values.text(root, "code", path.key("root"), value.line)
        else {
            if members["root"] == nil { values.report(ValueFinding.missing("root"), path.key("root"), line) }
            return false
        }
        _ = values.text(root, "name", path.key("root"), value.line)
        return campaign == context.campaign.code && code == context.tree.root.code
    }

    private func covers(_ members: [String: JSONValue], _ values: SummaryValues, _ line: Int) -> DateSpan? {
        let path = JSONPath().key("period")
        guard let value = members["period"] else {
            values.report(ValueFinding.missing("period"), path, line)
            return nil
        }
        guard let period = values.object(value, path), let from = values.day(period, "from", path, value.line),
            let to = values.day(period, "to", path, value.line)
        else { return nil }
        let own = context.campaign.period
        guard let covers = DateSpan(from: from, to: to) else {
            values.report(PeriodFinding.endsBeforeStart(from: from, to: to, period: own), path, value.line)
            return nil
        }
        guard own.contains(covers) else {
            values.report(PeriodFinding.outsidePeriod(covers, period: own), path, value.line)
            return nil
        }
        return covers
    }

    // MARK: Figures

    private func read(
        _ members: [String: JSONValue], _ line: Int, _ covers: DateSpan, _ values: SummaryValues, _ draft: UnitDraft
    ) {
        let path = JSONPath()
        draft.coverage = CoverageStatement(from: covers.from, to: covers.to, place: values.place(path.key("period"), line))
        guard let list = members["lines"] else { return values.report(ValueFinding.missing("lines"), path.key("lines"), line) }
        guard let lines = values.list(list, path.key("lines")) else { return }
        var reader = SummaryLineReader(values: values, context: context, covers: covers)
        var activities: [Activity] = []
        for (index, line) in lines.enumerated() {
            if let activity = reader.line(line, path.key("lines").index(index), number: index + 1) {
                activities.append(activity)
            }
        }
        draft.rows = lines.count
        let statesActivities = checkTotals(members, line, activities, isWhole: activities.count == lines.count, values)
        let units = SummaryUnitsReader(values: values, context: context)
        let (indicators, origin) = units.read(members, line, unknownKinds: reader.unknownKinds)
        draft.remarks = units.remarks(members, draft)
        draft.summary = SummaryDraft(
            activities: statesActivities ? activities : nil, indicators: indicators, origin: origin)
    }

    /// Holds the totals against the lines.
    ///
    /// - Returns: whether anything is stated of activities.
    private func checkTotals(
        _ members: [String: JSONValue], _ line: Int, _ activities: [Activity], isWhole: Bool, _ values: SummaryValues
    ) -> Bool {
        let path = JSONPath().key("totals")
        guard let value = members["totals"], let totals = values.object(value, path) else {
            if members["totals"] == nil { values.report(ValueFinding.missing("totals"), path, line) }
            return false
        }
        let reach = Set(context.campaign.activityTypes.lazy.filter(\.reach).map(\.code))
        func people(_ isReach: Bool) -> Int {
            activities.filter { reach.contains($0.type) == isReach }.reduce(0) { $0 + $1.participants }
        }
        let women = activities.filter { !reach.contains($0.type) }.flatMap(\.audiences)
            .reduce(0) { $0 + ($1.femaleParticipants ?? 0) }
        let sums: [(Figure, Int)] = [
            (.activities, activities.reduce(0) { $0 + $1.count }), (.sessions, activities.reduce(0) { $0 + $1.sessions }),
            (.booksDonated, activities.reduce(0) { $0 + $1.booksDonated }), (.participants, people(false)),
            (.femaleParticipants, women), (.reach, people(true)),
        ]
        for (figure, sum) in sums {
            let stated = values.count(
                totals, figure.rawValue, path, value.line, isRequired: figure != .reach, .checked)
            guard isWhole, let stated, stated != sum else { continue }
            values.report(
                SummaryFinding.sumDiffers(key: figure.rawValue, stated: stated, lines: sum), path.key(figure.rawValue),
                value.line)
        }
        guard let list = totals["stated"] else {
            values.report(ValueFinding.missing("stated"), path.key("stated"), value.line)
            return false
        }
        var states = false
        for (index, item) in (values.list(list, path.key("stated")) ?? []).enumerated() {
            book.fates?.settle(.used, at: values.place(path.key("stated").index(index), item.line), owner: values.draft)
            if case .string(Figure.activities.rawValue) = item.content { states = true }
        }
        return states || !activities.isEmpty
    }
}

/// What attached figures say of a unit and everything below it, on its way into a submission.
struct SummaryDraft {
    /// Lines, each an activity that stands for several; `nil` when nothing is stated of activities.
    var activities: [Activity]?
    var indicators: [String: Int]?
    var origin: SummaryOrigin
}
