import Participation
import ReportModel
import Testing

/// A district with two communes (one of which reports itself), three schools and a centre beside the communes.
enum Fixture {
    static let kinds = [
        UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
        UnitKind(code: "thcs", name: "Trường THCS", level: "institution"),
        UnitKind(code: "gdtx", name: "Trung tâm", level: "institution"),
    ]

    static func tree() throws -> UnitTree {
        func unit(_ code: String, _ parent: String?, _ kind: String, _ population: Int? = nil, reports: Bool = true) -> Unit {
            Unit(code: code, parent: parent, kind: kind, name: "Đơn vị \(code)", population: population, reports: reports)
        }
        return try #require(
            UnitTree(
                [
                    unit("R", nil, "huyen", reports: false), unit("X1", "R", "xa", 9_000), unit("S1", "X1", "thcs"),
                    unit("S2", "X1", "thcs"), unit("X2", "R", "xa", 400, reports: false), unit("S3", "X2", "thcs"),
                    unit("G", "R", "gdtx"),
                ], kinds: kinds))
    }

    static func campaign() throws -> Campaign {
        let period = try #require(DateSpan(from: day("2023-10-02"), to: day("2023-10-08")))
        return Campaign(
            code: "test", title: "Tuần lễ", period: period, deadline: try time("2023-10-08T17:00:00+07:00"),
            timeZone: .vietnam, levels: ["district", "commune", "institution"], unitKinds: kinds,
            activityTypes: [
                ActivityType(code: "LPD", name: "Lễ"), ActivityType(code: "QGS", name: "Sách"),
                ActivityType(code: "TTR", name: "Truyền thông"),
            ],
            audienceGroups: [
                AudienceGroup(code: "hoc_sinh", name: "Học sinh"), AudienceGroup(code: "nguoi_dan", name: "Người dân"),
            ],
            indicators: [
                Indicator(code: "GD", name: "Gia đình", unit: "gia đình", level: "commune"),
                Indicator(code: "TIN", name: "Tin", unit: "tin"),
            ],
            issuer: Issuer(parent: nil, name: "BAN", symbol: "BC", place: "Hà Nội"),
            signatory: Signatory(authority: nil, position: [], name: nil), recipients: [], reports: [])
    }

    static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    static func time(_ text: String) throws -> Timestamp { try #require(Timestamp(iso: text)) }

    static func week() throws -> DateSpan { try campaign().period }

    static func activity(
        _ date: String, _ type: String = "LPD", _ title: String = "Lễ phát động", id: String? = nil, sessions: Int = 1,
        books: Int = 0, of audiences: [(String, Int, Int?)]
    ) throws -> Activity {
        Activity(
            id: id, date: try day(date), type: type, title: title, sessions: sessions, booksDonated: books,
            audiences: audiences.map { AudienceCount(group: $0.0, participants: $0.1, femaleParticipants: $0.2) })
    }

    static func accepted(
        _ unit: String, _ activities: [Activity]?, covers: DateSpan? = nil, at received: String = "2023-10-07T08:00:00+07:00",
        sequence: Int = 1, indicators: [String: Int]? = nil, remarks: Remarks? = nil
    ) throws -> Delivery {
        Delivery(
            Submission(
                unit: unit, covers: try covers ?? week(), activities: activities, indicators: indicators, remarks: remarks),
            received: try time(received), sequence: sequence)
    }

    /// What was refused or could not be read.
    static func failed(
        _ unit: String, _ content: Delivery.Content, at received: String = "2023-10-07T08:00:00+07:00", sequence: Int = 1,
        covers: DateSpan? = nil
    ) throws -> Delivery {
        Delivery(
            unit: unit, covers: try covers ?? week(), content: content, received: try time(received), sequence: sequence,
            file: "file\(sequence)")
    }

    static func records(_ deliveries: [Delivery]) throws -> Records {
        Records(campaign: try campaign(), tree: try tree(), deliveries: deliveries)
    }

    /// What a campaign is and who belongs to it, to be changed before anything is judged by it.
    struct Ground {
        var campaign: Campaign
        var tree: UnitTree
    }

    static func records(_ deliveries: [Delivery], _ change: (inout Ground) throws -> Void) throws -> Records {
        var ground = Ground(campaign: try campaign(), tree: try tree())
        try change(&ground)
        return Records(campaign: ground.campaign, tree: ground.tree, deliveries: deliveries)
    }

    /// What stands of the unit that the deliveries are of.
    static func timeline(_ deliveries: [Delivery]) throws -> Timeline {
        Timeline(
            of: deliveries.first?.unit ?? "S1", deliveries, rules: StatementRules(try campaign(), tree: try tree()))
    }
}

extension Totals {
    /// Every figure's sum, in the order of ``Figure``.
    var sums: [Int] { Figure.allCases.map { sum(of: $0) } }
    /// What is stated of every figure.
    var known: [Int?] { Figure.allCases.map { self[$0] } }
}
