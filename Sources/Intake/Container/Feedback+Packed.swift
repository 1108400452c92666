public import ReportModel

extension FeedbackWriter {
    /// What became of a file in a carrier, for the carrier's own answer.
    public enum PackedOutcome: Sendable {
        case accepted, partly, refused, unreadable
        /// Read before; its own answer says what became of it.
        case known

        fileprivate var words: String {
            switch self {
            case .accepted: "ĐÃ NHẬN"
            case .partly: "NHẬN MỘT PHẦN, CẦN SỬA"
            case .refused: "CHƯA NHẬN, CẦN SỬA"
            case .unreadable: "KHÔNG ĐỌC ĐƯỢC"
            case .known: "đã trả lời từ trước"
            }
        }
    }

    /// The answer to a file that carries others: which they are, what became of each, and what could not be opened.
    ///
    /// - Parameter files: names as messages have them, in order.
    public static func text(
        forCarrier name: String, files: [(name: String, outcome: PackedOutcome)], findings: [Diagnostic], context: IntakeContext
    ) -> String {
        var lines = ["TRẢ LỜI BÁO CÁO", "Tệp: \(shown(name, limit: 120))", "Đợt: \(context.campaign.title)", ""]
        lines.append(
            files.isEmpty
                ? "KẾT QUẢ: KHÔNG NHẬN ĐƯỢC TỆP NÀY"
                : "KẾT QUẢ: CÓ \(grouped(files.count)) TỆP BÊN TRONG, MỖI TỆP CÓ TRẢ LỜI RIÊNG")
        for (number, file) in files.prefix(carried).enumerated() {
            let inner = file.name.hasPrefix(name + "/") ? String(file.name.dropFirst(name.count + 1)) : file.name
            lines.append("\(number + 1). \(shown(inner, limit: 120)): \(file.outcome.words)")
        }
        if files.count > carried { lines.append("… và \(grouped(files.count - carried)) tệp nữa") }
        if !findings.isEmpty { lines += [""] + list(findings, title: files.isEmpty ? nil : "Về cả tệp:") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Files listed in the answer to a carrier; the rest is counted.
    private static let carried = 200
}
