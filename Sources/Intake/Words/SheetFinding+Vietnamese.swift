import ReportModel

extension SheetFinding {
    var vietnamese: FindingWords {
        switch self {
        case .notATable: FindingWords("Trang này không có bảng số liệu, không đọc")
        case .tooManyRows(let limit):
            FindingWords("Bảng có quá nhiều dòng, chỉ đọc được \(limit) dòng", hint: "Chia thành nhiều tệp nhỏ hơn")
        case .tooManyRowsTogether(let limit, let inSheets):
            FindingWords(
                "Tệp có quá nhiều dòng, chỉ đọc được \(limit) dòng của mọi "
                    + (inSheets ? "trang cộng lại" : "bảng cộng lại"), hint: "Chia thành nhiều tệp nhỏ hơn")
        case .copied(_, let original):
            FindingWords(
                "Trang này chép lại các dòng của trang “\(written: original)”, không tính lần nữa",
                hint: "Nếu là số liệu khác thì sửa lại cho đúng; nếu chép thừa thì xóa trang")
        case .overlaps(_, let other, let lines):
            FindingWords(
                "Trang này có \(lines.count) dòng giống hệt trang “\(written: other)” (dòng \(numbers: lines)) bên cạnh các dòng khác, không rõ có tính trùng không",
                hint: "Chỉ để mỗi hoạt động ở một trang; trang cộng dồn thì xóa")
        case .listedTwice(let names, _):
            FindingWords(
                "Trang \(quoted: Array(names.prefix(3)))" + SheetFinding.more(names.count - 3)
                    + " dùng chung nội dung với trang này, chỉ đọc một lần")
        case .hidden:
            FindingWords(
                "Trang này đang bị ẩn, nên bảng số liệu trong trang không được đọc",
                hint: "Nếu là số liệu của báo cáo thì bỏ ẩn trang rồi gửi lại; nếu không thì xóa trang")
        case .example(let name):
            FindingWords(
                "Trang “\(written: name)” có tên là ví dụ nhưng có dòng số liệu, không rõ có tính hay không",
                hint: "Nếu là ví dụ thì xóa trang; nếu là số liệu của báo cáo thì đổi tên trang")
        case .formOfSeveral(let units):
            FindingWords(
                "Các trang của biểu mẫu ghi những đơn vị khác nhau: \(units, separator: ", ")",
                hint: "Ghi cùng một đơn vị ở đầu mọi trang; mỗi đơn vị dùng một biểu mẫu riêng")
        case .continued(let name):
            FindingWords(
                "Trang “\(written: name)” có các dòng số liệu nối tiếp trang trước nhưng không có dòng tiêu đề cột",
                hint: "Chép dòng tiêu đề cột của trang trước sang đầu trang này")
        case .draft(let name):
            FindingWords(
                "Trang “\(written: name)” có tên là bản nháp, bản cũ hoặc bản mẫu nhưng có dòng số liệu, không rõ có tính hay không",
                hint: "Chỉ để các trang có số liệu cần báo cáo: xóa trang này, hoặc đổi tên trang nếu là số liệu của báo cáo")
        case .rowsHidden(let lines):
            FindingWords(
                lines.count == 1
                    ? "Dòng này đang bị ẩn trong trang tính, vẫn được đọc và tính"
                    : "\(lines.count) dòng đang bị ẩn (hoặc bị lọc) trong trang tính, vẫn được đọc và tính: dòng \(numbers: lines)",
                hint: "Bỏ lọc, bỏ ẩn để xem lại; dòng nào không thuộc báo cáo thì xóa hẳn rồi gửi lại")
        case .columnsHidden(let columns):
            FindingWords(
                "Cột " + Sentence.list(columns.map { "\(column: $0)" }, separator: ", ")
                    + " đang bị ẩn trong trang tính, vẫn được đọc",
                hint: "Bỏ ẩn để xem lại; cột nào không thuộc báo cáo thì xóa hẳn rồi gửi lại")
        }
    }

    private static func more(_ count: Int) -> Sentence { count > 0 ? " và \(count) trang nữa" : "" }
}
