internal import CampaignFolder
internal import Files
internal import Layout
internal import Ledger
internal import Participation
public import ReportModel
internal import WordDrafting

extension Session {
    /// Takes over what somebody wrote into a draft: sentences into `narrative.yaml`. Figures are never taken over.
    ///
    /// - Parameter file: the draft as it came back (.docx).
    /// - Returns: how the program ends: ``ExitStatus/refused`` when something in the draft was not taken over.
    /// - Throws: ``Failure``; nothing is taken over then.
    public func adopt(_ file: String) throws -> Int32 {
        guard AtomicFile.exists(file) else {
            throw Failure(
                status: .notFound, code: "adopt.no-file", place: file, message: "there is no such file",
                hint: "name the draft that came back, .docx")
        }
        let bytes = try Folder.read(named: file, limit: DraftShelf.limit)
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        let ledger = try LedgerGate(campaign).openForReading()
        let adoption = try Adoption(bytes, named: file, session: holding(ledger), ledger: ledger)
        let outcome = try adoption.outcome()
        if let text = outcome.narrative { try AtomicFile.write(Array(text.utf8), to: adoption.narrativePath) }
        environment.tell(.adopted(outcome, narrative: adoption.narrativePath))
        return outcome.findings.containsError ? ExitStatus.refused.rawValue : ExitStatus.done.rawValue
    }
}

/// What was taken over from a draft, and what was not.
public struct AdoptionOutcome: Sendable {
    /// Places whose texts are new, in the order of a report.
    public var changed: [Narrative.Place]
    /// The new text of `narrative.yaml`; `nil` when nothing is to be written.
    var narrative: String?
    /// Errors for what was not taken over.
    public var findings: [Diagnostic]
}

/// The taking over of one draft.
struct Adoption {
    private let file: String
    private let returned: ReturnedDraft
    /// The draft as it is made now from what the ledger held then.
    private let base: ReturnedDraft
    private let identity: DraftIdentity
    private let campaign: LoadedCampaign
    private var remarks: [Diagnostic] = []

    var narrativePath: String { "\(campaign.folder)/\(NarrativeFile.name)" }

    init(_ bytes: [UInt8], named file: String, session: Session, ledger: Ledger) throws {
        self.file = file
        campaign = session.campaign
        do throws(ReturnedDraft.Fault) {
            returned = try ReturnedDraft(bytes)
        } catch {
            throw Failure(
                status: .invalid, code: "adopt.unreadable", place: file, message: OperatorText(verbatim: error.message),
                hint: "save it as .docx in Word or LibreOffice and try again")
        }
        identity = try Adoption.identity(returned, file, campaign)
        let isOtherLedger = try ledger.identity().id != identity.ledger
        if isOtherLedger {
            remarks.append(
                Diagnostic(
                    .warning, "adopt.other-ledger", at: SourcePlace(file),
                    "the ledger was begun anew since this draft was made; its figures are compared with those of today"))
        }
        var records = try Records(campaign, ledger: ledger, upTo: isOtherLedger ? nil : identity.position)
        records.heldEdits = session.heldEdits
        let document = PlannedDocument(
            report: identity.report, unit: identity.unit, day: identity.day,
            slot: try Adoption.slot(identity, file, campaign))
        let resources = session.environment.resources
        let drafts = DraftMaker(
            source: DocumentSource(
                campaign: campaign, records: records, earlier: EarlierCampaign.open(for: campaign).campaign,
                days: Set([identity.day].compactMap(\.self))),
            layouts: try Layouts(resources: resources, campaignFolder: campaign.folder).load([identity.report]),
            resources: resources, ledger: identity.ledger, position: identity.position)
        base = try ReturnedDraft(try drafts.bytes(of: document, maker: try DocumentMaker(resources: resources)))
    }

    // MARK: Whose draft it is

    private static func identity(
        _ returned: ReturnedDraft, _ file: String, _ campaign: LoadedCampaign
    ) throws(Failure) -> DraftIdentity {
        guard let identity = DraftIdentity(returned.properties) else {
            throw Failure(
                status: .invalid, code: "adopt.no-draft", place: file,
                message: "the document does not say what it is a draft of",
                hint:
                    "drafts are made by baocao render --draft docx; a program that drops the properties of a document cannot be used for them"
            )
        }
        guard identity.campaign == campaign.campaign.code else {
            throw Failure(
                status: .invalid, code: "adopt.other-campaign", place: file,
                message: "the document is a draft of the campaign '\(identity.campaign)', not of '\(campaign.campaign.code)'",
                hint: "name the folder of that campaign")
        }
        return identity
    }

    /// When the document is due.
    private static func slot(
        _ identity: DraftIdentity, _ file: String, _ campaign: LoadedCampaign
    ) throws(Failure) -> Timestamp {
        let plan = RenderPlan(campaign.campaign, tree: campaign.tree, asOf: nil)
        let found = plan.documents.first {
            $0.report == identity.report && $0.unit == identity.unit && $0.day == identity.day
        }
        guard let found else {
            throw Failure(
                status: .invalid, code: "adopt.no-document", place: file,
                message: "the campaign makes no '\(identity.report)' of unit '\(identity.unit)' any more",
                hint: "look whether 'reports' of campaign.yaml or units.csv have changed")
        }
        return found.slot
    }

    // MARK: What was done to it

    func outcome() throws -> AdoptionOutcome {
        let isExact = returned.properties[DraftIdentity.bodyDigest] == base.properties[DraftIdentity.bodyDigest]
        let comparison = DraftComparison(returned, with: base, comparesWords: isExact)
        var findings = remarks
        if !isExact {
            findings.append(
                Diagnostic(
                    .warning, "adopt.changed-since", at: SourcePlace(file),
                    "the campaign, its layout or its texts have changed since this draft was made",
                    hint: "sentences and figures are compared, words of the program are not; write drafts again with --force"))
        }
        findings += comparison.figures.map(refusal)
        findings += comparison.words.map(misplacement)
        let refused = Set(comparison.figures.compactMap(\.region))
        var changes: [Narrative.Place: [NarrativeRevision.Item]] = [:]
        let written = campaign.narrative[identity.report, identity.unit]
        for place in Narrative.Place.allCases {
            guard let change = comparison.regions[place.rawValue] else { continue }
            if let conflict = conflict(place, change, isExact) {
                findings += conflict
                continue
            }
            let texts = AdoptedTexts(written[place], base: base, place: place, campaign: campaign.campaign)
            switch change {
            case .unchanged: continue
            case .lost: findings.append(lost(place))
            case .emptied: if !texts.isEmpty { changes[place] = [] }
            case .changed(let paragraphs):
                guard !refused.contains(place.rawValue) else { continue }
                let items = texts.items(paragraphs, at: SourcePlace(file))
                if !texts.isSame(items) { changes[place] = items }
            }
        }
        var outcome = AdoptionOutcome(
            changed: Narrative.Place.allCases.filter { changes[$0] != nil }, narrative: nil, findings: findings)
        if !changes.isEmpty, let unit = campaign.tree[identity.unit] {
            let old =
                AtomicFile.exists(narrativePath)
                ? String(decoding: try AtomicFile.read(narrativePath), as: UTF8.self) : nil
            outcome.narrative = try NarrativeRevision(
                over: old, named: narrativePath, report: identity.report, unit: unit, changes: changes,
                campaign: campaign.campaign, tree: campaign.tree
            ).text
        }
        return outcome
    }

    /// What keeps a place from being taken over when the file has changed since the draft was made; empty where nothing is to be
    /// taken over, `nil` where everything may.
    private func conflict(
        _ place: Narrative.Place, _ change: DraftComparison.RegionChange, _ isExact: Bool
    ) -> [Diagnostic]? {
        guard !isExact, change != .unchanged else { return nil }
        let name = DraftIdentity.regionDigest + place.rawValue
        guard let shown = returned.properties[name] else { return nil }
        // The file says what it said then.
        if base.properties[name] == shown { return nil }
        // The draft says what it said then.
        if returned.digest(ofRegion: place.rawValue) == shown { return [] }
        return [
            Diagnostic(
                .error, "adopt.conflict", at: SourcePlace(narrativePath),
                "the texts of '\(place.rawValue)' were changed both in the draft and in \(NarrativeFile.name) since the draft was made",
                hint: "decide which are to stand, and write them into \(NarrativeFile.name)")
        ]
    }

    // MARK: Findings

    private func place(_ paragraph: Int) -> SourcePlace { SourcePlace(file, paragraph: paragraph) }

    private func refusal(_ change: DraftComparison.FigureChange) -> Diagnostic {
        let name: OperatorText = change.address.map { "the figure '\($0)'" } ?? "a figure"
        let found: OperatorText = change.found.map { "'\($0)'" } ?? "no number"
        return Diagnostic(
            .error, "adopt.figure-changed", at: place(change.paragraph),
            "\(name) is '\(change.before)', and the draft says \(found)", found: change.found, expected: "\(change.before)",
            hint: "figures come from what units sent: see baocao trace, correct one with baocao decide or a new report")
    }

    private func misplacement(_ change: DraftComparison.WordChange) -> Diagnostic {
        let hint: OperatorText = "this part is the layout's; an officer's own words go to the places of \(NarrativeFile.name)"
        switch (change.before, change.after) {
        case (let before?, let after?):
            return Diagnostic(
                .error, "adopt.not-placed", at: place(change.paragraph), "words of the program were changed",
                found: after, expected: "\(before)", hint: hint)
        case (let before?, nil):
            return Diagnostic(
                .error, "adopt.not-placed", at: place(change.paragraph), "a paragraph of the program was taken out",
                expected: "\(before)", hint: hint)
        default:
            return Diagnostic(
                .error, "adopt.not-placed", at: place(change.paragraph), "a paragraph stands where no place is",
                found: change.after, hint: hint)
        }
    }

    private func lost(_ place: Narrative.Place) -> Diagnostic {
        Diagnostic(
            .error, "adopt.not-placed", at: SourcePlace(file), "the place '\(place.rawValue)' is not found in the draft",
            hint: "its texts stay as they are; to leave it open, take them out of \(NarrativeFile.name)")
    }
}
