import ReportModel

extension PeriodFinding {
    var vietnamese: FindingWords {
        switch self {
        case .endsBeforeStart(let from, let to, let period):
            FindingWords(
                "Thời gian báo cáo kết thúc trước khi bắt đầu", found: "từ \(from) đến \(to)",
                expected: "trong khoảng \(period)", hint: "Xem lại “Từ ngày”, “Đến ngày”")
        case .outsidePeriod(let days, let period):
            FindingWords(
                "Thời gian báo cáo nằm ngoài thời gian của đợt", found: "\(days)", expected: "trong khoảng \(period)")
        case .rowsDiffer(let line, let earlier, let day, let known):
            FindingWords(
                "Dòng \(number: line) và dòng \(number: earlier) ghi thời gian báo cáo khác nhau", found: "\(day)",
                expected: "\(known)", hint: "Các dòng của một đơn vị phải ghi cùng từ ngày, đến ngày")
        case .sheetsApart(let days):
            FindingWords(
                "Các trang của tệp ghi thời gian báo cáo cách nhau, không trang nào nói đến \(days): được hiểu là không có hoạt động",
                hint: "Nếu những ngày đó có hoạt động thì thêm trang rồi gửi lại")
        case .coveredTwice:
            FindingWords(
                "Tệp có hai báo cáo của cùng đơn vị cho cùng ngày",
                hint: "Gộp thành một báo cáo, hoặc ghi \"covers\" khác ngày")
        case .sentEarly(let day, let begin):
            FindingWords(
                "Thời gian gửi ghi trước ngày bắt đầu của đợt", found: "\(day)", expected: "từ \(begin) trở đi",
                hint: "Ngày đứng trước, tháng đứng sau")
        case .monthFirst:
            FindingWords(
                "Thời gian gửi ghi tháng trước ngày sau, đã đọc là tháng/ngày/năm", expected: "ngày/tháng/năm",
                hint: "Đổi ngôn ngữ của trang tính sang Tiếng Việt trước khi tải tệp về")
        case .timeUnreadable:
            FindingWords(
                "Không đọc được thời gian gửi", expected: "ngày/tháng/năm giờ:phút:giây, ví dụ 06/10/2023 16:20:00")
        }
    }
}
