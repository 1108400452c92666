import ReportModel
import SourceText

/// Reads `campaign.yaml` from positioned nodes and notes every fault of it.
struct CampaignReader {
    let findings: YAMLFindings
    /// Names of the layouts there are; `nil` = not known here.
    let layouts: [String]?

    /// Longest period: a document has a row or a bar for every day.
    private static let mostDays = 366

    /// The campaign, or `nil` with at least one error noted.
    func read(_ root: YAMLNode) -> Campaign? {
        guard var fields = YAMLFields(root, what: "the campaign", findings: findings) else { return nil }
        let before = findings.count
        let code = fields.required("code").flatMap { self.code($0, "'code' of the campaign", longest: 64) }
        let title = fields.requiredText("title")
        let theme = fields.optionalText("theme")
        let (titleEnglish, themeEnglish) = (fields.optionalText("title_en"), fields.optionalText("theme_en"))
        let contact = fields.optional("contact").flatMap { findings.texts($0, "'contact'") } ?? []
        let period = fields.required("period").flatMap(period)
        let zone = timeZone(fields.optional("time_zone"))
        let deadlineNode = fields.required("deadline")
        let deadline = deadlineNode.flatMap(deadline)
        let levels = fields.required("levels").flatMap(levels)
        let kinds = fields.required("unit_kinds").flatMap { unitKinds($0, levels: levels) }
        let catalogue = catalogue(fields.optional("catalogue"))
        let types =
            fields.contains("activity_types") ? list(&fields, "activity_types", activityTypes) : catalogue?.activityTypes
        let groups =
            fields.contains("audience_groups") ? list(&fields, "audience_groups", audienceGroups) : catalogue?.audienceGroups
        let indicators =
            fields.contains("indicators")
            ? list(&fields, "indicators") { self.indicators($0, levels: levels) }
            : catalogue?.indicators(communeLevel: (levels?.dropLast()).flatMap(\.last))
        let form = fields.optional("issuer_form").flatMap { self.issuerForm($0, "'issuer_form'") }
        // A form gives what is left out.
        let isGiven = fields.contains("issuer_form")
        let issuer = (isGiven ? fields.optional("issuer") : fields.required("issuer")).flatMap(issuer)
        let signatory = (isGiven ? fields.optional("signatory") : fields.required("signatory")).flatMap(signatory)
        let recipients = fields.optional("recipients").flatMap { findings.texts($0, "'recipients'") }
        let mandate = mandate(&fields)
        let shortName = fields.optionalText("short_name")
        let recordNode = fields.optional("figure_of_record")
        let periods = fields.optional("periods").map { self.ownPeriods($0, levels: levels, campaign: period) }
        let issuers = fields.optional("issuers").map { self.issuers($0, levels: levels) }
        let reports = fields.optional("reports").flatMap { self.reports($0, levels: levels) } ?? []
        let compareWith = fields.optionalText("compare_with")
        let rulesNode = fields.optional("rules")
        let approval = fields.optional("approval").flatMap { self.approval($0, levels: levels) } ?? []
        fields.finish()

        if let period, let deadline, let zone, let node = deadlineNode,
            deadline.clock(offset: zone.offset).day < period.from
        {
            findings.error(
                "deadline", at: node.place, "the deadline lies before the first day of the period, \(period.from.iso)",
                found: node.text)
        }
        guard findings.count == before, let code, let title, let period, let zone, let deadline, let levels, let kinds,
            let types, let groups, let indicators, let issuer = issuer ?? (isGiven ? .unsettled : nil),
            let signatory = signatory ?? (isGiven ? .unsettled : nil), let catalogue
        else { return nil }
        var campaign = Campaign(
            code: code, title: title, theme: theme, period: period, deadline: deadline, timeZone: zone, levels: levels,
            unitKinds: kinds, activityTypes: types, audienceGroups: groups, indicators: indicators, issuer: issuer,
            signatory: signatory, recipients: (recipients ?? []).map(\.withoutListMarks), reports: reports,
            compareWith: compareWith, approval: approval, catalogue: catalogue)
        if let form {
            campaign.ownIssuance = IssuanceOverride(
                form: form, issuer: issuer == .unsettled ? nil : issuer,
                signatory: signatory == .unsettled ? nil : signatory, recipients: recipients?.map(\.withoutListMarks))
        }
        campaign.mandate = mandate
        (campaign.titleEnglish, campaign.themeEnglish, campaign.contact) = (titleEnglish, themeEnglish, contact)
        campaign.shortName = shortName
        if let recordNode { campaign.figureOfRecord = figureOfRecord(recordNode, indicators: indicators) }
        campaign.periods = periods ?? OwnPeriods()
        campaign.issuers = issuers ?? IssuanceOverrides()
        if let rulesNode { campaign.rules = rules(rulesNode, of: campaign) ?? [] }
        return findings.count == before ? campaign : nil
    }

    /// A list that is given, and then means what it says, also when it is empty.
    private func list<Value>(
        _ fields: inout YAMLFields, _ key: String, _ read: (YAMLNode) -> [Value]?
    ) -> [Value]? {
        guard let node = fields.required(key) else { return nil }
        return read(node)
    }

    // MARK: Days and times

    private func period(_ node: YAMLNode) -> DateSpan? {
        guard var fields = YAMLFields(node, what: "'period'", findings: findings) else { return nil }
        let fromNode = fields.required("from")
        let toNode = fields.required("to")
        fields.finish()
        let from = fromNode.flatMap { date($0, "'from' of the period") }
        let to = toNode.flatMap { date($0, "'to' of the period") }
        guard let from, let to, let toNode else { return nil }
        guard let span = DateSpan(from: from, to: to) else {
            findings.error(
                "period", at: toNode.place, "the period ends on \(to.iso), before it begins on \(from.iso)",
                hint: "swap 'from' and 'to'")
            return nil
        }
        guard span.count <= CampaignReader.mostDays else {
            findings.error(
                "period", at: toNode.place, "the period has \(span.count) days, the most is \(CampaignReader.mostDays)")
            return nil
        }
        return span
    }

    func date(_ node: YAMLNode, _ what: OperatorText) -> CalendarDate? {
        guard let text = findings.text(node, what) else { return nil }
        guard let date = CalendarDate(iso: text) else {
            findings.error(
                "date", at: node.place, "\(what) is no date: '\(text)'", found: text, expected: "a day as 2023-10-02",
                hint: "write year-month-day, e.g. 2023-10-02")
            return nil
        }
        return date
    }

    func deadline(_ node: YAMLNode) -> Timestamp? {
        guard let text = findings.text(node, "'deadline'") else { return nil }
        if let time = Timestamp(iso: text) { return time }
        let lacksOffset = Timestamp(iso: text, defaultOffset: 0) != nil
        findings.error(
            "deadline", at: node.place,
            lacksOffset ? "the deadline '\(text)' lacks its offset from UTC" : "'deadline' is no time: '\(text)'", found: text,
            expected: "a time with offset as 2023-10-08T17:00:00+07:00",
            hint: lacksOffset ? "in Vietnam write \(text)+07:00" : "write e.g. 2023-10-08T17:00:00+07:00")
        return nil
    }

    private func timeZone(_ node: YAMLNode?) -> CampaignTimeZone? {
        guard let node else { return .vietnam }
        guard let name = findings.text(node, "'time_zone'") else { return nil }
        if let offset = FixedTimeZones.offset(of: name) { return CampaignTimeZone(name: name, offset: offset) }
        if FixedTimeZones.changesClocks(name) {
            findings.error(
                "time-zone", at: node.place, "clocks change in the time zone '\(name)', so days would not all have 24 hours",
                found: name, hint: "name the offset that holds in the period, e.g. +07:00")
        } else {
            findings.error(
                "time-zone", at: node.place, "unknown time zone '\(name)'", found: name,
                hint: NearestName.of(name, among: FixedTimeZones.offsets.keys.sorted()).map { "did you mean '\($0)'?" }
                    ?? "write Asia/Ho_Chi_Minh, or an offset such as +07:00")
        }
        return nil
    }

    // MARK: Codes

    /// A code that is safe in paths and file names.
    func code(_ node: YAMLNode, _ what: OperatorText, longest: Int = 32) -> String? {
        guard let text = findings.text(node, what) else { return nil }
        let isAllowed = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2D: true
            default: false
            }
        }
        guard isAllowed, text.utf8.count <= longest, text != ".", text != ".." else {
            findings.error(
                "code", at: node.place, "\(what) is no code: '\(text)'", found: text,
                expected: "1 to \(longest) of the characters A-Z a-z 0-9 . _ -",
                hint: "use 1 to \(longest) letters without marks, digits, '.', '_' or '-'")
            return nil
        }
        return text
    }

    /// Reports every name that comes again.
    func refuseDuplicates(_ named: [(name: String, place: SourcePlace)], _ what: OperatorText) {
        var first: [String: SourcePlace] = [:]
        for (name, place) in named {
            if let earlier = first[name] {
                findings.error(
                    "duplicate", at: place, "\(what) '\(name)' is there twice (first in line \(earlier.line ?? 0))", found: name
                )
            } else {
                first[name] = place
            }
        }
    }

    /// One of the campaign's levels.
    func level(_ node: YAMLNode, _ what: OperatorText, levels: [String]?) -> String? {
        guard let name = findings.text(node, what) else { return nil }
        guard let levels else { return name }
        guard levels.contains(name) else {
            findings.error(
                "unknown-level", at: node.place, "\(what) is not one of the levels: '\(name)'", found: name,
                hint: NearestName.hint(for: name, among: levels))
            return nil
        }
        return name
    }
}

extension String {
    /// A recipient without the hyphen and end mark of the list, which the layout sets.
    var withoutListMarks: String {
        var text = Substring(self)
        while let first = text.first, first == "-" || first == " " { text.removeFirst() }
        while let last = text.last, last == ";" || last == " " { text.removeLast() }
        return String(text)
    }
}
