import ReportModel

extension ActivityFinding {
    var vietnamese: FindingWords {
        switch self {
        case .withoutPeople:
            FindingWords("Chưa ghi số người tham gia của nhóm đối tượng nào", hint: ValueFinding.zeroHint)
        case .withoutAudience:
            FindingWords(
                "Chưa ghi số người tham gia của nhóm đối tượng nào",
                expected: "\"audience\": {\"hoc_sinh\": {\"participants\": 120, \"female\": 61}}")
        case .totalDiffers(let sum):
            FindingWords(
                "Tổng số người ghi khác với tổng các nhóm đối tượng, đã lấy tổng các nhóm", expected: "\(sum)")
        case .womenDiffer(let sum):
            FindingWords("Số nữ ghi khác với tổng số nữ các nhóm, đã lấy tổng các nhóm", expected: "\(sum)")
        case .womenNotDivided(let group):
            FindingWords(
                "Một số nữ chung cho nhiều nhóm đối tượng, chưa tính được vào nhóm nào",
                hint: "Ghi số nữ riêng từng nhóm, ví dụ cột “\(group) – nữ”")
        case .tooManyWomen(let people):
            FindingWords("Số nữ lớn hơn số người tham gia", expected: "không quá \(people)")
        case .mergedDisagrees(let line, let first, let heading, let other):
            FindingWords(
                "Dòng \(number: line) và dòng \(number: first) chung một ô tên hoạt động nhưng khác nhau ở “\(written: heading)”",
                expected: "\(written: other)", hint: "Sửa cho giống nhau, hoặc tách ô đã gộp và ghi tên từng hoạt động")
        case .sharedDisagrees(let row, let first, let id, let heading, let other):
            FindingWords(
                ("\(row) và \(first) cùng mã hoạt động “\(written: id)” nhưng khác nhau ở “\(written: heading)”" as Sentence)
                    .capitalized,
                expected: "\(written: other)", hint: "Sửa cho giống nhau, hoặc dùng mã hoạt động khác")
        case .outsideCoverage(let day, let covers):
            FindingWords("Ngày hoạt động nằm ngoài thời gian báo cáo", found: "\(day)", expected: "\(covers)")
        case .noneButSome:
            FindingWords(
                "Đã ghi là không tổ chức hoạt động nào, nhưng bên dưới lại có hoạt động",
                hint: "Xóa dấu ở ô này, hoặc xóa các dòng hoạt động")
        case .noneRowButSome:
            FindingWords(
                "Đã ghi là không tổ chức hoạt động nào, nhưng lại có hoạt động",
                hint: "Xóa dòng này, hoặc xóa các dòng hoạt động")
        }
    }
}
