import TestSupport
import Testing
import Typesetting

/// Charts: what every form promises, and the shape of each.
@Suite struct ChartTests {
    private let measurer = SquareMeasurer()

    private func chart(
        _ form: Chart.Form, _ categories: [Chart.Category], series: [String] = [""], height: Double = 100,
        caption: String? = nil
    ) -> Chart {
        Chart(
            form: form, categories: categories, series: series, textStyle: TextStyle(size: 10), height: height,
            caption: caption.map { Paragraph(spans: [span($0)], style: style()) }, alternative: "says it all")
    }

    private func set(_ chart: Chart, width: Double = 460, height: Double = 700) throws -> PagedDocument {
        try Paginator(measurer: measurer).paginate(
            Document(sections: [section(width: width, height: height, [.chart(chart)])]))
    }

    private func rectangles(_ page: PagedDocument) -> [(rect: Rect, fill: Double?, stroke: Double?)] {
        page.pages[0].items.compactMap { item in
            if case .rectangle(let rect, let fill, let stroke) = item.mark { (rect, fill, stroke) } else { nil }
        }
    }

    private func category(_ label: String, _ values: Double?..., detail: String? = nil) -> Chart.Category {
        Chart.Category(
            label: label, detail: detail, values: values,
            valueLabels: values.map { $0.map { $0.isFinite ? "\(Int($0))" : "?" } ?? "–" })
    }

    // MARK: What every form promises

    struct Case: Sendable, CustomTestStringConvertible {
        var form: Chart.Form
        var count: Int
        var series: Int
        var testDescription: String { "\(form), \(count) categories, \(series) series" }
    }

    static let cases: [Case] = Chart.Form.allCases.flatMap { form in
        [0, 1, 2, 7, 16, 40, 81].flatMap { count in
            (form == .tiles ? [1] : form == .progress ? [1, 2] : [1, 2, 31]).map {
                Case(form: form, count: count, series: $0)
            }
        }
    }

    /// Pages of many sizes, values of one to thirteen digits: every chart is drawn, within its box, and nothing touches. All
    /// names and values are in print unless a remark says which are not.
    @Test(arguments: cases) func everythingIsPrintedAndNothingTouches(_ input: Case) throws {
        var random = SeededGenerator(seed: UInt64(input.count * 10 + input.series))
        let places = ["Đông Mỹ", "Tả Thanh Oai", "Yên Mỹ", "TT. Văn Điển", "Vĩnh Quỳnh"]
        for (digits, isOrdered) in [(4, false), (7, true), (13, false)] {
            let most = (0..<digits).reduce(1) { power, _ in power * 10 } - 1
            let categories = (0..<input.count).map { number in
                let values: [Double?] = (0..<input.series).map { _ in
                    Int.random(in: 0..<9, using: &random) == 0 ? nil : Double(Int.random(in: 0...most, using: &random))
                }
                return Chart.Category(
                    label: "\(places[number % 5]) \(number)", detail: number % 2 == 0 ? "\(number)/10" : nil, values: values,
                    valueLabels: values.map { $0.map { "\(Int($0))" } ?? "–" })
            }
            let series = (0..<input.series).map { input.series == 1 ? "" : "Nhóm \($0 + 1)" }
            var given = chart(input.form, categories, series: series)
            given.isOrdered = isOrdered
            try check(try set(given), given)
        }
    }

    private func check(_ page: PagedDocument, _ given: Chart) throws {
        let isTable = page.remarks.contains { if case .chartAsTable = $0 { true } else { false } }
        let figures = page.elements(isTable ? .table : .figure)
        try #require(!figures.isEmpty)
        if !isTable {
            #expect(figures[0].alternative == "says it all")
            #expect(figures.dropFirst().allSatisfy { $0.alternative == "says it all (tiếp theo)" })
            // All marks are the figures' own; the greys leave black text readable.
            #expect(page.pages[0].items.allSatisfy { if case .element = $0.owner { true } else { false } })
            for box in figures.compactMap(\.box) { #expect(box.x == 10 && box.width == 460 && box.maxY < 710.01) }
        }
        for number in page.pages.indices {
            #expect(page.overlaps(page: number, measurer) == [])
            // The page number stands in the top margin.
            #expect(page.outside(Rect(x: 10, y: 0, width: 460, height: 710), page: number, measurer) == [])
        }
        #expect(page.readingOrderFaults == [])
        #expect(rectangles(page).allSatisfy { ($0.fill ?? 1) >= 0.3 })

        let texts = page.texts.flatMap { $0 }
        if page.remarks.contains(where: { if case .chartWithoutFigures = $0 { true } else { false } }) {
            // A scale says what the greatest is.
            #expect(texts.contains("0"))
            return
        }
        var printed: [String: Int] = [:]
        for word in texts.joined(separator: " ").split(separator: " ") { printed[String(word), default: 0] += 1 }
        let labels = given.categories.flatMap { category in
            given.form == .progress && given.series.count == 2
                ? [category.valueLabels.joined(separator: "/")] : category.valueLabels
        }
        var wanted: [String: Int] = [:]
        for text in given.categories.map(\.label) + labels {
            for word in text.split(separator: " ") { wanted[String(word), default: 0] += 1 }
        }
        for (word, count) in wanted { #expect(printed[word, default: 0] >= count, "\(word)") }
        for name in given.series where !given.categories.isEmpty { #expect(texts.joined(separator: " ").contains(name)) }
    }

    @Test(arguments: Chart.Form.allCases) func noCategoriesSayThatThereAreNone(_ form: Chart.Form) throws {
        #expect(try set(chart(form, [])).texts(page: 0) == ["Không có số liệu"])
    }

    @Test(arguments: Chart.Form.allCases) func valuesOfNothingAreNotDrawn(_ form: Chart.Form) throws {
        for categories in [[category("a", nil), category("b", 0)], [category("a", -5)], [category("a", .nan)]] {
            var given = chart(form, categories)
            for index in given.categories.indices { given.categories[index].valueLabels = ["x"] }
            let page = try set(given)
            #expect(rectangles(page).allSatisfy { $0.rect.width.isFinite && $0.rect.height.isFinite })
            #expect(page.texts(page: 0).contains("x"))
            if form == .columns || form == .bars || form == .stackedColumns {
                // Only the swatch before a row of values.
                #expect(rectangles(page).count == (form == .stackedColumns ? 1 : 0))
            }
        }
    }

    @Test func missingValueLabelsAreLeftOut() throws {
        let page = try set(chart(.columns, [Chart.Category(label: "a", values: [3], valueLabels: [])]))
        #expect(page.texts(page: 0) == ["a"])
    }

    // MARK: Upright bars

    @Test func heightsOfBarsFollowTheirValues() throws {
        let page = try set(chart(.columns, [category("a", 50), category("b", 100), category("c", 0)], height: 100), width: 300)
        // Letters of 10: lines of 12, a gap of 3. Height 100 less a line for the value (12) and labels (12 + 3): 73 for 100.
        let bars = rectangles(page)
        #expect(bars.count == 2)
        #expect(abs(bars[0].rect.height - 36.5) < 1e-9)
        #expect(abs(bars[1].rect.height - 73) < 1e-9)
        // All stand on the axis, at 10 + 12 + 73.
        #expect(bars.allSatisfy { abs($0.rect.maxY - 95) < 1e-9 })
        #expect(page.lines(page: 0).map(\.from) == [Point(x: 10, y: 95)])
        // Slots of 100: bars in their middles, each with its value above.
        #expect(bars.map { $0.rect.x + $0.rect.width / 2 } == [60, 160])
        #expect(page.run("100").map { $0.origin.x + $0.width / 2 } == 160)
        #expect(page.run("100").map { $0.origin.y } ?? 0 < bars[1].rect.y)
        #expect(page.run("100")?.style.face == .bold)
        #expect(page.structure.elements.last?.box == Rect(x: 10, y: 10, width: 300, height: 100))
    }

    @Test func longLabelsTakeTwoLines() throws {
        let page = try set(chart(.columns, [category("Thứ Hai", 5), category("Thứ Ba", 5)]), width: 70)
        // Slots of 35 hold six characters.
        #expect(page.texts(page: 0) == ["5", "Thứ", "Hai", "5", "Thứ Ba"])
    }

    @Test func barsLieDownWhenLabelsWouldTouch() throws {
        let many = (0..<40).map { category("Xã số \($0)", Double($0)) }
        let page = try set(chart(.columns, many))
        // Lying: every name ends at one edge, left of the axis, one below the other.
        let names = (0..<40).compactMap { page.run("Xã số \($0)") }
        #expect(names.count == 40)
        #expect(Set(names.map { ($0.origin.x + $0.width).rounded() }).count == 1)
        #expect(zip(names, names.dropFirst()).allSatisfy { $0.origin.y < $1.origin.y })
        #expect(Set(rectangles(page).map { $0.rect.x }).count == 1)
    }

    @Test func barsLieDownRatherThanCutAName() throws {
        // Slots of 30 hold five characters: a word of eight does not fit, three words take a line too many.
        for name in ["Aaaaaaaa", "aaaa bbbb cccc"] {
            let page = try set(chart(.columns, (0..<10).map { _ in category(name, 5) }), width: 300)
            #expect(page.texts(page: 0).count { $0 == name } == 10)
        }
    }

    @Test func stackedPartsAddUp() throws {
        let page = try set(
            chart(.stackedColumns, [category("a", 30, 70), category("b", 10, 10)], series: ["Nam", "Nữ"], height: 100))
        // Swatches of the two rows come last; bars: 30, 70, 10, 10 of the same scale, one on the other.
        let bars = rectangles(page).dropLast(2).map(\.rect)
        #expect(bars.count == 4)
        let scale = bars[0].height / 30
        #expect(abs(bars[1].height - 70 * scale) < 1e-9)
        #expect(abs(bars[2].height - 10 * scale) < 1e-9)
        #expect(abs(bars[1].maxY - bars[0].y) < 1e-9)
        #expect(bars[0].maxY == bars[2].maxY)
        // Parts differ in grey.
        #expect(Set(rectangles(page).map(\.fill)).count == 2)
        #expect(page.texts(page: 0) == ["a", "b", "Nam", "30", "10", "Nữ", "70", "10"])
    }

    @Test func barsOfSeveralSeriesDifferInGrey() throws {
        let page = try set(chart(.columns, [category("a", 3, 5, 7)], series: ["x", "y", "z"]))
        #expect(Set(rectangles(page).compactMap(\.fill)).count == 3)
        // Three bars and three swatches.
        #expect(rectangles(page).count == 6)
    }

    // MARK: Other forms

    @Test func lyingBarsFollowTheirValues() throws {
        let page = try set(chart(.bars, [category("a", 25), category("bb", 100)]), width: 200)
        // Names take 10 and a gap of 5; values 15 («100») and a gap of 5: 165 for 100.
        #expect(rectangles(page).map { $0.rect.x } == [25, 25])
        #expect(rectangles(page).map { ($0.rect.width * 100).rounded() / 100 } == [41.25, 165])
        // The value stands right of its bar.
        #expect(page.run("100").map { $0.origin.x } == 25 + 165 + 4.0)
    }

    @Test func oneLongNameDoesNotTakeTheRoomOfTheBars() throws {
        // Sixty characters are 300 wide of 400: in three lines, 115 with what broken lines lose; 28 % are 112.
        let long = "aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff"
        let page = try set(chart(.bars, [category("a", 1), category(long, 2)]), width: 400)
        #expect(page.texts(page: 0).filter { long.contains($0) && $0.count > 1 }.count == 3)
        // Names 59 × 5 / 3 × 1.15 and a gap of 5.
        #expect(rectangles(page).allSatisfy { abs($0.rect.x - (10 + 295.0 / 3 * 1.15 + 5)) < 1e-9 })
    }

    @Test func fortyLyingBarsDrawCloser() throws {
        let many = (0..<40).map { category("Xã \($0)", Double($0)) }
        let tall = try set(chart(.bars, many), height: 2_000)
        let low = try set(chart(.bars, many), height: 500)
        let tallBox = try #require(tall.structure.elements.last?.box)
        let lowBox = try #require(low.structure.elements.last?.box)
        // 40 rows of 1.45 + 0.25 lines at ease; pressed into 500 they fill it.
        #expect(abs(tallBox.height - 40 * 1.7 * 12) < 1e-6)
        #expect(lowBox.height < 500.01 && lowBox.height > 480)
        // Letters of 10 need 40 × (12 + 1) = 520; those of 9.5, the next smaller, 40 × (11.4 + 1) = 496.
        #expect(low.run("Xã 39")?.style.size == 9.5)
        #expect(tall.run("Xã 39")?.style.size == 10)
        #expect(low.overlaps(page: 0, measurer) == [])
    }

    @Test func barsThatFitNoPageGoOnToOneScale() throws {
        let many = (0..<40).map { category("Xã \($0)", Double($0)) }
        // Letters of 8 in lines of 9.6, each with 1 more: 40 × 10.6 = 424, so one page of 300 does not do.
        let page = try set(chart(.bars, many), height: 300)
        #expect(page.remarks == [])
        #expect(page.elements(.figure).count > 1)
        let bars = page.pages.flatMap(\.items).compactMap { item -> Rect? in
            if case .rectangle(let rect, _, _) = item.mark { rect } else { nil }
        }
        // Letters are not shrunk for it; the bar of 39 is thirteen times that of 3, on whichever pages they stand.
        #expect(page.run("Xã 0")?.style.size == 10)
        #expect(bars.count == 39)
        #expect(abs(bars[38].width / bars[2].width - 13) < 1e-9)
    }

    @Test func manyDaysAreDrawnWithAScale() throws {
        let days = (0..<81).map { category("T\($0 % 7 + 2)", Double($0 * 1_000), detail: "\($0 % 30 + 1)/10") }
        var given = chart(.columns, days)
        given.isOrdered = true
        let page = try set(given)
        #expect(page.remarks == [.chartWithoutFigures("says it all")])
        #expect(page.pages.count == 1)
        // Eighty bars; the first is nothing. The greatest value stands at the scale.
        #expect(rectangles(page).count == 80)
        #expect(page.run("80000") != nil && page.run("0") != nil)
        // The same weekday stands under every seventh bar.
        #expect(page.texts(page: 0).filter { $0.hasPrefix("T") } == Array(repeating: "T2", count: 12))
    }

    @Test func aFieldOfDaysGoesOnInWeeks() throws {
        let rows = (0..<4).map { row in
            Chart.Category(
                label: "Xã \(row)", values: (0..<28).map { Double($0 * 1_000 + 100_000) },
                valueLabels: (0..<28).map { "\($0 * 1_000 + 100_000)" })
        }
        var given = chart(.heatMap, rows, series: (1...28).map { "\($0)/2" })
        given.isOrdered = true
        let page = try set(given)
        // 460 less a gutter of 25 and a gap of 4 is 431: cells of 30 + 4 hold 12 figures, seven are a week.
        #expect(page.remarks == [])
        #expect(page.elements(.figure).count == 1)
        #expect(page.texts(page: 0).prefix(7) == ["1/2", "2/2", "3/2", "4/2", "5/2", "6/2", "7/2"])
        #expect(page.texts(page: 0).filter { $0 == "Xã 0" }.count == 4)
    }

    @Test func aFieldWithoutRoomForFiguresHasAScale() throws {
        let rows = (0..<40).map { row in
            Chart.Category(
                label: "Xã \(row)", values: (0..<31).map { Double($0 * 1_000 + row) },
                valueLabels: (0..<31).map { "\($0 * 1_000 + row)" })
        }
        var given = chart(.heatMap, rows, series: (1...31).map { "\($0)/2" })
        given.isOrdered = true
        let page = try set(given)
        #expect(page.remarks == [.chartWithoutFigures("says it all")])
        #expect(page.pages.count == 1)
        // 40 × 31 cells and five steps of the scale, from white to the darkest.
        let fills = rectangles(page).compactMap(\.fill)
        #expect(fills.count == 40 * 31 + 5)
        #expect(Set(fills.prefix(5).map { ($0 * 10_000).rounded() }) == [10_000, 8_875, 7_750, 6_625, 5_500])
        #expect(page.run("30039") != nil)
    }

    @Test func figuresWithoutRoomBesideBarsStandInATable() throws {
        let text = "một nghìn hai trăm ba mươi bốn lượt người tham gia"
        let given = chart(.bars, [Chart.Category(label: "Xã a", values: [1_234], valueLabels: [text])], caption: "Biểu đồ 1")
        let page = try set(given, width: 200)
        #expect(page.remarks == [.chartAsTable("Biểu đồ 1")])
        #expect(page.elements(.figure).isEmpty)
        #expect(page.elements(.table).count == 1)
        #expect(page.texts(page: 0).joined(separator: " ") == "Biểu đồ 1 Xã a " + text)
    }

    @Test func stackedBarsStayStackedWhenTheyLieDown() throws {
        let page = try set(
            chart(.stackedColumns, (0..<30).map { category("Xã số \($0)", 30, 70) }, series: ["Nam", "Nữ"]))
        // Two swatches of the legend, two over the columns of figures, then two parts a row, end to end.
        let bars = rectangles(page).dropFirst(4).map(\.rect)
        #expect(bars.count == 60)
        for row in 0..<30 {
            #expect(abs(bars[2 * row].maxX - bars[2 * row + 1].x) < 1e-9)
            #expect(bars[2 * row].y == bars[2 * row + 1].y)
            #expect(abs(bars[2 * row + 1].width / bars[2 * row].width - 7.0 / 3) < 1e-9)
        }
        #expect(page.texts(page: 0).count { $0 == "70" } == 30)
    }

    @Test func progressIsMeasuredByEachTarget() throws {
        let page = try set(
            chart(.progress, [category("a", 50, 100), category("b", 3, 4), category("c", 6, 3)], series: ["x", "y"]), width: 300
        )
        let bars = rectangles(page).dropFirst(2).map(\.rect)
        // Frame, fill, frame, fill, frame, fill.
        #expect(bars.count == 6)
        #expect(abs(bars[1].width / bars[0].width - 0.5) < 1e-9)
        #expect(abs(bars[3].width / bars[2].width - 0.75) < 1e-9)
        #expect(abs(bars[5].width / bars[4].width - 2) < 1e-9)
        #expect(bars[0].width == bars[2].width && bars[2].width == bars[4].width)
        // Only what has passed its target shows it inside.
        #expect(page.lines(page: 0).count == 1)
        #expect(page.run("50/100") != nil && page.run("6/3") != nil)
    }

    @Test func progressWithoutATargetHasNoFrame() throws {
        let page = try set(chart(.progress, [category("a", 50, nil)], series: ["x", "y"]))
        #expect(rectangles(page).count == 2)
        #expect(page.run("50/–") != nil)
    }

    @Test func aHeatMapIsDarkerWhereThereIsMore() throws {
        let page = try set(chart(.heatMap, [category("a", 0, 50), category("b", 100, nil)], series: ["x", "y"]))
        let fills = rectangles(page).compactMap(\.fill)
        #expect(fills == [1, 0.775, 0.55, 1])
        let cells = rectangles(page).map(\.rect)
        // Two by two, edge to edge.
        #expect(abs(cells[0].maxX - cells[1].x) < 1e-9)
        #expect(abs(cells[0].maxY - cells[2].y) < 1e-9)
        #expect(page.texts(page: 0) == ["x", "y", "a", "0", "50", "b", "100", "–"])
    }

    @Test func tilesAreFilledByState() throws {
        let page = try set(chart(.tiles, [category("a", 1), category("b", 0), category("c", 0.25), category("d", 7)]))
        let fills = rectangles(page).filter { $0.fill != nil }.map(\.rect.width)
        let frames = rectangles(page).filter { $0.fill == nil }.map(\.rect.width)
        #expect(frames.count == 4)
        #expect(fills.count == 3)
        #expect(zip(fills, [1, 0.25, 1]).allSatisfy { abs($0 - $1 * frames[0]) < 1e-9 })
    }

    @Test func groupsOfBarsThatFillAPageStayBars() throws {
        let many = (0..<40).map { category("Xã \($0)", Double($0), 100, 50, 25) }
        let page = try set(chart(.columns, many, series: ["x", "y", "z", "w"]))
        let bars = page.pages.flatMap(\.items).count { if case .rectangle = $0.mark { true } else { false } }
        // Four bars a category, those of 0 left out, and four swatches on each part.
        #expect(bars > 159 + 4 && (bars - 159) % 4 == 0)
        #expect(page.elements(.figure).count == page.pages.count)
        // The same with room.
        let roomy = try set(chart(.columns, many, series: ["x", "y", "z", "w"]), height: 5_000)
        #expect(rectangles(roomy).count == 159 + 4)
    }

    @Test func aTallChartGoesOnRatherThanLeaveAHole() throws {
        // Ten lines of 12 leave 180 of 300; twelve rows of 1.7 lines are 244.8. Slices of three rows are 61.2: two have room.
        let bars = Block.chart(chart(.bars, (0..<12).map { category("Xã \($0)", Double($0 + 1)) }))
        let page = try pages(width: 460, height: 300, [lines("a", 10), bars, lines("b", 3)])
        #expect(page.pages.count == 2)
        #expect(page.texts[0].count == 10 + 2 * 6 || page.texts[0].count == 10 + 2 * 8)
        let figures = page.elements(.figure)
        #expect(figures.map(\.alternative) == ["says it all", "says it all (tiếp theo)"])
        #expect(page.readingOrderFaults == [])
        for box in figures.compactMap(\.box) { #expect(box.maxY < 310.01) }
        // With room it is one figure, though it could be divided.
        let whole = try pages(width: 460, height: 300, [lines("a", 2), bars])
        #expect(whole.elements(.figure).count == 1)
        #expect(whole.elements(.figure).first?.box.map { abs($0.height - 244.8) < 1e-6 } == true)
    }

    // MARK: Caption

    @Test func aCaptionStandsAboveAndBesideTheFigure() throws {
        let page = try set(chart(.bars, [category("a", 1)], caption: "Biểu đồ 1"))
        #expect(
            page.structure.dump() == """
                Document#0
                  Sect#1
                    Sect#2
                      Caption#3
                      Figure#4 alternative “says it all”

                """)
        #expect(page.readingOrderFaults == [])
        #expect(page.run("Biểu đồ 1")?.origin.y == 19)
        #expect(page.structure[4].box?.y == 22)
    }

    @Test func aCaptionBeforeAChartIsTheSame() throws {
        let caption = Block.paragraph(Paragraph(spans: [span("Biểu đồ 1")], style: style(), role: .caption))
        let own = try pages(width: 300, height: 300, [.chart(chart(.bars, [category("a", 1)], caption: "Biểu đồ 1"))])
        let before = try pages(width: 300, height: 300, [caption, .chart(chart(.bars, [category("a", 1)]))])
        #expect(own == before)
    }

    @Test func aCaptionStaysWithItsChart() throws {
        let page = try pages(
            width: 300, height: 120, [lines("a", 5), .chart(chart(.columns, [category("a", 1)], height: 60, caption: "C"))])
        #expect(page.texts[0].count == 5)
        #expect(page.texts[1].first == "C")
    }
}
