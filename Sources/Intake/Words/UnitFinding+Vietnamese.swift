import ReportModel

extension UnitFinding {
    var vietnamese: FindingWords {
        switch self {
        case .missing: FindingWords("Chưa ghi đơn vị", hint: "Ghi mã đơn vị, hoặc tên đơn vị đầy đủ")
        case .doesNotReport(let name):
            FindingWords(
                "\(name) không phải là đơn vị gửi báo cáo", hint: "Ghi đơn vị trực tiếp tổ chức hoạt động")
        case .codeNear(let unit):
            FindingWords("Mã đơn vị viết chưa đúng, đã hiểu là \(unit)", expected: "\(unit.code)")
        case .codeUnknown(let units):
            FindingWords(
                "Không có đơn vị nào mang mã này", expected: UnitFinding.perhaps(units),
                hint: "Xem lại mã trong biểu mẫu của đơn vị")
        case .nameDiffers(let unit):
            FindingWords(
                "Tên đơn vị khác với tên của mã \(unit.code), đã hiểu là \(unit.name)", expected: "\(unit.name)")
        case .nameContradicts(let code, let name, let meant):
            FindingWords(
                "Tên đơn vị không khớp với mã: mã \(written: code) là \(name)",
                expected: "\(name), hoặc mã của \(meant, separator: ", ")", hint: "Sửa lại mã hoặc tên cho khớp nhau")
        case .nameNear(let unit):
            FindingWords("Tên đơn vị viết chưa đúng, đã hiểu là \(unit)", expected: "\(unit.name)")
        case .nameAmbiguous(let units):
            FindingWords(
                "Tên đơn vị này có thể là nhiều đơn vị", expected: "một trong: \(units, separator: "; ")",
                hint: "Ghi mã đơn vị, hoặc ghi tên đầy đủ như một trong các tên trên")
        case .nameUnknown(let units):
            FindingWords(
                "Không có đơn vị nào mang tên này", expected: UnitFinding.perhaps(units),
                hint: "Ghi mã đơn vị, hoặc tên đầy đủ như trong danh sách đơn vị")
        case .manyMoreUnknown: FindingWords("Từ dòng này còn nhiều đơn vị không có trong danh sách")
        case .inRows(let finding, let count): finding.vietnamese.adding(" (\(count) dòng như vậy)")
        case .takenFromFile(let sheets, let unit):
            FindingWords(
                UnitFinding.tables(in: sheets)
                    + " không ghi đơn vị, đã hiểu là của đơn vị duy nhất trong tệp: \(unit)",
                hint: "Ghi “Đơn vị: …” ở trên từng bảng")
        case .missingForTable(let sheets, let units):
            FindingWords(
                UnitFinding.tables(in: sheets)
                    + (units.isEmpty ? " không ghi đơn vị" : " không ghi đơn vị, mà tệp có nhiều đơn vị"),
                expected: units.isEmpty ? nil : "một trong: \(units, separator: "; ")",
                hint: "Thêm dòng “Đơn vị: …” ở trên bảng, hoặc thêm cột “Mã đơn vị”")
        case .takenFromLetterhead(let unit):
            FindingWords(
                "Đơn vị lấy theo tên cơ quan ở đầu bảng: \(unit)", hint: UnitFinding.writeLine)
        case .takenFromSheet(let sheet, let unit):
            FindingWords(
                "Đơn vị lấy theo tên trang “\(written: sheet)”: \(unit)", hint: UnitFinding.writeLine)
        case .takenFromAbove(let lines):
            FindingWords(
                "Ô đơn vị để trống ở dòng \(numbers: lines), đã hiểu là đơn vị ghi ở dòng trên",
                hint: "Ghi đơn vị ở từng dòng")
        case .missingInRows(let lines):
            FindingWords(
                "Chưa ghi đơn vị ở dòng \(numbers: lines)", hint: "Ghi mã đơn vị, hoặc tên đơn vị đầy đủ, ở từng dòng")
        case .missingAmongOthers(let lines):
            FindingWords(
                "Ô đơn vị để trống ở dòng \(numbers: lines), trong khi các dòng khác ghi đơn vị riêng",
                hint: "Ghi đơn vị ở từng dòng")
        case .twoAbove(let first, let second):
            FindingWords(
                "Bảng ghi hai đơn vị: \(first) và \(second), không rõ số liệu là của đơn vị nào",
                hint: "Chỉ để lại đơn vị của bảng này, ở dòng “Đơn vị: …” hoặc ở tên trang")
        case .contradictsAbove(let unit):
            FindingWords(
                "Đơn vị ở dòng này khác với đơn vị ghi ở trên", expected: "\(unit), hoặc đơn vị trực thuộc",
                hint: "Sửa dòng “Đơn vị: …” ở trên, hoặc sửa cột đơn vị")
        }
    }

    private static func perhaps(_ units: [UnitName]) -> Sentence? {
        units.isEmpty ? nil : "có thể là \(units, separator: ", ")"
    }

    private static let writeLine: Sentence = "Thêm dòng “Đơn vị: …” ở trên bảng"

    private static func tables(in sheets: [String]) -> Sentence {
        sheets.isEmpty ? "Bảng này" : "Bảng ở trang \(quoted: sheets)"
    }
}
