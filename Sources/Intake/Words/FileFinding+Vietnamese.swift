extension FileFinding {
    var vietnamese: FindingWords {
        switch self {
        case .tooLarge(let count, let limit):
            FindingWords(
                "Tệp lớn quá mức", found: "\(size: count)", expected: "tối đa \(size: limit)",
                hint: "Chia thành nhiều tệp nhỏ hơn")
        case .blank: FindingWords("Tệp trống, không có gì bên trong", hint: "Mở lại tệp, lưu rồi gửi lại")
        case .withoutRows:
            FindingWords(
                "Tệp không có dòng số liệu nào",
                hint:
                    "Ghi số liệu vào các dòng dưới dòng tiêu đề; không tổ chức hoạt động nào thì gửi biểu mẫu, ghi x vào ô “Không tổ chức hoạt động nào”"
            )
        case .encodingUnknown(let candidates):
            FindingWords(
                "Không xác định được bảng mã chữ của tệp, nên không đọc được các chữ có dấu",
                expected: candidates.isEmpty ? nil : "có thể là \(candidates, separator: ", ")",
                hint: "Lưu lại tệp dạng “CSV UTF-8” hoặc .xlsx rồi gửi lại")
        case .encodingAssumed(let name): FileFinding.assumed("\(name)")
        case .encodingInside(let name, let outer): FileFinding.assumed("\(name) (lưu trong tệp \(outer))")
        case .oldFont(let encoding): FileFinding.assumed("\(encoding) (phông chữ cũ)")
        case .fontConverted(let font, let encoding):
            FindingWords(
                "Có ô dùng phông chữ cũ “\(written: font)”, đã đọc theo bảng mã \(encoding)",
                hint: "Xem lại các chữ có dấu trong báo cáo; lần sau dùng phông Unicode như Times New Roman")
        case .badBytes(let count, let encoding):
            FindingWords(
                count == 1
                    ? "Có một byte không phải là chữ \(encoding), nên mất một chữ ở đây"
                    : "Có \(count) byte không phải là chữ \(encoding), chỗ đầu tiên ở đây",
                hint: "Gõ lại chữ ở chỗ đó, lưu lại rồi gửi lại")
        case .strayBytes(let count): FindingWords("Cuối tệp có \(count) byte thừa không phải là chữ, đã bỏ qua")
        case .otherOwner(let owner, let held, let more):
            FindingWords(
                "Tên tệp là của \(owner), nhưng trong tệp chỉ có số liệu của đơn vị khác",
                found: more > 0 ? "\(held, separator: "; ") và \(more) đơn vị nữa" : "\(held, separator: "; ")",
                hint: "Xem lại đơn vị ghi trong tệp, hoặc có gửi nhầm tệp")
        case .tooManyFindings(let count):
            FindingWords(
                "Còn \(count) chỗ cần xem lại nữa chưa liệt kê ở đây", hint: "Sửa các chỗ đã nêu rồi gửi lại")
        }
    }

    private static func assumed(_ encoding: Sentence) -> FindingWords {
        FindingWords(
            "Tệp không dùng bảng mã Unicode thông thường, đã đọc theo bảng mã \(encoding)",
            hint: "Xem lại các chữ có dấu trong báo cáo; lần sau lưu dạng “CSV UTF-8” hoặc .xlsx")
    }
}
