import ReportModel

extension ReceptionFinding {
    var vietnamese: FindingWords {
        switch self {
        case .lowers(let losses):
            FindingWords(
                "Báo cáo này thay báo cáo trước và làm giảm số liệu: "
                    + Sentence.list(losses.map { $0.sentence(in: .vietnamese) }, separator: "; "),
                hint: "Nếu không chủ ý giảm, gửi lại báo cáo đầy đủ của cả đợt")
        case .otherDays:
            FindingWords(
                "Báo cáo này thay báo cáo trước của cả đợt nhưng kể hoạt động của những ngày khác",
                hint: "Nếu mỗi tệp chỉ báo cáo một số ngày, ghi các ngày đó vào “Từ ngày”, “Đến ngày” rồi gửi lại cả hai tệp")
        case .older(let newer):
            FindingWords(
                "Báo cáo này cũ hơn báo cáo đang được tính (" + newer.vietnamese + ") nên không được tính",
                hint: ReceptionFinding.stateTime)
        case .olderInPart(let newer):
            FindingWords(
                "Một phần báo cáo này cũ hơn báo cáo đang được tính (" + newer.vietnamese + ") nên phần đó không được tính",
                hint: ReceptionFinding.stateTime)
        case .waitsForName:
            FindingWords(
                "Tên đơn vị chỉ gần giống, mà đơn vị đã có báo cáo ghi đúng tên, nên báo cáo này chờ xem lại, chưa được tính",
                hint: "Ghi đúng mã hoặc tên đơn vị rồi gửi lại")
        case .waitsForApproval:
            FindingWords(
                "Số liệu của đơn vị đã được duyệt, nên tệp này chờ, chưa được tính",
                hint:
                    "Nếu số liệu đã duyệt cần sửa, báo nơi đã duyệt hủy duyệt; khi đó tệp này được tính, không phải gửi lại")
        case .besideOther(let unit, let code, let other):
            FindingWords(
                "Đã có báo cáo của \(unit) (\(code)) (" + other.vietnamese
                    + "); báo cáo này nói về cùng các đơn vị, tính cả hai sẽ trùng",
                hint: "Nếu báo cáo này mới đúng, rút báo cáo kia trước rồi gửi lại tệp này")
        case .contradicts(let misfit):
            FindingWords(
                misfit.sentence(in: .vietnamese).capitalized,
                hint: code == .activityOnTwoDays
                    ? "Ghi mã khác cho hoạt động này, hoặc gửi lại tệp kia không còn hoạt động đó"
                    : "Ghi đúng các ngày của báo cáo trước để thay, hoặc những ngày chưa báo cáo")
        case .withdrawalUnknown:
            FindingWords(
                "Đơn vị này chưa gửi tệp nào mang tên, hay báo cáo nào mang số, ghi ở đây",
                expected: "tên tệp đã gửi, ví dụ bao-cao.xlsx", hint: "Ghi x để rút tất cả báo cáo của đơn vị")
        case .nothingToWithdraw:
            FindingWords(
                "Không có báo cáo nào của đơn vị này trong những ngày đó để rút",
                hint: "Xem lại đơn vị và những ngày ghi trong tệp này")
        case .sentAfterReceipt(let stated, let receipt, let offset):
            FindingWords(
                "Thời gian gửi ghi sau lúc nhận tệp, đã lấy lúc nhận tệp", found: "\(stated, offset: offset)",
                expected: "gần lúc nhận tệp: \(receipt, offset: offset)", hint: ReceptionFinding.checkTime)
        case .sentBeforeAnnouncement(let stated, let receipt, let offset):
            FindingWords(
                "Thời gian gửi ghi trước khi đợt được thông báo, đã lấy lúc nhận tệp", found: "\(stated, offset: offset)",
                expected: "gần lúc nhận tệp: \(receipt, offset: offset)", hint: ReceptionFinding.checkTime)
        case .noLongerFits(let unit, let misfit):
            FindingWords(
                "Đơn vị \(unit): " + misfit.sentence(in: .vietnamese)
                    + (misfit.isOfIndicatorAlone ? "; số liệu này không còn được tính" : "; báo cáo này không còn được tính"),
                hint: misfit == .unitUnknown
                    ? "Nếu đơn vị chỉ đổi mã thì đọc lại các tệp (baocao collect --again); nếu không thì sửa lại danh mục, hoặc đề nghị đơn vị gửi báo cáo mới"
                    : "Sửa lại danh mục, thời gian của đợt, hoặc đề nghị đơn vị gửi báo cáo mới")
        case .sameTime(let other):
            FindingWords(
                "Đơn vị có báo cáo khác gửi cùng lúc (" + other.vietnamese
                    + ") với số liệu khác, không rõ báo cáo nào mới hơn; đang tính theo báo cáo này",
                hint: "Gửi lại báo cáo đúng, hoặc rút báo cáo sai")
        case .sameBytes(let other):
            FindingWords("Tệp này giống hệt tệp “\(other)” đã nhận trước đó, chỉ tính một lần")
        }
    }

    private static let stateTime: Sentence = "Nếu đây mới là báo cáo đúng, ghi lại thời gian gửi rồi gửi lại"
    private static let checkTime: Sentence = "Xem lại ngày, tháng, năm của thời gian gửi"
}

extension ReceptionFinding.Newer {
    fileprivate var vietnamese: Sentence {
        (file.map { "tệp “\($0)”, " } ?? "") + "nhận lúc \(received, offset: offset)"
    }
}
