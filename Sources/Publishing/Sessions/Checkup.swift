internal import CampaignFolder
internal import Files
internal import Layout
internal import Ledger
internal import PDFDrawing
public import ReportModel
internal import Typesetting
internal import Vietnamese

/// One thing that `doctor` looked at.
public struct Check: Sendable {
    public var what: OperatorText
    /// What is wrong or doubtful with it, with its remedy; `nil` when it is as it should be.
    public var problem: Diagnostic?
    /// How `doctor` ends when the problem is an error.
    public var status: ExitStatus

    init(_ what: OperatorText, _ problem: Diagnostic? = nil, _ status: ExitStatus = .invalid) {
        self.what = what
        self.problem = problem
        self.status = status
    }

    public init(_ what: OperatorText, _ failure: Failure) { self.init(what, failure.cause, failure.status) }

    public var isFailed: Bool { problem?.severity == .error }
}

/// Looks at everything that a run needs before it is needed, and changes nothing.
public struct Checkup: Sendable {
    let resources: Resources

    public init(resources: Resources) { self.resources = resources }

    // MARK: The machine

    /// The program and the libraries it draws with.
    public static var versions: [Check] {
        [Check("\(Program.name) \(Program.version)")] + LibraryVersions.all.map { Check("\($0.name) \($0.version)") }
    }

    public var fonts: [Check] {
        let findings = FontBook.verify(folder: resources.fonts).map { finding in
            Check(
                "fonts",
                Diagnostic(
                    finding.isFault ? .error : .warning, "fonts.doubtful", at: SourcePlace(finding.file),
                    OperatorText(finding.message), hint: finding.remedy.map { OperatorText($0) }))
        }
        guard let book = try? FontBook(folder: resources.fonts) else { return findings }
        let faces = book.faces.map { face in
            Check(
                "font \(face.family) \(term: face.face.rawValue), version \(face.version)",
                isCompact(face.path)
                    ? Diagnostic(
                        .error, "fonts.outlines", at: SourcePlace(face.path),
                        "the face has PostScript outlines (CFF), which the documents cannot carry",
                        hint: "use the face's TrueType (.ttf) version, or remove it from Fonts/") : nil)
        }
        return faces + findings
    }

    /// Whether a font's outlines are PostScript's.
    private func isCompact(_ path: String) -> Bool {
        (try? AtomicFile.head(of: path, 4)).map { $0 == Array("OTTO".utf8) } ?? false
    }

    /// Every layout: without a fault, and something stands on its pages.
    public var layouts: [Check] {
        let names = LayoutLibrary.names(in: resources.layouts)
        if names.isEmpty {
            return [
                Check(
                    "layouts",
                    Diagnostic(
                        .error, "layout.none", at: SourcePlace(resources.layouts), "there is no layout in this folder",
                        hint: "set BAOCAO_HOME to the folder that holds Layouts/ and Fonts/"))
            ]
        }
        let maker = try? DocumentMaker(resources: resources)
        return names.map { name in
            let path = "\(resources.layouts)/\(name).yaml"
            let (layout, diagnostics) = LayoutFile.load(path)
            if let error = diagnostics.first(where: { $0.severity == .error }) { return Check("layout \(name)", error) }
            guard let layout, let maker else { return Check("layout \(name)") }
            do {
                let data = SampleData.report(at: layout.sample)
                let pages = try maker.set(try layout.compose(data), by: layout, from: data).pages
                guard pages.allSatisfy(\.items.isEmpty) else { return Check("layout \(name)") }
                return Check(
                    "layout \(name)",
                    Diagnostic(
                        .error, "layout.empty", at: SourcePlace(path), "nothing stands on its pages with the sample data",
                        hint: "add blocks under 'body'; baocao layout preview \(path) draws it"))
            } catch {
                return Check("layout \(name)", Failure(error))
            }
        }
    }

    // MARK: A campaign

    /// A campaign's folder, and its ledger beside the documents in `out`.
    public func campaign(_ folder: String, out: String) -> [Check] {
        let paths = CampaignPaths(folder)
        let loaded: LoadedCampaign
        do throws(CampaignFault) {
            loaded = try CampaignLoader.load(paths.folder, layouts: resources.library(ofCampaignIn: paths.folder).names)
        } catch {
            return [Check("campaign \(folder)", error.failure)]
        }
        var checks = [Check("campaign \(loaded.campaign.code), \(loaded.tree.units.count) units")]
        checks += loaded.warnings.map { warning in
            var warning = warning
            // What the campaign names and is not there: asked for, and missing on the pages.
            if warning.code == "campaign.comparison" {
                warning.severity = .error
                warning.say(hint: "mend or take out 'compare_with'; until then reports show no comparison")
            }
            return Check("campaign \(loaded.campaign.code)", warning)
        }
        if let doubt = EarlierCampaign.open(for: loaded).warnings.first { checks.append(Check("compare_with", doubt)) }
        checks += OfficialCapitals.warnings(loaded).map { Check("names", $0) }
        checks += mandate(loaded.campaign, paths)
        checks += borrowedLetterheads(loaded, paths)
        checks += namesakes(loaded, paths)
        checks += drawing(loaded)
        checks.append(writable(paths.folder))
        checks.append(writable(paths.inbox))
        if AtomicFile.exists(paths.feedback) { checks.append(writable(paths.feedback)) }
        do {
            let output = try OutputChoice.paths(out, for: loaded)
            let ledger = try LedgerGate(loaded, outputs: [output]).openForReading()
            checks.append(Check("ledger"))
            if let older = try readByOlderRules(ledger, loaded, paths) { checks.append(older) }
            checks += try heldEdits(ledger, loaded)
            checks.append(self.output(output.folder))
        } catch {
            checks.append(Check("ledger", Failure(error)))
        }
        return checks
    }

    /// What reports print dots for until somebody gives it.
    private func mandate(_ campaign: Campaign, _ paths: CampaignPaths) -> [Check] {
        guard !campaign.reports.isEmpty else { return [] }
        func warning(_ code: String, _ message: OperatorText, _ hint: OperatorText) -> Check {
            Check(
                "campaign \(campaign.code)",
                Diagnostic(.warning, "campaign.\(code)", at: SourcePlace(paths.campaign), message, hint: hint))
        }
        let mandate = campaign.mandate
        var checks: [Check] = []
        if mandate.basis.isEmpty {
            checks.append(
                warning(
                    "no-basis",
                    "no document is named that the campaign is held by, so reports leave dots for its number and date",
                    "write basis: [{kind: Kế hoạch, number: 254/KH-UBND, date: \(campaign.period.from.year)-09-20, body: UBND …}]"
                ))
        }
        for document in mandate.basis + (mandate.directed?.documents ?? [])
        where document.number == nil || document.date == nil || document.subject == nil {
            checks.append(
                warning(
                    "open-citation",
                    "a '\(document.kind)' is cited without its number, its date or its subject, so reports leave dots",
                    "write number: 254/KH-UBND, date: \(campaign.period.from.year)-09-20 and subject: tổ chức Tuần lễ … beside its kind"
                ))
        }
        if mandate.directed == nil {
            checks.append(
                warning(
                    "no-directed", "nothing is said of what the issuer issued and opened, so reports leave dots",
                    "write directed: {documents: [{kind: …, number: …, date: …}], opening: {day: …, place: …, delegates: …}}"))
        }
        if campaign.issuance.signatory.name == nil {
            checks.append(
                warning(
                    "no-signer", "nobody is named who signs, so reports leave the place of the name to the pen",
                    "write name: beside the position of signatory:; signing programs look for the full name in the document"))
        }
        if mandate.addressees.isEmpty {
            checks.append(
                warning(
                    "no-addressees", "nobody is named to whom reports are addressed, so they have no line Kính gửi",
                    "write addressees: [Sở Giáo dục và Đào tạo …]"))
        }
        return checks
    }

    /// Reports of communes' own that the letterhead and the signature of the level above stand on.
    private func borrowedLetterheads(_ loaded: LoadedCampaign, _ paths: CampaignPaths) -> [Check] {
        let (campaign, tree) = (loaded.campaign, loaded.tree)
        let borrowing = campaign.reports.filter { order in
            order.layout == "commune-report"
                && tree.units.contains {
                    tree.level(of: $0.code) == order.forEach && !campaign.issuesItself($0, in: tree)
                }
        }
        return borrowing.map { order in
            Check(
                "campaign \(campaign.code)",
                Diagnostic(
                    .warning, "campaign.borrowed-letterhead", at: SourcePlace(paths.campaign),
                    "'\(order.layout)' is each unit's own report, and units of the level '\(order.forEach)' have no issuer of their own, so the campaign's stands on it",
                    hint: "write issuers: {\(order.forEach): {form: ubnd}}, or use commune-summary"))
        }
    }

    /// Draws every report with the campaign's names and the largest figures; what had to give way is told, and is no fault.
    private func drawing(_ loaded: LoadedCampaign) -> [Check] {
        // Without fonts nothing can be drawn, which is told with the fonts.
        guard let outcomes = try? TrialDrawing(campaign: loaded, resources: resources).outcomes() else { return [] }
        return outcomes.flatMap { outcome in
            let error = outcome.findings.first { $0.severity == .error }
            let what: OperatorText = "report \(outcome.report), \(outcome.documents) documents drawn with nine-digit figures"
            return [Check(what, error)]
                + outcome.findings.filter { $0.severity == .warning }.map { Check("report \(outcome.report)", $0) }
        }
    }

    /// What was accepted under other rules than those of this program and campaign; its figures stand.
    private func readByOlderRules(
        _ ledger: Ledger, _ loaded: LoadedCampaign, _ paths: CampaignPaths
    ) throws(LedgerFault) -> Check? {
        let count = try ledger.filesAccepted(notUnder: ReadingRules(loaded, programVersion: Program.version))
        guard count > 0 else { return nil }
        return Check(
            "ledger",
            Diagnostic(
                .warning, "ledger.older-rules", at: SourcePlace(paths.ledger),
                "\(count) accepted files were read by the rules of an older program or campaign; their figures stand",
                hint: "baocao collect --again \(loaded.folder) reads them anew, as far as they lie in the inbox"))
    }

    /// Edits of the campaign that wait, because approved figures stand on what was edited.
    private func heldEdits(_ ledger: Ledger, _ loaded: LoadedCampaign) throws -> [Check] {
        try loaded.inForce(try ledger.approvals()).held.map { Check("approvals", $0.warning(loaded.folder)) }
    }

    /// Units whose reports cannot be told apart by name.
    private func namesakes(_ loaded: LoadedCampaign, _ paths: CampaignPaths) -> [Check] {
        let byName = Dictionary(grouping: loaded.tree.units) { NameFolding.key($0.name) }
        return byName.values.filter { $0.count > 1 }.sorted { $0[0].code < $1[0].code }.map { units in
            let isTold = Set(units.map(\.parent)).count == units.count
            return Check(
                "units.csv",
                Diagnostic(
                    isTold ? .warning : .error, "units.namesakes", at: SourcePlace(paths.units),
                    "units \(units.map(\.code).joined(separator: ", ")) are all called '\(units[0].name)'",
                    hint:
                        "a report that gives only the name is refused as ambiguous: add what tells them apart to the names, or have senders write the code"
                ))
        }
    }

    /// The folder of documents, or the nearest above it that is there.
    public func output(_ folder: String) -> Check {
        var place = folder
        while !AtomicFile.exists(place) {
            let above = AtomicFile.split(place).folder
            if above == place { break }
            place = above
        }
        return writable(place)
    }

    private func writable(_ folder: String) -> Check {
        let isThere = AtomicFile.exists(folder)
        guard !isThere || !AtomicFile.isWritable(folder) else { return Check("folder \(folder)") }
        return Check(
            "folder \(folder)",
            Diagnostic(
                .error, "folder.unusable", at: SourcePlace(folder), isThere ? "it cannot be written" : "it is not there",
                hint: isThere ? "chown or chmod it for the user that runs baocao" : "mkdir -p \(folder)"), .inputOutput)
    }
}
