import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

extension String {
    /// The text in NFD.
    var decomposedVietnamese: String { decomposedStringWithCanonicalMapping }
}

/// What holds of everything that is accepted, whatever the file was.
func checkAccepted(_ result: ReadResult, _ note: String) {
    for draft in result.submissions where !draft.isRefused {
        let submission = draft.submission
        #expect(Fixture.context.tree[submission.unit]?.reports == true, "\(note)")
        #expect(Fixture.campaign.period.contains(submission.covers), "\(note)")
        for activity in submission.activities ?? [] {
            #expect(submission.covers.contains(activity.date), "\(note)")
            #expect(Fixture.campaign.activityTypes.contains { $0.code == activity.type }, "\(note)")
            #expect(!activity.title.isEmpty && UnprintableCharacter.first(in: activity.title) == nil, "\(note)")
            #expect(activity.sessions >= 0 && activity.booksDonated >= 0, "\(note)")
            for audience in activity.audiences {
                #expect(audience.participants >= 0 && (audience.femaleParticipants ?? 0) <= audience.participants, "\(note)")
                #expect(Fixture.campaign.audienceGroups.contains { $0.code == audience.group }, "\(note)")
            }
        }
        for value in (submission.indicators ?? [:]).values { #expect(value >= 0 && value <= WholeNumber.largest, "\(note)") }
    }
    if result.submissions.isEmpty { #expect(!result.findings.isEmpty, "\(note)") }
    for finding in result.allFindings {
        #expect(FindingCode(rawValue: finding.code) != nil, "\(finding.code)")
        #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."), "\(finding.message)")
    }
}

@Suite("Random files") struct PropertyTests {
    @Test("every dialect gives the figures that were written", arguments: 0..<150)
    func dialects(_ seed: Int) {
        var dialect = RandomDialect(seed: UInt64(seed))
        let bytes = dialect.file(rows: 12)
        let result = SubmissionReader.read(InboxFile(name: "a.csv", bytes: bytes), context: Fixture.context)
        #expect(Expectation(result) == dialect.expected, "seed \(seed)\n\(String(decoding: bytes, as: UTF8.self))")
        #expect(lines(result).filter { !$0.contains("column-") } == [], "seed \(seed)")
        checkAccepted(result, "seed \(seed)")
    }

    /// Changes a few places of a file at random: bytes, runs, borders of fields, whole lines.
    static func mutate(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<9, using: &random) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2: bytes.remove(at: at)
            case 3: bytes.insert(Array("\",;\t\n\r{}[]:0-.\0".utf8).randomElement(using: &random) ?? 0, at: at)
            case 4: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
            case 5:
                let run = Array(bytes[at..<min(bytes.count, at + Int.random(in: 1...40, using: &random))])
                bytes.insert(contentsOf: run, at: Int.random(in: 0...bytes.count, using: &random))
            case 6: bytes.insert(contentsOf: [UInt8]("\u{202E}\u{FFFD}\u{FEFF}".utf8), at: at)
            case 7: bytes = Array(bytes[..<at])
            default:
                bytes.insert(contentsOf: [UInt8](repeating: bytes[at], count: Int.random(in: 1...200, using: &random)), at: at)
            }
        }
        return bytes
    }

    @Test("mutated CSV files never crash and never let anything impossible in", arguments: 0..<60)
    func mutatedCSV(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &+ 1_000)
        var dialect = RandomDialect(seed: UInt64(seed))
        let bytes = dialect.file(rows: 6)
        for round in 0..<25 {
            let mutated = Self.mutate(bytes, &random)
            let result = SubmissionReader.read(InboxFile(name: "a.csv", bytes: mutated), context: Fixture.context)
            checkAccepted(result, "seed \(seed) round \(round)")
            _ = FeedbackWriter.text(for: "a.csv", result: result, context: Fixture.context)
        }
    }

    @Test("mutated JSON files never crash and never let anything impossible in", arguments: 0..<40)
    func mutatedJSON(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &+ 2_000)
        let sound = Array(
            """
            [{"unit": "DM-THCS", "covers": {"from": "2023-10-02", "to": "2023-10-04"}, "submitted_at": "2023-10-04T16:00:00+07:00",
              "activities": [{"id": "K", "date": "2023-10-02", "activity_type": "LPD", "title": "Lễ \\u0111", "sessions": 2,
               "audience": {"hoc_sinh": {"participants": 120, "female": 61}, "nguoi_dan": 40}}],
              "indicators": {"BANG_RON": 12}, "remarks": {"strengths": ["Tốt"], "limitations": "Ít"}}]
            """.utf8)
        for round in 0..<40 {
            let result = SubmissionReader.read(
                InboxFile(name: "a.json", bytes: Self.mutate(sound, &random)), context: Fixture.context)
            checkAccepted(result, "seed \(seed) round \(round)")
        }
    }

    @Test("cutting a file anywhere is never silent: whole rows or a finding")
    func truncated() {
        let text =
            "unit_code,date,activity_type,title,audience_group,participants,note\nDM-TH,2/10/2023,LPD,\"A, b\",hoc_sinh,1200,x\nDM-TH,2/10/2023,LPD,B,hoc_sinh,300,y\n"
        let bytes = Array(text.utf8)
        for end in 0..<bytes.count {
            let result = SubmissionReader.read(InboxFile(name: "a.csv", bytes: Array(bytes[..<end])), context: Fixture.context)
            checkAccepted(result, "cut at \(end)")
        }
    }
}
