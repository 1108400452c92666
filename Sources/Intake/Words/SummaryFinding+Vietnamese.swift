import ReportModel

extension SummaryFinding {
    var vietnamese: FindingWords {
        switch self {
        case .version(let found, let known):
            FindingWords(
                "Số liệu đính kèm trong tệp PDF thuộc phiên bản khác, không đọc được",
                found: found.map { "phiên bản \(written: $0)" } ?? "không ghi phiên bản",
                expected: "phiên bản \(number: known)",
                hint: "Lập lại báo cáo bằng chương trình cùng phiên bản với cấp trên rồi gửi lại")
        case .bulletin:
            FindingWords(
                "Đây là bản tin ngày, chưa phải số liệu của cả đợt", hint: "Gửi báo cáo tổng hợp của cả đợt")
        case .ownDocument:
            FindingWords(
                "Tệp này do chính đợt này lập ra từ số liệu đã nhận, không phải báo cáo của cấp dưới",
                hint: "Gửi báo cáo do đợt của cấp dưới lập")
        case .otherName(let unit):
            FindingWords(
                "Tên đơn vị trong tệp không phải là tên của mã \(unit.code) trong đợt này", expected: "\(unit.name)",
                hint: "Thống nhất mã đơn vị giữa hai cấp, lập lại báo cáo rồi gửi lại")
        case .typeUnknown(let code):
            FindingWords(
                "Loại hoạt động “\(written: code)” không có trong danh mục của đợt này",
                hint: "Thống nhất danh mục loại hoạt động giữa hai cấp, lập lại báo cáo rồi gửi lại")
        case .groupUnknown(let code):
            FindingWords(
                "Đối tượng “\(written: code)” không có trong danh mục của đợt này",
                hint: "Thống nhất danh mục đối tượng giữa hai cấp, lập lại báo cáo rồi gửi lại")
        case .reachDiffers(let type, let isReachHere):
            FindingWords(
                isReachHere
                    ? "Loại “\(type)” ở đợt này tính là lượt tiếp cận, trong tệp lại là lượt người tham gia"
                    : "Loại “\(type)” ở đợt này tính là lượt người tham gia, trong tệp lại là lượt tiếp cận",
                hint: "Thống nhất danh mục loại hoạt động giữa hai cấp, lập lại báo cáo rồi gửi lại")
        case .sumDiffers(let key, let stated, let lines):
            FindingWords(
                "Số tổng “\(key)” không bằng tổng các dòng trong tệp: số liệu đính kèm đã bị sửa hoặc bị hỏng",
                found: "\(stated)", expected: "\(lines)", hint: "Lập lại báo cáo rồi gửi lại")
        case .partLarger(let key, let whole):
            FindingWords(
                "Số “\(key)” lớn hơn số bao gồm nó: số liệu đính kèm đã bị sửa hoặc bị hỏng", expected: "tối đa \(whole)",
                hint: "Lập lại báo cáo rồi gửi lại")
        case .lineTwice:
            FindingWords(
                "Hai dòng của cùng loại hoạt động, cùng ngày, cùng loại đơn vị: số liệu đính kèm đã bị sửa hoặc bị hỏng",
                hint: "Lập lại báo cáo rồi gửi lại")
        case .kindsUnknown(let kinds):
            FindingWords(
                "Loại đơn vị không có trong đợt này, số liệu tính cho chính đơn vị gửi: \(kinds, separator: ", ")")
        case .indicatorUnknown(let code):
            FindingWords("Chỉ tiêu “\(written: code)” không có trong đợt này, không đọc")
        case .behind(let reported, let expected):
            FindingWords("Số liệu tổng hợp từ \(reported)/\(expected) đơn vị")
        case .signed(let signer, let validity, let isWhole):
            signed(signer, validity, isWhole)
        case .damaged:
            FindingWords(
                "Tệp PDF bị hỏng hoặc bị cắt, không mở được", hint: "Tải lại báo cáo từ chương trình rồi gửi lại tệp đó")
        case .locked:
            FindingWords(
                "Đây là tệp PDF có mật khẩu, không đọc được số liệu",
                hint: "Gửi bản không đặt mật khẩu, đúng như chương trình đã lập")
        case .tooMuch(let limit):
            FindingWords(
                "Tệp PDF giải nén ra quá lớn", expected: "tối đa \(limit)", hint: "Gửi lại báo cáo đúng như chương trình đã lập"
            )
        case .packedOtherwise:
            FindingWords(
                "Số liệu đính kèm trong tệp PDF được nén theo cách lạ, không đọc được",
                hint: "Gửi lại báo cáo đúng như chương trình đã lập, không lưu lại bằng chương trình khác")
        }
    }

    private func signed(_ signer: String?, _ validity: PDFValidity, _ isWhole: Bool) -> FindingWords {
        let name: Sentence = signer.map { "của \(written: $0, limit: 120)" } ?? "không ghi tên người ký"
        switch validity {
        case .valid where isWhole: return FindingWords("Tệp có chữ ký số " + name + ", nội dung không đổi từ khi ký")
        case .valid: return FindingWords("Tệp có chữ ký số " + name + ", phần đã ký không đổi, sau đó có thêm nội dung")
        case .broken:
            return FindingWords(
                "Tệp có chữ ký số " + name + ", nhưng nội dung đã đổi sau khi ký", hint: "Ký lại báo cáo rồi gửi lại, nếu cần")
        case .unknown: return FindingWords("Tệp có chữ ký số " + name + ", chưa kiểm tra được")
        }
    }
}
