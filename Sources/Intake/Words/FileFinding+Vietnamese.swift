import ReportModel

extension FileFinding {
    var vietnamese: FindingWords {
        switch self {
        case .tooLarge(let count, let limit):
            FindingWords(
                "Tệp lớn quá mức", found: "\(count) byte", expected: "tối đa \(limit) byte",
                hint: "Chia thành nhiều tệp nhỏ hơn")
        case .blank: FindingWords("Tệp trống, không có gì bên trong", hint: "Mở lại tệp, lưu rồi gửi lại")
        case .withoutRows:
            FindingWords(
                "Tệp không có dòng số liệu nào", hint: "Ghi số liệu vào các dòng dưới dòng tiêu đề rồi gửi lại")
        case .tooManyFindings(let count):
            FindingWords(
                "Còn \(count) chỗ cần xem lại nữa chưa liệt kê ở đây", hint: "Sửa các chỗ đã nêu rồi gửi lại")
        }
    }
}
