import ReportModel
import Vietnamese

extension CitedDocument {
    /// What stands for a part that nobody gave, for the pen.
    private static let noNumber = "……/……"
    private static let noDate = "ngày …/…/……"
    private static let noSubject = "…………………"

    /// `Kế hoạch số 254/KH-UBND ngày 20 tháng 9 năm 2023 của UBND huyện Thanh Trì về việc …`: kind, number and symbol, date, body,
    /// subject (Decree 30/2020/NĐ-CP, Appendix I, Part I, II.6). Number, date and subject that nobody gave are dots.
    var citation: String {
        let day = date.map { DateFormat.long(year: $0.year, month: $0.month, day: $0.day) } ?? CitedDocument.noDate
        var text = "\(kind) số \(number ?? CitedDocument.noNumber) \(day)"
        if let body { text += " của \(body)" }
        // Of a plan that nobody named nothing is known.
        if self != CitedDocument.unnamed { text += " về việc \(subject ?? CitedDocument.noSubject)" }
        return text
    }

    /// The plan that nobody named.
    static let unnamed = CitedDocument(kind: "Kế hoạch", number: "……/KH-……")
}

extension DataDictionary {
    static let mandateTypes: [RecordType] = [
        RecordType(
            "cited_document", label: "citation", "A document as it is cited",
            [
                .text(
                    "citation", "Kind, number, date, body and subject; dots for a number, a date or a subject that is not given"
                ) {
                    (r: CitedDocument, _) in r.citation
                },
                .text("kind", "Kế hoạch, Công văn") { (r: CitedDocument, _) in r.kind },
                .optionalText("number", "Number and symbol") { (r: CitedDocument, _) in r.number },
                .optionalDate("date", "Its date") { (r: CitedDocument, _) in r.date },
                .optionalText("body", "Who issued it") { (r: CitedDocument, _) in r.body },
                .optionalText("subject", "What it is about") { (r: CitedDocument, _) in r.subject },
            ]),
        RecordType(
            "directed", "What the issuer did itself: `directed` of campaign.yaml",
            [
                .list("documents", "cited_document", "Documents it issued") { (r: Directed, _) in r.documents },
                .optionalRecord("opening", "opening", "«Lễ phát động»") { (r: Directed, _) in r.opening },
            ]),
        RecordType(
            "opening", "«Lễ phát động» of the issuer",
            [
                .optionalDate("day", "Its day") { (r: Directed.Opening, _) in r.day },
                .optionalText("place", "Where it was held") { (r: Directed.Opening, _) in r.place },
                .optionalText("delegates", "Who came, within a sentence") { (r: Directed.Opening, _) in r.delegates },
            ]),
        RecordType(
            "narrative", "What officers wrote into the document (narrative.yaml), by place",
            Narrative.Place.allCases.map { place in
                .record(place.rawValue, "officer_texts", place.help) { (r: OfficerTexts, _) in
                    OfficerTextsRecord(texts: r.texts[place] ?? [], isNothing: r.nothing.contains(place))
                }
            }),
        RecordType(
            "officer_texts", "What stands at one place; the block `narrative` prints it",
            [
                .flag("written", "Whether an officer wrote something") { (r: OfficerTextsRecord, _) in !r.texts.isEmpty },
                .flag("none", "Whether an officer says that there is nothing to say") { (r: OfficerTextsRecord, _) in
                    r.isNothing
                },
                .flag("open", "Whether it is left empty") { (r: OfficerTextsRecord, _) in r.texts.isEmpty && !r.isNothing },
            ]),
    ]
}

/// What stands at one place of the narrative.
struct OfficerTextsRecord: Sendable {
    var texts: [OfficerTexts.Text]
    var isNothing: Bool
}

extension Narrative.Place {
    /// For the reference.
    fileprivate var help: String {
        switch self {
        case .direction: "«Công tác chỉ đạo, triển khai»"
        case .notable: "«Hoạt động nổi bật»"
        case .strengths: "«Ưu điểm»"
        case .limitations: "«Tồn tại, hạn chế»"
        case .causes: "«Nguyên nhân»"
        case .lessons: "«Bài học kinh nghiệm»"
        case .tasks: "«Phương hướng, nhiệm vụ»"
        case .proposals: "«Kiến nghị, đề xuất»"
        }
    }
}
