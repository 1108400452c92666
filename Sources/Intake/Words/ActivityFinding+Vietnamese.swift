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
                "Tổng số người ghi khác với tổng các nhóm đối tượng, đã lấy tổng các nhóm",
                expected: sum.map { "\($0)" } ?? "tổng các nhóm của dòng")
        case .womenDiffer(let sum):
            FindingWords(
                "Số nữ ghi khác với tổng số nữ các nhóm, đã lấy tổng các nhóm",
                expected: sum.map { "\($0)" } ?? "tổng số nữ các nhóm của dòng")
        case .menDiffer(let sum):
            FindingWords(
                "Số nam và số nữ cộng lại khác với số người tham gia, đã lấy số người tham gia",
                expected: sum.map { "\($0)" } ?? "tổng số nam và số nữ của dòng", hint: "Xem lại ba số này")
        case .womenNotDivided(let group):
            FindingWords(
                "Một số nữ chung cho nhiều nhóm đối tượng, chưa tính được vào nhóm nào",
                hint: "Ghi số nữ riêng từng nhóm, ví dụ cột “\(group) – nữ”")
        case .tooManyWomen(let people):
            FindingWords(
                "Số nữ lớn hơn số người tham gia", expected: people.map { "không quá \($0)" } ?? "không quá số người của dòng")
        case .mergedDisagrees(_, let first, let heading, let other):
            FindingWords(
                "Chung một ô tên hoạt động với dòng \(number: first) nhưng khác nhau ở “\(written: heading)”",
                expected: "\(written: other)", hint: "Sửa cho giống nhau, hoặc tách ô đã gộp và ghi tên từng hoạt động")
        case .sharedDisagrees(_, let first, let id, let heading, let other):
            FindingWords(
                "Cùng mã hoạt động “\(written: id)” với \(first) nhưng khác nhau ở “\(written: heading)”",
                expected: "\(written: other)", hint: "Sửa cho giống nhau, hoặc dùng mã hoạt động khác")
        case .outsideCoverage(let day, let covers):
            FindingWords(
                "Ngày hoạt động nằm ngoài thời gian báo cáo", found: day.map { "\($0)" }, expected: "\(covers)",
                hint: "Sửa ngày hoạt động, hoặc sửa “Từ ngày”, “Đến ngày” của báo cáo")
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
