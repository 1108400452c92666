public import ReportModel

/// The figures of a document, with what they are made of: kept when it is issued, and set beside those of the next.
public struct FrozenFigures: Hashable, Sendable, Codable {
    /// What one file adds.
    public struct Source: Hashable, Sendable, Codable {
        public var file: String?
        public var sha256: String
        public var received: Timestamp
        /// By address; what it does not state is absent.
        public var figures: [String: Int]
        /// Whether titles of activities and remarks that count stand in it; `nil` in records made before words were kept.
        public var holdsActivities: Bool?
        public var holdsRemarks: Bool?

        enum CodingKeys: String, CodingKey {
            case file, sha256, received, figures
            case holdsActivities = "activities"
            case holdsRemarks = "remarks"
        }
    }

    /// What one unit says in words.
    public struct Words: Hashable, Sendable, Codable {
        /// In the order of the activities.
        public var titles: [Title] = []
        public var remarks = Remarks()
    }

    /// What an activity that counts is called.
    public struct Title: Hashable, Sendable, Codable {
        /// `2023-10-03`.
        public var day: String
        public var type: String
        public var text: String

        struct Key: Hashable {
            var day: String
            var type: String
        }

        var key: Key { Key(day: day, type: type) }
    }

    /// Own figures of a unit.
    public struct UnitEntry: Hashable, Sendable, Codable {
        public var unit: UnitCode
        public var name: String
        public var figures: [String: Int]
        /// Files that stand, newest first.
        public var sources: [Source]
        /// Decisions that hold for them.
        public var decisions: [Decision]
        /// `nil` in records that were made before words were kept.
        public var words: Words?
    }

    public var unit: UnitCode
    /// By address, of the unit and everything below it; a figure that nothing states is absent.
    public var figures: [String: Int]
    /// Units a report is expected from, and those that have reported.
    public var expected: Int
    public var reported: Int
    /// Every reporting unit, in tree order.
    public var units: [UnitEntry]

    /// Every decision that holds for something in it, in the order of the units.
    public var decisions: [Decision] { units.flatMap(\.decisions) }

    /// The figures alone, whatever they are made of.
    public var withoutSources: FrozenFigures {
        var plain = self
        for index in plain.units.indices {
            plain.units[index].sources = []
            plain.units[index].decisions = []
            plain.units[index].words = nil
        }
        return plain
    }
}

extension Aggregator {
    /// The figures of a unit and everything below it; `nil` when there is no such unit.
    public func frozenFigures(of code: UnitCode) -> FrozenFigures? {
        guard records.tree[code] != nil else { return nil }
        let subtree = records.tree.subtree(of: code)
        let reporting = reporting(of: subtree)
        let addresses =
            records.campaign.figures.map { FigureAddress(.count($0)) }
            + records.campaign.indicators.map { FigureAddress(.indicator($0.code)) }
        var figures: [String: Int] = [:]
        for address in addresses { figures[address.text] = value(of: address, over: subtree) }
        return FrozenFigures(
            unit: code, figures: figures, expected: reporting.expected, reported: reporting.reported,
            units: subtree.compactMap(entry))
    }

    private func entry(_ unit: Unit) -> FrozenFigures.UnitEntry? {
        guard let own = own[unit.code] else { return nil }
        let sources = report(of: unit.code).parts.map { part in
            let delivery = part.delivery
            let entries = (own.report.entries ?? []).filter { $0.source.sha256 == delivery.file }
            let totals = Totals(of: entries.map(\.activity), reach: shape.reach)
            var figures = entries.isEmpty ? [:] : self.figures(totals)
            for (code, values) in own.report.values {
                let own = values.filter { $0.source.sha256 == delivery.file }
                if !own.isEmpty { figures[FigureAddress(.indicator(code)).text] = own.reduce(0) { $0 + $1.value } }
            }
            return FrozenFigures.Source(
                file: delivery.fileName, sha256: delivery.file, received: delivery.received, figures: figures,
                holdsActivities: !part.activities.isEmpty, holdsRemarks: part.remarks != nil)
        }
        var figures = self.figures(own.tally.totals)
        for (code, value) in own.indicators { figures[FigureAddress(.indicator(code)).text] = value }
        return FrozenFigures.UnitEntry(
            unit: unit.code, name: unit.name, figures: figures, sources: sources,
            decisions: decisions.filter { $0.state == .holds && $0.unit?.code == unit.code }.map(\.decision),
            words: FrozenFigures.Words(
                titles: (own.report.entries ?? []).map(\.activity).map {
                    FrozenFigures.Title(day: $0.date.iso, type: $0.type, text: $0.title)
                }, remarks: own.report.remarks ?? Remarks()))
    }

    private func figures(_ totals: Totals) -> [String: Int] {
        var figures: [String: Int] = [:]
        for figure in records.campaign.figures { figures[figure.rawValue] = totals[figure] }
        return figures
    }

    private func report(of unit: UnitCode) -> EffectiveReport {
        let timeline = records.timeline(of: unit)
        return lastDay.map { timeline.bulletin(of: $0).report } ?? timeline.report
    }
}
