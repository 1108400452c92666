public import ReportModel
import Vietnamese

extension FigureAddress {
    /// What the figure counts, Vietnamese, for the middle of a sentence after a number: `lượt người tham gia`.
    public func words(in campaign: Campaign) -> String {
        switch measure {
        case .count(.activities): "hoạt động"
        case .count(.sessions): "buổi"
        case .count(.participants): "lượt người tham gia"
        case .count(.femaleParticipants): "lượt nữ"
        case .count(.booksDonated): "cuốn sách quyên góp"
        case .count(.reach): "lượt tiếp cận"
        case .indicator(let code):
            campaign.indicators.first { $0.code == code }.map { indicator in
                CaseMapping.lowercased(String(indicator.name.prefix(1))) + indicator.name.dropFirst() + " (\(indicator.unit))"
            } ?? code
        }
    }
}
