import Vietnamese

/// The words of total rows: `Tổng cộng`, `Cộng ngày 02/10`, `TỔNG SỐ TOÀN TRƯỜNG (I + II)`.
///
/// A text is a bare total when, behind a word for a total, it only says of what: a day, a group, the school. «Tổng kết Tuần lễ»
/// and «Cộng đồng học tập» say more and are names of activities.
enum TotalWords {
    private static let beginnings = [
        "tổng cộng", "cộng chung", "tổng chung", "tổng số", "cộng dồn", "lũy kế", "luỹ kế", "tổng", "cộng", "total",
        "tong cong",
    ]

    /// What is a total by itself, and the beginning of a title with anything behind it.
    private static let whole: Set<String> = ["toàn trường", "toàn đơn vị", "toàn xã", "toàn phường", "toàn huyện", "tc"]

    /// What may follow without making a title of it.
    private static let qualifiers: Set<String> = [
        "ngày", "tháng", "năm", "thứ", "hai", "ba", "tư", "bốn", "sáu", "bảy", "chủ", "nhật", "từ", "đến", "hết", "toàn",
        "cả", "trường", "xã", "phường", "huyện", "quận", "tỉnh", "thành", "phố", "đơn", "vị", "tuần", "lễ", "đợt", "kỳ", "các",
        "hoạt", "động", "mục", "phần", "nhóm", "khối", "lớp", "và", "số", "người", "lượt", "tham", "gia", "buổi", "cuộc", "i",
        "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "a", "b", "c", "d", "trên", "nêu", "này", "chung", "cộng",
        "tổng", "hợp", "sách", "cuốn", "dồn", "của", "trong", "bảng", "trang", "dòng", "liệt", "kê", "danh", "có", "gồm", "đầu",
        "cuối",
    ]

    /// The words behind a word for a total; `nil` when the text does not begin with one.
    private static func rest(of text: String) -> [String]? {
        guard text.utf8.count <= 120, mayBegin(text) else { return nil }
        let words = self.words(text)
        if words.count <= 3, whole.contains(words.joined(separator: " ")) { return [] }
        for beginning in beginnings {
            let head = beginning.split(separator: " ").map(String.init)
            if words.starts(with: head) { return Array(words.dropFirst(head.count)) }
        }
        return nil
    }

    /// A look at the first letters, so that rows of data cost nothing: `Tổ`, `To`, `TC`, `Cộ`, `Co`, `Lu`, `Lũ`.
    private static func mayBegin(_ text: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        guard let first = bytes.next(), let second = bytes.next() else { return false }
        switch first | 0x20 {
        case UInt8(ascii: "t"), UInt8(ascii: "c"):
            if second | 0x20 == UInt8(ascii: "o") || second | 0x20 == UInt8(ascii: "c") { return true }
            guard second == 0xE1, bytes.next() == 0xBB, let third = bytes.next() else { return false }
            return (0x94...0x99).contains(third)
        case UInt8(ascii: "l"): return second | 0x20 == UInt8(ascii: "u") || second == 0xC5
        default: return false
        }
    }

    private static func words(_ text: String) -> [String] {
        CaseMapping.lowercased(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Whether the text begins with a word for a total, whatever follows.
    static func begins(_ text: String) -> Bool { rest(of: text) != nil }

    /// Whether the text is a total and nothing more.
    ///
    /// - Parameter isName: whether a text names a unit, as in `Cộng Trường THCS Đông Mỹ`.
    static func isBare(_ text: String, isName: (String) -> Bool) -> Bool {
        guard let rest = rest(of: text) else { return false }
        if rest.allSatisfy({ qualifiers.contains($0) || $0.allSatisfy(\.isNumber) }) { return true }
        let lowered = CaseMapping.lowercased(text)
        for beginning in beginnings where lowered.hasPrefix(beginning) {
            return isName(trimmed(String(text.dropFirst(beginning.count).drop { ":-– ".contains($0) })))
        }
        return false
    }
}
