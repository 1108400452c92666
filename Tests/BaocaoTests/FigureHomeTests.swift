import Foundation
import TestSupport
import Testing

/// Figures, rates, ranks and comparisons are computed in Participation alone. Layout and Publishing read them: nothing there
/// divides, adds up counts, or makes a total or a rate of its own.
@Suite struct FigureHomeTests {
    /// What computing looks like in a line without comments and texts.
    private static let signs: [(name: String, pattern: String)] = [
        ("divides", #"[A-Za-z0-9_)\]] [/%] [A-Za-z0-9_(]"#),
        ("takes parts of a hundred", #"\* ?100\b|\b100 ?\*"#),
        ("adds up", #"\breduce\("#),
        ("makes a rate", #"\bRate\("#),
        ("makes totals", #"\b(Totals|Tally)\(|\bReporting\(\)"#),
        (
            "counts reports",
            #"\b(count|filter)\b.*\b(hasReported|isLate)\b.*\.count\b|\bcount \{.*\b(hasReported|isLate|participants)\b"#
        ),
        (
            "adds to a figure",
            #"\.(activities|sessions|participants|femaleParticipants|booksDonated|reach|expected|reported|late|complete)\s*\+="#
        ),
        ("finds a median or a mean", #"\b(median|mean|average)\b.*[-+*/].*\d"#),
    ]

    /// Where a sign means something else, and what.
    private static let others: [(file: String, why: String)] = [
        ("Layout/Sample/", "makes up reports for samples"),
        ("Layout/Compose/ChartWords.swift", "tells of what is drawn: the sum of the bars seen"),
        ("Layout/Compose/Composer+KeyFigures.swift", "shares the width among cards"),
        ("Layout/Compose/Composer+Links.swift", "writes an address byte by byte"),
        ("Layout/Compose/Composer+Tables.swift", "adds up columns of a heading"),
        ("Layout/Compose/Crosstab.swift", "shares columns among parts, shades in steps, holds cells against their sum"),
        ("Layout/File/", "points and millimetres"),
        ("Layout/LayoutFile+Pages.swift", "halves a range of pages"),
        ("Layout/Text/Computing/", "works out what a layout of the campaign asks for, in whole numbers"),
        ("Layout/Text/Condition.swift", "compares a rate with a number in a layout"),
        ("Layout/Text/EnglishForms.swift", "writes numbers and days in words"),
        ("Layout/Text/Formats.swift", "writes a number with its decimals"),
        ("Layout/Text/Numerals.swift", "letters of a list"),
        ("Publishing/OfficerPage/HTML.swift", "kilobytes"),
        ("Publishing/Drafting/DraftMaker.swift", "half the thickness of a line"),
        ("Publishing/Issuing/IssueRequest.swift", "lists units once"),
        ("Publishing/Rendering/Manifest+Places.swift", "tenths of a point"),
        ("Publishing/Rendering/PlannedDocument.swift", "parts of a plan"),
        ("Publishing/Sharding/Shard.swift", "parts of a plan"),
        ("Publishing/Collecting/CollectionReport.swift", "counts files, not figures"),
    ]

    private func signs(in line: String) -> [String] {
        let code = FigureHomeTests.code(of: line)
        return FigureHomeTests.signs.filter { code.range(of: $0.pattern, options: .regularExpression) != nil }.map(\.name)
    }

    /// A line without texts and comments; what is written into a text is code.
    private static func code(of line: String) -> String {
        var code = ""
        // For every text that is open: how many brackets of a value in it are open.
        var texts: [Int] = []
        var previous: Character = " "
        for character in line {
            let isInText = texts.last == 0
            if character == "\"", previous != "\\" {
                if isInText { texts.removeLast() } else { texts.append(0) }
            } else if isInText, character == "(", previous == "\\" {
                texts[texts.count - 1] = 1
            } else if let open = texts.last, open > 0, character == "(" || character == ")" {
                texts[texts.count - 1] += character == "(" ? 1 : -1
            }
            if texts.last ?? 1 > 0 {
                if character == "/", previous == "/" { return String(code.dropLast()) }
                code.append(character)
            }
            previous = character
        }
        return code
    }

    @Test func layoutAndPublishingComputeNoFigure() throws {
        var used: Set<String> = []
        for target in ["Layout", "Publishing"] {
            let root = "\(Checkout.root)/Sources/\(target)"
            for file in try #require(FileManager.default.enumerator(atPath: root)).compactMap({ $0 as? String }) {
                guard file.hasSuffix(".swift") else { continue }
                let lines = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8).components(separatedBy: "\n")
                for (number, line) in lines.enumerated() {
                    let found = signs(in: line)
                    guard !found.isEmpty else { continue }
                    if let other = FigureHomeTests.others.first(where: { "\(target)/\(file)".hasPrefix($0.file) }) {
                        used.insert(other.file)
                    } else {
                        Issue.record("\(target)/\(file):\(number + 1) \(found): \(line.trimmingCharacters(in: .whitespaces))")
                    }
                }
            }
        }
        for other in FigureHomeTests.others {
            #expect(used.contains(other.file), "\(other.file) needs no exception: \(other.why)")
        }
    }

    /// The lines that stood there before they were moved, and what must not be taken for them.
    @Test(arguments: [
        ("let share = counts.reported * 100 / max(1, counts.expected)", true),
        ("Rate(r.statedBy, of: r.asked)", true),
        ("let visits = reported.activity.audiences.reduce(0) { $0 + $1.participants }", true),
        ("var counts = Reporting()", true),
        ("reported = report.standings.count { $0.standing.state.hasReported }", true),
        ("total.participants += part.participants", true),
        ("cluster.totals = Totals()", true),
        ("case .rate(let rate): Formats.percent(rate.part, of: rate.whole)", false),
        ("text(\"a / b\")  // c / d", false),
        ("/// Visits / inhabitants", false),
        ("let path = \"\\(folder)/\\(name)\"", false),
        ("let text = \"\\(counts.reported / counts.expected) phần\"", true),
        ("r.totals[.participants]", false),
    ])
    func theSignsTellComputingFromReading(line: String, computes: Bool) {
        #expect(!signs(in: line).isEmpty == computes, "\(signs(in: line))")
    }
}
