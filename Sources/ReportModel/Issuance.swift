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

    public init(form: IssuerForm? = nil, issuer: Issuer? = nil, signatory: Signatory? = nil, recipients: [String]? = nil) {
        self.form = form
        self.issuer = issuer
        self.signatory = signatory
        self.recipients = recipients
    }
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
        let ofLevel = tree.level(of: unit.code).flatMap { issuers.byLevel[$0] }
        guard let override = issuers.byUnit[unit.code] ?? ofLevel else { return issuance }
        let above = unit.parent.flatMap { tree[$0] }
        let base = override.form.map { $0.issuance(for: unit.name, above: above?.name, catalogue: catalogue) } ?? issuance
        return Issuance(
            issuer: override.issuer ?? base.issuer, signatory: override.signatory ?? base.signatory,
            recipients: override.recipients ?? base.recipients)
    }
}
