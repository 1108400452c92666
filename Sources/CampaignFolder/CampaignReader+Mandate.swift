import ReportModel
import SourceText

extension CampaignReader {
    // MARK: What the campaign rests on

    /// `basis:`, `addressees:` and `directed:` of the campaign.
    func mandate(_ fields: inout YAMLFields) -> Mandate {
        Mandate(
            basis: fields.optional("basis").flatMap { citedDocuments($0, "'basis'") } ?? [],
            addressees: addressees(fields.optional("addressees"), of: "the campaign") ?? [],
            directed: fields.optional("directed").flatMap { directed($0, "'directed'") })
    }

    /// Documents as they are cited, in order.
    func citedDocuments(_ node: YAMLNode, _ list: OperatorText) -> [CitedDocument]? {
        entries(node, list, "document") { fields, what in
            let kind = fields.requiredText("kind")
            let number = fields.optionalText("number")
            let date = fields.optional("date").map { self.date($0, "'date' of \(what)") }
            let body = fields.optionalText("body")
            let subject = fields.optionalText("subject")
            guard let kind, date != .some(nil) else { return nil as CitedDocument? }
            if let number, number.contains(where: \.isWhitespace) {
                findings.error(
                    "symbol", at: fields.place(of: "number"), "the number '\(number)' of \(what) contains a space",
                    found: number,
                    hint: "write it without spaces, e.g. 254/KH-UBND")
                return nil
            }
            return CitedDocument(
                kind: kind, number: number, date: date ?? nil, body: body, subject: subject.map(CampaignReader.bareSubject))
        }?.map(\.value)
    }

    /// The words that stand before a subject are the sentence's.
    private static func bareSubject(_ text: String) -> String {
        let words = "về việc "
        return text.lowercased().hasPrefix(words) ? String(text.dropFirst(words.count)) : text
    }

    /// «Kính gửi», without hyphens and end marks.
    func addressees(_ node: YAMLNode?, of what: OperatorText) -> [String]? {
        guard let node, let texts = findings.texts(node, "'addressees' of \(what)") else { return nil }
        return texts.map(\.withoutListMarks)
    }

    /// `{documents: […], opening: {day, place, delegates}}`.
    func directed(_ node: YAMLNode, _ what: OperatorText) -> Directed? {
        guard var fields = YAMLFields(node, what: what, findings: findings) else { return nil }
        let documents = fields.optional("documents").flatMap { citedDocuments($0, "'documents' of \(what)") }
        let opening = fields.optional("opening").flatMap { self.opening($0, "'opening' of \(what)") }
        fields.finish()
        return Directed(documents: documents ?? [], opening: opening)
    }

    private func opening(_ node: YAMLNode, _ what: OperatorText) -> Directed.Opening? {
        guard var fields = YAMLFields(node, what: what, findings: findings) else { return nil }
        let day = fields.optional("day").map { date($0, "'day' of \(what)") }
        let place = fields.optionalText("place")
        let delegates = fields.optionalText("delegates")
        fields.finish()
        guard day != .some(nil) else { return nil }
        return Directed.Opening(day: day ?? nil, place: place, delegates: delegates)
    }

    // MARK: Which of two sources counts

    /// `figure_of_record: {books: activities}`.
    func figureOfRecord(_ node: YAMLNode, indicators: [Indicator]) -> FigureOfRecord {
        guard var fields = YAMLFields(node, what: "'figure_of_record'", findings: findings) else { return FigureOfRecord() }
        let booksNode = fields.optional("books")
        fields.finish()
        guard let booksNode else { return FigureOfRecord() }
        let books: FigureOfRecord.Books? = choice(
            booksNode, "figure-of-record", "'books' of 'figure_of_record' is none:",
            hint: "activities: the books of the activities; indicator: those stated as \(BuiltInCatalogue.booksIndicator)")
        guard let books else { return FigureOfRecord() }
        if books == .indicator, !indicators.contains(where: { $0.code == BuiltInCatalogue.booksIndicator }) {
            findings.error(
                "figure-of-record", at: booksNode.place,
                "books are to be those of the indicator \(BuiltInCatalogue.booksIndicator), which the campaign has not",
                found: booksNode.text, hint: "write books: activities, or add the indicator")
        }
        return FigureOfRecord(books: books)
    }
}

extension Issuer {
    /// Stands in until the top unit is known.
    static let unsettled = Issuer(parent: nil, name: "", symbol: "", place: "")
}

extension Signatory {
    /// Stands in until the top unit is known.
    static let unsettled = Signatory(authority: nil, position: [], name: nil)
}
