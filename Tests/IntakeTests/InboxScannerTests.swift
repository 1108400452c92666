import Files
import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

@Suite("The inbox") struct InboxScannerTests {
    @Test("files come in a stable order, lock files and the like do not come")
    func order() throws {
        let folder = try TemporaryFolder()
        for name in [
            "TT-01.csv", "TT-01-2.csv", "TT-10.csv", "TT-9.csv", "sub/b.csv", "a.xlsx", "a.csv", "~$a.xlsx", ".~lock.a.xlsx#",
            ".hidden",
            "a.csv.part", "Thumbs.db", "x~", "y.tmp",
        ] { try folder.write("x", to: name) }
        let (files, findings) = try InboxScanner.scan(folder.path)
        #expect(files.map(\.name) == ["TT-01.csv", "TT-01-2.csv", "TT-9.csv", "TT-10.csv", "a.csv", "a.xlsx", "sub/b.csv"])
        #expect(findings == [])
        #expect(files[0].size == 1)
        #expect(abs(files[0].modified - Int(Date().timeIntervalSince1970)) < 600)
        #expect(try InboxScanner.load(files[0]).bytes == [0x78])
    }

    @Test("links and special files are told and not followed, large files are told and not read")
    func special() throws {
        let folder = try TemporaryFolder()
        try folder.write("secret", to: "outside/secret.csv")
        try folder.write("a,b", to: "inbox/a.csv")
        try folder.write("0123456789", to: "inbox/large.csv")
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: folder.path + "/inbox/link.csv", withDestinationPath: folder.path + "/outside/secret.csv")
        try manager.createSymbolicLink(atPath: folder.path + "/inbox/folder", withDestinationPath: folder.path + "/outside")
        try manager.createSymbolicLink(atPath: folder.path + "/inbox/dead", withDestinationPath: "nowhere")
        #expect(mkfifo(folder.path + "/inbox/pipe.csv", 0o600) == 0)
        var limits = IntakeLimits()
        limits.fileBytes = 9
        let (files, findings) = try InboxScanner.scan(folder.path + "/inbox", limits: limits)
        #expect(files.map(\.name) == ["a.csv"])
        #expect(
            Set(findings.map { "\($0.place.file) \($0.code) \($0.severity)" }) == [
                "link.csv inbox.link warning", "folder inbox.link warning", "dead inbox.link warning",
                "pipe.csv inbox.link warning",
                "large.csv inbox.too-large error",
            ])
    }

    @Test("names that hold control characters are not used")
    func names() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a\u{202E}vsc.csv")
        try folder.write("x", to: "b\nc.csv")
        let (files, findings) = try InboxScanner.scan(folder.path)
        #expect(files.isEmpty)
        #expect(Set(findings.map { "\($0.code) \($0.place.file)" }) == ["inbox.name a[U+202E]vsc.csv", "inbox.name b c.csv"])
    }

    @Test("what changed between scan and load is an error, not a surprise")
    func changed() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a.csv")
        let entry = try #require(try InboxScanner.scan(folder.path).files.first)
        try FileManager.default.removeItem(atPath: folder.path + "/a.csv")
        #expect(throws: FileFault.self) { try InboxScanner.load(entry) }
        #expect(mkfifo(folder.path + "/a.csv", 0o600) == 0)
        let fault = #expect(throws: FileFault.self) { try InboxScanner.load(entry) }
        #expect(fault?.description == folder.path + "/a.csv: cannot read: not a regular file")
    }

    @Test("a link swapped in between scan and load is not followed, neither for the file nor for a folder above it")
    func swapped() throws {
        let folder = try TemporaryFolder()
        try folder.write("secret", to: "outside/b.csv")
        try folder.write("x", to: "inbox/a.csv")
        try folder.write("x", to: "inbox/sub/b.csv")
        let entries = try InboxScanner.scan(folder.path + "/inbox").files
        #expect(entries.map(\.name) == ["a.csv", "sub/b.csv"])
        let manager = FileManager.default
        try manager.removeItem(atPath: folder.path + "/inbox/a.csv")
        try manager.createSymbolicLink(
            atPath: folder.path + "/inbox/a.csv", withDestinationPath: folder.path + "/outside/b.csv")
        try manager.removeItem(atPath: folder.path + "/inbox/sub")
        try manager.createSymbolicLink(atPath: folder.path + "/inbox/sub", withDestinationPath: folder.path + "/outside")
        for entry in entries { #expect(throws: FileFault.self) { try InboxScanner.load(entry) } }
    }

    @Test("what lies too deep is an error that names it, and eight folders are not too deep")
    func deep() throws {
        let folder = try TemporaryFolder()
        let eight = (1...8).map(String.init).joined(separator: "/")
        try folder.write("x", to: eight + "/a.csv")
        try folder.write("x", to: eight + "/9/b.csv")
        let (files, findings) = try InboxScanner.scan(folder.path)
        #expect(files.map(\.name) == [eight + "/a.csv"])
        #expect(findings.map { "\($0.severity) \($0.code) \($0.place.file)" } == ["error inbox.too-deep \(eight)/9"])
    }

    @Test("a missing inbox is an error that names it")
    func missing() {
        let fault = #expect(throws: FileFault.self) { try InboxScanner.scan("/nowhere/inbox") }
        #expect(fault?.description == "/nowhere/inbox: cannot open the folder: No such file or directory")
    }

    @Test("files named by the operator go by the last part of their path, and may be links")
    func named() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a.csv")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/l.csv", withDestinationPath: folder.path + "/a.csv")
        let (files, findings) = InboxScanner.entries(for: [folder.path + "/l.csv", folder.path + "/none.csv", folder.path])
        #expect(files.map(\.name) == ["l.csv"])
        #expect(findings.map(\.code) == ["inbox.unreadable", "inbox.link"])
    }
}
