import ReportModel

/// Judges a heading: what kind of table it makes, what it lacks, what it has twice, what is not known.
struct HeaderCheck {
    /// `nil` when rows cannot be read under this heading.
    private(set) var layout: TableLayout?
    private(set) var findings: [Diagnostic] = []

    init(
        header: HeaderFinder.Header, rows: ArraySlice<Row>, line: Int, origin: TableOrigin, context: IntakeContext,
        form: FormLines
    ) {
        let lookup = context.lookup
        var columns = header.columns
        HeaderCheck.takeParts(&columns, header.headings, lookup)
        HeaderCheck.takeDays(&columns)
        let present = Set(columns.compactMap { $0 })
        let kind = HeaderCheck.kind(of: present)
        if kind == .remarks, !present.contains(.text), let title = columns.firstIndex(of: .title) { columns[title] = .text }
        // A table of activities has people where others have a value: `Thành phần | Số lượng`.
        if kind == .longActivities, !present.contains(.participants), let value = columns.firstIndex(of: .value),
            HeaderCheck.mayCountPeople(header.headings[value])
        {
            for index in columns.indices where columns[index] == .value && index >= value { columns[index] = .participants }
        }
        // Beside the day of an activity «Đến ngày» is its last one; the days of the report stand in two columns.
        if kind.isActivities, present.contains(.date), !present.contains(.coversFrom),
            let end = columns.firstIndex(of: .coversTo)
        {
            columns[end] = .endDate
        }
        if kind.isActivities { HeaderCheck.putHoursAside(&columns, header.headings) }
        // Messages name a heading as it was meant.
        let headings = header.headings.map { DamagedText.repaired($0) ?? $0 }
        let early = kind == .wideActivities ? HeaderCheck.sexBeforeGroups(columns) : nil
        if kind == .wideActivities { HeaderCheck.assignWomenAndMen(&columns) }
        let used = HeaderCheck.columns(of: kind, present)
        HeaderCheck.suspect(&columns, headings, kind)
        let kept = columns.map { column in column.flatMap { used($0) || $0.isIgnored ? $0 : nil } }
        let layout = TableLayout(
            kind: kind, headerLine: line, columns: kept, headings: headings,
            headerRows: rows.map { row in row.cells.map { Folding.key($0.text) } })
        func report(_ finding: HeadingFinding, _ index: Int?) {
            findings.append(Diagnostic(finding, at: origin.place(line: line, index: index, in: layout)))
        }

        guard layout.width <= context.limits.columns else {
            report(.tooManyColumns(layout.width, limit: context.limits.columns), nil)
            return
        }
        var firstIndex: [Column: Int] = [:]
        var isBroken = false
        if let early { report(.sexBeforeGroup(layout.headings[early]), early) }
        if let second = HeaderCheck.secondActivity(layout.headings, kept, lookup) {
            report(.secondActivity(ColumnName(number: second + 1, heading: layout.headings[second])), second)
            return
        }
        if let second = HeaderCheck.secondTable(kept) {
            report(.tablesBeside(ColumnName(number: second + 1, heading: layout.headings[second])), second)
            return
        }
        for (index, column) in kept.enumerated() {
            let heading = layout.headings[index]
            guard let column, !column.isIgnored else {
                if heading.isEmpty || column?.isIgnored == true { continue }
                let name = ColumnName(number: index + 1, heading: heading)
                if columns[index] != nil {
                    report(.columnMisplaced(heading), index)
                } else if kind.isActivities, HeaderCheck.isDay(heading, context.campaign.period) {
                    report(.dayColumn(name), index)
                } else if kind.isActivities, HeaderCheck.namesUnit(heading, lookup) {
                    report(.unitHeading(name), index)
                } else {
                    report(.columnUnknown(heading, nearest: Heading.nearest(to: heading, in: lookup, besides: present)), index)
                }
                continue
            }
            if case .unknownAudience = column { continue }
            if let first = firstIndex[column] {
                isBroken = true
                report(
                    .columnTwice(
                        ColumnName(number: first + 1, heading: layout.headings[first]),
                        ColumnName(number: index + 1, heading: heading), isGroup: column.group != nil), index)
            }
            firstIndex[column] = firstIndex[column] ?? index
        }
        if kind == .longActivities, columns.contains(where: { if case .audience? = $0 { true } else { false } }) {
            isBroken = true
            report(.mixedForm, nil)
        }
        let missing = HeaderCheck.missing(in: Set(firstIndex.keys), kind: kind, form: form)
        if !missing.isEmpty {
            isBroken = true
            report(.columnsMissing(missing.map { Heading.name(of: $0, context: lookup) }, line: line), nil)
        }
        if !isBroken { self.layout = layout }
    }

    /// `Số người tham gia | Trong đó: học sinh | Trong đó: giáo viên`: parts of the number beside them, where no group has a column
    /// of its own that they might be parts of.
    private static func takeParts(_ columns: inout [Column?], _ headings: [String], _ lookup: Lookup) {
        guard columns.contains(.participants), !columns.contains(where: { $0?.group != nil }),
            !columns.contains(.audienceGroup)
        else { return }
        for index in columns.indices where columns[index] == nil {
            guard let part = Heading.part(headings[index]), let column = Heading.column(for: part, in: lookup),
                column.group != nil
            else { continue }
            columns[index] = column
        }
    }

    /// `Từ ngày | Đến ngày` without a day are the first and the last day of each activity.
    private static func takeDays(_ columns: inout [Column?]) {
        let isOfActivities = columns.contains(.activityType) || columns.contains(.title)
        guard isOfActivities, !columns.contains(.date), let from = columns.firstIndex(of: .coversFrom),
            let to = columns.firstIndex(of: .coversTo)
        else { return }
        (columns[from], columns[to]) = (.date, .endDate)
    }

    /// Beside the day «Thời gian» is the hour; ``ColumnWatch`` looks whether a day stands there.
    private static func putHoursAside(_ columns: inout [Column?], _ headings: [String]) {
        let days = columns.indices.filter { columns[$0] == .date }
        let hours = days.filter { Folding.bareKey(headings[$0]).hasPrefix("thoigian") }
        guard days.count == 2, hours.count == 1, let hour = hours.first else { return }
        columns[hour] = .ignored(.hours)
    }

    /// Index of the first column of a second table beside the first: three headings and more come again in the same order.
    private static func secondTable(_ columns: [Column?]) -> Int? {
        let known = columns.enumerated().compactMap { index, column in column.map { (index: index, column: $0) } }
            .filter { !$0.column.isIgnored }
        guard let first = known.first, let again = known.dropFirst().firstIndex(where: { $0.column == first.column }) else {
            return nil
        }
        let repeated = zip(known[again...], known).prefix { $0.column == $1.column }
        return repeated.count >= 3 && again >= 3 ? known[again].index : nil
    }

    /// `02/10`, `Thứ Hai (02/10/2023)`: a heading that is a day of the campaign and nothing else.
    private static func isDay(_ heading: String, _ period: DateSpan) -> Bool {
        DayHeading.day(of: Cell(text: heading, line: 0), period) != nil
            || CalendarDate(iso: heading.prefix(10)).map(period.contains) ?? false
    }

    /// A heading that is the name of a unit.
    private static func namesUnit(_ heading: String, _ lookup: Lookup) -> Bool {
        guard UnitWords.begin(heading), case .found = lookup.units.resolve(name: heading) else { return false }
        return true
    }

    /// `Nữ | HS | Nữ | GV`: women stand before their groups, or the first are of nobody; `Tổng số | Nữ | HS | Nữ` begins with
    /// those of all.
    private static func sexBeforeGroups(_ columns: [Column?]) -> Int? {
        let sexes: [Column] = [.femaleParticipants, .maleParticipants]
        guard let first = columns.firstIndex(where: { $0.map(sexes.contains) ?? false }),
            let group = columns.firstIndex(where: { $0?.group != nil }), first < group,
            columns[group...].contains(where: { $0.map(sexes.contains) ?? false }), !columns[..<first].contains(.participants)
        else { return nil }
        return first
    }

    /// `Ngày tổ chức 2 | Loại hoạt động 2 | …`: known headings that stand there already, with one number behind them.
    private static func secondActivity(_ headings: [String], _ columns: [Column?], _ lookup: Lookup) -> Int? {
        let present = Set(columns.compactMap(\.self))
        let numbered = headings.indices.filter { index in
            guard columns[index] == nil else { return false }
            let words = headings[index].split(separator: " ")
            guard let last = words.last, words.count > 1, last.filter(\.isNumber).count == 1,
                last.allSatisfy({ $0.isNumber || "()[].".contains($0) }),
                let column = Heading.column(for: words.dropLast().joined(separator: " "), in: lookup)
            else { return false }
            return present.contains(column) && !column.isIgnored
        }
        return numbered.count >= 3 ? numbered.first : nil
    }

    /// `HS | Nữ | GV | Nữ`: of several columns of women, or of men, those right behind a group are that group's.
    private static func assignWomenAndMen(_ columns: inout [Column?]) {
        for sex in [Column.femaleParticipants, .maleParticipants] where columns.count(where: { $0 == sex }) > 1 {
            var group: String?
            for index in columns.indices {
                guard columns[index] == .femaleParticipants || columns[index] == .maleParticipants else {
                    group = columns[index]?.group
                    continue
                }
                if let group, columns[index] == sex {
                    columns[index] = sex == .femaleParticipants ? .audienceFemale(group) : .audienceMale(group)
                }
            }
        }
    }

    /// Unknown columns beside those of the groups may be a group that the campaign does not know: whole numbers in them are
    /// people, and must not be lost. So may one whose heading is empty, one whose heading names nothing but people, and any
    /// where the women of a group are stated and the group itself is not.
    private static func suspect(_ columns: inout [Column?], _ headings: [String], _ kind: TableKind) {
        guard kind == .wideActivities else { return }
        func isGroup(_ index: Int) -> Bool {
            guard columns.indices.contains(index) else { return false }
            if case .unknownAudience? = columns[index] { return true }
            return columns[index]?.group != nil
        }
        let stated = Set(columns.compactMap { if case .audience(let group)? = $0 { group } else { nil } })
        let isGroupLost = columns.contains { column in
            guard let group = column?.group, !stated.contains(group) else { return false }
            return !columns.contains(.audienceFemale(group)) || !columns.contains(.audienceMale(group))
        }
        let groups = columns.indices.filter(isGroup)
        guard let first = groups.first, let last = groups.last else { return }
        // From left to right, so that several unknown ones in a row are all found.
        for index in columns.indices where columns[index] == nil && !Heading.countsThings(headings[index]) {
            if (first...last).contains(index) || isGroup(index - 1) || isGroup(index + 1) || isGroupLost
                || Heading.namesPeople(headings[index])
            {
                columns[index] = .unknownAudience(headings[index])
            }
        }
    }

    /// `Số lượng` may be people where a table of activities has no other number; `Kết quả` and `Giá trị` may be anything.
    private static func mayCountPeople(_ heading: String) -> Bool { Folding.bareKey(heading).hasPrefix("soluong") }

    static func kind(of present: Set<Column>) -> TableKind {
        if present.contains(.indicator) || present.contains(.indicatorName), !present.contains(.date),
            !present.contains(.activityType)
        {
            return .indicators
        }
        if present.contains(.remark), present.contains(.text) || present.contains(.title), !present.contains(.date) {
            return .remarks
        }
        if present.contains(.withdraw), !present.contains(.date), !present.contains(.activityType) { return .withdrawals }
        let hasGroups = present.contains { column in
            if case .unknownAudience = column { true } else { column.group != nil }
        }
        return hasGroups && !present.contains(.audienceGroup) ? .wideActivities : .longActivities
    }

    /// Which columns mean something in a table of this kind.
    private static func columns(of kind: TableKind, _ present: Set<Column>) -> (Column) -> Bool {
        var common: Set<Column> = [.reportID, .unitCode, .unitName, .submittedAt, .coversFrom, .coversTo, .note]
        // Beside figures a mark of withdrawal must not be passed over, and its reason belongs to it.
        if present.contains(.withdraw) { common.formUnion([.withdraw, .reason]) }
        let activities: Set<Column> = [.date, .endDate, .activityType, .title, .sessions, .booksDonated, .activityID]
        switch kind {
        case .longActivities:
            let own = common.union(activities).union([.audienceGroup, .participants, .femaleParticipants, .maleParticipants])
            // Columns of groups are a fault of their own here, not unknown.
            return { column in if case .audience = column { true } else { own.contains(column) } }
        case .wideActivities:
            let own = common.union(activities).union([.femaleParticipants, .maleParticipants, .participants])
            return { column in
                switch column {
                case .audience, .audienceFemale, .audienceMale, .unknownAudience: true
                default: own.contains(column)
                }
            }
        case .indicators: return { common.union([.indicator, .indicatorName, .value]).contains($0) }
        case .remarks: return { common.union([.remark, .text]).contains($0) }
        case .withdrawals: return { common.union([.withdraw, .reason]).contains($0) }
        }
    }

    /// Columns that the table must have. Whose it is may be said elsewhere in the file, so that alone is no fault.
    private static func missing(in present: Set<Column>, kind: TableKind, form: FormLines) -> [Column] {
        let needed: [Column] =
            switch kind {
            case .longActivities: [.date, .activityType, .title, .audienceGroup, .participants]
            case .wideActivities: [.date, .activityType, .title]
            case .indicators: [.value]
            case .remarks: [.text]
            case .withdrawals: []
            }
        // Men and women together are the people.
        let isDivided = present.contains(.femaleParticipants) && present.contains(.maleParticipants)
        let missing = needed.filter { !present.contains($0) && !($0 == .participants && isDivided) }
        let namesUnit = present.contains(.unitCode) || present.contains(.unitName) || form.namesUnit
        return missing.isEmpty || namesUnit ? missing : [.unitCode] + missing
    }
}
