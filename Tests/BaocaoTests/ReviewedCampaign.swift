import Foundation
import TestSupport
import Testing

/// A small campaign whose commune states what its school states too: one doubt, and room for others.
struct ReviewedCampaign {
    let folder: TemporaryFolder
    let path: String

    init(reports: String = Campaigns.bothReports) throws {
        folder = try TemporaryFolder()
        path = try Campaigns.small(in: folder, reports: reports)
        try folder.write(
            folder.text("small/units.csv").replacing("X,H,xa,Xã Đông Mỹ,8000,no", with: "X,H,xa,Xã Đông Mỹ,8000,yes"),
            to: "small/units.csv")
        try send("S1", 118, as: "S1.csv")
        try send("X", 120, as: "X.csv")
    }

    /// Sends a day of reading with so many visits.
    func send(_ unit: String, _ participants: Int, as name: String) throws {
        try write(unit, participants, as: name)
        try collect()
    }

    /// A later report of S1 that says less, in a file of its own.
    func lower(to participants: Int) throws {
        try write("S1", participants, as: "S1b.csv")
        try collect(at: "2023-10-06T08:00:00+07:00")
    }

    private func write(_ unit: String, _ participants: Int, as name: String) throws {
        try folder.write(
            Campaigns.csv(unit, participants: "\(participants)").replacing("Lễ phát động", with: "Ngày hội đọc sách"),
            to: "small/inbox/\(name)")
    }

    /// - Parameter time: when the files count as received.
    func collect(at time: String = "2023-10-05T08:00:00+07:00") throws {
        let result = try Campaigns.baocao("collect", path, "--received-at", time)
        #expect(result.status == 0, "\(result.errors)")
    }

    func summary(_ unit: String = "H") throws -> [String: Any] {
        try Campaigns.json(try Campaigns.baocao("summarize", path, "--unit", unit, "--json").output)
    }

    func status() throws -> [String: Any] { try Campaigns.json(try Campaigns.baocao("status", path, "--json").output) }

    func visits() throws -> Int? { (try summary()["totals"] as? [String: Any])?["participants"] as? Int }

    func review(_ key: String) throws -> [[String: Any]] {
        try #require((try summary()["review"] as? [String: Any])?[key] as? [[String: Any]])
    }

    @discardableResult
    func decide(_ id: String, _ action: String, by: String = "Nguyễn Văn A", why: String = "đã hỏi trường") throws -> ToolResult
    {
        try Campaigns.baocao("decide", path, id, action, "--by", by, "--why", why)
    }
}
