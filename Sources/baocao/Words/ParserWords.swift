/// The words of the argument parser's own: frames of help, and what is wrong with a command line.
///
/// The parser gives them as finished text. Its sentences are few and stand at fixed places, so they are replaced there; one that
/// is not known stays English.
enum ParserWords {
    /// Heads of lines, as the parser writes them.
    private static let heads = [
        ("OVERVIEW: ", "NỘI DUNG: "), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
        ("SUBCOMMANDS:", "CÁC LỆNH:"), ("Error: ", "Lỗi: "), ("Usage: ", "Cách dùng: "), ("Help:  ", "Trợ giúp:  "),
    ]

    /// Parts of lines.
    private static let parts = [
        ("Missing expected argument '", "Thiếu tham số '"), ("Missing value for '", "Thiếu giá trị của '"),
        ("Unexpected argument '", "Thừa tham số '"), ("Unknown option '", "Không có tùy chọn '"),
        (". Did you mean '", ". Có phải '"), ("The value '", "Giá trị '"), ("' is invalid for '", "' không dùng được cho '"),
        ("<subcommand>", "<lệnh>"), ("(default: ", "(mặc định: "), ("; default: ", "; mặc định: "), ("(values: ", "(giá trị: "),
        ("Show the version.", "Cho biết phiên bản."), ("Show help information.", "Cho xem trợ giúp."),
        ("Show subcommand help information.", "Cho xem trợ giúp của một lệnh."),
        ("' for more information.", "' để biết thêm."), ("' for detailed help.", "' để xem chi tiết."), ("  See '", "  Xem '"),
    ]

    /// A finished text of the parser in Vietnamese.
    static func vietnamese(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = String(line)
            for (english, vietnamese) in heads where line.hasPrefix(english) {
                line = vietnamese + line.dropFirst(english.count)
            }
            for (english, vietnamese) in parts { line = line.replacing(english, with: vietnamese) }
            return line
        }.joined(separator: "\n")
    }
}
