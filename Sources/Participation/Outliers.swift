import ReportModel

extension Outlier {
    /// Fewest reporting units of a kind that make a median worth comparing with.
    private static let fewestPeers = 5

    /// Median of the visits of the units of each kind that have reported.
    ///
    /// - Parameter participants: visits of those units, by kind.
    static func medians(of participants: [String: [Int]]) -> [String: Int] {
        participants.compactMapValues { values in
            values.count >= fewestPeers ? values.sorted()[values.count / 2] : nil
        }
    }

    /// Units whose visits exceed their population or ten times the median of their kind.
    static func find(in units: [UnitFigures], medians: [String: Int]) -> [Outlier] {
        units.compactMap { figures in
            let participants = figures.totals.participants
            if let population = figures.unit.population, participants > population {
                return Outlier(unit: figures.unit, participants: participants, reason: .abovePopulation(population))
            }
            if let median = medians[figures.unit.kind], median > 0, participants > 10 * median {
                return Outlier(unit: figures.unit, participants: participants, reason: .tenTimesPeers(median: median))
            }
            return nil
        }
    }
}
