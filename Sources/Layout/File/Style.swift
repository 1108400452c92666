import Typesetting

/// A text style by name: type, lines, case.
struct NamedStyle: Sendable {
    var text: TextStyle
    var paragraph: ParagraphStyle
    var capitals: Bool
}

/// Every number and word of the page, from a style file.
struct Style: Sendable {
    struct Page: Sendable {
        var size: Size
        var margins: Insets

        /// Width of the text block.
        var textWidth: Double { size.width - margins.left - margins.right }
    }

    func page(isLandscape: Bool) -> Page { isLandscape ? landscape : page }

    struct PageNumber: Sendable {
        var style: TextStyle
        var baseline: Double
    }

    struct Letterhead: Sendable {
        var leftWidth: Double
        var rightWidth: Double
        var nameRule: Double
        var mottoRule: Double
        var ruleThickness: Double
        var ruleGap: Double
        var numberGap: Double
        var after: Double
    }

    struct Title: Sendable {
        var rule: Double
        var ruleThickness: Double
        var ruleGap: Double
        var before: Double
        var after: Double
    }

    struct Tables: Sendable {
        var line: Double
        var smallLine: Double
        var denseLine: Double
        var padding: Insets
        var densePadding: Insets
        var grid: Double
        var before: Double
        var after: Double
        var headShade: Double
        var groupShade: Double
        var totalShade: Double
        var markShade: Double
        var darkestShade: Double
    }

    struct Charts: Sendable {
        var height: Double
        /// Of the large numbers of key figures, and between two of them.
        var numberSize: Double
        var numberGap: Double
        var before: Double
        var after: Double
        /// `nil` for greys.
        var tint: Color?
    }

    struct Signature: Sendable {
        var leftWidth: Double
        var rightX: Double
        var rightWidth: Double
        var placeHeight: Double
        var before: Double
        var linesKept: Int
        var delegations: [String]
    }

    struct Annex: Sendable {
        var ruleLength: Double
        var ruleThickness: Double
        var ruleGap: Double
        var after: Double
    }

    struct Labels: Sendable {
        var table: String
        var figure: String
        var picture: String
        var code: String
        var scale: String
        var annex: String
        /// Before the number of an annex's page where it is named elsewhere: `PL`.
        var annexPage: String
        var continuation: String
        var unit: String
        var contents: String
        var endMark: String
        var total: String
        var highest: String
        var lowest: String
        var notStated: String
        /// Across the pages of a document that is not filled in.
        var draft: String
        /// Before the number of a supplement.
        var edition: String
        /// After the number of an annex's pages.
        var pages: String
        /// Of a column whose sums not every row has a part in.
        var sumsStandOn: String
        /// Before the names of columns in which every row states 0.
        var nothingStated: String
    }

    var page: Page
    var landscape: Page
    var pageNumber: PageNumber
    var letterhead: Letterhead
    var title: Title
    var tables: Tables
    var charts: Charts
    var signature: Signature
    var annex: Annex
    var labels: Labels
    /// What abbreviations stand for, for readers who hear them.
    var abbreviations: [String: String]
    var senseBreaks: Sentences.Breaks
    /// The styles every style file has.
    var named: RequiredStyles
    /// All text styles by name.
    var texts: [String: NamedStyle]
}

/// The text styles of ``StyleDeclarations/requiredTextStyles``.
struct RequiredStyles: Sendable {
    var nation, motto, governing, bodyName, number, placeDate, kind, subject, addressee: NamedStyle
    var section, subsection, point, body, list, note, caption, tableUnit: NamedStyle
    var tableHead, tableCell, tableSmallHead, tableSmallCell, chartLabel: NamedStyle
    /// Those of small tables, where the style file has none of its own.
    var tableDenseHead, tableDenseCell: NamedStyle
    /// The word before several addressees, and their names; else ``addressee`` and ``list``.
    var addresseeWord, addresseeName: NamedStyle
    var authority, post, signer, recipientsTitle, recipients: NamedStyle
    var annexNumber, annexTitle, annexReference, endMark, contentsTitle, contents: NamedStyle

    /// `nil` when one is missing.
    init?(_ texts: [String: NamedStyle]) {
        guard let nation = texts["nation"], let motto = texts["motto"], let governing = texts["governing"],
            let bodyName = texts["body_name"], let number = texts["number"], let placeDate = texts["place_date"],
            let kind = texts["kind"], let subject = texts["subject"], let addressee = texts["addressee"],
            let section = texts["section"], let subsection = texts["subsection"], let point = texts["point"],
            let body = texts["body"], let list = texts["list"], let note = texts["note"], let caption = texts["caption"],
            let tableUnit = texts["table_unit"], let tableHead = texts["table_head"], let tableCell = texts["table_cell"],
            let tableSmallHead = texts["table_small_head"], let tableSmallCell = texts["table_small_cell"],
            let chartLabel = texts["chart_label"], let authority = texts["authority"], let post = texts["post"],
            let signer = texts["signer"], let recipientsTitle = texts["recipients_title"],
            let recipients = texts["recipients"], let annexNumber = texts["annex_number"],
            let annexTitle = texts["annex_title"], let annexReference = texts["annex_reference"],
            let endMark = texts["end_mark"], let contentsTitle = texts["contents_title"], let contents = texts["contents"]
        else { return nil }
        self.nation = nation
        self.motto = motto
        self.governing = governing
        self.bodyName = bodyName
        self.number = number
        self.placeDate = placeDate
        self.kind = kind
        self.subject = subject
        self.addressee = addressee
        self.section = section
        self.subsection = subsection
        self.point = point
        self.body = body
        self.list = list
        self.note = note
        self.caption = caption
        self.tableUnit = tableUnit
        self.tableHead = tableHead
        self.tableCell = tableCell
        self.tableSmallHead = tableSmallHead
        self.tableSmallCell = tableSmallCell
        tableDenseHead = texts["table_dense_head"] ?? tableSmallHead
        tableDenseCell = texts["table_dense_cell"] ?? tableSmallCell
        addresseeWord = texts["addressee_word"] ?? addressee
        addresseeName = texts["addressee_name"] ?? list
        self.chartLabel = chartLabel
        self.authority = authority
        self.post = post
        self.signer = signer
        self.recipientsTitle = recipientsTitle
        self.recipients = recipients
        self.annexNumber = annexNumber
        self.annexTitle = annexTitle
        self.annexReference = annexReference
        self.endMark = endMark
        self.contentsTitle = contentsTitle
        self.contents = contents
    }
}
