public import ReportModel

/// Figures of one line of a summary, as the level above reads it.
extension Activity {
    /// People of a group.
    public func people(ofGroup group: String) -> Int {
        audiences.reduce(0) { $0 + ($1.group == group ? $1.participants : 0) }
    }

    /// People of the rows of a group that state women, and the women; nobody where no row does.
    public func peopleWithWomen(ofGroup group: String) -> (people: Int, women: Int) {
        audiences.reduce(into: (people: 0, women: 0)) { sum, row in
            guard row.group == group, let women = row.femaleParticipants else { return }
            sum.people += row.participants
            sum.women += women
        }
    }

    /// Women of the rows that state them; `nil` where none does.
    public var statedWomen: Int? {
        let women = audiences.compactMap(\.femaleParticipants)
        return women.isEmpty ? nil : women.reduce(0, +)
    }
}
