import ReportModel

extension FateReason {
    var vietnamese: String {
        switch self {
        case .unread: "Ô này chưa được đọc"
        case .homeless: "Chưa rõ ô này của đơn vị nào"
        case .emptyRow: "Dòng trống của biểu mẫu"
        case .valueless: "Dòng của biểu mẫu chưa ghi giá trị"
        case .aboveTable: "Tiêu đề, lời dẫn ở trên bảng"
        case .outsideTables: "Đoạn văn ngoài bảng, không phải nhận xét"
        case .belowTable: "Phần ký tên, ghi chú dưới bảng"
        case .hiddenSheet: "Trang ẩn, không đọc"
        case .noTable: "Trang này không có bảng số liệu"
        case .tableUnread: "Bảng này không đọc được"
        case .unknownColumn: "Không biết cột này, không đọc"
        case .column(let why): why.vietnamese
        case .dash: "Dấu gạch: không có"
        case .rowWrong: "Dòng này có lỗi nên chưa tính"
        case .activityWrong: "Hoạt động này có lỗi nên chưa tính"
        case .generalNote: "Ghi chú chung, không giữ lại"
        case .unknownKey: "Không biết tên này, không đọc"
        case .groupUnknown: "Nhóm này không có trong danh mục"
        case .groupTwice: "Nhóm này ghi hai lần"
        case .otherCut: "Cùng số liệu ấy, chia theo cách khác, không cộng thêm"
        case .fileWrong: "Không đọc, vì tệp có lỗi ở chỗ khác"
        case .finding(let finding): finding.wording(in: .vietnamese).message
        }
    }

    var english: String {
        switch self {
        case .unread: "no rule read this cell"
        case .homeless: "it is not clear whose this is"
        case .emptyRow: "a row of the form that was left empty"
        case .valueless: "a row of the form without a value"
        case .aboveTable: "title and introduction above the table"
        case .outsideTables: "text outside the tables that is no remark"
        case .belowTable: "signature and notes below the table"
        case .hiddenSheet: "a hidden sheet is not read"
        case .noTable: "the sheet has no table of figures"
        case .tableUnread: "the table cannot be read"
        case .unknownColumn: "the column is not known and not read"
        case .column(let why): why.english
        case .dash: "a dash: nothing"
        case .rowWrong: "the row is wrong elsewhere and not counted"
        case .activityWrong: "the activity is wrong elsewhere and not counted"
        case .generalNote: "a note about the whole report is not kept"
        case .unknownKey: "the key is not known and not read"
        case .groupUnknown: "the campaign has no such audience group"
        case .groupTwice: "the audience group stands twice"
        case .otherCut: "the same figures in another cut are not added again"
        case .fileWrong: "the file is wrong elsewhere and was not read"
        case .finding(let finding): finding.wording(in: .english).message
        }
    }
}

extension Column.Unread {
    fileprivate var vietnamese: String {
        switch self {
        case .runningNumber: "Số thứ tự, không phải số liệu"
        case .unitOfMeasure: "Đơn vị tính, không phải số liệu"
        case .contact: "Thông tin liên hệ, không đọc"
        case .person: "Người lập, người gửi, không đọc"
        case .money: "Kinh phí ghi ở trang Chỉ tiêu, cột này không đọc"
        case .year: "Năm, không phải số liệu của đợt"
        case .percentage: "Tỷ lệ do chương trình tự tính, cột này không đọc"
        case .venue: "Địa điểm, không đọc"
        case .score: "Điểm, trạng thái của biểu mẫu trực tuyến, không đọc"
        case .hours: "Giờ trong ngày, không phải số liệu"
        }
    }

    fileprivate var english: String {
        switch self {
        case .runningNumber: "a running number, no figure"
        case .unitOfMeasure: "a unit of measure, no figure"
        case .contact: "contact details are not read"
        case .person: "names of those who report are not read"
        case .money: "money is stated among the indicators; this column is not read"
        case .year: "a year, no figure"
        case .percentage: "percentages are computed here; the column is not read"
        case .venue: "a place is not read"
        case .score: "score or state of an online form is not read"
        case .hours: "the time of day, no figure"
        }
    }
}
