extension DelimitedFinding {
    var vietnamese: FindingWords {
        switch self {
        case .unclosedQuote:
            FindingWords(
                "Dấu ngoặc kép mở ở đây mà không có dấu đóng", hint: "Thêm dấu \" ở cuối ô, hoặc xóa dấu \" thừa")
        case .textAfterQuote:
            FindingWords(
                "Có chữ đứng sau dấu ngoặc kép đóng, đã giữ nguyên cả ô",
                hint: "Trong ô có ngoặc kép thì viết mỗi dấu \" thành \"\"")
        }
    }
}
