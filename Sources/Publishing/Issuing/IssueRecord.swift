internal import CampaignFolder
internal import Files
internal import Foundation
internal import Layout
internal import Participation
internal import ReportModel

/// What is kept beside an issued PDF for ever: its figures, what they were made of, and digests of all that made it.
struct IssueRecord: Encodable {
    /// SHA-256 of the files as they were.
    struct Digests: Codable, Hashable {
        var campaign: String
        var units: String
        /// By name; over the layout, its style and its parts.
        var layouts: [String: String]
        /// Of `decisions.yaml`, where there is one.
        var decisionsFile: String?

        enum CodingKeys: String, CodingKey {
            case campaign, units, layouts
            case decisionsFile = "decisions_file"
        }
    }

    /// Version of the shape.
    var schema = 1
    /// Version of the program.
    var program = Program.version
    var issue: IssueLine
    var digests: Digests
    /// What every figure was made of, for the next supplement.
    var figures: FrozenFigures
    /// What officers wrote into it, as it was printed.
    var texts: [FrozenTexts]
    /// As `summarize --json` printed it.
    var summary: SummaryDocument

    /// What a supplement reads of the record of the document that it follows.
    struct Base: Decodable {
        var issue: IssueLine
        var digests: Digests
        var figures: FrozenFigures
        /// `nil` in records that were made before they were kept.
        var texts: [FrozenTexts]?

        /// - Throws: ``Failure`` when it is not there or is none.
        init(at path: String) throws(Failure) {
            do {
                self = try JSONDecoder().decode(Base.self, from: Data(try AtomicFile.read(path)))
            } catch {
                throw Failure(
                    status: .inputOutput, code: "issue.base-unreadable", place: path,
                    message: "the record of the document to supplement cannot be read: \(error)",
                    hint: "put it back from a backup; issue without --supplement makes a document that refers to none")
            }
        }
    }
}

extension IssueRecord.Digests {
    /// Whether the campaign or its units were edited since.
    func isOtherCampaign(than other: IssueRecord.Digests) -> Bool { campaign != other.campaign || units != other.units }

    init(_ campaign: LoadedCampaign, layout: LayoutFile) throws {
        let paths = CampaignPaths(campaign.folder)
        self.init(
            campaign: Files.sha256(try AtomicFile.read(paths.campaign)), units: Files.sha256(try AtomicFile.read(paths.units)),
            layouts: [layout.name: layout.digest])
        let decisions = "\(paths.folder)/\(DecisionsFile.name)"
        decisionsFile = AtomicFile.exists(decisions) ? Files.sha256(try AtomicFile.read(decisions)) : nil
    }
}
