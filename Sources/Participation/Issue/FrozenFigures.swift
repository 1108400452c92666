public import ReportModel

/// The figures of a document, with what they are made of: kept when it is issued, and set beside those of the next.
public struct FrozenFigures: Hashable, Sendable, Codable {
    /// What one file adds.
    public struct Source: Hashable, Sendable, Codable {
        public var file: String?
        public var sha256: String
        public var received: Timestamp
        /// By address, uncut and in every cut; what it does not state is absent.
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

    /// A file that was accepted and counts nowhere, though nothing newer speaks in its place.
    public struct Left: Hashable, Sendable, Codable {
        public enum Reason: String, Hashable, Sendable, Codable {
            case withdrawn
            case noLongerFits = "no_longer_fits"
        }

        public var sha256: String
        public var reason: Reason
        /// The withdrawal that took it back.
        public var file: String?
        public var received: Timestamp?
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
        /// ``UnitKind/code``; `nil` in records made before it was kept.
        public var kind: String?
        /// By address, uncut and by type, audience group and day (``FrozenCuts``).
        public var figures: [String: Int]
        /// «Tình trạng báo cáo» as printed; `nil` in records made before it was kept.
        public var state: String?
        /// Files that stand, newest first.
        public var sources: [Source]
        /// Files that were accepted and count nowhere, with what took them out; `nil` in records made before it was kept.
        public var left: [Left]?
        /// Decisions that hold for them.
        public var decisions: [Decision]
        /// `nil` in records that were made before words were kept.
        public var words: Words?
    }

    /// Figures of a part of the document with everything below it: of a commune of a district.
    public struct AreaEntry: Hashable, Sendable, Codable {
        public var unit: UnitCode
        public var name: String
        /// Reporting units in it.
        public var units: [UnitCode]
        /// As of a unit.
        public var figures: [String: Int]
        public var reports: Reports
    }

    /// How many units have reported.
    public struct Reports: Hashable, Sendable, Codable {
        public var expected: Int
        public var reported: Int
        public var onTime: Int
        public var late: Int

        enum CodingKeys: String, CodingKey {
            case expected, reported, late
            case onTime = "on_time"
        }

        init(_ reporting: Reporting) {
            (expected, reported) = (reporting.expected, reporting.reported)
            (onTime, late) = (reporting.onTime, reporting.late)
        }
    }

    public var unit: UnitCode
    /// By address, of the unit and everything below it, uncut and by type, audience group, day and kind of unit
    /// (``FrozenCuts``); a figure that nothing states is absent.
    public var figures: [String: Int]
    /// Units a report is expected from, and those that have reported.
    public var expected: Int
    public var reported: Int
    /// Every reporting unit, in tree order.
    public var units: [UnitEntry]
    /// `nil` in records made before cuts, rates and areas were kept, as ``areas`` and ``lines``.
    public var reports: Reports?
    /// Direct children with units below them, in tree order.
    public var areas: [AreaEntry]?
    /// What is printed and no sum: rates, targets, places, the comparison.
    public var lines: [FrozenLine]?

    /// Whether cuts, rates, areas and states were kept.
    public var isWhole: Bool { lines != nil }

    /// Every decision that holds for something in it, in the order of the units.
    public var decisions: [Decision] { units.flatMap(\.decisions) }

    /// The figures alone, whatever they are made of.
    public var withoutSources: FrozenFigures {
        var plain = self
        for index in plain.units.indices {
            plain.units[index].sources = []
            plain.units[index].left = nil
            plain.units[index].decisions = []
            plain.units[index].words = nil
        }
        return plain
    }
}
