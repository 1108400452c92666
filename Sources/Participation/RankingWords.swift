extension Ranking.Reason {
    /// Why a unit has no place, Vietnamese, for a cell of a table.
    public var words: String {
        switch self {
        case .fewReports: "dưới \(Ranking.minimum)% đơn vị báo cáo"
        case .unstated: "chưa nêu đủ số liệu của các mục tiêu"
        case .nothingReached: "chưa đạt được mục tiêu nào"
        }
    }
}
