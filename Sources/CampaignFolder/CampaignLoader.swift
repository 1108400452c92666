import Crypto
import Foundation
public import ReportModel
import SourceText

/// A campaign folder, read and found without fault.
public struct LoadedCampaign: Sendable {
    /// The folder as it was given.
    public let folder: String
    public private(set) var campaign: Campaign
    public private(set) var tree: UnitTree
    /// SHA-256 over `campaign.yaml` and `units.csv`, in hexadecimal digits.
    public let digest: String
    /// Folder of the earlier campaign that figures are compared with, resolved against ``folder``; `nil` when none is named.
    public let comparisonFolder: String?
    /// Where units of that campaign belong now.
    public let mapping: [UnitMapping]
    /// What figures are to reach.
    public let targets: [FigureTarget]
    /// What officers settled about doubtful figures.
    public let decisions: [Decision]
    /// What officers wrote into documents.
    public let narrative: Narrative
    /// What is doubtful but does not stop anything.
    public let warnings: [Diagnostic]

    /// The same folder with another definition: what holds while figures are approved.
    public func holding(_ campaign: Campaign, _ tree: UnitTree) -> LoadedCampaign {
        var held = self
        held.campaign = campaign
        held.tree = tree
        return held
    }

    /// Where submissions are dropped.
    public var inbox: String { CampaignLoader.join(folder, "inbox") }
    /// The data layer's file.
    public var ledger: String { CampaignLoader.join(folder, "ledger.sqlite") }
    /// Where the answers to submissions are written.
    public var feedback: String { CampaignLoader.join(folder, "feedback") }
}

/// Why a campaign folder cannot be used.
public struct CampaignFault: Error, Sendable {
    public enum Kind: Sendable {
        /// The folder, or one of its two files, is not there.
        case notFound
        /// Something in it is wrong.
        case invalid
    }

    public let kind: Kind
    /// Every fault with its place, in English, for the operator; warnings may stand among them.
    public let diagnostics: [Diagnostic]

    public init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
        self.kind = kind
        self.diagnostics = diagnostics
    }
}

/// Reads campaign folders.
public enum CampaignLoader {
    /// Name of the file that says what the campaign is.
    public static let campaignFile = "campaign.yaml"
    /// Name of the file that says who belongs to it.
    public static let unitsFile = "units.csv"

    /// Reads and checks a campaign folder.
    ///
    /// - Parameters:
    ///   - folder: path of the folder.
    ///   - layouts: names of the layouts there are, to check those that reports ask for; `nil` checks none.
    /// - Throws: ``CampaignFault`` with all faults of both files.
    public static func load(_ folder: String, layouts: [String]? = nil) throws(CampaignFault) -> LoadedCampaign {
        try requireFiles(in: folder)
        let campaignPath = join(folder, campaignFile)
        let unitsPath = join(folder, unitsFile)
        let findings = YAMLFindings(area: "campaign")
        let (root, campaignBytes, reading) = YAMLDocument.read(campaignPath)
        findings.add(reading)
        let readCampaign = root.flatMap { CampaignReader(findings: findings, layouts: layouts).read($0) }
        // Units are judged by the kinds and levels of the campaign; where those are wrong, findings would be noise.
        guard var campaign = readCampaign, let campaignBytes, !findings.diagnostics.containsError else {
            throw CampaignFault(.invalid, findings.diagnostics)
        }
        let (units, unitsBytes) = readUnits(at: unitsPath, for: campaign)
        findings.add(units.findings)
        campaign.periods.byUnit.merge(units.periods) { _, ofFile in ofFile }
        if let tree = units.tree {
            campaign.settleIssuer(tree.root)
            checkLevels(of: campaign, in: tree, findings: findings, path: campaignPath)
            if let reports = root?["reports"] {
                TopUnitReports(folder: folder).leaveOutSummaries(of: &campaign, in: tree, reports, findings: findings)
            }
            if let root { checkOwners(in: root, levels: campaign.levels, tree: tree, findings: findings) }
        }
        guard let tree = units.tree, let unitsBytes, !findings.diagnostics.containsError else {
            throw CampaignFault(.invalid, findings.diagnostics)
        }
        let (mapping, mappingFindings) = readMapping(in: folder, tree: tree)
        findings.add(mappingFindings)
        let (targets, targetFindings) = readTargets(in: folder, campaign: campaign, tree: tree)
        findings.add(targetFindings)
        let decisions = DecisionsFile.read(in: folder, campaign: campaign, findings: findings)
        let narrative = NarrativeFile.read(in: folder, campaign: campaign, tree: tree, findings: findings)
        guard !findings.diagnostics.containsError else { throw CampaignFault(.invalid, findings.diagnostics) }
        var comparison: String?
        if let path = campaign.compareWith {
            let resolved = path.hasPrefix("/") ? path : join(folder, path)
            comparison = resolved
            if !FileManager.default.fileExists(atPath: join(resolved, campaignFile)) {
                findings.warning(
                    "comparison", at: root?.entryPlace(of: "compare_with") ?? SourcePlace(campaignPath),
                    "no campaign to compare with in '\(resolved)'", hint: "reports will show no comparison")
            }
        }
        return LoadedCampaign(
            folder: folder, campaign: campaign, tree: tree, digest: digest(of: [campaignBytes, unitsBytes]),
            comparisonFolder: comparison, mapping: mapping,
            targets: targets, decisions: decisions, narrative: narrative, warnings: findings.diagnostics)
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private static func requireFiles(in folder: String) throws(CampaignFault) {
        var isFolder = false
        var objCIsFolder: ObjCBool = false
        isFolder = FileManager.default.fileExists(atPath: folder, isDirectory: &objCIsFolder) && objCIsFolder.boolValue
        guard isFolder else {
            throw CampaignFault(
                .notFound,
                [
                    Diagnostic(
                        .error, "campaign.not-found", at: SourcePlace(folder), "there is no such campaign folder",
                        hint: "give the folder that holds \(campaignFile), or make one with 'baocao init DIR'")
                ])
        }
        let missing = [campaignFile, unitsFile].filter { !FileManager.default.fileExists(atPath: join(folder, $0)) }
        guard missing.isEmpty else {
            throw CampaignFault(
                .notFound,
                missing.map {
                    Diagnostic(
                        .error, "campaign.not-found", at: SourcePlace(join(folder, $0)), "the campaign folder lacks this file",
                        hint: "'baocao init DIR' makes a folder with examples of both files")
                })
        }
    }

    /// Reports that no unit would get.
    private static func checkLevels(of campaign: Campaign, in tree: UnitTree, findings: YAMLFindings, path: String) {
        let levels = Set(tree.units.compactMap { tree.level(of: $0.code) })
        for report in campaign.reports where !levels.contains(report.forEach) {
            findings.warning(
                "no-unit", at: SourcePlace(path),
                "no unit of \(unitsFile) stands on the level '\(report.forEach)', so '\(report.layout)' makes no document")
        }
    }

    /// Keys of `periods:` and `issuers:` that are neither a level nor a unit.
    private static func checkOwners(in root: YAMLNode, levels: [String], tree: UnitTree, findings: YAMLFindings) {
        for list in ["periods", "issuers"] {
            for entry in root[list]?.entries ?? [] where !levels.contains(entry.key) && tree[entry.key] == nil {
                findings.error(
                    "unknown-unit", at: entry.keyPlace, "'\(entry.key)' under '\(list)' is neither a level nor a unit",
                    found: entry.key,
                    hint: NearestName.of(entry.key, among: levels + tree.units.map(\.code)).map { "did you mean '\($0)'?" }
                        ?? "write one of the levels (\(levels.joined(separator: ", "))) or a code of \(unitsFile)")
            }
        }
    }

    /// Each part is preceded by its length, so that moving bytes between the files changes the digest.
    private static func digest(of parts: [[UInt8]]) -> String {
        var hash = SHA256()
        for part in parts {
            hash.update(data: Array("\(part.count):".utf8))
            hash.update(data: part)
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

extension YAMLNode {
    func entryPlace(of key: String) -> SourcePlace? { entries?.first { $0.key == key }?.keyPlace }
}
