internal import Foundation
internal import GRDB
public import ReportModel

extension Ledger {
    /// Number of the newest reading; 0 when there is none. What is approved or issued stands on the readings up to it.
    public func position() throws(LedgerFault) -> Int {
        try read("look up the position") { db in try Int.fetchOne(db, sql: "SELECT max(id) FROM reading") ?? 0 }
    }

    /// Approvals in force, in the order they were given.
    public func approvals() throws(LedgerFault) -> [Approval] {
        try read("list the approvals") { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT unit, byWhom, approvedAt, position, terms FROM approval WHERE revokedAt IS NULL ORDER BY id
                    """
            ).map { row in
                Approval(
                    unit: row[0], by: row[1], at: Timestamp(seconds: row[2]), position: row[3],
                    terms: try JSONDecoder().decode(ApprovalTerms.self, from: Data((row[4] as String).utf8)))
            }
        }
    }

    /// Every approval and revocation of a unit, oldest first.
    public func approvalHistory(of unit: UnitCode) throws(LedgerFault) -> [ApprovalStep] {
        try read("read the approvals") { db in
            try Row.fetchAll(
                db, sql: "SELECT byWhom, approvedAt, revokedBy, revokedAt FROM approval WHERE unit = ? ORDER BY id",
                arguments: [unit]
            ).flatMap { row -> [ApprovalStep] in
                let given = ApprovalStep(by: row[0], at: Timestamp(seconds: row[1]), isRevocation: false)
                guard let by = row[2] as String?, let at = row[3] as Int? else { return [given] }
                return [given, ApprovalStep(by: by, at: Timestamp(seconds: at), isRevocation: true)]
            }
        }
    }

    /// Puts down an approval.
    public func approve(_ approval: Approval) throws(LedgerFault) {
        try write("approve unit \(approval.unit)") { db in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try db.execute(
                sql: "INSERT INTO approval (unit, byWhom, approvedAt, position, terms) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    approval.unit, approval.by, approval.at.seconds, approval.position,
                    String(decoding: try encoder.encode(approval.terms), as: UTF8.self),
                ])
        }
        try checkpoint()
    }

    /// Takes an approval in force back; it stays, marked so.
    public func revokeApproval(of unit: UnitCode, by: String, at: Timestamp) throws(LedgerFault) {
        try write("revoke the approval of unit \(unit)") { db in
            try db.execute(
                sql: "UPDATE approval SET revokedBy = ?, revokedAt = ? WHERE unit = ? AND revokedAt IS NULL",
                arguments: [by, at.seconds, unit])
        }
        try checkpoint()
    }

    /// Number of the newest reading that speaks of each unit, of units heard of after a position.
    public func newestReadings(after position: Int) throws(LedgerFault) -> [UnitCode: Int] {
        try read("look up what came later") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT unit, max(readingId) FROM
                      (SELECT unit, readingId FROM submission UNION ALL SELECT unit, readingId FROM unreadableUnit)
                    WHERE readingId > ? GROUP BY unit
                    """, arguments: [position])
            return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        }
    }
}

/// A unit approved its figures, or took that back.
public struct ApprovalStep: Sendable, Hashable {
    public var by: String
    public var at: Timestamp
    public var isRevocation: Bool
}
