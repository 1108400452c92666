import Foundation
import ReportModel
import Vietnamese

/// A new campaign folder: commented files, ready to be loaded and changed.
public enum CampaignTemplate {
    /// Why a folder was not written.
    public enum Fault: Error, Sendable, CustomStringConvertible {
        /// A file of a campaign is there already; nothing is overwritten.
        case exists(path: String)

        public var description: String {
            switch self {
            case .exists(let path): "'\(path)' is there already and is not overwritten"
            }
        }
    }

    /// Writes `campaign.yaml`, `units.csv`, the main report's layout and an empty `inbox/` into `folder`, which is made when it
    /// is not there.
    ///
    /// What it writes loads without a finding.
    ///
    /// - Throws: ``Fault/exists(path:)`` before anything is written; errors of the file system.
    public static func write(_ campaign: NewCampaign, to folder: String) throws {
        let files = [
            (CampaignLoader.campaignFile, CampaignText(campaign).yaml),
            (CampaignLoader.unitsFile, UnitsText(campaign).csv),
            ("layouts/\(campaign.reportLayout).yaml", layout(campaign)),
        ].map { (path: CampaignLoader.join(folder, $0.0), text: $0.1) }
        for file in files where FileManager.default.fileExists(atPath: file.path) { throw Fault.exists(path: file.path) }
        for sub in ["inbox", "layouts"] {
            try FileManager.default.createDirectory(
                atPath: CampaignLoader.join(folder, sub), withIntermediateDirectories: true)
        }
        for file in files {
            try Data(file.text.utf8).write(to: URL(fileURLWithPath: file.path), options: .withoutOverwriting)
        }
    }

    private static func layout(_ campaign: NewCampaign) -> String {
        let like = campaign.kind == .commune ? "commune-report" : "district-report"
        return """
            # Báo cáo chung của đợt, lời văn như mẫu \(like) của chương trình.
            # Muốn sửa lời văn: xóa tệp này, rồi baocao layout new \(campaign.reportLayout) --from \(like) --campaign THƯ_MỤC_NÀY
            layout: \(campaign.reportLayout)
            like: \(like)
            help: Báo cáo kết quả của \(PlaceName.type(of: campaign.name) ?? "đơn vị"), kèm phụ lục số liệu từng đơn vị

            """
    }
}
