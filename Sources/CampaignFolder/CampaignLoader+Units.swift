import Foundation
import ReportModel

extension CampaignLoader {
    /// The units of a campaign.
    static func readUnits(at path: String, for campaign: Campaign) -> (UnitTree?, [UInt8]?, [Diagnostic]) {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            return (
                nil, nil,
                [
                    Diagnostic(
                        .error, "units.unreadable", at: SourcePlace(path), "cannot read the file: \(error.localizedDescription)"
                    )
                ]
            )
        }
        let (tree, diagnostics) = UnitsFile.read(bytes, file: path, kinds: campaign.unitKinds, levels: campaign.levels)
        return (tree, bytes, diagnostics)
    }
}
