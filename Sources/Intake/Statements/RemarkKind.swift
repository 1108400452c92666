import ReportModel

/// «Ưu điểm», «Hạn chế», «Kiến nghị»: which list of ``Remarks`` a remark goes to.
enum RemarkKind {
    case strength, limitation, proposal

    /// The kind that a word of a form or file means; `nil` when none.
    init?(_ text: String) {
        switch Folding.key(text) {
        case "ưuđiểm", "strengths", "strength", "mặtmạnh", "mặtđược", "mặtlàmđược", "kếtquảnổibật", "thuậnlợi",
            "ưuđiểmthuậnlợi",
            "thuậnlợiưuđiểm", "điểmmạnh":
            self = .strength
        case "hạnchế", "tồntại", "tồntạihạnchế", "hạnchếtồntại", "khókhăn", "khókhănhạnchế", "limitations", "limitation",
            "khókhănvướngmắc", "vướngmắc", "mặtchưađược", "mặthạnchế", "điểmyếu", "nhượcđiểm", "khuyếtđiểm", "hạnchếkhókhăn",
            "tồntạikhókhăn", "khókhăntồntại":
            self = .limitation
        case "kiếnnghị", "đềxuất", "kiếnnghịđềxuất", "đềxuấtkiếnnghị", "đềnghị", "kiếnnghịđềnghị", "đềnghịkiếnnghị",
            "đềxuấtđềnghị",
            "ýkiếnđềxuất", "ýkiếnkiếnnghị", "proposals", "proposal":
            self = .proposal
        default: return nil
        }
    }
}

extension Remarks {
    mutating func append(_ text: String, to kind: RemarkKind) {
        switch kind {
        case .strength: strengths.append(text)
        case .limitation: limitations.append(text)
        case .proposal: proposals.append(text)
        }
    }
}

/// Cuts the text of a remark into sentences as its writer did: by lines.
enum RemarkText {
    static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let plain = trimmed(withoutListMark(trimmed(String(line))))
            return plain.isEmpty || EmptyMark.matches(plain) || saysNothing(plain) ? nil : plain
        }
    }

    private static let none: Set<String> = [
        "không", "khôngcó", "khôngcógì", "khôngcókiếnnghị", "khôngcókiếnnghịgì", "khôngcóđềxuất", "khôngcóđềxuấtgì",
        "khôngcókiếnnghịđềxuất", "khôngcóđềxuấtkiếnnghị", "khôngcókiếnnghịđềxuấtgì", "khôngcóđềxuấtkiếnnghịgì", "khôngcóhạnchế",
        "khôngcóhạnchếgì", "khôngcótồntại", "khôngcótồntạihạnchế", "khôngcóhạnchếtồntại", "khôngcókhókhăn", "khôngcókhókhăngì",
        "khôngcókhókhănvướngmắc", "khôngcóvướngmắc", "khôngcóýkiến", "khôngcóýkiếngì", "khôngphátsinh",
    ]

    /// `Không có`, `Không có kiến nghị gì`, `.`: that there is none, and no remark.
    private static func saysNothing(_ line: String) -> Bool {
        guard line.utf8.count <= 60 else { return false }
        return none.contains(Folding.key(line)) || !line.contains { $0.isLetter || $0.isNumber }
    }

    /// `- Tổ chức tốt` → `Tổ chức tốt`.
    private static func withoutListMark(_ line: String) -> String {
        guard let first = line.first, "-–—+•*·●○▪■□◦‣►➢➤✓✔\u{F0B7}\u{F02D}\u{F0A7}\u{F0D8}\u{F0FC}".contains(first),
            line.dropFirst().first == " "
        else { return line }
        return String(line.dropFirst(2))
    }
}
