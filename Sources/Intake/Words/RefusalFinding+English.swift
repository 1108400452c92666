extension RefusalFinding {
    var english: FindingWords {
        let (name, wayOut) = englishParts
        return FindingWords(
            "the file is " + name + ", which is not read",
            expected: isLocked ? "a file without password" : "a .xlsx, .xls, .ods, .docx, .csv or .json file", hint: wayOut)
    }

    /// What the file is, to go on in a sentence, and what its sender must do.
    private var englishParts: (name: Sentence, wayOut: Sentence) {
        switch self {
        case .binaryWorkbook: ("a binary Excel workbook (.xlsb)", RefusalFinding.saveInExcel)
        case .excel4: ("a workbook of Excel 4.0 or older", RefusalFinding.saveInExcel)
        case .excel95: ("a workbook of Excel 5.0 or 95", RefusalFinding.saveInExcel)
        case .webArchive: ("a web page in one file (.mht)", RefusalFinding.saveInExcel)
        case .legacyWord: ("a Word 97-2003 document (.doc)", RefusalFinding.saveInWord)
        case .richText: ("an RTF text", RefusalFinding.saveInWord)
        case .openText: ("a LibreOffice Writer text (.odt)", "have it saved as .docx and sent again")
        case .presentation: ("a PowerPoint presentation", RefusalFinding.form)
        case .appleNumbers: ("an Apple Numbers table", "have it exported to Excel (.xlsx) and sent again")
        case .locked(let document):
            ("\(document.englishName) locked with a password", "have it saved without password and sent again")
        case .lockedArchive: ("an archive locked with a password", "have its files sent one by one, without password")
        case .lockedMember: ("inside an archive locked with a password", "have it sent on its own, without password")
        case .zip: ("a ZIP archive", RefusalFinding.unpack)
        case .rar: ("a RAR archive", RefusalFinding.unpack)
        case .sevenZip: ("a 7z archive", RefusalFinding.unpack)
        case .gzip: ("a gzip archive", RefusalFinding.unpack)
        case .message: ("an e-mail message (.eml)", RefusalFinding.saveAttachment)
        case .outlookMessage: ("an Outlook message (.msg)", RefusalFinding.saveAttachment)
        case .pdf: ("a PDF without figures attached", "ask for the workbook or Word document it was made from, or the form")
        case .picture(let format): ("a \(format) picture", RefusalFinding.form)
        case .shortcut: ("a shortcut to another file", "ask for the file that it points to")
        case .onlineSheet: ("a shortcut to a Google sheet", "have the sheet downloaded as .xlsx and sent")
        case .xml: ("an XML file", RefusalFinding.form)
        case .program: ("a program", "ask whether the right file was sent")
        case .oldProgram: ("a document of an older program", RefusalFinding.form)
        }
    }

    private static let form: Sentence = "ask for the campaign's form, filled in"
    private static let saveInExcel: Sentence = "have it saved in Excel as .xlsx and sent again"
    private static let saveInWord: Sentence = "have it saved in Word as .docx and sent again"
    private static let unpack: Sentence = "have it unpacked and its files sent one by one"
    private static let saveAttachment: Sentence = "have the attached report itself sent"
}

extension LockedDocument {
    fileprivate var englishName: Sentence {
        switch self {
        case .excel: "an Excel workbook"
        case .oldExcel: "an Excel 97-2003 workbook (.xls)"
        case .word: "a Word document"
        case .powerPoint: "a PowerPoint presentation"
        case .office: "an Excel or Word document"
        case .libreOffice: "a LibreOffice document"
        }
    }
}
