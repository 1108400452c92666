import ReportModel
import SourceText

extension CampaignReader {
    func levels(_ node: YAMLNode) -> [String]? {
        guard let names = findings.texts(node, "'levels'") else { return nil }
        guard !names.isEmpty else {
            findings.error("empty", at: node.place, "'levels' is empty", hint: "name the levels from the top down")
            return nil
        }
        let before = findings.count
        refuseDuplicates(zip(names, node.items ?? [node]).map { ($0, $1.place) }, "level")
        return findings.count == before ? names : nil
    }

    func unitKinds(_ node: YAMLNode, levels: [String]?) -> [UnitKind]? {
        let kinds = entries(node, "'unit_kinds'", "unit kind") { fields, what in
            let code = fields.required("code").flatMap { self.code($0, "'code' of \(what)") }
            let name = fields.requiredText("name")
            let level = fields.required("level").flatMap { self.level($0, "'level' of \(what)", levels: levels) }
            guard let code, let name, let level else { return nil as UnitKind? }
            return UnitKind(code: code, name: name, level: level)
        }
        guard let kinds else { return nil }
        guard !kinds.isEmpty else {
            findings.error("empty", at: node.place, "'unit_kinds' is empty", hint: "name at least one kind of unit")
            return nil
        }
        refuseDuplicates(kinds.map { ($0.value.code, $0.place) }, "unit kind")
        return kinds.map(\.value)
    }

    func activityTypes(_ node: YAMLNode) -> [ActivityType]? {
        let types = entries(node, "'activity_types'", "activity type") { fields, what in
            let code = fields.required("code").flatMap { self.code($0, "'code' of \(what)") }
            let name = fields.requiredText("name")
            let group = fields.optionalText("group")
            let reach = fields.optional("reach").map { findings.boolean($0, "'reach' of \(what)") }
            let (english, groupEnglish) = (fields.optionalText("name_en"), fields.optionalText("group_en"))
            guard let code, let name, reach != .some(nil) else { return nil as ActivityType? }
            return ActivityType(
                code: code, name: name, group: group, reach: (reach ?? nil) ?? false, nameEnglish: english,
                groupEnglish: groupEnglish)
        }
        guard let types else { return nil }
        guard !types.isEmpty else {
            findings.error(
                "empty", at: node.place, "'activity_types' is empty, so no activity could be reported",
                hint: "leave the key out to take the catalogue of the learning week")
            return nil
        }
        refuseDuplicates(types.map { ($0.value.code, $0.place) }, "activity type")
        refuseDuplicates(types.map { ($0.value.name, $0.place) }, "name of an activity type")
        return types.map(\.value)
    }

    func audienceGroups(_ node: YAMLNode) -> [AudienceGroup]? {
        let groups = entries(node, "'audience_groups'", "audience group") { fields, what in
            let code = fields.required("code").flatMap { self.code($0, "'code' of \(what)") }
            let name = fields.requiredText("name")
            let english = fields.optionalText("name_en")
            guard let code, let name else { return nil as AudienceGroup? }
            return AudienceGroup(code: code, name: name, nameEnglish: english)
        }
        guard let groups else { return nil }
        guard !groups.isEmpty else {
            findings.error(
                "empty", at: node.place, "'audience_groups' is empty, so no participant could be reported",
                hint: "leave the key out to take the catalogue of the learning week")
            return nil
        }
        refuseDuplicates(groups.map { ($0.value.code, $0.place) }, "audience group")
        refuseDuplicates(groups.map { ($0.value.name, $0.place) }, "name of an audience group")
        return groups.map(\.value)
    }

    func indicators(_ node: YAMLNode, levels: [String]?) -> [Indicator]? {
        var wholes: [(code: String, node: YAMLNode)] = []
        let indicators = entries(node, "'indicators'", "indicator") { fields, what in
            let code = fields.required("code").flatMap { self.code($0, "'code' of \(what)") }
            let name = fields.requiredText("name")
            let unit = fields.requiredText("unit")
            let level = fields.optional("level").map { self.level($0, "'level' of \(what)", levels: levels) }
            let ofNode = fields.optional("of")
            let of = ofNode.map { self.code($0, "'of' of \(what)") }
            let over = fields.optional("over").map { self.span($0, "'over' of \(what)") }
            let target = fields.optional("target").map { self.wholeNumber($0, "'target' of \(what)") }
            let note = fields.optionalText("note")
            let base = fields.optional("base").map { self.base($0, "'base' of \(what)") }
            let (english, unitEnglish) = (fields.optionalText("name_en"), fields.optionalText("unit_en"))
            guard let code, let name, let unit, level != .some(nil), of != .some(nil), over != .some(nil),
                target != .some(nil), base != .some(nil)
            else { return nil as Indicator? }
            if let ofNode { wholes.append((code, ofNode)) }
            return Indicator(
                code: code, name: name, unit: unit, level: level ?? nil, of: of ?? nil, over: (over ?? nil) ?? .period,
                target: target ?? nil, note: note, base: base ?? nil, nameEnglish: english, unitEnglish: unitEnglish)
        }
        guard let indicators else { return nil }
        refuseDuplicates(indicators.map { ($0.value.code, $0.place) }, "indicator")
        let known = indicators.map(\.value.code)
        for (code, whole) in wholes {
            guard let name = whole.text else { continue }
            if name == code {
                findings.error("indicator-of", at: whole.place, "indicator '\(code)' cannot be a part of itself")
            } else if !known.contains(name) {
                findings.error(
                    "indicator-of", at: whole.place, "indicator '\(code)' is a part of '\(name)', which is no indicator",
                    found: name, hint: NearestName.hint(for: name, among: known))
            }
        }
        refuseCircles(wholes, among: indicators.map(\.value))
        return indicators.map(\.value)
    }

    private func span(_ node: YAMLNode, _ what: OperatorText) -> Indicator.Span? {
        if let span = node.text.flatMap(Indicator.Span.init) { return span }
        findings.error(
            "indicator-over", at: node.place, "\(what) must be 'period' or 'day'", found: node.text,
            hint: "period: one value for the whole campaign; day: a value for each day or run of days, summed up")
        return nil
    }

    private func base(_ node: YAMLNode, _ what: OperatorText) -> UnitBases.Kind? {
        choice(
            node, "indicator-base", "\(what) is none:",
            hint: "it names the column of units.csv that says how many there are of what the indicator counts")
    }

    /// A is a part of B, and B of A.
    private func refuseCircles(_ wholes: [(code: String, node: YAMLNode)], among indicators: [Indicator]) {
        let wholeOf = Dictionary(
            indicators.compactMap { one in one.of.map { (one.code, $0) } }, uniquingKeysWith: { a, _ in a })
        for (code, node) in wholes {
            var next = wholeOf[code]
            var steps = 0
            while let whole = next, whole != code, steps <= indicators.count {
                next = wholeOf[whole]
                steps += 1
            }
            if next == code, wholeOf[code] != code {
                findings.error("indicator-of", at: node.place, "indicator '\(code)' is a part of its own part")
            }
        }
    }

    // MARK: Reports

    /// Folders beside those of the reports, in which documents never lie.
    private static let takenFolders: Set<String> = ["issued", "parts", "plan", "previews"]

    func reports(_ node: YAMLNode, levels: [String]?) -> [ReportOrder]? {
        let orders = entries(node, "'reports'", "report") { fields, what in
            let layout = fields.required("layout").flatMap { self.layout($0, "'layout' of \(what)") }
            let level = fields.required("for_each").flatMap { self.level($0, "'for_each' of \(what)", levels: levels) }
            let due = fields.optional("due").map { self.due($0, "'due' of \(what)") }
            let edition = fields.optional("edition").map { self.edition($0, "'edition' of \(what)") }
            let annexes = fields.optional("annexes").map { self.annexes($0, "'annexes' of \(what)") }
            let doubts = fields.optional("doubts").map { findings.boolean($0, "'doubts' of \(what)") }
            guard let layout, let level, due != .some(nil), edition != .some(nil), annexes != .some(nil), doubts != .some(nil)
            else {
                return nil as ReportOrder?
            }
            return ReportOrder(
                layout: layout, forEach: level, due: (due ?? nil) ?? .deadline, listsDoubts: (doubts ?? nil) ?? false,
                edition: (edition ?? nil) ?? .signed, annexes: (annexes ?? nil) ?? .together)
        }
        guard let orders else { return nil }
        refuseDuplicates(orders.map { ("\($0.value.layout) for \($0.value.forEach)", $0.place) }, "report")
        return orders.map(\.value)
    }

    private func layout(_ node: YAMLNode, _ what: OperatorText) -> String? {
        guard let name = code(node, what, longest: 64) else { return nil }
        guard !CampaignReader.takenFolders.contains(name) else {
            findings.error(
                "layout-name", at: node.place, "\(what) is '\(name)', the name of a folder beside the documents", found: name,
                hint: "give the layout another name")
            return nil
        }
        if let layouts, !layouts.contains(name) {
            findings.error(
                "unknown-layout", at: node.place, "there is no layout '\(name)'", found: name,
                hint: NearestName.hint(for: name, among: layouts, listing: 20) ?? "put \(name).yaml into Layouts/")
            return nil
        }
        return name
    }

    private func due(_ node: YAMLNode, _ what: OperatorText) -> ReportOrder.Due? {
        guard let text = findings.text(node, what) else { return nil }
        if text == "deadline" { return .deadline }
        if text == "period_end" { return .periodEnd }
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        if words.count == 2, words[0] == "daily", let time = clock(words[1]) {
            return .daily(hour: time.hour, minute: time.minute)
        }
        findings.error(
            "due", at: node.place, "\(what) is neither 'deadline' nor 'period_end' nor 'daily HH:MM': '\(text)'", found: text,
            hint: "write deadline, period_end, or daily 17:30")
        return nil
    }

    private func edition(_ node: YAMLNode, _ what: OperatorText) -> ReportOrder.Edition? {
        choice(
            node, "edition", "\(what) is none:",
            hint: "signed: what a chairman signs; illustrated: with charts, figures by day and by unit, and remarks")
    }

    private func annexes(_ node: YAMLNode, _ what: String) -> ReportOrder.Annexes? {
        choice(
            node, "annexes", "\(what) is none:",
            hint: "together: behind the document, in its file; separate: in a file of their own, which the document lists")
    }

    private func clock(_ text: Substring) -> (hour: Int, minute: Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return (hour, minute)
    }

    // MARK: Lists of maps

    /// Reads every entry of a list; `nil` when any of them is wrong.
    func entries<Value>(
        _ node: YAMLNode, _ list: OperatorText, _ entry: OperatorText, read: (inout YAMLFields, OperatorText) -> Value?
    ) -> [(value: Value, place: SourcePlace)]? {
        guard let items = findings.list(node, list) else { return nil }
        var values: [(value: Value, place: SourcePlace)] = []
        for (index, item) in items.enumerated() {
            let what: OperatorText = "\(entry) \(index + 1)"
            guard var fields = YAMLFields(item, what: what, findings: findings) else { continue }
            let value = read(&fields, what)
            fields.finish()
            if let value { values.append((value, item.place)) }
        }
        return values.count == items.count ? values : nil
    }
}
