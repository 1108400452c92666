extension InboxFinding {
    var vietnamese: FindingWords {
        switch self {
        case .link, .notAFile:
            FindingWords(
                "Đây không phải là một tệp thường (liên kết, thiết bị), nên không mở", hint: "Gửi chính tệp báo cáo")
        case .name:
            FindingWords(
                "Tên tệp có ký tự lạ, nên không mở", hint: "Đặt lại tên tệp chỉ gồm chữ, số, dấu cách, gạch nối rồi gửi lại")
        case .tooLarge(let bytes, let limit):
            FindingWords(
                "Tệp lớn quá mức, nên không mở", found: "\(size: bytes)", expected: "tối đa \(size: limit)",
                hint: "Xóa các trang, hình ảnh thừa, hoặc chia thành nhiều tệp nhỏ hơn, rồi gửi lại")
        case .tooDeep(let limit):
            FindingWords(
                "Thư mục nằm quá sâu trong hộp nhận, nên không mở", expected: "nhiều nhất \(limit) thư mục lồng nhau",
                hint: "Gửi tệp vào thư mục ngoài hoặc gửi thẳng tệp")
        case .unreadable, .unreadableAlone: FindingWords("Không mở được tệp này", hint: "Gửi lại tệp")
        case .endedProgram:
            FindingWords(
                "Tệp làm chương trình dừng khi đọc, nên để riêng, không tính số liệu",
                hint: "Mở tệp bằng Excel, lưu thành tệp mới (.xlsx) rồi gửi lại tệp mới")
        }
    }
}
