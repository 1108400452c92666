import ReportModel

extension JSONFinding {
    var vietnamese: FindingWords {
        switch self {
        case .syntax(let line, let column, let found, let expected):
            FindingWords(
                "Tệp JSON sai cú pháp ở dòng \(number: line), ký tự thứ \(number: column)",
                found: found.map { "\($0)" } ?? "hết dòng", expected: expected.vietnamese,
                hint: "Xem lại chỗ đó và ngay trước đó: thường thừa hoặc thiếu một dấu phẩy, dấu ngoặc")
        case .tooDeep(let line, let limit):
            FindingWords("JSON lồng nhau quá sâu ở dòng \(number: line)", expected: "tối đa \(limit) tầng")
        case .tooManyValues(let limit):
            FindingWords(
                "Tệp JSON có quá nhiều giá trị", expected: "tối đa \(limit)", hint: "Chia thành nhiều tệp nhỏ hơn")
        case .withoutReports: FindingWords("Tệp không có báo cáo nào")
        case .reportEmpty:
            FindingWords(
                "Báo cáo không có hoạt động, chỉ tiêu hay nhận xét nào",
                expected: "\"activities\", \"indicators\" hoặc \"remarks\"")
        case .keyTwice(let key): FindingWords("Tên \"\(written: key)\" ghi hai lần", hint: "Giữ lại một")
        case .groupTwice(let group): FindingWords("Nhóm “\(group)” ghi hai lần", hint: "Giữ lại một")
        case .keyUnknown(let key, let known):
            FindingWords(
                "Không biết tên \"\(written: key)\", không đọc giá trị này",
                expected: known.isEmpty ? nil : "một trong: \(known, separator: ", ")")
        case .wrongKind(let kind, let shape):
            FindingWords("Giá trị không đúng loại", found: kind.vietnamese, expected: shape.vietnamese)
        }
    }
}

extension JSONToken {
    fileprivate var vietnamese: Sentence {
        switch self {
        case .end: "hết tệp"
        case .value: "một giá trị"
        case .key: "một tên trong ngoặc kép"
        case .colon: "dấu :"
        case .commaOrBrace: "dấu , hoặc }"
        case .commaOrBracket: "dấu , hoặc ]"
        case .number: "một số"
        case .fraction: "chữ số sau dấu chấm"
        case .exponent: "số mũ"
        case .character: "chữ trên một dòng, hoặc \\n"
        case .closingQuote: "dấu ngoặc kép đóng"
        case .escape: "chữ sau dấu \\"
        case .escapeLetter: "một trong các chữ \" \\ / b f n r t u"
        case .secondSurrogate: "nửa sau của một cặp \\uD800…"
        case .hexadecimal: "bốn chữ số hệ 16"
        }
    }
}

extension JSONKind {
    fileprivate var vietnamese: Sentence {
        switch self {
        case .object: "một nhóm { }"
        case .list: "một danh sách [ ]"
        case .string(let text): "chữ \"\(written: text)\""
        case .number(let digits): "số \(written: digits)"
        case .boolean(let value): value ? "true" : "false"
        case .null: "null"
        }
    }
}

extension JSONShape {
    fileprivate var vietnamese: Sentence {
        switch self {
        case .reportOrReports: "một báo cáo { } hoặc danh sách báo cáo [ ]"
        case .report: "một báo cáo { }"
        case .coverage: "{\"from\": …, \"to\": …}"
        case .activities: "danh sách hoạt động [ ]"
        case .activity: "một hoạt động { }"
        case .audiences: "{\"mã đối tượng\": {\"participants\": số, \"female\": số}}"
        case .indicators: "{\"mã chỉ tiêu\": số, …}"
        case .remarks: "{\"strengths\": …, \"limitations\": …, \"proposals\": …}"
        case .text: "chữ trong ngoặc kép"
        case .number: "một số"
        }
    }
}
