import Participation
import ReportModel
import Testing

/// Kinds of figures that once came out wrong, each worked out by hand.
@Suite struct FigureTests {
    private static let registered = [
        Indicator(code: "DK", name: "Số đăng ký “Gia đình học tập”", unit: "gia đình"),
        Indicator(code: "CN", name: "Số được công nhận “Gia đình học tập”", unit: "gia đình", of: "DK"),
    ]

    private func summary(
        _ accepted: [Delivery], of unit: String = "R", _ change: (inout Fixture.Ground) throws -> Void = { _ in }
    ) throws -> Summary {
        try #require(Aggregator(Fixture.records(accepted, change)).summary(of: unit))
    }

    // MARK: Ratios

    @Test func aRatioStandsOnTheUnitsThatStateBothItsParts() throws {
        let model = try #require(
            try summary([
                Fixture.accepted("S1", nil, indicators: ["DK": 100, "CN": 80]),
                Fixture.accepted("S2", nil, indicators: ["CN": 500]),
                Fixture.accepted("S3", nil, indicators: ["DK": 40]),
            ]) { $0.campaign.indicators = FigureTests.registered }.models.first)
        #expect(model.wholeValue == 140 && model.partValue == 580)
        #expect(model.rate == Rate(80, of: 100))
        #expect(model.unitsOfBoth == 1 && model.units == 3)
        #expect(!model.isWhole)
    }

    @Test func noUnitStatesBoth() throws {
        let model = try #require(
            try summary([Fixture.accepted("S2", nil, indicators: ["CN": 5])]) {
                $0.campaign.indicators = FigureTests.registered
            }.models.first)
        #expect(model.rate == nil && model.partOfBoth == nil && model.wholeValue == nil)
    }

    /// Families recognised of all households: only where every unit that states the model is known whole.
    @Test func aModelIsSetAgainstAllThereAre() throws {
        func model(_ households: [String: Int], _ stated: [String: [String: Int]]) throws -> ModelFigure {
            let figures = try summary(
                try stated.sorted { $0.key < $1.key }.map { try Fixture.accepted($0.key, nil, indicators: $0.value) }
            ) {
                $0.campaign.indicators = FigureTests.registered.map {
                    var indicator = $0
                    indicator.base = .households
                    return indicator
                }
                let units = $0.tree.units.map { unit in
                    var bases = UnitBases()
                    bases.households = households[unit.code]
                    return Unit(
                        code: unit.code, parent: unit.parent, kind: unit.kind, name: unit.name, population: unit.population,
                        reports: unit.reports, bases: bases)
                }
                let tree = UnitTree(units, kinds: $0.campaign.unitKinds)
                $0.tree = try #require(tree)
            }
            return try #require(figures.models.first)
        }
        let both = ["S1": ["DK": 100, "CN": 80], "S2": ["DK": 50, "CN": 40]]
        #expect(try model(["S1": 200, "S2": 100, "S3": 900], both).base == 300, "S3 states nothing")
        #expect(try model(["S1": 200, "S2": 100], both).baseRate == Rate(120, of: 300))
        #expect(try model(["S1": 200], both).base == nil, "of S2 nobody knows")
        #expect(try model(["S1": 200], both).baseRate == nil)
        // S2 registers and does not say how many were recognised.
        let open = try model(["S1": 200, "S2": 100], ["S1": ["DK": 100, "CN": 80], "S2": ["DK": 50]])
        #expect(open.base == 300 && open.baseRate == nil)
        #expect(try model(["S1": 0], ["S1": ["CN": 1]]).baseRate == nil, "there is no share of nothing")
    }

    @Test func womenAreAShareOfTheVisitsOfRowsThatStateThem() throws {
        let totals = try summary([
            Fixture.accepted(
                "S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 100, 60), ("nguoi_dan", 900, nil)])])
        ]).totals
        #expect(totals.femaleShare == Rate(60, of: 100))
        #expect(totals[.femaleParticipants] == 60)
    }

    // MARK: Unknown is not zero

    @Test func nothingIsKnownOfWhoHasNotReported() throws {
        let summary = try summary([Fixture.accepted("S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 5, nil)])])])
        // X2 has S3 below it, and S3 is silent.
        #expect(summary.children.map { $0.totals[.participants] } == [5, nil, nil])
        #expect(summary.children.map { $0.totals.participants } == [5, 0, 0])
        // No row states women.
        #expect(summary.totals.known == [1, 1, 5, nil, 0, 0])
    }

    @Test func anExplicitNoneIsZeroAndIndicatorsAloneAreUnknown() throws {
        #expect(try summary([Fixture.accepted("G", [])], of: "G").totals.known == [0, 0, 0, 0, 0, 0])
        let alone = try summary([Fixture.accepted("G", nil, indicators: ["TIN": 3])], of: "G")
        #expect(alone.totals.known == [nil, nil, nil, nil, nil, nil])
        #expect(alone.reporting.reported == 1)
        #expect(alone.totals.average(of: .activities) == nil)
    }

    @Test func averagesAreOverUnitsThatStateActivities() throws {
        let totals = try summary([
            Fixture.accepted("S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 30, 1)])]), Fixture.accepted("S2", []),
            Fixture.accepted("S3", nil, indicators: ["TIN": 1]),
        ]).totals
        #expect(totals.average(of: .participants) == 15)
    }

    @Test func sharesOfNothingAreNothing() throws {
        let summary = try summary([Fixture.accepted("S1", [])])
        #expect(summary.audienceGroups.allSatisfy { $0.share == nil })
        #expect(summary.share == nil)
    }

    // MARK: People reached from afar

    @Test func peopleReachedFromAfarAreNoVisitors() throws {
        let summary = try summary([
            Fixture.accepted(
                "S1",
                [
                    Fixture.activity("2023-10-02", "QGS", "Phát thanh", books: 7, of: [("nguoi_dan", 5_000, 2_000)]),
                    Fixture.activity("2023-10-02", of: [("nguoi_dan", 40, 10)]),
                ])
        ]) { $0.campaign.activityTypes[1].reach = true }
        #expect(summary.totals.sums == [2, 2, 40, 10, 7, 5_000])
        #expect(summary.activityTypes.map(\.totals.participants) == [40, 0, 0])
        #expect(summary.activityTypes.map(\.totals.reach) == [0, 5_000, 0])
        #expect(summary.audienceGroups.map(\.totals.participants) == [0, 40])
        #expect(summary.dates.map(\.totals.participants).reduce(0, +) == 40)
        #expect(summary.children.map(\.totals.participants) == [40, 0, 0])
        #expect(summary.highlights.map(\.activity.participants) == [40])
    }

    // MARK: Superlatives

    @Test(
        arguments: [
            ([0, 0, 0], []), ([5, 0, 0], []), ([5, 3, 0], [0]), ([5, 5, 0], []), ([5, 5, 3], [0, 1]),
            ([4, 4, 4, 1], [0, 1, 2]),
            ([4, 4, 4, 4, 1], []), ([7, 7, 7], []),
        ] as [([Int], [Int])])
    func onlyWhoLeadsIsCalledFirst(visits: [Int], leaders: [Int]) throws {
        let summary = try summary([
            Fixture.accepted(
                "S1",
                visits.enumerated().filter { $0.element > 0 }.map { index, people in
                    try Fixture.activity("2023-10-0\(2 + index)", of: [("hoc_sinh", people, nil)])
                })
        ])
        let days = try leaders.map { try Fixture.day("2023-10-0\(2 + $0)") }
        #expect(summary.leadingDates.map(\.key) == days)
    }

    @Test func highlightsAreNeverBannersAndTiesStandTogether() throws {
        func highlights(_ activities: [(String, Int)]) throws -> [String] {
            try summary([
                Fixture.accepted(
                    "S1", activities.map { try Fixture.activity("2023-10-02", "LPD", $0.0, of: [("hoc_sinh", $0.1, nil)]) })
            ]).highlights.map(\.activity.title)
        }
        #expect(
            try highlights([
                ("Treo băng rôn tuyên truyền", 9_000), ("PHÁT THANH về học tập", 8_000), ("Phat to roi", 7_000),
                ("Ngày hội đọc", 50),
            ]) == ["Ngày hội đọc"])
        let six = (1...6).map { ("Hội thảo \($0)", 100) }
        #expect(try highlights(six) == [])
        #expect(try highlights([("Một", 300), ("Hai", 200)] + six) == ["Một", "Hai"])
        #expect(try highlights([("Không ai", 0)]) == [])
    }

    // MARK: Inhabitants

    /// X1 (9.000) reports; X2 (400) is silent; G stands beside the communes.
    @Test func visitsAreSetAgainstInhabitantsOfWhoReported() throws {
        let accepted = [
            try Fixture.accepted("S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 900, nil)])]),
            try Fixture.accepted("G", [Fixture.activity("2023-10-02", of: [("nguoi_dan", 50, nil)])]),
        ]
        let rate = try summary(accepted).perInhabitants
        #expect(rate.rate == 10 && rate.areas == 1 && rate.population == 9_000)
        #expect(rate.units(.silent).map(\.code) == ["X2"])
        #expect(rate.units(.outside).map(\.code) == ["G"])
        #expect(rate.units(.unknownPopulation).isEmpty)
        // The centre is no area, so the areas are communes.
        #expect(rate.places.map(\.code) == ["X1", "X2"])
    }

    /// X1 (9.000) states visits; X2 (400) only an indicator: its inhabitants stand beside no visits.
    @Test func anAreaThatStatesNoVisitsIsLeftOutOnBothSides() throws {
        let accepted = [
            try Fixture.accepted("S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 900, nil)])]),
            try Fixture.accepted("S3", nil, indicators: ["GDHT_DK": 5]),
        ]
        let rate = try summary(accepted).perInhabitants
        #expect(rate.rate == 10 && rate.areas == 1 && rate.population == 9_000)
        #expect(rate.units(.unstated).map(\.code) == ["X2"] && rate.units(.silent).isEmpty)
    }

    @Test func aPopulationOfZeroIsUnknown() throws {
        let units = try Fixture.tree().units.map { unit in
            Unit(
                code: unit.code, parent: unit.parent, kind: unit.kind, name: unit.name,
                population: unit.code == "X2" ? 0 : unit.population, reports: unit.reports)
        }
        let tree = try #require(UnitTree(units, kinds: Fixture.kinds))
        let rate = try summary([Fixture.accepted("S3", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 90, nil)])])]) {
            $0.tree = tree
        }.perInhabitants
        #expect(rate.rate == nil && rate.visits == 0)
        #expect(rate.units(.unknownPopulation).map(\.code) == ["X2"])
        #expect(rate.units(.silent).map(\.code) == ["X1"])
    }

    // MARK: Areas

    @Test func aCommuneWithoutSchoolsIsAnAreaBesideThoseWith() throws {
        let kinds = Fixture.kinds
        let tree = try #require(
            UnitTree(
                [
                    Unit(code: "R", parent: nil, kind: "huyen", name: "R", population: nil, reports: false),
                    Unit(code: "A", parent: "R", kind: "xa", name: "A", population: nil, reports: true),
                    Unit(code: "B", parent: "R", kind: "xa", name: "B", population: nil, reports: true),
                    Unit(code: "B1", parent: "B", kind: "thcs", name: "B1", population: nil, reports: true),
                    Unit(code: "G", parent: "R", kind: "gdtx", name: "G", population: nil, reports: true),
                ], kinds: kinds))
        let summary = try summary([]) { $0.tree = tree }
        #expect(summary.clusters.map { $0.area?.code } == ["A", "B", nil])
        #expect(summary.clusters.last?.units.map(\.unit.code) == ["G"])
    }

    // MARK: Cuts of children and kinds

    @Test func childrenAreCutByTypeGroupAndDay() throws {
        let summary = try summary([
            Fixture.accepted("S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 300, nil), ("nguoi_dan", 20, nil)])]),
            Fixture.accepted("S3", [Fixture.activity("2023-10-03", "QGS", books: 4, of: [("hoc_sinh", 7, nil)])]),
        ])
        #expect(summary.children.map { $0.byType.map { $0[.participants] } } == [[320, 0, 0], [0, 7, 0], [nil, nil, nil]])
        #expect(summary.children.map { $0.byAudience.map { $0[.participants] } } == [[300, 20], [7, 0], [nil, nil]])
        #expect(summary.children[1].byDate.map { $0[.participants] } == [0, 7, 0, 0, 0, 0, 0])
        #expect(summary.kinds.map(\.kind.code) == ["xa", "thcs", "gdtx"])
        #expect(summary.kinds.map { $0.totals[.participants] } == [nil, 327, nil])
        #expect(summary.typeGroups.map { $0.totals[.participants] } == [327])
        #expect(summary.activityTypes.map(\.units) == [1, 1, 0])
    }
}
