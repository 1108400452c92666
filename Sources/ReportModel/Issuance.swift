/// Who issues and signs documents, and who gets them.
public struct Issuance: Hashable, Sendable {
    public var issuer: Issuer
    public var signatory: Signatory
    /// «Nơi nhận», one line each, without hyphen and end mark.
    public var recipients: [String]

    public init(issuer: Issuer, signatory: Signatory, recipients: [String]) {
        self.issuer = issuer
        self.signatory = signatory
        self.recipients = recipients
    }
}

/// What `issuers:` states for a level or a unit; what it leaves out is the form's, and where there is no form the campaign's.
public struct IssuanceOverride: Hashable, Sendable {
    /// Makes issuer, signatory and recipients from the name of each unit.
    public var form: IssuerForm?
    public var issuer: Issuer?
    public var signatory: Signatory?
    public var recipients: [String]?
    public var basis: [CitedDocument]?
    public var addressees: [String]?
    public var directed: Directed?

    public init(form: IssuerForm? = nil, issuer: Issuer? = nil, signatory: Signatory? = nil, recipients: [String]? = nil) {
        self.form = form
        self.issuer = issuer
        self.signatory = signatory
        self.recipients = recipients
    }

    /// Whether it states another issuer than the campaign's: then documents about the unit are the unit's own.
    public var namesIssuer: Bool { form != nil || issuer != nil }
}

/// `issuers:` of a campaign.
public struct IssuanceOverrides: Hashable, Sendable {
    public var byLevel: [String: IssuanceOverride] = [:]
    /// These win over those of the unit's level.
    public var byUnit: [UnitCode: IssuanceOverride] = [:]

    public init(byLevel: [String: IssuanceOverride] = [:], byUnit: [UnitCode: IssuanceOverride] = [:]) {
        self.byLevel = byLevel
        self.byUnit = byUnit
    }
}

extension Campaign {
    /// Who issues documents about the campaign as a whole.
    public var issuance: Issuance { Issuance(issuer: issuer, signatory: signatory, recipients: recipients) }

    /// Who issues the documents about a unit: what `issuers:` says of the unit, else of its level, else the campaign's own.
    public func issuance(for unit: Unit, in tree: UnitTree) -> Issuance {
        guard let override = issuerOverride(of: unit, in: tree) else { return issuance }
        let above = unit.parent.flatMap { tree[$0] }
        let base = override.form.map { $0.issuance(for: unit.name, above: above?.name, catalogue: catalogue) } ?? issuance
        return Issuance(
            issuer: override.issuer ?? base.issuer, signatory: override.signatory ?? base.signatory,
            recipients: override.recipients ?? base.recipients)
    }

    /// Makes issuer, signatory and recipients from the form that the campaign names, and from the name of its top unit.
    public mutating func settleIssuer(_ root: Unit) {
        guard let own = ownIssuance, let form = own.form else { return }
        let base = form.issuance(for: root.name, above: nil, catalogue: catalogue)
        issuer = own.issuer ?? base.issuer
        signatory = own.signatory ?? base.signatory
        recipients = own.recipients ?? base.recipients
    }

    /// What `issuers:` states for a unit, else for its level; `nil` where it states nothing.
    func issuerOverride(of unit: Unit, in tree: UnitTree) -> IssuanceOverride? {
        let ofLevel = tree.level(of: unit.code).flatMap { issuers.byLevel[$0] }
        return issuers.byUnit[unit.code] ?? ofLevel
    }

    /// Whether documents about a unit are its own: it is the top of the campaign, or `issuers:` gives it an issuer. A document
    /// that the level above makes about a unit is no document of that unit.
    public func issuesItself(_ unit: Unit, in tree: UnitTree) -> Bool {
        unit.code == tree.root.code || issuerOverride(of: unit, in: tree)?.namesIssuer == true
    }
}
