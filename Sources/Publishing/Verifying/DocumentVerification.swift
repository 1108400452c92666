public import CampaignFolder
internal import Files
internal import Foundation
internal import Intake
public import Ledger
public import PDFReading
internal import Participation
internal import ReportModel

/// What can be told of a document that came back: by whom it was signed, and whether its figures are those of the ledger.
public struct DocumentVerification: Sendable {
    /// How the figures inside stand to the ledger's.
    public enum Figures: String, Sendable {
        /// They are what the ledger gave for this unit, at the time the document was made.
        case equal
        /// They never were what the ledger gave.
        case differ
        /// There are none inside, or no campaign to compare with.
        case none
    }

    public let signatures: [PDFSignature]
    public let figures: Figures

    /// - Parameter campaign: the campaign that made the document, with its ledger; `nil` compares nothing.
    ///
    /// - Throws: ``PDFReadingFault``, `LedgerFault`.
    public init(_ bytes: [UInt8], campaign: (loaded: LoadedCampaign, ledger: Ledger)?) throws {
        let pdf = try PDFFile(bytes)
        signatures = try pdf.signatures()
        guard let campaign, let attached = try pdf.embeddedFile(named: SummaryFormat.attachment) else {
            figures = .none
            return
        }
        let isKnown =
            try DocumentVerification.isIssued(bytes, attached, by: campaign.ledger)
            || PastFigures(campaign.loaded, campaign.ledger).holds(attached)
        figures = isKnown ? .equal : .differ
    }

    /// Whether it is a document that the ledger has as issued, signed since or not, with the figures it was issued with: these
    /// are frozen, whatever has been decided or edited later.
    private static func isIssued(_ bytes: [UInt8], _ attached: [UInt8], by ledger: Ledger) throws -> Bool {
        let issued = Set(try ledger.issued().map(\.sha256))
        guard !issued.isEmpty else { return false }
        for end in PDFFile.savings(in: bytes) {
            let saved = Array(bytes[..<end])
            guard issued.contains(sha256(saved)) else { continue }
            return try PDFFile(saved).embeddedFile(named: SummaryFormat.attachment) == attached
        }
        return false
    }

    // MARK: JSON

    private struct Document: Encodable {
        struct Signature: Encodable {
            var signature: PDFSignature

            private enum Key: String, CodingKey { case signer, valid, covers_whole_document }

            // What is not known is null.
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: Key.self)
                try container.encode(signature.signer, forKey: .signer)
                try container.encode(signature.isValid, forKey: .valid)
                try container.encode(signature.coversWholeDocument, forKey: .covers_whole_document)
            }
        }

        var signatures: [Signature]
        var figures: String
    }

    /// As `docs/schemas/verify.schema.json` describes it.
    public func json() throws -> [UInt8] {
        try jsonBytes(
            Document(signatures: signatures.map(Document.Signature.init), figures: figures.rawValue))
    }

    // MARK: Text (Vietnamese, for the officer)

    public var text: String {
        var lines = signatures.isEmpty ? ["Chữ ký số: không có"] : []
        for signature in signatures {
            let validity = signature.isValid.map {
                $0 ? "nội dung đã ký không đổi" : "KHÔNG HỢP LỆ, nội dung đã đổi sau khi ký"
            }
            lines.append(
                "Chữ ký số của \(signature.signer ?? "(không ghi tên)"): \(validity ?? "chưa kiểm tra được thuật toán")"
                    + (signature.coversWholeDocument ? "" : "; sau khi ký có thêm nội dung"))
        }
        switch figures {
        case .equal: lines.append("Số liệu đính kèm: đúng như sổ của đợt khi lập báo cáo")
        case .differ: lines.append("Số liệu đính kèm: KHÁC với sổ của đợt")
        case .none: lines.append("Số liệu đính kèm: không so sánh")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// What the ledger gave at earlier positions: each a number of files in the order they were collected.
private struct PastFigures {
    /// Most positions that are looked at, from the newest back.
    private static let positions = 200
    /// Most states of decisions and approvals that are tried at each.
    private static let mostGrounds = 64
    /// What must be the same; the rest is about other units, or of another version of the program.
    private static let compared = [
        "by_activity_type", "by_audience_group", "by_child", "by_date", "by_kind", "by_unit", "indicator_units", "indicators",
        "indicators_by_kind", "lines", "period", "remarks", "reporting", "totals", "units_behind",
    ]

    private let loaded: LoadedCampaign
    private let deliveries: [Delivery]
    private let grounds: [Ground]

    /// What figures may have been made on.
    private struct Ground {
        var campaign: LoadedCampaign
        var approvals: [Approval]
        /// How many decisions there were: they are written one below the other.
        var decisions: Int
    }

    init(_ loaded: LoadedCampaign, _ ledger: Ledger) throws {
        self.loaded = loaded
        let approvals = try ledger.approvals()
        let (inForce, _) = try loaded.inForce(approvals)
        deliveries = try ledger.deliveries(frozenAt: ApprovalBook(approvals, tree: inForce.tree).positions)
            .sorted { ($0.fileNumber, $0.sequence) < ($1.fileNumber, $1.sequence) }
        // The newest first: as all is now, then as it was before each decision, and before anything was approved.
        var grounds = (0...loaded.decisions.count).reversed().map { count in
            Ground(campaign: inForce, approvals: approvals, decisions: count)
        }
        if !approvals.isEmpty {
            grounds += grounds.map { Ground(campaign: loaded, approvals: [], decisions: $0.decisions) }
        }
        self.grounds = Array(grounds.prefix(PastFigures.mostGrounds))
    }

    /// Whether the ledger ever gave these figures.
    func holds(_ attached: [UInt8]) throws -> Bool {
        guard let document = try? JSONSerialization.jsonObject(with: Data(attached)) as? [String: Any],
            document["campaign"] as? String == loaded.campaign.code, let code = document["unit"] as? String,
            loaded.tree[code] != nil
        else { return false }
        for count in positions(of: code).prefix(PastFigures.positions) {
            var passed: Set<Bool> = []
            for ground in grounds where !passed.contains(ground.approvals.isEmpty) {
                switch try holds(document, code, after: count, on: ground) {
                case .same: return true
                case .otherFigures: continue
                // What counts at this position was received at another time: no decision changes that.
                case .otherReceipt: passed.insert(ground.approvals.isEmpty)
                }
            }
        }
        return false
    }

    private enum Likeness { case same, otherFigures, otherReceipt }

    private func holds(
        _ document: [String: Any], _ code: UnitCode, after count: Int, on ground: Ground
    ) throws -> Likeness {
        let day = (document["day"] as? String).flatMap { CalendarDate(iso: $0) }
        let receipt = (document["newest_receipt"] as? String).flatMap { Timestamp(iso: $0) }
        var records = Records(
            campaign: ground.campaign.campaign, tree: ground.campaign.tree, deliveries: Array(deliveries.prefix(count)),
            approvals: ground.approvals)
        records.decisions = Array(loaded.decisions.prefix(ground.decisions))
        records.targets = loaded.targets
        guard let summary = Aggregator(records, through: day).summary(of: code),
            document.keys.contains("newest_receipt") == (summary.newestReceipt != nil), summary.newestReceipt == receipt
        else { return .otherReceipt }
        let own = try JSONSerialization.jsonObject(
            with: Data(summary.json(ground.campaign.campaign, tree: ground.campaign.tree)))
        guard let own = own as? [String: Any] else { return .otherFigures }
        return PastFigures.compared.allSatisfy { isSame(own[$0], document[$0]) } ? .same : .otherFigures
    }

    /// Numbers of files after which something of a unit, or of one below it, had changed; newest first.
    private func positions(of code: String) -> [Int] {
        let units = Set(loaded.tree.subtree(of: code).map(\.code))
        var ends: [Int] = [0]
        for (index, delivery) in deliveries.enumerated() where units.contains(delivery.unit) {
            let isLast = index + 1 == deliveries.count || deliveries[index + 1].fileNumber != delivery.fileNumber
            let end =
                isLast
                ? index + 1 : deliveries[index...].firstIndex { $0.fileNumber != delivery.fileNumber } ?? deliveries.count
            if ends.last != end { ends.append(end) }
        }
        return ends.reversed()
    }

    private func isSame(_ one: Any?, _ other: Any?) -> Bool {
        func bytes(_ value: Any?) -> Data? {
            value.flatMap { try? JSONSerialization.data(withJSONObject: $0, options: [.sortedKeys, .fragmentsAllowed]) }
        }
        return bytes(one) == bytes(other)
    }
}
