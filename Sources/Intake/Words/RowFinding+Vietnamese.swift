import ReportModel

extension RowFinding {
    var vietnamese: FindingWords {
        switch self {
        case .belowTable: FindingWords("Từ dòng này là phần ký tên, ghi chú dưới bảng; các dòng chữ ở đó không đọc")
        case .groupHeading: FindingWords("Dòng này được hiểu là tiêu đề của một nhóm dòng, không có số liệu")
        case .numberMerged(let first):
            FindingWords(
                "Ô số người gộp từ dòng \(number: first), không rõ số này của dòng nào",
                hint: "Tách ô đã gộp, ghi số riêng ở từng dòng")
        case .numberSpans:
            FindingWords(
                "Ô số người gộp qua nhiều cột, không rõ số này của nhóm đối tượng nào",
                hint: "Tách ô đã gộp, ghi số riêng từng nhóm")
        case .otherMeasure(let text):
            FindingWords(
                "Số ở dòng này tính bằng “\(written: text)”, không phải số người",
                hint: "Bảng hoạt động chỉ ghi số người; số liệu khác ghi ở bảng chỉ tiêu")
        case .otherScale(let stated, let measure):
            FindingWords(
                "Số ghi theo “\(written: stated)”, còn chỉ tiêu này tính bằng \(written: measure)",
                hint: "Đổi ra \(written: measure) rồi chỉ ghi con số; 15 triệu đồng là 15.000 nghìn đồng")
        case .valueElsewhere(let isRemark):
            FindingWords(
                isRemark
                    ? "Nhận xét ghi lệch cột, cột “Nội dung” của dòng để trống"
                    : "Con số ghi lệch cột, cột “Giá trị” của dòng để trống",
                hint: isRemark ? "Chuyển nhận xét vào cột “Nội dung”" : "Chuyển con số vào cột “Giá trị”")
        case .figuresBelow:
            FindingWords(
                "Dòng chữ dưới bảng có số liệu, không đọc",
                hint: "Số liệu cần tính thì ghi thành dòng trong bảng hoạt động, bảng chỉ tiêu")
        case .setAside(let words):
            FindingWords(
                "Dòng có số liệu nhưng ghi “\(written: words)”, không rõ có tính hay không",
                hint: "Nếu không tính thì xóa cả dòng; nếu có thì bỏ chữ này")
        case .comparisonRow:
            FindingWords(
                "Dòng so sánh (tăng, giảm, tỷ lệ, kỳ trước), không tính",
                hint: "Nếu đây là một hoạt động thì ghi đủ ngày, loại và tên hoạt động")
        case .sumOfBelow(let rows):
            FindingWords(
                "Số của hoạt động này bằng tổng \(number: rows) dòng cùng ngày, cùng loại của các đơn vị trực thuộc; đã tính cả hai",
                hint: "Nếu là số tổng hợp từ các đơn vị đó thì xóa dòng này rồi gửi lại cả tệp")
        case .groupAlone(let line):
            FindingWords(
                "Dòng chỉ ghi đối tượng và số người, không ghi hoạt động nào",
                hint:
                    "Nếu là người tham gia hoạt động ở dòng \(line) thì ghi lại ngày, loại và tên hoạt động ở dòng này; số chung của hoạt động thì không ghi thêm một dòng"
            )
        case .partsCounted(let whole, let parts):
            FindingWords(
                "Số ở dòng \(number: whole) bằng tổng các dòng nhỏ \(numbers: parts) của nó; tính cả hai thì trùng",
                hint: "Để số ở dòng chung hoặc ở các dòng nhỏ, không để ở cả hai")
        case .belowFooter: FindingWords("Dưới phần ký tên, ghi chú còn có dòng số liệu, đã đọc và tính")
        case .headingNamesUnit(let name):
            FindingWords(
                "Dòng này nêu tên \(written: name), không rõ các dòng bên dưới có phải của đơn vị này không",
                hint: "Nếu phải thì ghi “Đơn vị: \(written: name)” ở dòng này; nếu không thì bỏ tên đơn vị khỏi dòng")
        case .twice(let row, let earlier):
            FindingWords(
                "Giống hệt \(earlier), đã tính cả hai",
                hint: "Nếu ghi thừa thì xóa một \(row.noun) rồi gửi lại")
        case .twiceAcrossSheets(let line, let sheet, let earlierLine, let earlierSheet):
            FindingWords(
                "Dòng \(number: line) trang “\(written: sheet)” giống hệt dòng \(number: earlierLine) trang “\(written: earlierSheet)”, đã tính cả hai",
                hint: "Nếu ghi thừa thì xóa một dòng rồi gửi lại")
        case .similar(let row, let earlier):
            FindingWords(
                "Cùng ngày, cùng tên hoạt động, cùng đối tượng với \(earlier) nhưng khác số, đã tính cả hai",
                hint: "Nếu \(row.noun) sau là \(row.noun) sửa thì xóa \(row.noun) trước rồi gửi lại")
        case .similarAcrossSheets(let line, let sheet, let earlierLine, let earlierSheet):
            FindingWords(
                "Dòng \(number: line) trang “\(written: sheet)” và dòng \(number: earlierLine) trang “\(written: earlierSheet)” cùng ngày, cùng tên hoạt động, cùng đối tượng nhưng khác số, đã tính cả hai",
                hint: "Nếu dòng sau là dòng sửa thì xóa dòng trước rồi gửi lại")
        case .renamedAcrossSheets(let line, let sheet, let earlierLine, let earlierSheet):
            FindingWords(
                "Dòng \(number: line) trang “\(written: sheet)” và dòng \(number: earlierLine) trang “\(written: earlierSheet)” cùng ngày, cùng đối tượng, cùng số, chỉ khác tên hoạt động, đã tính cả hai",
                hint: "Nếu là cùng một hoạt động thì xóa một dòng rồi gửi lại")
        case .likeTotal:
            FindingWords(
                "Tên hoạt động giống dòng tổng và số bằng tổng các dòng ở trên, đã tính là một hoạt động",
                hint: "Nếu là dòng tổng thì chỉ ghi “Tổng cộng” và xóa ngày, loại hoạt động")
        case .withoutFigures:
            FindingWords(
                "Dòng chỉ ghi tên đơn vị, không có số liệu nào của đơn vị đó",
                hint: "Đơn vị không tổ chức hoạt động thì gửi biểu mẫu, ghi x ở ô “Không tổ chức hoạt động nào”")
        case .totalUnclear:
            FindingWords(
                "Không rõ dòng này là dòng tổng hay một hoạt động: số không bằng tổng các dòng ở trên",
                hint: "Dòng tổng thì sửa số cho đúng hoặc xóa dòng; hoạt động thì ghi rõ tên hoạt động")
        case .totalDiffers(let sum):
            FindingWords(
                "Dòng tổng khác với tổng các dòng, đã lấy tổng các dòng", expected: "\(sum)",
                hint: "Xem lại các dòng ở trên và dòng tổng")
        case .sectionDiffers(let sum):
            FindingWords(
                "Dòng đầu nhóm có số nhưng không bằng tổng các dòng của nhóm", expected: "\(sum)",
                hint: "Xóa số ở dòng đầu nhóm, hoặc ghi đủ các dòng của nhóm")
        case .dayFromAbove(let lines):
            FindingWords(
                "Ô ngày để trống ở dòng \(numbers: lines), đã lấy ngày ghi ở dòng đầu nhóm", hint: "Ghi ngày ở từng dòng")
        case .headingDay(let isSeveral, let period):
            FindingWords(
                isSeveral
                    ? "Ngày ghi ở dòng đầu nhóm là nhiều ngày, không rõ các dòng bên dưới của ngày nào"
                    : "Ngày ghi ở dòng đầu nhóm nằm ngoài thời gian của đợt",
                expected: isSeveral ? nil : "\(period)", hint: "Ghi ngày ở từng dòng hoạt động")
        case .dayDiffers(let day):
            FindingWords(
                "Ngày ở dòng này khác với ngày ghi ở dòng đầu nhóm (\(day)), đã lấy ngày ở dòng này",
                hint: "Xem lại ngày, hoặc chuyển dòng sang đúng nhóm")
        case .sheetDayDiffers(let day, let sheet):
            FindingWords(
                "Trang “\(written: sheet)” có tên là ngày \(day) nhưng dòng ghi ngày khác, đã lấy ngày ghi ở dòng",
                hint: "Xem lại ngày ở các dòng của trang này")
        case .fieldsMissing(let count, let width):
            FindingWords(
                "Dòng có ít ô hơn dòng tiêu đề, các ô thiếu coi như trống", found: "\(count) ô", expected: "\(width) ô")
        case .fieldsSurplus(let count, let width):
            FindingWords(
                "Dòng có nhiều ô hơn dòng tiêu đề, các ô thừa đều trống", found: "\(count) ô", expected: "\(width) ô")
        case .fieldsBeyond(let count, let width):
            FindingWords(
                "Dòng có nhiều ô hơn dòng tiêu đề", found: "\(count) ô", expected: "\(width) ô",
                hint: "Ô nào có dấu phân cách bên trong thì đặt cả ô trong ngoặc kép")
        case .cellTooLong(let limit): FindingWords("Ô có quá nhiều chữ", expected: "tối đa \(limit) ký tự")
        case .formulas:
            FindingWords(
                "Cột này có ô là công thức, đã lấy giá trị lưu trong tệp", expected: "giá trị gõ thẳng vào ô")
        }
    }
}

extension RowName {
    /// What one such row is called: rows of tables are rows, a JSON document has activities.
    fileprivate var noun: Sentence {
        switch self {
        case .line: "dòng"
        case .path: "hoạt động"
        }
    }
}
