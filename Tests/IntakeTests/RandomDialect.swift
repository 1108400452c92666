import ReportModel
import TestSupport

@testable import Intake

/// What a generated file should be read as.
struct Expectation: Equatable, CustomStringConvertible {
    var activities = 0
    var sessions = 0
    var participants = 0
    var women = 0
    var books = 0
    var titles: Set<String> = []

    var description: String {
        "\(activities) activities, \(sessions) sessions, \(participants)/\(women) people, \(books) books, \(titles.count) titles"
    }

    init() {}

    /// What was read of the submissions that were accepted.
    init(_ result: ReadResult) {
        for draft in result.submissions where !draft.isRefused {
            for activity in draft.submission.activities ?? [] {
                activities += 1
                sessions += activity.sessions
                participants += activity.participants
                women += activity.audiences.compactMap(\.femaleParticipants).reduce(0, +)
                books += activity.booksDonated
                titles.insert(activity.title)
            }
        }
    }
}

/// Writes the same kind of figures in a random one of the many ways people write them.
struct RandomDialect {
    var random: SeededGenerator
    private(set) var expected = Expectation()

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let headings: [(Column, [String])] = [
        (.unitCode, ["unit_code", "Mã đơn vị", "MÃ  ĐƠN VỊ"]), (.unitName, ["unit_name", "Tên đơn vị", "Trường", "Đơn vị"]),
        (.date, ["date", "Ngày", "Thời gian", "Ngày (ngày/tháng/năm)"]), (.activityType, ["activity_type", "Loại hoạt động"]),
        (.title, ["title", "Tên hoạt động", "Nội dung"]), (.audienceGroup, ["audience_group", "Đối tượng", "đối tượng:"]),
        (.sessions, ["sessions", "Số buổi", "Số cuộc"]), (.participants, ["participants", "Số người tham gia", "Lượt người"]),
        (.femaleParticipants, ["female_participants", "Trong đó nữ", "Số nữ"]),
        (.booksDonated, ["books_donated", "Số sách quyên góp"]),
        (.activityID, ["activity_id", "Mã hoạt động"]), (.note, ["note", "Ghi chú", "GHI CHÚ"]),
    ]

    private mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: list.indices, using: &random)] }
    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func number(_ value: Int) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: grouped(value)
        case 1: grouped(value).replacing(".", with: ",")
        case 2: grouped(value).replacing(".", with: " ")
        case 3: "\(value).0"
        case 4: "  \(value)\u{A0}"
        default: String(value)
        }
    }

    private mutating func date(_ day: CalendarDate) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: day.iso
        case 1: "\(day.day)/\(day.month)/\(day.year)"
        case 2: "\(day.day < 10 ? "0" : "")\(day.day)-\(day.month)-\(day.year)"
        case 3: "\(day.day).\(day.month).\(day.year)"
        case 4: "\(day.ordinal + 25_569)"
        default: shortDate(day) + " 08:30"
        }
    }

    /// One file of a few hundred rows at most.
    mutating func file(rows count: Int) -> [UInt8] {
        let isWide = chance(30)
        let groups = Fixture.campaign.audienceGroups
        var columns = RandomDialect.headings.map { ($0.0, pick($0.1)) }
        if isWide {
            columns.removeAll { [.audienceGroup, .participants, .femaleParticipants].contains($0.0) }
            for group in groups {
                columns.append((.audience(group.code), pick([group.name, group.code, group.name.uppercased()])))
                columns.append((.audienceFemale(group.code), group.name + pick([" – nữ", " nữ", "_female"])))
            }
        }
        columns.shuffle(using: &random)
        let delimiter = pick([",", ";", "\t"])
        let lineEnd = pick(["\n", "\r\n", "\r"])
        let decomposed = chance(20)
        var lines: [[String]] = []
        if chance(30) { lines += [["BÁO CÁO KẾT QUẢ"], ["Tuần lễ, năm 2023; đợt 1"], [""]] }
        lines.append(columns.map(\.1))
        let units = Fixture.units.filter(\.reports)
        for row in 0..<count { lines += rows(row, units, columns.map(\.0), groups, isWide) }
        let quoteAll = chance(20)
        var text = chance(20) ? "sep=\(delimiter)\(lineEnd)" : ""
        for line in lines {
            text += line.map { quoted($0, delimiter, quoteAll) }.joined(separator: delimiter) + lineEnd
            if chance(2) { text += lineEnd }
        }
        if decomposed { text = text.decomposedVietnamese }
        return (chance(40) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    }

    private func quoted(_ text: String, _ delimiter: String, _ always: Bool) -> String {
        guard always || text.contains(delimiter) || text.contains("\"") || text.contains("\n") || text.contains("\r\n") else {
            return text
        }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// The rows of one activity.
    private mutating func rows(
        _ index: Int, _ units: [Unit], _ columns: [Column], _ groups: [AudienceGroup], _ isWide: Bool
    ) -> [[String]] {
        let unit = pick(units)
        let title =
            pick(["Đọc sách", "Lễ khai mạc, phát động", "Góp \"sách\" nhỏ;\tđẹp", "Kể chuyện\nvà vẽ", "=1+1"]) + " \(index)"
        let day = Fixture.campaign.period.from.advanced(by: Int.random(in: 0..<7, using: &random))
        let type = pick(Fixture.campaign.activityTypes)
        let sessions = chance(30) ? nil : Int.random(in: 0...5, using: &random)
        let books = chance(50) ? nil : Int.random(in: 0...2_000, using: &random)
        let sharesRow = !isWide && chance(30)
        var cells: [Column: String] = [
            .unitCode: unit.code, .unitName: chance(50) ? unit.name : "", .activityType: chance(50) ? type.code : type.name,
            .title: title,
            .note: chance(30) ? "ghi chú, \"nhỏ\"" : "", .activityID: sharesRow ? "K\(index)" : "",
        ]
        if chance(30) {
            cells[.unitCode] = ""
            cells[.unitName] = unit.name
        }
        expected.activities += 1
        expected.sessions += sessions ?? 1
        expected.books += books ?? 0
        expected.titles.insert(collapsed(title))
        var result: [[String]] = []
        let taken =
            isWide
            ? [groups.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)).map(\.self)]
            : groups.shuffled(using: &random).prefix(sharesRow ? 2 : 1).map { [$0] }
        for groups in taken {
            var row = cells
            row[.date] = date(day)
            row[.sessions] = sessions.map { number($0) } ?? ""
            row[.booksDonated] = books.map { number($0) } ?? ""
            for group in groups {
                let people = Int.random(in: 0...3_000, using: &random)
                let women = chance(20) ? nil : Int.random(in: 0...people, using: &random)
                expected.participants += people
                expected.women += women ?? 0
                row[isWide ? .audience(group.code) : .participants] = number(people)
                row[isWide ? .audienceFemale(group.code) : .femaleParticipants] = women.map { number($0) } ?? ""
                row[.audienceGroup] = chance(50) ? group.code : group.name.uppercased()
            }
            result.append(columns.map { row[$0] ?? "" })
        }
        return result
    }
}
