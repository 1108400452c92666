import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

/// Messages as Outlook saves them. Those of the corpus are written by `Tests/Corpus/make_message.py`.
@Suite("Messages of Outlook") struct OutlookMessageTests {
    private func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Checkout.root)/Tests/Corpus/\(name)")))
    }

    private func open(_ bytes: [UInt8], limits: IntakeLimits = .standard) throws -> PackedFiles {
        try #require(PackedFiles.open(InboxFile(name: "thư.msg", bytes: bytes), limits: limits))
    }

    @Test("attachments are files, a message in it is opened, logos and links are none")
    func files() throws {
        let packed = try open(bytes("carrier-message.msg"))
        #expect(packed.format == "msg")
        #expect(packed.findings == [])
        #expect(
            packed.files.map(\.file.name) == [
                "thư.msg/Báo cáo.csv", "thư.msg/báo cáo (2).csv", "thư.msg/thư chuyển tiếp.msg/bảng hai.csv",
            ])
        #expect(packed.files.map { $0.fault?.code } == [nil, nil, nil])
        let texts = packed.files.map { String(decoding: $0.file.bytes, as: UTF8.self) }
        #expect(texts[0].contains("DM-TH,") && !texts[2].contains("DM-TH,") && texts[2].contains("DM-THCS,"))
        // Twelve times over: too long for the small sectors in which short streams lie.
        #expect(texts[1] == String(repeating: texts[0], count: 12))
        let result = SubmissionReader.read(packed.files[0].file, context: Fixture.context)
        #expect(people(result).keys.sorted() == ["DM-TH", "DM-THCS"], "\(lines(result))")
    }

    @Test("who sent it, when, and whether it is answered: by the head it came with, else by its properties")
    func heads() throws {
        let packed = try open(bytes("carrier-message.msg"))
        #expect(packed.messages.map(\.name) == ["thư.msg", "thư.msg/thư chuyển tiếp.msg"])
        #expect(packed.messages.map(\.replyTo) == ["a@b.vn", "c@d.vn"])
        #expect(packed.messages.map(\.subject) == ["Báo cáo", "Gửi lại"])
        #expect(packed.messages.map(\.messageID) == ["<1@b.vn>", nil])
        #expect(
            packed.messages.map(\.date)
                == ["2023-10-07T09:30:00+07:00", "2023-10-06T08:00:00+07:00"].map { Timestamp(iso: $0) })
        #expect(packed.messages.map(\.mayBeAnswered) == [true, true])
        #expect(packed.files.map { $0.message?.replyTo } == ["a@b.vn", "a@b.vn", "c@d.vn"])
        // The head it came with says that nobody waits for an answer.
        var silent = try bytes("carrier-message.msg")
        let date = try #require(silent.firstRange(of: EveryFormat.wide("Date: Sat")))
        silent.replaceSubrange(date, with: EveryFormat.wide("List-Id: "))
        let head = try #require(try open(silent).messages.first)
        #expect(!head.mayBeAnswered)
        // Without a date, the newest `Received` tells it.
        #expect(head.date == Timestamp(iso: "2023-10-07T09:31:00+07:00"))
    }

    @Test("an attachment that is damaged does not take the others with it; a broken message is told")
    func damage() throws {
        let broken = try open(bytes("carrier-broken.msg"))
        #expect(broken.files.map { $0.fault?.code } == ["intake.pack-damaged", nil, nil])
        #expect(broken.files.map(\.file.name).first == "thư.msg/tệp đính kèm")
        // Without the stream of properties the rest says nothing.
        var other = try bytes("carrier-message.msg")
        let root = try #require(other.ranges(of: EveryFormat.wide("__properties")).last)
        other[root.lowerBound + 4] = UInt8(ascii: "x")
        let unopened = PackedFiles.open(InboxFile(name: "thư.msg", bytes: other))
        #expect(unopened == nil || unopened?.findings.map(\.code) == ["intake.pack-damaged"])
    }

    @Test("limits hold: attachments, and bytes of all together")
    func limits() throws {
        var limits = IntakeLimits()
        limits.archiveMembers = 1
        let few = try open(bytes("carrier-message.msg"), limits: limits)
        #expect(few.files.map(\.file.name) == ["thư.msg/Báo cáo.csv"])
        #expect(few.findings.map(\.code) == ["intake.message-cut-off"])
        limits = IntakeLimits()
        limits.packBytes = 1_000
        let small = try open(bytes("carrier-message.msg"), limits: limits)
        #expect(small.findings.map(\.code) == ["intake.pack-too-large"])
    }

    @Test("mutated messages never crash")
    func mutated() throws {
        let sound = try bytes("carrier-message.msg")
        var random = SeededGenerator(seed: 9)
        for _ in 0..<500 { _ = PackedFiles.open(InboxFile(name: "a.msg", bytes: PropertyTests.mutate(sound, &random))) }
    }
}
