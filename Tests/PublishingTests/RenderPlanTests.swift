import Publishing
import ReportModel
import Testing

@Suite struct RenderPlanTests {
    private func campaign() throws -> (Campaign, UnitTree) {
        let from = try #require(CalendarDate(iso: "2023-10-02"))
        let to = try #require(CalendarDate(iso: "2023-10-03"))
        let kinds = [
            UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
        ]
        func unit(_ code: String, _ parent: String?, _ kind: String) -> Unit {
            Unit(code: code, parent: parent, kind: kind, name: code, population: nil, reports: true)
        }
        let campaign = Campaign(
            code: "c", title: "t", period: try #require(DateSpan(from: from, to: to)),
            deadline: try #require(Timestamp(iso: "2023-10-03T17:00:00+07:00")), timeZone: .vietnam,
            levels: ["district", "commune"], unitKinds: kinds, activityTypes: [], audienceGroups: [], indicators: [],
            issuer: Issuer(parent: nil, name: "B", symbol: "BC", place: "P"),
            signatory: Signatory(authority: nil, position: [], name: nil), recipients: [],
            reports: [
                ReportOrder(layout: "summary", forEach: "commune", due: .periodEnd),
                ReportOrder(layout: "bulletin", forEach: "district", due: .daily(hour: 17, minute: 30)),
            ])
        return (
            campaign,
            try #require(UnitTree([unit("R", nil, "huyen"), unit("A", "R", "xa"), unit("B", "R", "xa")], kinds: kinds))
        )
    }

    @Test func documentsStandWhereTheContractSays() throws {
        let (campaign, tree) = try campaign()
        let plan = RenderPlan(campaign, tree: tree, asOf: nil)
        #expect(
            plan.documents.map(\.path) == [
                "summary/A.pdf", "summary/B.pdf", "bulletin/R-2023-10-02.pdf", "bulletin/R-2023-10-03.pdf",
            ])
        #expect(
            plan.documents.map { $0.slot.iso(offset: 25_200) } == [
                "2023-10-03T17:00:00+07:00", "2023-10-03T17:00:00+07:00", "2023-10-02T17:30:00+07:00",
                "2023-10-03T17:30:00+07:00",
            ])
    }

    @Test(arguments: [
        ("2023-10-02T17:29:59+07:00", 0), ("2023-10-02T17:30:00+07:00", 1), ("2023-10-03T17:00:00+07:00", 3),
        ("2023-10-03T17:30:00+07:00", 4),
    ])
    func aDocumentIsDueFromItsSlotOn(asOf: String, count: Int) throws {
        let (campaign, tree) = try campaign()
        let time = try #require(Timestamp(iso: asOf))
        #expect(RenderPlan(campaign, tree: tree, asOf: time).documents.count == count)
    }

    @Test func shardsArePartsWithoutOverlap() throws {
        let (campaign, tree) = try campaign()
        let whole = RenderPlan(campaign, tree: tree, asOf: nil).documents
        var joined: [PlannedDocument] = []
        for index in 0..<3 {
            var part = RenderPlan(campaign, tree: tree, asOf: nil)
            part.keep(try #require(Shard(index: index, count: 3)))
            joined += part.documents
        }
        #expect(joined.count == whole.count)
        #expect(Set(joined) == Set(whole))
        var selected = RenderPlan(campaign, tree: tree, asOf: nil)
        selected.select(reports: ["summary"], units: ["B"])
        #expect(selected.documents.map(\.path) == ["summary/B.pdf"])
    }
}
