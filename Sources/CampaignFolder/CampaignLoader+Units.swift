import Foundation
import ReportModel

extension CampaignLoader {
    /// The units of a campaign.
    static func readUnits(at path: String, for campaign: Campaign) -> (UnitsFile.Content, [UInt8]?) {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            let finding = Diagnostic(
                .error, "units.unreadable", at: SourcePlace(path), "cannot read the file: \(error.localizedDescription)")
            return (UnitsFile.Content(findings: [finding]), nil)
        }
        return (UnitsFile.content(of: bytes, file: path, campaign: campaign), bytes)
    }
}
