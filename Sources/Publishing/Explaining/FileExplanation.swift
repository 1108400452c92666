public import CampaignFolder
internal import Files
public import Intake
public import Ledger
internal import Participation
public import ReportModel

/// How one file was read, cell by cell: for a clerk who does not understand an answer, and an officer who must trust a figure.
///
/// The fates are made by the very reader that collects, whenever somebody asks; nothing of them is kept.
public struct FileExplanation: Sendable {
    /// Name as its sender knows it.
    public let file: String
    public let sha256: String
    /// When it was received, or would be if it were collected now.
    public let receivedAt: Timestamp
    public let verdict: LedgerEntry.Verdict
    public let cells: [CellFate]
    let result: ReadResult
    let campaign: LoadedCampaign

    /// - Parameters:
    ///   - file: name and bytes.
    ///   - modified: when the file was last written.
    ///   - ledger: what was collected; empty when nothing was.
    ///   - unit: leaves out the cells of other units.
    ///
    /// - Throws: `LedgerFault`; ``Failure`` when approved units do not fit the campaign any more.
    public init(
        of file: InboxFile, modified: Timestamp, in campaign: LoadedCampaign, ledger: Ledger, unit: UnitCode? = nil
    ) throws {
        let context = IntakeContext(campaign: campaign.campaign, tree: campaign.tree)
        let result = SubmissionReader.read(file, context: context, tellsFates: true)
        let digest = Files.sha256(file.bytes)
        self.file = file.name
        self.campaign = campaign
        self.result = result
        sha256 = digest
        let arrival = Arrival(
            .observed(now: modified), modified: modified, first: try ledger.firstReceipt(sha256: digest),
            campaign: campaign.campaign)
        receivedAt =
            result.submissions.map { arrival.time(of: $0.submission, in: file.name).0 }.max() ?? arrival.receipt.time
        verdict =
            try FileExplanation.standing(of: digest, in: campaign, ledger) ?? FileExplanation.verdict(of: result)
        cells = unit.map { unit in result.fates.filter { $0.unit == nil || $0.unit == unit } } ?? result.fates
    }

    /// The verdict of a collected file as the campaign is now: of what was accepted, a report that no longer fits is as if
    /// refused. `nil` when the file was not collected.
    private static func standing(
        of digest: String, in campaign: LoadedCampaign, _ ledger: Ledger
    ) throws -> LedgerEntry.Verdict? {
        guard let verdict = try ledger.knownFiles()[digest]?.verdict else { return nil }
        guard verdict == .accepted || verdict == .partly else { return verdict }
        let records = try Records(campaign, ledger: ledger)
        let bearings = records.timelines.values.flatMap { timeline in
            timeline.deliveries.filter { $0.file == digest && $0.submission != nil }.map { timeline.bearing(of: $0) }
        }
        let unfit = bearings.count { $0 == .noLongerFits }
        if unfit == 0 { return verdict }
        return unfit == bearings.count ? .refused : .partly
    }

    /// What the file's verdict would be if it were collected now and nothing spoke against it elsewhere.
    private static func verdict(of result: ReadResult) -> LedgerEntry.Verdict {
        if result.submissions.isEmpty { return .unreadable }
        let refused = result.submissions.count(where: \.isRefused)
        if refused == result.submissions.count { return .refused }
        return refused > 0 || result.findings.containsError ? .partly : .accepted
    }

    // MARK: JSON

    /// As `explain --json` prints it; the keys are a contract (`docs/schemas/explain.schema.json`).
    public func json() throws -> [UInt8] {
        try jsonBytes(
            Document(
                file: file, sha256: sha256, received_at: receivedAt.iso(offset: campaign.campaign.timeZone.offset),
                verdict: verdict.rawValue, cells: cells.map(Document.Cell.init)))
    }

    private struct Document: Encodable {
        struct Cell: Encodable {
            var fate: CellFate

            init(_ fate: CellFate) { self.fate = fate }

            private enum Key: String, CodingKey { case place, text, fate, unit, figure, value, code, reason }

            /// Every key stands in every cell; what does not apply is `null`.
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: Key.self)
                try container.encode(fate.place.cellText, forKey: .place)
                try container.encode(fate.text, forKey: .text)
                try container.encode(fate.kind.rawValue, forKey: .fate)
                try container.encode(fate.unit, forKey: .unit)
                try container.encode(fate.figure, forKey: .figure)
                try container.encode(fate.value, forKey: .value)
                try container.encode(fate.code, forKey: .code)
                try container.encode(fate.reason(in: .vietnamese), forKey: .reason)
            }
        }

        var file: String
        var sha256: String
        var received_at: String
        var verdict: String
        var cells: [Cell]
    }
}

extension SourcePlace {
    /// `Hoạt động!F11`, `tệp.csv:3:6`, «Bảng 2, dòng 5, cột 3», `$.activities[0].date`: a cell by its place.
    var cellText: String {
        if let paragraph { return "đoạn \(paragraph)" }
        if table != nil, let sheet, let line, let column { return "\(sheet), dòng \(line), cột \(column)" }
        if let sheet, let cell { return "\(sheet)!\(cell)" }
        if let path { return path }
        return text
    }
}

extension CellFate.Kind {
    /// What a fate is called in tables and workbooks.
    var words: String {
        switch self {
        case .counted: "được tính"
        case .used: "được dùng"
        case .checked: "được đối chiếu"
        case .ignored: "không đọc"
        case .finding: "cần sửa"
        }
    }
}

extension LedgerEntry.Verdict {
    var words: String {
        switch self {
        case .accepted: "đã nhận"
        case .partly: "nhận một phần"
        case .refused: "chưa nhận, cần sửa"
        case .unreadable: "không đọc được"
        }
    }
}
