internal import Participation
internal import ReportModel

/// What a campaign of the level above reads of a summary (``SummaryStatementReader`` on its side).
enum SummaryStatementDocument {
    struct Period: Encodable {
        var from: String
        var to: String
    }

    struct Root: Encodable {
        var code: String
        var name: String
    }

    struct UnitsBehind: Encodable {
        var expected: Int
        var reported: Int
    }

    struct Remarks: Encodable {
        var unit: String
        var name: String
        var strengths: [String]
        var limitations: [String]
        var proposals: [String]

        init(_ remarks: UnitRemarks) {
            unit = remarks.unit.code
            name = remarks.unit.name
            strengths = remarks.remarks.strengths
            limitations = remarks.remarks.limitations
            proposals = remarks.remarks.proposals
        }
    }

    /// All activities of one type, day and kind of unit.
    struct Line: Encodable {
        struct Group: Encodable {
            var activities: Int
            var sessions: Int
            var books_donated: Int
            /// Rows (activity × group), and those that state women.
            var rows: Int
            var rows_with_female: Int?
            var participants: Int?
            /// Visits of the rows that state women.
            var participants_with_female: Int?
            var female_participants: Int?
            var reach: Int?

            init(_ sum: ActivitySum.Group, of activity: Activity, isReach: Bool) {
                activities = sum.activities
                sessions = sum.sessions
                books_donated = sum.booksDonated
                rows = sum.rows
                let people = activity.people(ofGroup: sum.group)
                if isReach {
                    reach = people
                    return
                }
                participants = people
                rows_with_female = sum.rowsWithFemaleCount
                guard sum.rowsWithFemaleCount > 0 else { return }
                let stated = activity.peopleWithWomen(ofGroup: sum.group)
                participants_with_female = stated.people
                female_participants = stated.women
            }
        }

        var type: String
        var date: String
        var kind: String
        var activities: Int
        var sessions: Int
        var books_donated: Int
        var participants: Int?
        var female_participants: Int?
        var reach: Int?
        /// By the code of the audience group.
        var audience: [String: Group]

        init(_ line: Activity, reach types: Set<String>) {
            let isReach = types.contains(line.type)
            type = line.type
            date = line.date.iso
            kind = line.sum?.kind ?? ""
            activities = line.count
            sessions = line.sessions
            books_donated = line.booksDonated
            if isReach {
                reach = line.participants
            } else {
                participants = line.participants
                female_participants = line.statedWomen
            }
            audience = Dictionary(
                (line.sum?.groups ?? []).map { ($0.group, Group($0, of: line, isReach: isReach)) },
                uniquingKeysWith: { first, _ in first })
        }
    }
}
