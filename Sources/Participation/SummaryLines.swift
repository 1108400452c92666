import ReportModel

/// Makes the lines that a campaign of the level above reads: all activities of one type, day and kind of unit in one.
enum SummaryLines {
    private struct Key: Hashable {
        var type: String
        var day: Int
        var kind: String
    }

    private struct Line {
        var activity: Activity
        var activities = 0
        var groups: [String: Totals] = [:]
    }

    /// In order of type, day and kind.
    static func of(_ activities: [ReportedActivity], reach: Set<String>) -> [Activity] {
        var lines: [Key: Line] = [:]
        for reported in activities {
            let activity = reported.activity
            let kind = activity.kind(in: reported.unit)
            let key = Key(type: activity.type, day: activity.date.ordinal, kind: kind)
            var line =
                lines[key]
                ?? Line(
                    activity: Activity(
                        date: activity.date, type: activity.type, title: "", sessions: 0, booksDonated: 0, audiences: [],
                        sum: ActivitySum(activities: 0, kind: kind, groups: [])))
            line.activities += activity.count
            line.activity.sessions += activity.sessions
            line.activity.booksDonated += activity.booksDonated
            add(activity, isReach: reach.contains(activity.type), to: &line.groups)
            lines[key] = line
        }
        return lines.sorted { ($0.key.type, $0.key.day, $0.key.kind) < ($1.key.type, $1.key.day, $1.key.kind) }
            .map { finished($0.value, kind: $0.key.kind, isReach: reach.contains($0.key.type)) }
    }

    private static func add(_ activity: Activity, isReach: Bool, to groups: inout [String: Totals]) {
        for group in Set(activity.audiences.map(\.group)) {
            var part = activity
            if let sum = activity.sum {
                guard let own = sum.part(of: activity, in: group) else { continue }
                part = own
            } else {
                part.audiences.removeAll { $0.group != group }
            }
            groups[group, default: Totals()].add(part, isReach: isReach)
        }
    }

    private static func finished(_ line: Line, kind: String, isReach: Bool) -> Activity {
        var activity = line.activity
        var sums: [ActivitySum.Group] = []
        for (group, totals) in line.groups.sorted(by: { $0.key < $1.key }) {
            let rows = isReach ? totals.reachRows : totals.rowsWithFemaleCount + totals.rowsWithoutFemaleCount
            let people = isReach ? totals.reach : totals.participants
            sums.append(
                ActivitySum.Group(
                    group: group, activities: totals.activities, sessions: totals.sessions, booksDonated: totals.booksDonated,
                    rows: rows, rowsWithFemaleCount: totals.rowsWithFemaleCount))
            if totals.rowsWithFemaleCount > 0 {
                activity.audiences.append(
                    AudienceCount(
                        group: group, participants: totals.participantsWithFemaleCount,
                        femaleParticipants: totals.femaleParticipants))
            }
            if rows > totals.rowsWithFemaleCount {
                activity.audiences.append(
                    AudienceCount(group: group, participants: people - totals.participantsWithFemaleCount))
            }
        }
        activity.sum = ActivitySum(activities: line.activities, kind: kind, groups: sums)
        return activity
    }
}

extension Aggregator {
    /// How many units the figures of a subtree come from.
    func unitsBehind(_ subtree: [Unit]) -> UnitsBehind {
        var behind = UnitsBehind()
        for unit in subtree {
            guard let figures = own[unit.code] else { continue }
            if let summary = figures.report.summary {
                behind.expected += summary.expected
                behind.reported += summary.reported
            } else if !figures.isBehindSummary {
                behind.expected += 1
                if figures.standing.state.hasReported { behind.reported += 1 }
            }
            for (code, values) in figures.report.values {
                let units = figures.report.summary?.indicatorUnits[code] ?? 1
                behind.indicators[code, default: 0] += units
                for value in values {
                    for (kind, part) in value.byKind { behind.indicatorsByKind[kind, default: [:]][code, default: 0] += part }
                    if let own = value.byKind[unit.kind] == nil ? value.value(of: unit.kind, unit) : nil {
                        behind.indicatorsByKind[unit.kind, default: [:]][code, default: 0] += own
                    }
                }
            }
        }
        return behind
    }
}
