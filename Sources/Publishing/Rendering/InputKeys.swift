internal import CampaignFolder
internal import Files
internal import Layout
internal import Participation
internal import ReportModel

/// The first key of documents, over everything that composing them reads: where it has not changed nothing of the document is
/// summed up or composed again.
///
/// What units sent is in it unit by unit, so that a correction touches the documents it is counted in. Everything else is in it
/// whole and by reflection, so that no new input can be forgotten: the campaign as it is in use and the files of its folder,
/// what of the whole campaign stands in the summary of one unit, the layout, the faces, the options, the version. Too much in it
/// costs a look at the content; too little would be a wrong figure.
struct InputKeys: Sendable {
    private let tree: UnitTree
    /// Digest of what all documents share.
    private let shared: String
    /// Digest of what every unit sent; absent for those that sent nothing.
    private let units: [UnitCode: String]
    /// Digest of what all units sent, those that are in the campaign no more among them.
    private let all: String
    /// Whether what one unit sent can change the document of another.
    private let hangsTogether: Bool
    /// What of the whole campaign stands in one unit's summary, by the day of a bulletin.
    private let campaignWide: [CalendarDate?: String]

    /// - Parameters:
    ///   - key: of the content, which holds what this program writes by.
    ///   - earlier: the campaign compared with.
    init(
        _ campaign: LoadedCampaign, _ records: Records, aggregators: [CalendarDate?: Aggregator], earlier: EarlierCampaign?,
        key: RenderKey
    ) throws {
        tree = records.tree
        var shared = ValueBytes()
        try shared.add([Program.version, key.fontDigest, key.options.key])
        try shared.add(campaign)
        try shared.add(InputKeys.besideDeliveries(of: records))
        try shared.add(InputKeys.files(of: campaign.folder))
        if let earlier { try shared.add(earlier.inputs()) }
        self.shared = sha256(shared.bytes)
        units = try InputKeys.digests(of: records)
        all = InputKeys.joined(units)
        hangsTogether = earlier != nil || aggregators.values.contains(where: \.unitsHangTogether)
        campaignWide = try aggregators.mapValues { aggregator in
            var wide = ValueBytes()
            for part in aggregator.campaignWide { try wide.add(part) }
            return sha256(wide.bytes)
        }
    }

    /// The key of a document.
    func key(of document: PlannedDocument, by layout: LayoutFile) -> String {
        var parts = [
            shared, campaignWide[document.day] ?? "", layout.digest, document.report, document.unit, document.day?.iso ?? "",
            "\(document.slot.seconds)",
        ]
        if hangsTogether || document.unit == tree.root.code { parts.append(all) }
        for unit in tree.subtree(of: document.unit) { parts += [unit.code, units[unit.code] ?? ""] }
        return sha256(of: parts)
    }

    /// The key of what is told of the whole campaign.
    var whole: String { sha256(of: [shared, all] + campaignWide.values.sorted()) }

    // MARK: What units sent

    /// Digests of what each unit sent.
    static func digests(of records: Records) throws -> [UnitCode: String] {
        try records.timelines.mapValues { timeline in
            let sent = ContentBytes()
            try sent.add(timeline.deliveries)
            return sha256(sent.bytes)
        }
    }

    static func joined(_ units: [UnitCode: String]) -> String {
        sha256(of: units.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    }

    /// All parts of records but what units sent and what follows from that and the campaign.
    static func besideDeliveries(of records: Records) -> [Any] {
        let ofDeliveries: Set<String> = ["timelines", "rules", "titles"]
        return Mirror(reflecting: records).children.filter { !ofDeliveries.contains($0.label ?? "") }.map(\.value)
    }

    // MARK: Files

    /// Largest file that is told by its content; one beyond is told by its size and time.
    private static let largest = 16 << 20

    /// Names and digests of the files that lie in a campaign's folder, but for the ledger and what lies beside it.
    static func files(of folder: String) throws -> [String] {
        let opened = try Folder(folder)
        var parts: [String] = []
        for case .text(let name) in try opened.names().sorted(by: { "\($0)" < "\($1)" }) {
            guard !name.hasPrefix("."), !name.hasPrefix("ledger."), let status = AtomicFile.status("\(folder)/\(name)"),
                status.kind == .file
            else { continue }
            let content =
                status.size > largest
                ? "\(status.size) \(status.modified)" : sha256(try AtomicFile.read("\(folder)/\(name)"))
            parts += [name, content]
        }
        return parts
    }
}
