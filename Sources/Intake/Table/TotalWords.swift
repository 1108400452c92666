import Vietnamese

/// The words of total rows: `Tổng cộng`, `Cộng ngày 02/10`, `TỔNG SỐ TOÀN TRƯỜNG (I + II)`.
///
/// A text is a bare total when, behind a word for a total, it only says of what: a day, a group, the school. «Tổng kết Tuần lễ»
/// and «Cộng đồng học tập» say more and are names of activities.
enum TotalWords {
    private static let beginnings = [
        "tổng cộng", "cộng chung", "tổng chung", "tổng số", "cộng dồn", "lũy kế", "luỹ kế", "t cộng", "toàn", "tổng", "cộng",
        "total",
        "tong cong", "tong so", "t cong", "σ",
    ]

    /// What is a total by itself, and the beginning of a title with anything behind it.
    private static let whole: Set<String> = [
        "toàn trường", "toàn đơn vị", "toàn xã", "toàn phường", "toàn huyện", "toàn đợt", "cả trường", "cả đơn vị", "cả xã",
        "cả phường", "cả tuần", "cả đợt", "tất cả", "tc", "tong", "cong", "sum",
    ]

    /// What may follow without making a title of it.
    private static let qualifiers: Set<String> = [
        "ngày", "tháng", "năm", "thứ", "hai", "ba", "tư", "bốn", "sáu", "bảy", "chủ", "nhật", "từ", "đến", "hết", "toàn",
        "cả", "trường", "xã", "phường", "huyện", "quận", "tỉnh", "thành", "phố", "đơn", "vị", "tuần", "lễ", "đợt", "kỳ", "các",
        "hoạt", "động", "mục", "phần", "nhóm", "khối", "lớp", "và", "số", "người", "lượt", "tham", "gia", "buổi", "cuộc", "i",
        "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "a", "b", "c", "d", "trên", "nêu", "này", "chung", "cộng",
        "tổng", "hợp", "sách", "cuốn", "dồn", "của", "trong", "bảng", "trang", "dòng", "liệt", "kê", "danh", "có", "gồm", "đầu",
        "cuối", "nữ", "nam", "đó", "em", "học", "sinh", "giáo", "viên", "là",
    ]

    /// What number words a total is written out in, `Một nghìn không trăm hai mươi`.
    private static let numberWords: Set<String> = [
        "một", "ba", "năm", "tám", "chín", "mười", "mươi", "trăm", "nghìn", "ngàn", "triệu", "linh", "lẻ", "không", "mốt",
        "lăm",
        "tư", "bằng", "chữ", "chẵn", "vạn",
    ]

    /// Whether the figures of a total are written out in words.
    static func isWrittenOut(_ text: String) -> Bool {
        guard let rest = rest(of: text) else { return false }
        return rest.contains { ["trăm", "nghìn", "ngàn", "mươi", "mười"].contains($0) }
    }

    /// `LPD Total`, `Grand Total`: what spreadsheets put under a group of rows.
    private static func isSubtotal(_ text: String) -> Bool {
        guard let last = text.utf8.last, last | 0x20 == UInt8(ascii: "l"), text.utf8.count <= 120 else { return false }
        return text.lowercased().hasSuffix(" total")
    }

    /// The words behind a word for a total; `nil` when the text does not begin with one.
    private static func rest(of text: String) -> [String]? {
        if isSubtotal(text) { return [] }
        guard text.utf8.count <= 120, mayBegin(text) else { return nil }
        if isWhole(text) { return [] }
        let words = self.words(text)
        for beginning in beginnings {
            let head = beginning.split(separator: " ").map(String.init)
            if words.starts(with: head) { return Array(words.dropFirst(head.count)) }
        }
        return nil
    }

    /// A look at the first letters, so that rows of data cost nothing: `Tổn`, `Ton`, `Toà`, `TC`, `T.`, `Tấ`, `Cộn`, `Con`,
    /// `Cả`, `Lu`, `Lũ`, `Su`, `Σ`. «Tổ chức …» and «Tọa đàm …», with which many titles begin, are none.
    private static func mayBegin(_ text: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        guard let first = bytes.next(), let second = bytes.next() else { return false }
        switch first | 0x20 {
        case UInt8(ascii: "t"), UInt8(ascii: "c"):
            switch second {
            case UInt8(ascii: "c"), UInt8(ascii: "C"), UInt8(ascii: "."), UInt8(ascii: "/"): return true
            case UInt8(ascii: "o"), UInt8(ascii: "O"):
                // `Ton`, `Tot`, `Toà`.
                guard let third = bytes.next() else { return false }
                return third == 0xC3 || third | 0x20 == UInt8(ascii: "n") || third | 0x20 == UInt8(ascii: "t")
            default: break
            }
            guard second == 0xE1, let third = bytes.next(), let fourth = bytes.next() else { return false }
            // `Ả`, `ả`, `Ấ`, `ấ`; `Ổ`, `ổ`, `Ộ`, `ộ` and their like before an N.
            if third == 0xBA { return (0xA2...0xA5).contains(fourth) }
            guard third == 0xBB, (0x94...0x99).contains(fourth), let fifth = bytes.next() else { return false }
            return fifth | 0x20 == UInt8(ascii: "n")
        case UInt8(ascii: "l"): return second | 0x20 == UInt8(ascii: "u") || second == 0xC5
        case UInt8(ascii: "s"): return second | 0x20 == UInt8(ascii: "u")
        // `Σ`, also the mathematical one.
        case 0xEE: return second == 0xA3
        case 0xE2: return second == 0x88
        default: return false
        }
    }

    private static func words(_ text: String) -> [String] {
        let text = text.hasPrefix("∑") ? "Σ " + text.dropFirst() : text
        return CaseMapping.lowercased(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Whether the text says «all of it» without a word for a sum: «Cả tuần» is also a time, «Toàn trường» also a place or an
    /// audience.
    static func isWhole(_ text: String) -> Bool {
        guard text.utf8.count <= 40, mayBegin(text) else { return false }
        let words = self.words(text)
        guard words.count <= 3, let first = words.first else { return false }
        return whole.contains(words.joined(separator: " "))
            || first == "toàn" && words.dropFirst().allSatisfy { qualifiers.contains($0) }
    }

    /// Whether the text begins with a word for a total, whatever follows.
    static func begins(_ text: String) -> Bool { rest(of: text) != nil }

    /// Whether the text is a total and nothing more.
    ///
    /// - Parameter isName: whether a text names a unit or a kind of activity, as in `Cộng Trường THCS Đông Mỹ`.
    static func isBare(_ text: String, isName: (String) -> Bool) -> Bool {
        guard let rest = rest(of: text) else { return false }
        if rest.allSatisfy({ qualifiers.contains($0) || $0.allSatisfy(\.isNumber) }) { return true }
        if isWrittenOut(text), rest.allSatisfy({ qualifiers.contains($0) || numberWords.contains($0) }) { return true }
        let lowered = CaseMapping.lowercased(text)
        for beginning in beginnings where lowered.hasPrefix(beginning) {
            return isName(trimmed(String(text.dropFirst(beginning.count).drop { ":-– ".contains($0) })))
        }
        return false
    }
}
