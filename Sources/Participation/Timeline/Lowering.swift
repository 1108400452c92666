public import ReportModel
import Vietnamese

/// «Báo cáo gửi sau làm giảm số liệu»: a figure that a later report made smaller, and that nothing has restored since.
public struct Lowering: Hashable, Sendable {
    public var unit: UnitCode
    /// The report that made it smaller: name and SHA-256 of its file.
    public var fileName: String?
    public var file: String
    /// Address of the figure: `participants`, `indicator:TIN_BAI`, `participants@day=2023-10-02`.
    public var figure: String
    /// The figure in Vietnamese: `lượt người`, `chỉ tiêu TIN_BAI`.
    public var name: String
    public var before: Int
    /// `nil` when it is stated no more.
    public var after: Int?

    /// Stays the same as long as the figure, the file and what it made of it do.
    public var id: String {
        "L" + StableDigest.of([unit, figure, file, String(before), after.map(String.init) ?? ""])
    }
}

extension Timeline {
    /// Figures that later reports made smaller and that nothing has restored since, in order of receipt.
    ///
    /// What was taken back is left out on both sides: a withdrawal is meant to take away.
    public var lowerings: [Lowering] {
        let standing = statements.values.sorted { $0.rank < $1.rank }
        guard standing.count > 1 else { return [] }
        let now = speakers
        let totals = now.totals
        let values = now.indicatorValues
        var open: [Lowering] = []
        var past = StandingBoard(rules)
        for statement in standing {
            let before = past.speakers
            past.add(statement)
            let after = past.speakers
            for figure in ReportDifference.figures(from: before, to: after) where figure.isLoss {
                guard let old = figure.old else { continue }
                let current = Lowering.value(of: figure.address, totals, values)
                if current.map({ $0 < old }) ?? true { open.append(lowering(statement, figure, old)) }
            }
            for day in lostDays(from: before, to: after, by: statement) {
                let old = before.activities[day]?.totals[day]?.participants ?? 0
                guard now.activities[day]?.totals[day]?.participants ?? 0 < old else { continue }
                open.append(lowering(statement, rules.dayFigure(day), old))
            }
        }
        return open
    }

    private func lowering(_ statement: Statement, _ figure: ReportDifference.Figure, _ old: Int) -> Lowering {
        Lowering(
            unit: unit, fileName: statement.delivery.fileName, file: statement.delivery.file, figure: figure.address,
            name: figure.name, before: old, after: figure.new)
    }

    /// Days that lose all their activities to a report of other days, where the sum over all days does not show it.
    private func lostDays(from before: Speakers, to after: Speakers, by statement: Statement) -> [Int] {
        guard after.totals.participants >= before.totals.participants,
            Timeline.tellsOtherDays(statement, than: before)
        else { return [] }
        return before.activities.indices.filter { day in
            after.activities[day] === statement && (before.activities[day]?.totals[day]?.participants ?? 0) > 0
                && statement.totals[day] == nil
        }
    }

    /// Whether a report of the whole period tells of no day that the reports it replaces tell of: most likely the form of one
    /// day, with its days left as they were.
    static func tellsOtherDays(_ statement: Statement, than before: Speakers) -> Bool {
        guard !statement.totals.isEmpty, statement.coversAll else { return false }
        let told = before.activities.indices.filter { before.activities[$0]?.totals[$0] != nil }
        return !told.isEmpty && told.allSatisfy { statement.totals[$0] == nil }
    }
}

extension Lowering {
    static func value(of address: String, _ totals: Totals, _ indicators: [String: Int]) -> Int? {
        switch address {
        case "activities": totals.activities
        case "sessions": totals.sessions
        case "participants": totals.participants
        case "female_participants": totals.femaleParticipants
        case "books_donated": totals.booksDonated
        default: indicators[String(address.dropFirst("indicator:".count))]
        }
    }

    /// `lượt người từ 120 xuống 100`.
    public var phrase: String { ReportDifference.Figure(name: name, address: figure, old: before, new: after).phrase }
}

extension StatementRules {
    /// The visits of one day, none left.
    fileprivate func dayFigure(_ offset: Int) -> ReportDifference.Figure {
        let day = period.from.advanced(by: offset)
        return ReportDifference.Figure(
            name: "lượt người ngày \(DateFormat.short(year: day.year, month: day.month, day: day.day))",
            address: "participants@day=\(day.iso)", old: nil, new: 0)
    }
}
