extension ContainerFinding {
    var vietnamese: FindingWords {
        switch self {
        case .tooDeep(let limit):
            FindingWords(
                "Tệp nằm trong quá nhiều lớp tệp nén hoặc thư, nên không mở", expected: "nhiều nhất \(limit) lớp",
                hint: "Giải nén, hoặc lưu tệp đính kèm ra máy, rồi gửi từng tệp báo cáo bên trong")
        case .tooManyFiles(let limit):
            FindingWords(
                "Có quá nhiều tệp, từ tệp này trở đi không mở", expected: "tối đa \(limit) tệp",
                hint: "Chia thành nhiều lần gửi")
        case .unpacksTooLarge(let limit):
            FindingWords(
                "Giải nén ra quá lớn, từ tệp này trở đi không mở", expected: "tối đa \(size: limit)",
                hint: "Chia thành nhiều lần gửi")
        case .tooManyMembers(let limit):
            FindingWords(
                "Tệp nén có quá nhiều tệp, nên không mở", expected: "tối đa \(limit) tệp", hint: "Chia thành nhiều tệp nén")
        case .memberTooLarge(let limit):
            FindingWords(
                "Tệp này giải nén ra quá lớn, nên không mở", expected: "tối đa \(size: limit)",
                hint: "Gửi tệp nhỏ hơn, hoặc chia thành nhiều tệp")
        case .packedTooTightly(let limit):
            FindingWords(
                "Tệp nén bất thường, nên không mở", expected: "giải nén ra nhiều nhất gấp \(limit) lần",
                hint: "Gửi thẳng tệp báo cáo, không nén")
        case .damaged:
            FindingWords("Tệp nén bị hỏng, không mở được", hint: "Nén lại, hoặc gửi từng tệp báo cáo không nén")
        case .packEmpty:
            FindingWords(
                "Tệp nén không có tệp nào bên trong", hint: "Nén lại cùng tệp báo cáo, hoặc gửi thẳng tệp báo cáo")
        case .messageCutOff:
            FindingWords(
                "Thư bị cắt giữa chừng hoặc có quá nhiều phần, có thể thiếu tệp",
                hint: "Xem danh sách tệp ở trên; thiếu tệp nào thì gửi lại tệp đó")
        case .messageWithoutFiles:
            FindingWords(
                "Thư không có tệp đính kèm nào để đọc",
                hint: "Đính kèm tệp báo cáo (.xlsx, .docx …) rồi gửi lại; số liệu viết trong thư không được đọc")
        case .messageDamaged:
            FindingWords(
                "Thư Outlook hoặc tệp đính kèm trong thư bị hỏng, không mở được",
                hint: "Lưu tệp đính kèm ra máy rồi gửi từng tệp báo cáo")
        }
    }
}
