internal import CampaignFolder
internal import Files
internal import Intake
internal import Layout
internal import Ledger
internal import Participation
internal import ReportModel

extension Session {
    /// Writes the drafts of a plan beside its documents, under the same names.
    ///
    /// - Returns: how the program ends where some could not be made; `nil` where all were.
    func draft(
        _ plan: RenderPlan, _ ledger: Ledger, _ paths: OutputPaths, _ settings: RenderSettings
    ) async throws -> Int32? {
        guard let format = settings.draft else { return nil }
        var records = try Records(campaign, ledger: ledger)
        records.heldEdits = heldEdits
        let drafts = DraftMaker(
            source: DocumentSource(
                campaign: campaign, records: records, earlier: EarlierCampaign.open(for: campaign).campaign,
                days: Set(plan.documents.compactMap(\.day))),
            layouts: try Layouts(resources: environment.resources, campaignFolder: campaign.folder).load(
                Set(plan.documents.map(\.report))),
            resources: environment.resources, ledger: try ledger.identity().id, position: try ledger.position(),
            editions: EditionShelf(paths))
        let shelf = DraftShelf(paths: paths, format: format, force: settings.force)
        let failures = await WorkQueue(count: plan.documents.count, workers: settings.jobs).run(
            own: { DocumentMaker?.none }
        ) { maker, _, index, _ -> Failure? in
            let document = plan.documents[index]
            do {
                let own = try maker ?? DocumentMaker(resources: drafts.resources)
                maker = own
                try shelf.put(try drafts.bytes(of: document, maker: own), of: document)
                return nil
            } catch {
                var failure = Failure(error)
                if failure.diagnostics.first?.place.text.isEmpty != false {
                    failure.diagnostics[0].place = SourcePlace(shelf.path(of: document))
                }
                return failure
            }
        }.compactMap(\.result)
        environment.tell(.drafted(made: plan.documents.count - failures.count, failures, folder: paths.folder))
        return failures.isEmpty ? nil : ExitStatus.documentsFailed.rawValue
    }
}

/// Where drafts stand: beside the documents they are drafts of.
struct DraftShelf: Sendable {
    let paths: OutputPaths
    let format: DraftFormat
    /// Replaces what somebody has edited too.
    let force: Bool

    /// Bytes of a draft beyond which a file is none.
    static let limit = 64 << 20

    func path(of document: PlannedDocument) -> String {
        let path = paths.document(document.path)
        return (path.hasSuffix(".pdf") ? String(path.dropLast(4)) : path) + "." + format.rawValue
    }

    /// Writes a draft, unless one stands there that somebody has worked on.
    func put(_ bytes: [UInt8], of document: PlannedDocument) throws(Failure) {
        let path = path(of: document)
        guard force || !DraftShelf.isEdited(path) else {
            throw Failure(
                status: .documentsFailed, code: "draft.edited", place: path,
                message: "somebody has edited this draft, so it is not written again",
                hint: "take its texts over with baocao adopt, then write it again with --force")
        }
        do { try AtomicFile.write(bytes, to: path) } catch { throw Failure(error) }
    }

    /// Whether a file was saved by somebody since it was made: its body is not the one that it says it was made with.
    private static func isEdited(_ path: String) -> Bool {
        guard AtomicFile.exists(path) else { return false }
        guard let bytes = try? Folder.read(named: path, limit: limit), let package = try? OfficePackage(bytes),
            let digest = try? package.customProperties()[DraftIdentity.bodyDigest],
            let body = try? package.read("word/document.xml")
        else { return true }
        return sha256(body) != digest
    }
}
