import Vietnamese

extension UnitState {
    /// «Tình trạng báo cáo» in words, as documents print it, first letter small: what an office writes of another, not what a
    /// program knows of a file.
    public var words: String {
        switch self {
        case .neverSent: "chưa gửi báo cáo"
        // What was sent does not stand yet: the unit was told, and mends it.
        case .unreadable, .refused: "đang hoàn thiện báo cáo"
        case .withdrawn: "đã rút báo cáo"
        // What a report lacks is told to who sent it, and to nobody else.
        case .reported, .complete: "đã báo cáo"
        }
    }
}

extension UnitStanding {
    /// «Tình trạng báo cáo» in words, first letter capital: `Đã báo cáo, nộp muộn`.
    public var words: String {
        let words =
            state == .refused && waiting > 0 ? "đã gửi, chờ vì số liệu đã duyệt" : state.words
        return CaseMapping.sentenceCased(isLate && state.hasReported ? words + ", nộp muộn" : words)
    }
}

extension Reporting {
    /// Who has not reported, by what they did, for the middle of a sentence: `6 đơn vị chưa gửi báo cáo, 1 đơn vị đang hoàn
    /// thiện báo cáo`; `nil` when nobody is missing.
    public var missingWords: String? {
        let states: [[UnitState]] = [[.neverSent], [.unreadable, .refused], [.withdrawn]]
        let parts = states.compactMap { states -> String? in
            let units = states.reduce(0) { $0 + count(in: $1) }
            return units == 0 ? nil : "\(NumberFormat.integer(units)) đơn vị \(states[0].words)"
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
