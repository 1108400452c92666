import ReportModel
import Vietnamese

/// Reads a workbook into a ``DraftBook``: every visible sheet with a table, whichever program wrote it.
struct WorkbookReader {
    let context: IntakeContext
    let file: String
    let progress: ((Int) -> Void)?

    /// Names of the form's sheets, folded.
    private static let formSheets: Set<String> = ["hoạtđộng", "chỉtiêu", "nhậnxét"]

    /// Archives that are something else, by a member that only they have.
    private static let otherKinds = [
        (member: "word/document.xml", name: "tệp Word"), (member: "ppt/presentation.xml", name: "tệp PowerPoint"),
        (member: "xl/workbook.bin", name: "tệp Excel nhị phân (.xlsb)"),
        (member: "content.xml", name: "tệp LibreOffice (.ods, .odt)"),
    ]

    /// Whether an archive is a pack of other files rather than a workbook.
    private static func isPack(_ archive: ZipArchive) -> Bool {
        !archive.names.isEmpty && !archive.contains("[Content_Types].xml")
    }

    func read(_ bytes: [UInt8], into book: DraftBook) {
        do {
            try readSheets(ZipArchive(bytes, limits: context.limits), book)
        } catch {
            book.report(finding(error))
        }
    }

    private func readSheets(_ archive: ZipArchive, _ book: DraftBook) throws(WorkbookFault) {
        let limits = context.limits
        if let other = WorkbookReader.otherKinds.first(where: { archive.contains($0.member) }) {
            book.report(
                Diagnostic(
                    .error, .unsupported, at: SourcePlace(file), "Đây là \(other.name), không đọc được số liệu",
                    expected: "tệp .xlsx, .csv hoặc .json", hint: "Mở tệp, chọn lưu dạng Excel (.xlsx) rồi gửi lại"))
            return
        }
        if WorkbookReader.isPack(archive) {
            book.report(
                Diagnostic(
                    .error, .unsupported, at: SourcePlace(file), "Đây là tệp nén ZIP, không phải sổ tính Excel",
                    expected: "tệp .xlsx, .csv hoặc .json", hint: "Giải nén, rồi gửi từng tệp bên trong"))
            return
        }
        let parts = try WorkbookParts(archive, limits: limits)
        let strings = SharedStrings(limit: limits.sharedTextBytes)
        if let member = parts.sharedStrings { try archive.parse(member, limits: limits, strings) }
        guard !strings.isTooLarge else {
            throw WorkbookFault(kind: .tooLarge(limit: limits.sharedTextBytes), member: parts.sharedStrings ?? "")
        }
        let texts = SourceEncoding.converted(strings.texts, file: file, book: book)
        let styles = CellStyles()
        if let member = parts.styles { try archive.parse(member, limits: limits, styles) }

        let visible = parts.sheets.filter { !$0.isHidden }
        let isForm = visible.contains { WorkbookReader.formSheets.contains(Folding.key($0.name)) }
        var form = FormLines()
        var rows = 0
        var tables = 0
        var named: UnitDraft?
        for sheet in visible {
            let origin = TableOrigin(file: file, sheet: sheet.name, uses1904: parts.uses1904)
            let belongs = !isForm || WorkbookReader.formSheets.contains(Folding.key(sheet.name))
            let table = TableReader(
                book: book, origin: origin, form: form, isOptional: !belongs || visible.count > 1)
            let parser = SheetParser(
                sharedStrings: texts, styles: styles, uses1904: parts.uses1904,
                merges: try MergedCells(in: archive, member: sheet.member), limits: limits
            ) { row in
                rows += 1
                if rows % 1_000 == 0 { progress?(rows) }
                return table.take(row)
            }
            try archive.parse(sheet.member, limits: limits, parser)
            table.finish()
            if let (row, column) = parser.hasTooManyColumns {
                book.report(
                    Diagnostic(
                        .error, .tooManyColumns, at: SourcePlace(file, sheet: sheet.name, line: row, column: column),
                        "Trang có quá nhiều cột", expected: "tối đa \(limits.columns) cột"))
            }
            form = table.form.inherited
            if table.kind != nil || table.isBroken { tables += 1 }
            if book.drafts.isEmpty || named != nil { named = table.namedUnit ?? named }
        }
        progress?(rows)
        if let fates = book.fates {
            for sheet in parts.sheets where sheet.isHidden {
                let origin = TableOrigin(file: file, sheet: sheet.name, uses1904: parts.uses1904)
                let parser = SheetParser(
                    sharedStrings: texts, styles: styles, uses1904: parts.uses1904, merges: MergedCells(), limits: limits
                ) { row in
                    fates.open(row, origin)
                    fates.close(row, origin, { _ in .ignored }, reason: { _ in "Trang ẩn, không đọc" })
                    return true
                }
                try archive.parse(sheet.member, limits: limits, parser)
            }
        }
        if tables == 0 {
            book.report(
                Diagnostic(
                    .error, .headerMissing, at: SourcePlace(file, sheet: visible.first?.name),
                    "Không tìm thấy dòng tiêu đề cột trong trang nào",
                    expected: "một dòng có các cột “Ngày”, “Loại hoạt động”, “Tên hoạt động” và các cột số người tham gia",
                    hint: "Dùng biểu mẫu do Ban Chỉ đạo gửi, giữ nguyên dòng tiêu đề"))
        } else if book.drafts.allSatisfy(\.isBlank), !book.findings.containsError {
            book.report(
                Diagnostic(
                    .error, .empty, at: SourcePlace(file), "Tệp không có dòng số liệu nào",
                    hint: "Ghi số liệu vào các dòng dưới dòng tiêu đề rồi gửi lại"), unit: named)
        }
    }

    private func finding(_ fault: WorkbookFault) -> Diagnostic {
        func make(_ code: FindingCode, _ message: String, found: String? = nil, expected: String? = nil, hint: String? = nil)
            -> Diagnostic
        {
            Diagnostic(.error, code, at: SourcePlace(file), message, found: found, expected: expected, hint: hint)
        }
        let member = fault.member.isEmpty ? nil : fault.member
        let resave = "Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại"
        return switch fault.kind {
        case .damaged, .xml: make(.workbookDamaged, "Tệp Excel bị hỏng, không mở được", found: member, hint: resave)
        case .missing: make(.workbookDamaged, "Tệp không phải là sổ tính Excel hoặc bị thiếu phần", found: member, hint: resave)
        case .encrypted: make(.unsupported, "Tệp Excel có mật khẩu", hint: "Bỏ mật khẩu, lưu lại rồi gửi lại")
        case .tooManyMembers:
            make(
                .unpackedTooLarge, "Tệp Excel có quá nhiều phần",
                expected: "tối đa \(grouped(context.limits.archiveMembers)) phần", hint: resave)
        case .tooLarge(let limit):
            make(
                .unpackedTooLarge, "Tệp Excel giải nén ra quá lớn", found: member, expected: "tối đa \(grouped(limit)) byte",
                hint: "Xóa các trang, các dòng thừa rồi gửi lại")
        case .ratio(let limit):
            make(
                .unpackedTooLarge, "Tệp Excel nén bất thường", found: member, expected: "tối đa \(grouped(limit)) lần",
                hint: resave)
        case .entity: make(.xmlEntity, "Tệp Excel có khai báo không được phép", found: member, hint: resave)
        case .depth(let limit):
            make(
                .xmlDepth, "Tệp Excel có cấu trúc lồng nhau quá sâu", found: member, expected: "tối đa \(limit) tầng",
                hint: resave)
        }
    }
}
