import ReportModel

/// A file of a kind that is not read: each kind has its own name and the way out that is right for it.
enum RefusalFinding: Finding {
    /// Excel's binary workbook, `.xlsb`.
    case binaryWorkbook
    /// Excel 4.0 and older.
    case excel4
    /// Excel 5.0 and 95.
    case excel95
    /// Word 97 to 2003, `.doc`.
    case legacyWord
    case richText
    /// LibreOffice Writer, `.odt`.
    case openText
    case presentation
    case appleNumbers
    /// A web page with its pictures in one file, `.mht`.
    case webArchive
    /// A document locked with a password.
    case locked(LockedDocument)
    /// An archive, or a file in one, locked with a password.
    case lockedArchive
    /// A file in such an archive.
    case lockedMember
    case zip
    case rar
    case sevenZip
    case gzip
    /// A message in a file, `.eml`.
    case message
    /// A message of Outlook, `.msg`.
    case outlookMessage
    /// A PDF that carries no figures of a campaign.
    case pdf
    /// By the name of its format.
    case picture(String)
    /// A file of Windows that only points to another.
    case shortcut
    /// A file that only points to a table in the web.
    case onlineSheet
    case xml
    case program
    /// A document of an older program that is not known.
    case oldProgram

    var severity: Severity { .error }
    var code: FindingCode { .unsupported }

    /// Whether a password alone keeps it from being read.
    var isLocked: Bool {
        switch self {
        case .locked, .lockedArchive, .lockedMember: true
        default: false
        }
    }

    static var examples: [RefusalFinding] {
        [.binaryWorkbook, .excel4, .excel95, .legacyWord, .richText, .openText, .presentation, .appleNumbers, .webArchive]
            + LockedDocument.allCases.map { .locked($0) }
            + [
                .lockedArchive, .lockedMember, .zip, .rar, .sevenZip, .gzip, .message, .outlookMessage, .pdf, .picture("JPEG"),
                .shortcut,
                .onlineSheet, .xml, .program, .oldProgram,
            ]
    }
}

/// What a document is that is locked with a password.
enum LockedDocument: Hashable, Sendable, CaseIterable {
    case excel
    /// Excel 97 to 2003.
    case oldExcel
    case word
    case powerPoint
    /// Of one of the three, its name does not say which.
    case office
    case libreOffice
}

extension FileKind {
    /// Why a file of this kind is refused; `nil` for what is read.
    ///
    /// - Parameter name: the file's, which alone tells what a locked document is.
    func refusal(named name: String) -> RefusalFinding? {
        switch self {
        case .empty, .text, .archive, .workbook, .word, .openSpreadsheet, .spreadsheetXML, .webPage: nil
        case .binaryWorkbook: .binaryWorkbook
        case .legacyWorkbook: .excel4
        case .webArchive: .webArchive
        case .protectedDocument: .locked(LockedDocument(named: name))
        case .legacyWord: .legacyWord
        case .richText: .richText
        case .presentation, .legacyPresentation: .presentation
        case .openText: .openText
        case .appleNumbers: .appleNumbers
        case .pack: .zip
        case .rar: .rar
        case .sevenZip: .sevenZip
        case .gzip: .gzip
        case .protectedArchive: .lockedArchive
        case .message: .message
        case .outlookMessage: .outlookMessage
        case .pdf: .pdf
        case .picture(let format): .picture(format)
        case .shortcut: .shortcut
        case .onlineSheet: .onlineSheet
        case .xml: .xml
        case .program: .program
        case .compound: .oldProgram
        }
    }
}

extension LockedDocument {
    /// What a locked document of an Office program is by the ending of its name.
    init(named name: String) {
        let lower = name.lowercased()
        func ends(_ endings: String...) -> Bool { endings.contains { lower.hasSuffix($0) } }
        if ends(".xlsx", ".xlsm", ".xlsb", ".xls") {
            self = .excel
        } else if ends(".docx", ".docm", ".doc") {
            self = .word
        } else if ends(".pptx", ".ppt") {
            self = .powerPoint
        } else {
            self = .office
        }
    }
}
