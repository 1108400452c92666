import ReportModel

@testable import Intake

/// A small campaign with the traps of a real one: a name that several schools bear, kindergartens told apart by a letter, codes
/// with leading zeros, a district that does not report.
enum Fixture {
    static let campaign = Campaign(
        code: "thht-2023", title: "Tuần lễ hưởng ứng học tập suốt đời năm 2023", period: span("2023-10-02", "2023-10-08"),
        deadline: time("2023-10-08T17:00:00+07:00"), timeZone: .vietnam, levels: ["district", "commune", "institution"],
        unitKinds: [
            UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
            UnitKind(code: "truong", name: "Trường", level: "institution"),
        ],
        activityTypes: BuiltInCatalogue.activityTypes,
        audienceGroups: [
            AudienceGroup(code: "hoc_sinh", name: "Học sinh"), AudienceGroup(code: "giao_vien", name: "Giáo viên, nhân viên"),
            AudienceGroup(code: "nguoi_dan", name: "Người dân"),
        ],
        indicators: BuiltInCatalogue.indicators(communeLevel: "commune"),
        issuer: Issuer(parent: nil, name: "BAN CHỈ ĐẠO", symbol: "BC-BCĐ", place: "Thanh Trì"),
        signatory: Signatory(authority: nil, position: [], name: nil), recipients: [], reports: [])

    static let units: [Unit] = [
        unit("020", nil, "huyen", "Huyện Thanh Trì", reports: false),
        unit("00685", "020", "xa", "Xã Đông Mỹ"), unit("00658", "020", "xa", "Xã Tứ Hiệp"),
        unit("DM-THCS", "00685", "truong", "Trường THCS Đông Mỹ"),
        unit("DM-TH", "00685", "truong", "Trường Tiểu học Đông Mỹ"),
        unit("TH-MNA", "00658", "truong", "Trường Mầm non A xã Tứ Hiệp"),
        unit("TH-MNB", "00658", "truong", "Trường Mầm non B xã Tứ Hiệp"),
        unit("TH-THCS", "00658", "truong", "Trường THCS Tứ Hiệp"),
    ]

    /// The campaign with its units; the tree is known to be sound.
    static let context: IntakeContext = {
        guard let tree = UnitTree(units, kinds: campaign.unitKinds) else { preconditionFailure("the fixture is no tree") }
        return IntakeContext(campaign: campaign, tree: tree)
    }()

    static func context(limits: IntakeLimits) -> IntakeContext {
        IntakeContext(campaign: campaign, tree: context.tree, limits: limits)
    }

    private static func unit(_ code: String, _ parent: String?, _ kind: String, _ name: String, reports: Bool = true) -> Unit {
        Unit(code: code, parent: parent, kind: kind, name: name, population: nil, reports: reports)
    }

    static func day(_ iso: String) -> CalendarDate {
        guard let day = CalendarDate(iso: iso) else { preconditionFailure("no such day: \(iso)") }
        return day
    }

    static func span(_ from: String, _ to: String) -> DateSpan {
        guard let span = DateSpan(from: day(from), to: day(to)) else { preconditionFailure("no such span") }
        return span
    }

    static func time(_ iso: String) -> Timestamp {
        guard let time = Timestamp(iso: iso) else { preconditionFailure("no such time: \(iso)") }
        return time
    }
}

/// Reads a text as the file `a.csv`.
func read(_ text: String, context: IntakeContext = Fixture.context) -> ReadResult {
    SubmissionReader.read(InboxFile(name: "a.csv", bytes: Array(text.utf8)), context: context)
}

/// Findings as lines: `owner line:column severity code: message | found | expected | hint`, the owner being a unit's code or
/// `-` for the file. The code is without its `intake.`.
func lines(_ result: ReadResult) -> [String] {
    result.findings.map { line("-", $0) }
        + result.submissions.flatMap { draft in
            draft.findings.map { line(draft.submission.unit, $0) }
        }
}

private func line(_ owner: String, _ finding: Diagnostic) -> String {
    let place =
        finding.place.sheet == nil && finding.place.path == nil
        ? finding.place.text.dropFirst(finding.place.file.count).drop { $0 == ":" }
        : Substring(finding.place.text.dropFirst(finding.place.file.count + 1))
    let code = finding.code.hasPrefix("intake.") ? String(finding.code.dropFirst(7)) : finding.code
    var text = "\(owner) \(place) \(finding.severity.rawValue) \(code): \(finding.message)"
    if let found = finding.found { text += " | \(found)" }
    if let expected = finding.expected { text += " | cần \(expected)" }
    if let hint = finding.hint { text += " | \(hint)" }
    return text
}

/// What was read, compactly: unit, days, activities with audiences.
func summary(_ result: ReadResult) -> [String] {
    result.submissions.map { draft in
        let submission = draft.submission
        var parts = [submission.unit + (draft.isRefused ? " REFUSED" : "")]
        for activity in submission.activities ?? [] {
            let groups = activity.audiences.map { audience in
                "\(audience.group) \(audience.participants)/\(audience.femaleParticipants.map(String.init) ?? "–")"
            }
            parts.append(
                "\(activity.date.iso) \(activity.type) \(activity.title) ×\(activity.sessions) \(activity.booksDonated)b \(groups.joined(separator: ", "))"
            )
        }
        for (code, value) in (submission.indicators ?? [:]).sorted(by: { $0.key < $1.key }) { parts.append("\(code)=\(value)") }
        if let remarks = submission.remarks {
            parts.append("+\(remarks.strengths) -\(remarks.limitations) ?\(remarks.proposals)")
        }
        return parts.joined(separator: " · ")
    }
}
