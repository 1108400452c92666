import CampaignFolder
import Files
import Foundation
import Ledger
import Participation
import ReportModel
import TestSupport
import Testing

@testable import Publishing

/// A file that ends the program is set aside, and only that.
@Suite(.serialized) struct IsolationTests {
    /// A campaign of two schools with an inbox, a program that stands for this one, and what a session told.
    private struct Scene {
        let folder: TemporaryFolder
        let campaign: String

        init() throws {
            folder = try TemporaryFolder()
            campaign = folder.path + "/small"
            try folder.write(
                """
                code: nho
                title: Tuần lễ hưởng ứng học tập suốt đời năm 2023
                period: {from: 2023-10-02, to: 2023-10-08}
                deadline: 2023-10-08T17:00:00+07:00
                time_zone: Asia/Ho_Chi_Minh
                levels: [district, institution]
                unit_kinds:
                  - {code: huyen, name: Huyện, level: district}
                  - {code: thcs, name: Trường Trung học cơ sở, level: institution}
                issuer: {parent: UBND HUYỆN, name: BAN CHỈ ĐẠO, symbol: BC-BCĐ, place: Thanh Trì}
                signatory: {authority: TM. BAN CHỈ ĐẠO, position: TRƯỞNG BAN}
                recipients: ["Lưu: VT"]
                reports:
                  - {layout: unit-receipt, for_each: institution, due: period_end}
                """, to: "small/campaign.yaml")
            try folder.write(
                """
                code,parent,kind,name,population,reports
                H,,huyen,Huyện Thanh Trì,,no
                S1,H,thcs,Trường Trung học cơ sở Đông Mỹ,,yes
                S2,H,thcs,Trường Trung học cơ sở Vạn Phúc,,yes

                """, to: "small/units.csv")
            try send("S1", 120, as: "S1.csv")
            try send("S2", 75, as: "S2.csv")
        }

        func send(_ unit: String, _ participants: Int, as name: String) throws {
            try folder.write(
                """
                unit_code,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated
                \(unit),2023-10-03,LPD,Lễ phát động,hoc_sinh,1,\(participants),,0

                """, to: "small/inbox/\(name)")
        }

        /// What a run leaves that was ended while it had this in hand.
        func leaveInHand(_ work: String, in path: String) throws {
            try folder.write(Data(count: 64 * 512) + Data(work.utf8), to: path)
        }

        func digest(_ name: String) throws -> String { sha256(Array(try folder.read("small/inbox/\(name)"))) }

        /// A program that does what this shell script says.
        func program(_ script: String) throws -> Isolation {
            // Written by another process: a file that this one has open for writing cannot be run while other tests start theirs.
            let path = "\(folder.path)/program-\(UUID().uuidString)"
            let words = ["-c", "printf '%s\\n%s\\n' '#!/bin/sh' \"$1\" > \"$0\"; chmod 755 \"$0\"", path, script]
            #expect(try Tool.run("sh", words).status == 0)
            return Isolation(program: path)
        }

        func session(_ isolation: Isolation) throws -> Session {
            let now = try #require(Timestamp(iso: "2023-10-09T18:00:00+07:00", defaultOffset: 25_200))
            return try Session(
                campaign,
                SessionEnvironment(
                    resources: Resources(home: Checkout.root), now: { now }, holder: "test", isolation: isolation))
        }

        @discardableResult
        func run(_ isolation: Isolation) async throws -> Int32 {
            try await session(isolation).run(asOf: nil, strict: false, RenderSettings(out: folder.path + "/out"))
        }

        func records() throws -> [RunRecord] {
            try RunRecord.all(in: OutputPaths(out: folder.path + "/out", code: "nho")).runs
        }

        func states() throws -> [UnitCode: String] {
            let loaded = try session(Isolation(program: "/bin/false")).campaign
            let records = try Records(loaded, ledger: Ledger(readOnly: campaign + "/ledger.sqlite"))
            return Dictionary(
                uniqueKeysWithValues: ["S1", "S2"].map { unit in
                    let state = records.timeline(of: unit).standing.state
                    return (unit, state.hasReported ? "accepted" : state == .unreadable ? "unreadable" : "none")
                })
        }
    }

    @Test func aFileThatEndsItsOwnProcessTooIsSetAside() async throws {
        let scene = try Scene()
        try scene.leaveInHand(try scene.digest("S1.csv"), in: "small/ledger.reading")
        #expect(try await scene.run(scene.program("kill -ILL $$")) == 0)
        #expect(try scene.states() == ["S1": "unreadable", "S2": "accepted"])
        #expect(try scene.folder.text("small/feedback/S1.csv.txt").contains("Tệp làm chương trình dừng"))
        let record = try #require(try scene.records().last)
        #expect(record.setAside == ["S1.csv"])
        #expect(record.made == 2, "everything else is done")

        // It stays aside without being read, in this process or another: this one would count it.
        #expect(try await scene.run(scene.program("exit 3")) == 0)
        #expect(try scene.states() == ["S1": "unreadable", "S2": "accepted"])
        #expect(try scene.records().last?.setAside == ["S1.csv"])

        // Other bytes under its name are another file.
        try scene.send("S1", 121, as: "S1.csv")
        #expect(try await scene.run(scene.program("exit 3")) == 0)
        #expect(try scene.states() == ["S1": "accepted", "S2": "accepted"])
        #expect(try scene.records().last?.setAside == [])
        #expect(try scene.folder.text("small/feedback/S1.csv.txt").contains("ĐÃ NHẬN"))
    }

    @Test func namingAFileThatIsSetAsideTriesItAgain() async throws {
        let scene = try Scene()
        let digest = try scene.digest("S1.csv")
        try scene.leaveInHand(digest, in: "small/ledger.reading")
        try await scene.run(scene.program("kill -ILL $$"))
        let mark = scene.folder.path + "/tried"
        let status = try scene.session(scene.program("touch \(mark); kill -SEGV $$")).collect(
            [scene.campaign + "/inbox/S1.csv"], receivedAt: nil, strict: false)
        #expect(status == 0)
        #expect(FileManager.default.fileExists(atPath: mark))
        #expect(try scene.states()["S1"] == "unreadable")
    }

    @Test func whatItsUnitHadSentBeforeStands() async throws {
        let scene = try Scene()
        let good = try scene.program("exit 3")
        try await scene.run(good)
        try scene.send("S1", 999, as: "S1-sua.csv")
        try scene.leaveInHand(try scene.digest("S1-sua.csv"), in: "small/ledger.reading")
        #expect(try await scene.run(scene.program("kill -BUS $$")) == 0)
        #expect(try scene.states() == ["S1": "accepted", "S2": "accepted"])
        #expect(try scene.records().last?.setAside == ["S1-sua.csv"])
    }

    /// Whoever kills the other process too, or has no memory left, takes no healthy file's figures away.
    @Test func aKillOfItsOwnProcessSetsNothingAside() async throws {
        let scene = try Scene()
        try scene.leaveInHand(try scene.digest("S1.csv"), in: "small/ledger.reading")
        #expect(try await scene.run(scene.program("kill -KILL $$")) == 74)
        #expect(try scene.states() == ["S1": "none", "S2": "accepted"])
        let record = try #require(try scene.records().last)
        #expect(record.setAside == [])
        #expect(record.failed.map(\.path) == ["S1.csv"])
        #expect(record.failed[0].message.contains("it was killed, or memory ran out"))
    }

    /// The other process knows by its standard input that this one is there: open, and nothing to read.
    @Test func itsOwnProcessIsHeldByThisOne() async throws {
        let scene = try Scene()
        let mark = scene.folder.path + "/seen"
        try scene.leaveInHand(try scene.digest("S1.csv"), in: "small/ledger.reading")
        let script = "exec 3<&0; (read line <&3; echo closed > \(mark)) & sleep 0.3; kill -9 $!; exit 3"
        #expect(try await scene.run(scene.program(script)) == 74)
        #expect(!FileManager.default.fileExists(atPath: mark))
    }

    /// A process that could not work is not to blame on the file: nothing is set aside, and the run says so.
    @Test func aProcessThatFailsSetsNothingAside() async throws {
        let scene = try Scene()
        try scene.leaveInHand(try scene.digest("S1.csv"), in: "small/ledger.reading")
        #expect(try await scene.run(scene.program("echo 'disk is full' >&2; exit 74")) == 74)
        #expect(try scene.states() == ["S1": "none", "S2": "accepted"])
        let record = try #require(try scene.records().last)
        #expect(record.setAside == [])
        #expect(record.failed.map(\.path) == ["S1.csv"])
        #expect(record.failed[0].message.contains("disk is full"))
        // Still suspect: the next run reads it alone again.
        #expect(try await scene.run(scene.program("kill -ILL $$")) == 0)
        #expect(try scene.records().last?.setAside == ["S1.csv"])
    }

    @Test func aDocumentThatEndsItsOwnProcessFailsAloneAndIsTriedAgain() async throws {
        let scene = try Scene()
        try scene.leaveInHand("unit-receipt/S1.pdf", in: "out/nho/.making")
        for _ in 0..<2 {
            #expect(try await scene.run(scene.program("kill -SEGV $$")) == 70)
            let record = try #require(try scene.records().last)
            #expect(record.setAside == ["unit-receipt/S1.pdf"])
            #expect(record.failed.map(\.code) == ["document.ended-program"])
        }
        #expect(scene.folder.files(below: "out").contains("nho/unit-receipt/S2.pdf"))
        let page = try scene.folder.text("out/nho/index.html")
        #expect(page.contains("Chương trình dừng đột ngột khi lập văn bản này"))
    }
}
