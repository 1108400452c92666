import ReportModel
import Testing

@testable import Participation
@testable import Publishing

/// What the officer reads of doubts, rules and decisions.
@Suite struct ReviewListTests {
    private static let kinds = [
        UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
    ]

    /// A district that reports nothing itself, with communes that do.
    private func records(
        _ sent: [(unit: String, people: Int, books: Int, indicators: [String: Int])], rules: [FigureRule] = []
    ) throws -> Records {
        let day = try #require(CalendarDate(iso: "2023-10-02"))
        var campaign = Campaign(
            code: "c", title: "t", period: DateSpan(day: day),
            deadline: try #require(Timestamp(iso: "2023-10-02T17:00:00+07:00")), timeZone: .vietnam,
            levels: ["district", "commune"], unitKinds: Self.kinds, activityTypes: [ActivityType(code: "QGS", name: "Sách")],
            audienceGroups: [AudienceGroup(code: "hoc_sinh", name: "Học sinh")],
            indicators: [
                Indicator(code: "DK", name: "Đăng ký", unit: "gia đình"),
                Indicator(code: "CN", name: "Công nhận", unit: "gia đình"),
            ],
            issuer: Issuer(parent: nil, name: "B", symbol: "BC", place: "P"),
            signatory: Signatory(authority: nil, position: [], name: nil), recipients: [], reports: [])
        campaign.rules = rules
        let units =
            [Unit(code: "H", parent: nil, kind: "huyen", name: "Huyện Thử", population: nil, reports: false)]
            + sent.map { Unit(code: $0.unit, parent: "H", kind: "xa", name: "Xã \($0.unit)", population: nil, reports: true) }
        let tree = try #require(UnitTree(units, kinds: Self.kinds))
        return Records(
            campaign: campaign, tree: tree,
            deliveries: sent.enumerated().map { index, report in
                let activity = Activity(
                    date: day, type: "QGS", title: "Quyên góp sách", booksDonated: report.books,
                    audiences: [AudienceCount(group: "hoc_sinh", participants: report.people, femaleParticipants: nil)])
                var delivery = Delivery(
                    Submission(
                        unit: report.unit, covers: campaign.period, activities: [activity], indicators: report.indicators),
                    received: Timestamp(seconds: 1_696_220_000), sequence: index + 1)
                delivery.file = report.unit
                return delivery
            })
    }

    private func sections(_ records: Records) -> [String: ReviewList.Section] {
        let list = ReviewList(Aggregator(records).whole.review, records.campaign, records.tree)
        return Dictionary(uniqueKeysWithValues: list.sections.map { ($0.key, $0) })
    }

    private func rule(
        _ id: String, _ left: FigureExpression, _ relation: FigureCondition.Relation, _ right: FigureExpression,
        _ scope: FigureRule.Scope, _ text: String
    ) -> FigureRule {
        FigureRule(
            id: id, that: FigureCondition(left: left, relation: relation, right: right, text: text), scope: scope,
            severity: .error)
    }

    @Test func rulesAreToldInPrintedNumbersAndCountedWhereUnknown() throws {
        let people = FigureExpression.figure(FigureAddress(.count(.participants)))
        let (part, whole) = (
            FigureExpression.figure(FigureAddress(.indicator("CN"))), FigureExpression.figure(FigureAddress(.indicator("DK")))
        )
        let found = sections(
            try records(
                [("A", 80_000, 0, ["CN": 17, "DK": 30]), ("B", 454, 0, ["CN": 5])],
                rules: [
                    rule("tong", people, .lessOrEqual, .number(100), .total, "participants <= 100"),
                    rule("ty-le", .quotient(part, whole), .greaterOrEqual, .number(1), .unit, "CN / DK >= 1"),
                ]))
        #expect(
            found["rules"]?.entries.map(\.text) == [
                // The district reports nothing itself, so that it is not incomplete.
                "Huyện Thử (H): không đúng quy tắc participants <= 100 (80.454 và 100) (lỗi)",
                "Xã A (A): không đúng quy tắc CN / DK >= 1 (0,57 và 1) (lỗi, đơn vị chưa được coi là báo cáo đủ)",
            ])
        #expect(
            found["rules_not_evaluated"]?.entries.map(\.text) == [
                "CN / DK >= 1: chưa kiểm tra được ở 1/2 đơn vị: Xã B (B)"
            ])
    }

    @Test func aSideIsToldByTheFigureThatIsDoubted() throws {
        let found = sections(
            try records((0..<6).map { ("X\($0)", 100 + $0, $0 == 5 ? 70_000 : 40, [:]) }))
        let side = try #require(found["outliers"]?.entries.first?.sides.first)
        #expect(
            side.text == "Xã X5 (X5): “Quyên góp sách”, ngày 02/10/2023, 70.000 cuốn sách quyên góp" && side.value == 70_000)
    }

    /// A number of ours with its sign stays a number; a sender's text that looks like one does not.
    @Test func aNegativeNumberIsANumber() {
        let table = DataTable(
            name: "t", title: "t", help: "",
            columns: [DataTable.Column("a", "A", .integer, 9, ""), DataTable.Column("b", "B", .string, 9, "")],
            rows: [[.number(-70), .text("-70")], [.none, .text("=1")]])
        #expect(table.csv(offset: 0) == "a,b\n-70,'-70\n,'=1\n")
    }

    @Test func aDecisionThatWaitsIsToBeLeft() throws {
        let ground = try records([("A", 10, 0, [:])])
        func outcome(_ id: String, _ state: DecisionOutcome.State, outlives: Bool = false) throws -> DecisionOutcome {
            let place = Decision.Place(file: "a.csv", sha256: "A", row: 2)
            return DecisionOutcome(
                decision: Decision(
                    id: id, about: .value, figure: try FigureAddress("participants"), places: [place], was: 10,
                    action: .exclude, value: nil, by: "A", at: "2023-10-09", why: "thử"),
                place: place, unit: ground.tree["A"], title: nil, state: state, outlivesFile: outlives)
        }
        var review = FigureReview()
        review.decisionsWithoutEffect = [
            try outcome("1", .approved), try outcome("2", .fileGone), try outcome("3", .holds, outlives: true),
        ]
        let list = ReviewList(review, ground.campaign, ground.tree)
        #expect(list.sections.map(\.key) == ["decisions_waiting", "decisions_without_effect"])
        #expect(list.sections.map { $0.entries.map(\.id) } == [["1", "3"], ["2"]])
        #expect(list.sections.map { $0.advice.contains("bỏ mục này") } == [false, true])
    }
}
