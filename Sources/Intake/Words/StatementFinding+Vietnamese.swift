import ReportModel

extension StatementFinding {
    var vietnamese: FindingWords {
        switch self {
        case .indicatorTwice(let name, let value, let earlier, let place):
            FindingWords(
                "Chỉ tiêu “\(name)” ghi hai lần với giá trị khác nhau", found: "\(value)",
                expected: "\(earlier) như ở \(place)", hint: "Giữ lại một giá trị")
        case .indicatorContradicts(let code, let name):
            FindingWords(
                "Mã chỉ tiêu \(code) là của “\(name)”, không phải của chỉ tiêu ghi ở đây",
                hint: "Xem lại số này của chỉ tiêu nào, rồi ghi đúng mã và tên")
        case .indicatorNameDiffers(let name):
            FindingWords(
                "Tên chỉ tiêu đã bị sửa khác danh mục, số này tính vào “\(name)” theo mã",
                hint: "Nếu là số của chỉ tiêu khác thì xóa đi, không ghi thay vào dòng này")
        case .indicatorNotAsked(let name, let value):
            FindingWords(
                "Đơn vị này không phải báo cáo chỉ tiêu “\(name)”", found: "\(value)", hint: "Có thể để trống")
        case .indicatorAboveWhole(let name, let value, let whole, let limit):
            FindingWords(
                "“\(name)” lớn hơn “\(whole)”", found: "\(value)", expected: "không quá \(limit)",
                hint: "Xem lại cả hai số")
        case .remarkUnknown:
            FindingWords("Không biết loại nhận xét này", expected: "Ưu điểm, Hạn chế hoặc Kiến nghị")
        case .remarkKeyUnknown:
            FindingWords("Không biết loại nhận xét này", expected: "strengths, limitations hoặc proposals")
        case .withdrawalUnclear: FindingWords("Không rõ rút báo cáo nào", expected: "x, hoặc tên tệp đã gửi")
        case .withdrawalTwice:
            FindingWords(
                "Một tệp chỉ rút được một lần cho mỗi đơn vị", hint: "Mỗi lần rút ghi vào một tệp riêng")
        case .withdrawalWithFigures:
            FindingWords(
                "Đã ghi là rút báo cáo, nhưng trong tệp lại có số liệu",
                hint: "Muốn thay báo cáo cũ thì bỏ dấu ở ô này: báo cáo sau tự thay báo cáo trước. Muốn rút thì xóa số liệu")
        }
    }
}
