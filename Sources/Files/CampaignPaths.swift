/// The names of everything in a campaign's folder.
public struct CampaignPaths: Hashable, Sendable {
    /// The folder as it was given, without closing slashes.
    public let folder: String

    public init(_ folder: String) {
        var folder = folder
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        self.folder = folder
    }

    /// What the campaign is.
    public var campaign: String { folder + "/campaign.yaml" }
    /// Who belongs to it.
    public var units: String { folder + "/units.csv" }
    /// Where submissions are dropped.
    public var inbox: String { folder + "/inbox" }
    /// Every version of every submission.
    public var ledger: String { folder + "/ledger.sqlite" }
    /// Answers to submissions.
    public var feedback: String { folder + "/feedback" }
    /// Held while a run works on the campaign.
    public var lock: String { folder + "/ledger.lock" }
    /// The file being read (``InHand``).
    public var reading: String { folder + "/ledger.reading" }

    /// The name for something that is left aside, after the ledger it belongs to.
    ///
    /// - Parameter mark: tells one left aside from another.
    public static func aside(_ path: String, _ mark: String) -> String { "\(path).\(mark)" }
}

/// The names of everything in the folder of a campaign's documents, `<out>/<campaign code>`.
public struct OutputPaths: Hashable, Sendable {
    public let folder: String

    public init(out: String, code: String) { folder = (out.hasSuffix("/") ? String(out.dropLast()) : out) + "/" + code }

    /// A document by its path below the folder.
    public func document(_ path: String) -> String { "\(folder)/\(path)" }
    /// What stands in the folder.
    public var manifest: String { folder + "/manifest.json" }
    /// The officer's page.
    public var index: String { folder + "/index.html" }
    /// What the officer is to look at, as a workbook.
    public var review: String { folder + "/review.xlsx" }
    /// What each document was made from.
    public var state: String { folder + "/.state.json" }
    /// What a document said last, for those that tell what changed since.
    public func edition(_ path: String) -> String {
        folder + "/.editions/" + (path.hasSuffix(".pdf") ? String(path.dropLast(4)) : path) + ".json"
    }
    /// One line a run.
    public var runs: String { folder + "/runs.jsonl" }
    /// Picture of a document's first page, for the officer's page; below the folder, like the document.
    public static func preview(_ path: String) -> String {
        "previews/" + (path.hasSuffix(".pdf") ? String(path.dropLast(4)) : path) + ".png"
    }
    /// Documents with number and date; nothing in it is ever changed or swept.
    public var issued: String { folder + "/" + OutputPaths.issuedFolder }
    /// One line a document issued.
    public var issuedList: String { issued + "/issued.jsonl" }
    /// Documents on their way to being issued.
    public var pendingIssues: String { issued + "/.pending" }
    /// Name of the folder of issued documents; no report can have it.
    public static let issuedFolder = "issued"
    /// Documents being made (``InHand``).
    public var making: String { folder + "/.making" }
    /// A frozen plan, with its copy of the ledger.
    public var plan: String { folder + "/plan" }
    public var planList: String { plan + "/plan.json" }
    public var planLedger: String { plan + "/ledger.sqlite" }
    /// What the parts of a plan leave for the step that joins them.
    public var parts: String { folder + "/parts" }
}
