import Foundation
import Participation
import ReportModel
import TestSupport
import Testing

@testable import Layout
@testable import PDFDrawing
@testable import Typesetting

/// How full pages are, over campaigns made at random: of one commune and of forty, of a day and of a month, with names of every
/// length and all that an officer may have written. A few in the suite; many with `make pages`, which prints what was measured.
@Suite struct PageFillTests {
    /// Least part of a page that must be filled when another follows.
    private static let least = 0.7
    private static let signatureLines = 5

    @Test func pagesAreFilledAndSignaturesHaveText() throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["BAOCAO_PAGES"].flatMap(Int.init)
        let first = environment["BAOCAO_SEED"].flatMap(UInt64.init) ?? 1
        let fonts = try FontBook(folder: Checkout.root + "/Fonts")
        var tally = Tally()
        for seed in first..<(first + UInt64(count ?? 2)) {
            var maker = RandomCampaign(seed: seed)
            for layout in count == nil ? ["commune-report", "district-report"] : RandomCampaign.layouts {
                for edition in layout == "district-report" ? ReportOrder.Edition.allCases : [.signed] {
                    guard let file = LayoutLibrary.load(layout, in: Checkout.root + "/Layouts").layout else { continue }
                    let data = try maker.report(at: file.sample, edition: edition)
                    let paginator = Paginator(measurer: fonts)
                    let set = try file.set(data, from: try file.compose(data), by: paginator)
                    tally.add(
                        try Measured.pages(of: set.composed.document, by: paginator, fonts), "\(layout) \(edition) seed \(seed)"
                    )
                }
            }
        }
        if count != nil { print(tally.report) }
        #expect(tally.bad.isEmpty, "\(tally.bad)")
    }

    /// What is known of a page.
    struct Measured {
        /// Part of the text block above the last ink.
        var fill: Double
        var isLast: Bool
        /// What follows would fit what is left empty, and could have been cut there.
        var couldTakeMore = false
        /// Lines of text on it, where a signature stands below them.
        var signatureLines: Int?
        /// Whether text that stands before could have come along.
        var couldHaveMoreLines = false

        static func pages(of document: Document, by paginator: Paginator, _ fonts: FontBook) throws -> [Measured] {
            try paginator.divided(document, TextSetter(measurer: fonts)).sections.flatMap { section -> [Measured] in
                let breaker = PageBreaker(flow: section.flow, height: section.height)
                guard let pages = breaker.totalFit() else { return [] }
                var found = pages.indices.map { measured(pages, $0, breaker, section.height) }
                // What a tall block leaves empty before it may be shared by two pages: no cut could fill both.
                for number in found.indices.dropLast() where found[number].couldTakeMore && !found[number + 1].couldTakeMore {
                    let both = (found[number].fill + found[number + 1].fill) / 2
                    if !found[number + 1].isLast, both < PageFillTests.least { found[number].couldTakeMore = false }
                }
                return found
            }
        }

        private static func measured(
            _ pages: [(start: Int, end: Int)], _ number: Int, _ breaker: PageBreaker, _ height: Double
        ) -> Measured {
            let page = pages[number]
            let strips = breaker.strips
            var y = breaker.prefixHeight(at: page.start)
            var space = 0.0
            var noted = 0.0
            var lines = 0
            var signed: Int?
            for strip in strips[page.start..<page.end] {
                guard strip.isContent else {
                    space += strip.height
                    continue
                }
                y += space + strip.height
                space = 0
                noted += breaker.noteHeight(of: strip, beside: noted)
                switch strip.content {
                case .line: lines += strip.lines
                case .columns(let columns) where columns.linesKeptBefore > 0: signed = lines
                default: break
                }
            }
            let isForced = strips[page.end..<(number + 1 < pages.count ? pages[number + 1].start : strips.count)]
                .contains { if case .pageBreak = $0.content { true } else { false } }
            var measured = Measured(
                fill: (y + noted) / height, isLast: number == pages.count - 1 || isForced, signatureLines: signed)
            if !measured.isLast {
                let next = block(from: pages[number + 1].start, breaker)
                measured.couldTakeMore = y + noted + space + next <= height
            }
            if let signed, signed < PageFillTests.signatureLines, number > 0 {
                // A line above stands on the page before, and nothing but text would have to move with it.
                let before = strips[pages[number - 1].start..<pages[number - 1].end].filter(\.isContent)
                let text = before.reversed().prefix { if case .line = $0.content { true } else { false } }
                measured.couldHaveMoreLines =
                    text.reduce(0) { $0 + $1.lines } >= PageFillTests.signatureLines - signed && text.count < before.count
            }
            return measured
        }

        /// Height of what cannot be cut from a strip on.
        private static func block(from start: Int, _ breaker: PageBreaker) -> Double {
            var height = 0.0
            var space = 0.0
            for index in start..<breaker.strips.count {
                let strip = breaker.strips[index]
                if case .pageBreak = strip.content { break }
                guard strip.isContent else {
                    space += strip.height
                    continue
                }
                if index > start, strip.breakBefore == .free { break }
                height += space + strip.height
                space = 0
            }
            return height
        }
    }

    /// What was found over many documents.
    struct Tally {
        var pages = 0
        var followed = 0
        var low = 0
        var excused = 0
        var signatures = 0
        var shortSignatures = 0
        var bad: [String] = []
        var fills: [Double] = []

        mutating func add(_ document: [Measured], _ name: String) {
            for (number, page) in document.enumerated() {
                pages += 1
                if !page.isLast {
                    followed += 1
                    fills.append(page.fill)
                    if page.fill < PageFillTests.least {
                        low += 1
                        if page.couldTakeMore {
                            bad.append("\(name), page \(number + 1): \(Int(page.fill * 100)) % full")
                        } else {
                            excused += 1
                        }
                    }
                }
                if let lines = page.signatureLines {
                    signatures += 1
                    if lines < PageFillTests.signatureLines {
                        shortSignatures += 1
                        if page.couldHaveMoreLines {
                            bad.append("\(name), page \(number + 1): \(lines) lines above the signature")
                        }
                    }
                }
            }
        }

        var report: String {
            let mean = fills.isEmpty ? 0 : fills.reduce(0, +) / Double(fills.count)
            return """
                pages \(pages), followed by another \(followed), mean fill \(Int((mean * 1000).rounded()) / 10) %
                less than 70 % full: \(low), of which a taller block follows: \(excused)
                signature pages \(signatures), with fewer than five lines: \(shortSignatures)
                to be mended: \(bad.count)
                \(bad.joined(separator: "\n"))
                """
        }
    }
}

/// A campaign made from a seed, at the edges as often as in the middle.
struct RandomCampaign {
    static let layouts = [
        "activity-matrix", "commune-report", "commune-summary", "district-report", "emulation-ranking", "english-summary",
        "school-report", "signing-sheet",
    ]

    private var random: SeededGenerator
    private let variant: SampleData.Variant
    private let campaign: Campaign
    private let tree: UnitTree
    private let seed: UInt64

    init(seed: UInt64) {
        self.seed = seed
        var random = SeededGenerator(seed: seed)
        func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }
        variant = pick([.typical, .complete, .longNames, .one, .flat])
        var campaign = SampleData.report(variant).campaign
        let days = pick([1, 2, 3, 7, 7, 12, 21, 31])
        if let period = DateSpan(from: campaign.period.from, to: campaign.period.from.advanced(by: days - 1)) {
            campaign.period = period
        }
        let types = Int.random(in: 1...campaign.activityTypes.count, using: &random)
        campaign.activityTypes = Array(campaign.activityTypes.prefix(types))
        campaign.recipients += (0..<pick([0, 0, 3, 12])).map { "Cơ quan, đơn vị nhận văn bản thứ \($0 + 1) trên địa bàn" }
        if pick([true, false]) {
            campaign.title += ", hưởng ứng các hoạt động xây dựng xã hội học tập trên địa bàn, giai đoạn 2021 - 2030"
        }
        self.campaign = campaign
        let long = " Nghĩa Trụ - Hưng Thịnh - Long Khánh Thượng"
        var units = [Unit(code: "TT", parent: nil, kind: "huyen", name: "Huyện Thanh Trì", population: nil, reports: false)]
        for number in 0..<pick([1, 2, 5, 9, 16, 25, 40]) {
            let code = "X\(number)"
            units.append(
                Unit(
                    code: code, parent: "TT", kind: "xa", name: "Xã số \(number)" + (pick([0, 0, 1]) == 1 ? long : ""),
                    population: pick([nil, 4_000, 123_456]), reports: true))
            for school in 0..<pick([0, 1, 3, 6, 14]) {
                units.append(
                    Unit(
                        code: "\(code)S\(school)", parent: code, kind: pick(["mam_non", "tieu_hoc", "thcs", "tthtcd"]),
                        name: "Trường số \(school)" + (pick([0, 0, 0, 1]) == 1 ? long : "") + " xã số \(number)",
                        population: nil,
                        reports: true))
            }
        }
        guard let tree = UnitTree(units, kinds: campaign.unitKinds) else {
            preconditionFailure("units of two levels form a tree")
        }
        self.tree = tree
        self.random = random
    }

    mutating func report(at place: SampleData.Place, edition: ReportOrder.Edition) throws -> ReportData {
        var reports = SampleReports(
            campaign: campaign, tree: tree, variant: variant, seed: seed, scale: Int.random(in: 1...20_000, using: &random))
        let aggregator = Aggregator(reports.records())
        let schools = tree.units.filter { $0.parent.map { $0 != tree.root.code } ?? false }
        let unit =
            switch place {
            case .top: tree.root
            case .area: tree.children(of: "TT")[0]
            case .unit: schools.first ?? tree.children(of: "TT")[0]
            }
        let summary = try #require(aggregator.summary(of: unit.code))
        var entries = SampleNarrative.entries(variant)
        let more = Int.random(in: 0...4, using: &random)
        let place = SourcePlace("narrative.yaml")
        if more > 0 {
            for key in [Narrative.Place.strengths, .limitations, .tasks, .proposals] {
                entries[key] = .texts(
                    (0..<more * 2).map { number in
                        Narrative.Text(
                            [
                                .words(
                                    String(repeating: "Nội dung thứ \(number) do cán bộ tổng hợp viết. ", count: 1 + number % 4)
                                )
                            ], at: place)
                    })
            }
        }
        return ReportData(
            summary: summary, campaign: campaign, tree: tree, documentTime: campaign.periodEndSlot, day: campaign.period.from,
            edition: edition, officerTexts: OfficerTexts(entries) { aggregator.trace($0, of: unit.code)?.value })
    }
}
