public import ReportModel

/// An edit of the campaign that would change approved figures and is held up until the approval is revoked.
public struct HeldEdit: Hashable, Sendable {
    /// What was edited, as messages name it in English and in Vietnamese.
    public var english: String
    public var message: String
    /// The approval that holds it up.
    public var approval: UnitCode
}

/// The campaign as it holds while figures are approved: as it is written, but for edits that would change approved figures.
///
/// Such an edit is held up for all units, so that there is one set of rules and every cut adds up; names, letterhead and the
/// like change at once.
public struct CampaignInForce: Sendable {
    public private(set) var campaign: Campaign
    public private(set) var tree: UnitTree
    /// In the order of the approvals.
    public private(set) var held: [HeldEdit] = []

    /// Why the approved units cannot be put back where they stood: the level they stand on is gone.
    public struct Fault: Error, Sendable {
        /// An approval to revoke.
        public let approval: UnitCode
    }

    /// - Parameter approvals: those in force; of two that contradict each other the older holds.
    public init(_ campaign: Campaign, tree: UnitTree, approvals: [Approval]) throws(Fault) {
        self.campaign = campaign
        self.tree = tree
        for approval in approvals {
            hold(approval.terms, approval.unit)
            try holdUnits(approval.terms, approval.unit)
        }
    }

    private mutating func note(_ approval: UnitCode, _ english: String, _ message: String) {
        held.append(HeldEdit(english: english, message: message, approval: approval))
    }

    // MARK: The catalogue

    private mutating func hold(_ terms: ApprovalTerms, _ unit: UnitCode) {
        for type in terms.activityTypes {
            if let index = campaign.activityTypes.firstIndex(where: { $0.code == type.code }) {
                let now = campaign.activityTypes[index]
                if now.group != type.group {
                    note(
                        unit, "the group of activity type '\(type.code)'", "chuyển nhóm của loại hoạt động “\(type.name)”")
                }
                if now.reach != type.reach {
                    note(unit, "'reach' of activity type '\(type.code)'", "cách tính người của loại hoạt động “\(type.name)”")
                }
                campaign.activityTypes[index] = now.counted(as: type)
            } else {
                campaign.activityTypes.append(type)
                note(unit, "activity type '\(type.code)' was taken out", "bỏ loại hoạt động “\(type.name)”")
            }
        }
        for group in terms.audienceGroups where !campaign.audienceGroups.contains(where: { $0.code == group.code }) {
            campaign.audienceGroups.append(group)
            note(unit, "audience group '\(group.code)' was taken out", "bỏ đối tượng “\(group.name)”")
        }
        for indicator in terms.indicators {
            if let index = campaign.indicators.firstIndex(where: { $0.code == indicator.code }) {
                guard campaign.indicators[index].over != indicator.over else { continue }
                campaign.indicators[index] = indicator
                note(unit, "'over' of indicator '\(indicator.code)'", "cách cộng chỉ tiêu “\(indicator.name)”")
            } else {
                campaign.indicators.append(indicator)
                note(unit, "indicator '\(indicator.code)' was taken out", "bỏ chỉ tiêu “\(indicator.name)”")
            }
        }
        if let days = terms.days, !campaign.period.contains(days) {
            let from = min(campaign.period.from, days.from)
            if let period = DateSpan(from: from, to: max(campaign.period.to, days.to)) { campaign.period = period }
            note(unit, "the period was cut to less than \(days.from.iso) to \(days.to.iso)", "rút ngắn thời gian của đợt")
        }
    }

    // MARK: The units

    private mutating func holdUnits(_ terms: ApprovalTerms, _ approval: UnitCode) throws(Fault) {
        var units = tree.units
        var index: [UnitCode: Int] = [:]
        for (position, unit) in units.enumerated() { index[unit.code] = position }
        var changes = false
        for kind in terms.unitKinds where !campaign.unitKinds.contains(where: { $0.code == kind.code }) {
            campaign.unitKinds.append(kind)
            changes = true
        }
        for unit in terms.units {
            guard let position = index[unit.code] else {
                var back = unit
                // Above the approved unit nothing is frozen: it may belong elsewhere now.
                if unit.code == approval, tree[unit.parent ?? ""] == nil { back = unit.moved(to: tree.root.code) }
                index[unit.code] = units.count
                units.append(back)
                changes = true
                note(approval, "unit '\(unit.code)' was taken out", "bỏ đơn vị \(unit.name) (\(unit.code))")
                continue
            }
            let now = units[position]
            let hasMoved = unit.code != approval && now.parent != unit.parent
            if hasMoved { note(approval, "unit '\(unit.code)' was moved", "chuyển đơn vị \(unit.name) (\(unit.code))") }
            if now.reports != unit.reports {
                note(approval, "'reports' of unit '\(unit.code)'", "cột reports của \(unit.name) (\(unit.code))")
            }
            if now.kind != unit.kind {
                note(approval, "the kind of unit '\(unit.code)'", "loại đơn vị của \(unit.name) (\(unit.code))")
            }
            guard hasMoved || now.reports != unit.reports || now.kind != unit.kind else { continue }
            units[position] = Unit(
                code: now.code, parent: hasMoved ? unit.parent : now.parent, kind: unit.kind, name: now.name,
                population: now.population, reports: unit.reports, isNamesake: now.isNamesake, bases: now.bases)
            changes = true
        }
        noteNewcomers(terms, approval, units)
        guard changes else { return }
        guard let held = UnitTree(units, kinds: campaign.unitKinds) else { throw Fault(approval: approval) }
        tree = held
    }

    /// Units that came under the approved one since stay where they were put; what they report waits (``ApprovalBook``).
    private mutating func noteNewcomers(_ terms: ApprovalTerms, _ approval: UnitCode, _ units: [Unit]) {
        var below = Set(terms.units.map(\.code))
        guard !below.isEmpty else { return }
        for unit in units where !below.contains(unit.code) {
            guard let parent = unit.parent, below.contains(parent) else { continue }
            below.insert(unit.code)
            note(
                approval, "unit '\(unit.code)' was put under '\(parent)'",
                "đưa đơn vị \(unit.name) (\(unit.code)) vào đơn vị đã duyệt số liệu")
        }
    }
}

extension ActivityType {
    /// With its own names, in the cuts that another version of it counts in.
    fileprivate func counted(as other: ActivityType) -> ActivityType {
        ActivityType(
            code: code, name: name, group: other.group, reach: other.reach, nameEnglish: nameEnglish,
            groupEnglish: group == other.group ? groupEnglish : other.groupEnglish)
    }
}

extension Unit {
    fileprivate func moved(to parent: UnitCode) -> Unit {
        Unit(
            code: code, parent: parent, kind: kind, name: name, population: population, reports: reports,
            isNamesake: isNamesake,
            bases: bases)
    }
}
