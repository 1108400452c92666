import ReportModel
import SourceText

extension CampaignReader {
    // MARK: Who issues and signs

    func issuer(_ node: YAMLNode) -> Issuer? {
        guard var fields = YAMLFields(node, what: "'issuer'", findings: findings) else { return nil }
        let parent = fields.optionalText("parent")
        let name = fields.requiredText("name")
        let symbol = fields.requiredText("symbol")
        let place = fields.requiredText("place")
        let fullName = fields.optionalText("full_name")
        fields.finish()
        if let symbol, symbol.contains(where: \.isWhitespace) {
            findings.error(
                "symbol", at: fields.node["symbol"]?.place ?? node.place, "the symbol '\(symbol)' contains a space",
                found: symbol,
                hint: "write it without spaces, e.g. BC-BCĐ")
        }
        guard let name, let symbol, let place else { return nil }
        return Issuer(parent: parent, name: name, symbol: symbol, place: place, fullName: fullName)
    }

    func signatory(_ node: YAMLNode) -> Signatory? {
        guard var fields = YAMLFields(node, what: "'signatory'", findings: findings) else { return nil }
        let authority = fields.optionalText("authority")
        let position = fields.required("position").flatMap { findings.texts($0, "'position' of 'signatory'") }
        let name = fields.optionalText("name")
        fields.finish()
        guard let position else { return nil }
        return Signatory(authority: authority, position: position, name: name)
    }

    /// `issuers:`, a map from levels and unit codes.
    func issuers(_ node: YAMLNode, levels: [String]?) -> IssuanceOverrides {
        var overrides = IssuanceOverrides()
        for (key, fields, what) in owned(node, "'issuers'", levels: levels) {
            var fields = fields
            let form = fields.optional("form").flatMap { issuerForm($0, "'form' of \(what)") }
            let issuer = fields.optional("issuer").flatMap(issuer)
            let signatory = fields.optional("signatory").flatMap(signatory)
            let recipients = fields.optional("recipients").flatMap { findings.texts($0, "'recipients' of \(what)") }
            var override = IssuanceOverride(
                form: form, issuer: issuer, signatory: signatory, recipients: recipients?.map(\.withoutListMarks))
            override.basis = fields.optional("basis").flatMap { citedDocuments($0, "'basis' of \(what)") }
            override.addressees = addressees(fields.optional("addressees"), of: what)
            override.directed = fields.optional("directed").flatMap { directed($0, "'directed' of \(what)") }
            fields.finish()
            switch key {
            case .level(let level): overrides.byLevel[level] = override
            case .unit(let code): overrides.byUnit[code] = override
            }
        }
        return overrides
    }

    func issuerForm(_ node: YAMLNode, _ what: OperatorText) -> IssuerForm? {
        choice(
            node, "issuer-form", "\(what) is none:",
            hint: "ubnd: the People's Committee itself; bcd: its steering committee; phong: its office; so: the department")
    }

    // MARK: Days of a level's or a unit's own

    /// `periods:`, a map from levels and unit codes.
    ///
    /// - Parameter campaign: the campaign's days, within which all others lie.
    func ownPeriods(_ node: YAMLNode, levels: [String]?, campaign: DateSpan?) -> OwnPeriods {
        var periods = OwnPeriods()
        for (key, fields, what) in owned(node, "'periods'", levels: levels) {
            var fields = fields
            let (fromNode, toNode) = (fields.optional("from"), fields.optional("to"))
            let from = fromNode.map { date($0, "'from' of \(what)") }
            let to = toNode.map { date($0, "'to' of \(what)") }
            let deadlineNode = fields.optional("deadline")
            let deadline = deadlineNode.map(deadline)
            fields.finish()
            guard let campaign, from != .some(nil), to != .some(nil), deadline != .some(nil) else { continue }
            var own = OwnPeriod(deadline: deadline ?? nil)
            if fromNode != nil || toNode != nil {
                let (first, last) = ((from ?? nil) ?? campaign.from, (to ?? nil) ?? campaign.to)
                let place = (toNode ?? fromNode ?? node).place
                guard
                    let span = OwnPeriodCheck.span(
                        first, last, in: campaign, { findings.error("period", at: place, $0, hint: $1) })
                else { continue }
                own.span = span
            }
            if let deadline = own.deadline, let deadlineNode,
                deadline.clock(offset: 0).day < (own.span ?? campaign).from.advanced(by: -1)
            {
                findings.error(
                    "deadline", at: deadlineNode.place, "the deadline of \(what) lies before its first day",
                    found: deadlineNode.text)
            }
            switch key {
            case .level(let level): periods.byLevel[level] = own
            case .unit(let code): periods.byUnit[code] = own
            }
        }
        return periods
    }

    // MARK: Maps from levels and units

    enum Owner {
        case level(String)
        case unit(UnitCode)
    }

    /// The entries of a map whose keys are levels or unit codes. Whether there is such a unit is asked when `units.csv` is
    /// known.
    private func owned(_ node: YAMLNode, _ list: String, levels: [String]?) -> [(Owner, YAMLFields, OperatorText)] {
        guard let entries = node.entries else {
            findings.error(
                "wrong-type", at: node.place, "\(list) must be a map from levels or unit codes, not \(term: node.kind)",
                expected: "commune: {…}")
            return []
        }
        return entries.compactMap { entry in
            let what: OperatorText = "\(list.dropLast().dropFirst()) of '\(entry.key)'"
            guard let fields = YAMLFields(entry.value, what: what, findings: findings) else { return nil }
            return (levels?.contains(entry.key) == true ? .level(entry.key) : .unit(entry.key), fields, what)
        }
    }

    // MARK: Catalogue

    /// Which built-in lists hold; `nil` when the value is none.
    func catalogue(_ node: YAMLNode?) -> Catalogue? {
        guard let node else { return .of2023 }
        return choice(
            node, "catalogue", "there is no catalogue",
            hint: "2023 or 2025: the learning week as it was reported then; none: the campaign's own lists")
    }
}

/// What holds of every period of a level's or a unit's own, wherever it is stated.
enum OwnPeriodCheck {
    /// - Parameter report: takes the message and the way out.
    static func span(
        _ from: CalendarDate, _ to: CalendarDate, in campaign: DateSpan, _ report: (OperatorText, OperatorText) -> Void
    ) -> DateSpan? {
        guard let span = DateSpan(from: from, to: to) else {
            report("the period ends on \(to.iso), before it begins on \(from.iso)", "swap the two days")
            return nil
        }
        guard campaign.contains(span) else {
            report(
                "the period from \(from.iso) to \(to.iso) goes beyond the campaign's, \(campaign.from.iso) to \(campaign.to.iso)",
                "let 'period' of the campaign cover the days of all units")
            return nil
        }
        return span
    }
}
