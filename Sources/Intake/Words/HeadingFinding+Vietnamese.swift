import ReportModel

extension HeadingFinding {
    var vietnamese: FindingWords {
        switch self {
        case .missing:
            FindingWords(
                "Không tìm thấy dòng tiêu đề cột",
                expected:
                    "một dòng có các cột “Mã đơn vị” hoặc “Tên đơn vị”, “Ngày”, “Loại hoạt động”, “Tên hoạt động”, “Đối tượng”, “Số người tham gia”",
                hint: HeadingFinding.useForm)
        case .missingOfIndicators:
            FindingWords(
                "Không tìm thấy dòng tiêu đề cột của bảng chỉ tiêu",
                expected: "một dòng có các cột “Chỉ tiêu” và “Giá trị”, thêm “Tên đơn vị” nếu bảng của nhiều đơn vị",
                hint: "Mỗi chỉ tiêu của mỗi đơn vị ghi thành một dòng, chỉ ghi số đã thực hiện trong đợt này")
        case .missingEverywhere(let inSheets):
            FindingWords(
                inSheets
                    ? "Không tìm thấy dòng tiêu đề cột trong trang nào" : "Không tìm thấy dòng tiêu đề cột trong bảng nào",
                expected: "một dòng có các cột “Ngày”, “Loại hoạt động”, “Tên hoạt động” và các cột số người tham gia",
                hint: HeadingFinding.useForm)
        case .noTable:
            FindingWords(
                "Tệp không có bảng số liệu nào; số liệu viết thành câu không đọc được",
                hint: "Ghi số liệu vào biểu mẫu của đợt rồi gửi biểu mẫu đó")
        case .columnsMissing(let names, let line):
            FindingWords(
                "Thiếu cột \(quoted: names)",
                hint: "Thêm cột còn thiếu vào dòng tiêu đề (dòng \(number: line)), hoặc ghi số liệu vào biểu mẫu của đợt")
        case .columnTwice(let first, let second, let isGroup):
            FindingWords(
                isGroup
                    ? "Cột \(first) và cột \(second) cùng thuộc một nhóm đối tượng"
                    : "Cột \(first) và cột \(second) cùng một nghĩa",
                hint: isGroup
                    ? "Cộng số của các cột này vào một cột, rồi xóa các cột kia" : "Giữ lại một cột")
        case .columnUnknown(let heading, let nearest):
            FindingWords(
                "Không biết cột “\(written: heading)”, không đọc cột này", hint: nearest.map { "Có phải cột “\($0)”?" })
        case .columnMisplaced(let heading):
            FindingWords(
                "Cột “\(written: heading)” không dùng trong bảng này, không đọc cột này",
                hint: "Cột này thuộc về bảng khác: ghi riêng ra một tệp, nếu cần gửi")
        case .columnUnnamed(let number):
            FindingWords("Cột \(column: number) không có tiêu đề, không đọc cột này")
        case .mixedForm:
            FindingWords(
                "Bảng vừa có cột “Đối tượng” vừa có cột riêng cho từng nhóm đối tượng",
                hint: "Chỉ dùng một cách: mỗi dòng một nhóm đối tượng, hoặc mỗi cột một nhóm")
        case .tooManyColumns(let count, let limit):
            FindingWords("Bảng có quá nhiều cột", found: "\(count) cột", expected: "tối đa \(limit) cột")
        case .columnsBeyond(let limit, let isSheet):
            FindingWords(
                isSheet ? "Trang có quá nhiều cột" : "Bảng có quá nhiều cột", expected: "tối đa \(limit) cột")
        case .audienceUnknown(let heading, let groups):
            FindingWords(
                "Cột “\(written: heading)” có số người nhưng không phải nhóm đối tượng nào của đợt",
                expected: HeadingFinding.oneOf(groups), hint: HeadingFinding.renameGroup)
        case .audienceUnclear(let heading):
            FindingWords(
                "Cột “\(written: heading)” không rõ đếm gì: phần ghi thêm sau tên nhóm có thể làm thành con số khác",
                hint: "Nếu là số người đã tham gia của cả nhóm thì tiêu đề chỉ ghi tên nhóm; nếu là số khác thì xóa cột")
        case .audienceUnder(let upper, let heading):
            FindingWords(
                "Cột “\(written: heading)” đứng dưới tiêu đề “\(written: upper)”, không rõ có phải số người tham gia hay không",
                hint:
                    "Chỉ để các cột số người đã tham gia; số của ngày khác, đơn vị khác thì ghi thành dòng riêng, số kế hoạch thì bỏ"
            )
        case .tablesBeside(let column):
            FindingWords(
                "Hai bảng đặt cạnh nhau: từ cột \(column) các tiêu đề lặp lại",
                hint: "Chuyển các dòng của bảng bên phải xuống dưới bảng bên trái")
        case .dayColumn(let column):
            FindingWords(
                "Cột \(column) là một ngày: số liệu chia theo cột ngày không đọc được",
                hint: "Mỗi ngày ghi thành một dòng, có cột “Ngày”")
        case .unitHeading(let column):
            FindingWords(
                "Cột \(column) là tên một đơn vị của đợt: số liệu chia theo cột đơn vị không đọc được",
                hint: "Mỗi đơn vị ghi thành một dòng, có cột “Tên đơn vị”")
        case .vertical:
            FindingWords(
                "Bảng ghi dọc, mỗi dòng một mục, nên không đọc được",
                hint: "Ghi ngang: một dòng tiêu đề có các cột, mỗi hoạt động một dòng, như trong biểu mẫu")
        case .otherYear(let year):
            FindingWords(
                "Bảng ghi năm \(number: year) mà ngày trong bảng không ghi năm, không rõ là số liệu của năm nào",
                hint:
                    "Nếu là số liệu của đợt này thì sửa tiêu đề, tên trang và ghi đủ ngày, tháng, năm; nếu không thì bỏ bảng này"
            )
        case .figuresAbove:
            FindingWords(
                "Trên bảng có số liệu viết thành câu hoặc ghi cạnh nhãn, không đọc",
                hint: "Số liệu cần tính thì ghi thành dòng trong bảng hoạt động, bảng chỉ tiêu")
        case .multiplied(let text):
            FindingWords(
                "Số liệu ghi theo đơn vị “\(written: text)”, không phải từng người",
                hint: "Ghi đủ số người đã đếm, ví dụ 1.250, rồi bỏ dòng đơn vị tính")
        case .plan:
            FindingWords(
                "Bảng có tiêu đề là kế hoạch, không phải kết quả đã thực hiện",
                hint: "Gửi báo cáo kết quả; nếu đây là kết quả thì sửa lại tiêu đề")
        case .setAsideTitle:
            FindingWords(
                "Bảng có tiêu đề là bản nháp, dự thảo, mẫu hoặc ví dụ, không rõ có tính hay không",
                hint: "Nếu là số liệu chính thức thì bỏ chữ đó khỏi tiêu đề; nếu không thì bỏ bảng này")
        case .extentStated:
            FindingWords(
                "Dòng trên bảng nói số liệu gồm hoặc không gồm phần nào; chương trình không đọc lời này, chỉ tính các dòng của bảng",
                hint: "Xem lại các dòng của bảng có đúng là số của đơn vị, trong đợt này hay không")
        case .extentOfOther(let unit):
            FindingWords(
                "Dòng trên bảng nói số liệu gồm hoặc không gồm số của \(unit), không rõ số nào của đơn vị nào",
                hint: "Ghi số liệu của mỗi đơn vị thành dòng riêng, rồi bỏ lời ghi này")
        case .sexBeforeGroup(let heading):
            FindingWords(
                "Cột “\(written: heading)” đứng trước các nhóm đối tượng, không rõ là của nhóm nào",
                hint: "Đặt cột nữ (hoặc nam) ngay sau cột của nhóm đó, hoặc ghi tên nhóm vào tiêu đề, ví dụ “Học sinh nữ”")
        case .secondActivity(let column):
            FindingWords(
                "Từ cột \(column) là hoạt động thứ hai ghi cạnh hoạt động thứ nhất",
                hint: "Mỗi hoạt động ghi thành một dòng riêng dưới cùng các tiêu đề")
        case .unitColumnUnknown(let column):
            FindingWords(
                "Cột \(column) ghi tên đơn vị khác ở từng dòng, không rõ các dòng là của đơn vị nào",
                hint:
                    "Nếu là đơn vị báo cáo thì đặt tiêu đề cột là “Tên đơn vị”; nếu là đơn vị phối hợp thì đặt là “Đơn vị phối hợp”"
            )
        case .audienceUnnamed(let number, let groups):
            FindingWords(
                "Cột \(column: number) đứng giữa các nhóm đối tượng, có số người mà không có tiêu đề",
                expected: HeadingFinding.oneOf(groups), hint: HeadingFinding.renameGroup)
        }
    }

    private static let useForm: Sentence = "Dùng biểu mẫu do Ban Chỉ đạo gửi, giữ nguyên dòng tiêu đề"
    private static let renameGroup: Sentence =
        "Nếu số này đã nằm trong cột khác, hoặc không phải số người đã tham gia, thì xóa cột; nếu là một nhóm riêng thì đổi tiêu đề thành tên nhóm đối tượng đúng nghĩa"

    private static func oneOf(_ groups: [String]) -> Sentence { "một trong: \(groups, separator: "; ")" }
}
