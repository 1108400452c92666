import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Layout

/// A layout damaged in any way ends in findings or in a document, never in a crash.
struct DamagedLayoutTests {
    @Test func damageEndsInFindingsOrADocument() throws {
        let fixture = try LayoutFixture()
        let whole = Array(try String(contentsOfFile: "\(RealLayouts.folder)/commune-summary.yaml", encoding: .utf8))
        let data = SampleData.report(.one, at: .area)
        var random = SeededGenerator(seed: 4)
        var sound = 0
        for _ in 0..<60 {
            var text = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let at = Int.random(in: 0..<text.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: text.remove(at: at)
                case 1: text.insert(Array("{}[]|\"':-#*_ \n\t0ạ").randomElement(using: &random) ?? " ", at: at)
                case 2: text.removeSubrange(at..<min(at + 40, text.count))
                default: text = Array(text.prefix(max(at, 1)))
                }
            }
            let (layout, diagnostics) = try fixture.load(
                String(text).replacing("layout: commune-summary", with: "layout: test"))
            if let layout {
                sound += 1
                _ = try? layout.compose(data)
            } else {
                #expect(diagnostics.containsError)
                #expect(diagnostics.allSatisfy { $0.place.line != nil || $0.code == "yaml.syntax" || $0.code == "yaml.empty" })
            }
        }
        // Some damage hits a word and leaves the layout sound.
        #expect(sound > 0)
    }
}
