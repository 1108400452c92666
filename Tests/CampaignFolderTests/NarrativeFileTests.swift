import ReportModel
import TestSupport
import Testing

@testable import CampaignFolder

/// `narrative.yaml`: what officers wrote is read with its places, and a draft never touches it.
struct NarrativeFileTests {
    @Test func textsAreReadWithTheirFigures() throws {
        let entries = try NarratedCampaign.load(
            """
            bao-cao:
              H:
                strengths:
                  - Thu hút {participants@type=LPD,day=2023-10-02} lượt; {{không}} phải số liệu.
                  - ""
                  - Câu thứ hai.
                limitations: []
                causes:
                lessons: none
                tasks: Một câu.
            """
        ).narrative["bao-cao", "H"]
        guard case .texts(let strengths)? = entries[.strengths] else { throw Missing() }
        let address = try FigureAddress("participants@type=LPD,day=2023-10-02")
        #expect(
            strengths.map(\.pieces) == [
                [.words("Thu hút "), .figure(address), .words(" lượt; {không} phải số liệu.")], [.words("Câu thứ hai.")],
            ])
        #expect(strengths[0].written == "Thu hút {participants@type=LPD,day=2023-10-02} lượt; {{không}} phải số liệu.")
        #expect(strengths[0].place.line == 4 && strengths[0].place.column == 9)
        // An empty list, an empty value and a place that is not there are left empty; `none` is an answer.
        #expect(entries[.limitations] == nil && entries[.causes] == nil && entries[.proposals] == nil)
        #expect(entries[.lessons] == .nothing)
        guard case .texts(let tasks)? = entries[.tasks] else { throw Missing() }
        #expect(tasks.map(\.written) == ["Một câu."])
        #expect(try NarratedCampaign.load(nil).narrative == Narrative())
        #expect(try NarratedCampaign.load("# chưa có gì\n").narrative == Narrative())
    }

    private struct Missing: Error {}

    @Test(arguments: [
        ("bao-caa:\n  H: {}", "1:1 campaign.narrative-report"),
        ("bao-cao:\n  K: {}", "2:3 campaign.narrative-unit"),
        ("bao-cao:\n  S1: {}", "2:3 campaign.narrative-unit"),
        ("bao-cao:\n  H:\n    strengts: [a]", "3:5 campaign.narrative-place"),
        ("bao-cao:\n  H:\n    strengths:\n      - Có {people} lượt", "4:12 campaign.narrative-text"),
        ("bao-cao:\n  H:\n    strengths:\n      - Có {participants@type=XXX} lượt", "4:12 campaign.narrative-text"),
        ("bao-cao:\n  H:\n    strengths:\n      - Có {participants lượt", "4:12 campaign.narrative-text"),
        ("bao-cao:\n  H:\n    strengths:\n      - Có } lượt", "4:12 campaign.narrative-text"),
        ("bao-cao:\n  H:\n    strengths:\n      - {participants}", "4:9 campaign.narrative-text"),
        ("bao-cao: [H]", "1:10 campaign.wrong-type"),
    ])
    func faultsHaveTheirPlace(narrative: String, expected: String) throws {
        let fault = #expect(throws: CampaignFault.self) { try NarratedCampaign.load(narrative) }
        let found = (fault?.diagnostics ?? []).map { "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.code)" }
        #expect(found == [expected])
        #expect(fault?.diagnostics.first?.place.file.hasSuffix("narrative.yaml") == true)
    }

    // MARK: Drafts

    private func document(_ unit: Unit, _ places: [Narrative.Place]) -> NarrativeDraft.Document {
        NarrativeDraft.Document(
            report: "bao-cao", unit: unit,
            places: places.map { place in
                let text = Narrative.Text(
                    [.words("“Gợi ý” {"), .figure(FigureAddress(.count(.participants)))], at: SourcePlace("x"))
                return NarrativeDraft.Place(place, [NarrativeDraft.Proposal(text, reason: "2 đơn vị nêu: A; B")])
            })
    }

    private func draft(over old: String?, _ places: [Narrative.Place] = [.strengths, .causes]) throws -> NarrativeDraft {
        let unit = Unit(code: "H", parent: nil, kind: "huyen", name: "Huyện Thanh Trì", population: nil, reports: false)
        return try NarrativeDraft(over: old, named: "narrative.yaml", [document(unit, places)])
    }

    @Test func aNewDraftIsAFileThatSaysNothingYet() throws {
        let first = try draft(over: nil)
        #expect(
            first.text.hasSuffix(
                """
                bao-cao:
                  H:  # Huyện Thanh Trì
                    strengths:  # Ưu điểm
                      #? # 2 đơn vị nêu: A; B
                      #? - "“Gợi ý” {{{participants}"
                    causes:  # Nguyên nhân
                      #? # 2 đơn vị nêu: A; B
                      #? - "“Gợi ý” {{{participants}"

                """))
        #expect(first.drafted == 2)
        #expect(try NarratedCampaign.load(first.text).narrative["bao-cao", "H"].isEmpty)
        // A second time it is the same file; a sentence taken over is read as it stands.
        #expect(try draft(over: first.text).text == first.text)
        let taken = first.text.replacing("#? - \"“Gợi ý", with: "- \"“Gợi ý")
        guard case .texts(let texts)? = try NarratedCampaign.load(taken).narrative["bao-cao", "H"][.causes] else {
            throw Missing()
        }
        #expect(texts.map(\.written) == ["“Gợi ý” {{{participants}"])
    }

    @Test func whatAnOfficerWroteStaysByteForByte() throws {
        let written = """
            # lời của cán bộ
            khac: {}
            bao-cao:
                H:
                    causes:   # đang xem
                    strengths:
                        - 'Câu của   cán bộ'   # giữ
            """
        let first = try draft(over: written, [.strengths, .causes, .tasks])
        for line in written.split(separator: "\n") { #expect(first.text.contains(line + "\n"), "\(line)") }
        let rest = first.text.split(separator: "\n").filter { !$0.contains("#?") && !$0.contains("tasks:") }
        #expect(rest.joined(separator: "\n") == written)
        #expect(first.drafted == 2)
        #expect(first.text.contains("        causes:   # đang xem\n          #? # 2 đơn vị nêu"))
        #expect(try draft(over: first.text, [.strengths, .causes, .tasks]).text == first.text)
        // What stands on one line is left, and told.
        let short = try draft(over: "bao-cao: {H: {strengths: [a]}}\n")
        #expect(short.text == "bao-cao: {H: {strengths: [a]}}\n")
        #expect(short.untouched.map(\.code) == ["narrative.one-line"])
    }
}
