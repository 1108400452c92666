import Foundation
import ReportModel
import Testing
@testable import Intake
@Test func scratch() throws {
    try FormWriter.write(unit: Fixture.context.tree["00685"]!, context: Fixture.context, to: "/tmp/in-form/fixture.xlsx")
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/tmp/in-xl"))?.sorted() ?? [] where name.hasSuffix("xlsx") {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/tmp/in-xl/" + name)))
        let r = SubmissionReader.read(InboxFile(name: name, bytes: bytes), context: Fixture.context)
        print("SCR", name, r.format, r.submissions.map(\.rows))
        for s in summary(r) { print("SCR  ", s) }
        for l in lines(r) { print("SCR  ", l) }
    }
}
