/// Names of administrative units (Decree 30/2020/NĐ-CP, Appendix II, III): the type word is small within a sentence, `xã Đông
/// Mỹ`, unless it belongs to the name, which it does before a number and before the name of a person or an event: `Quận 1`,
/// `Phường Điện Biên Phủ`.
public enum PlaceName {
    /// Type words of administrative units and of what lies below them, longer ones first.
    private static let types = [
        "tổ dân phố", "thành phố", "thị trấn", "khu phố", "thị xã", "đặc khu", "huyện", "quận", "phường", "tỉnh", "thôn",
        "buôn",
        "bản", "xã", "ấp",
    ]

    /// What lies below a commune is no administrative unit: its type stays small before a number too.
    private static let below: Set<String> = ["tổ dân phố", "khu phố", "thôn", "buôn", "bản", "ấp"]

    /// Names whose type word keeps its capital by usage.
    private static let fixed: Set<String> = ["Thành phố Hồ Chí Minh"]

    /// Persons and events that communes and wards of today bear the name of.
    private static let namesakes: Set<String> = Set(
        [
            "Bế Văn Đàn", "Chu Văn An", "Dương Minh Châu", "Đào Duy Từ", "Đặng Thùy Trâm", "Điện Biên Phủ", "Đốc Binh Kiều",
            "Hà Huy Tập", "Hai Bà Trưng", "Hoàng Hoa Thám", "Hoàng Văn Thụ", "Hồ Đắc Kiện", "Hồ Thị Kỷ", "Khúc Thừa Dụ",
            "Kim Đồng", "Lê Chân", "Lê Đại Hành", "Lê Ích Mộc", "Lê Lợi", "Lê Quý Đôn", "Lê Thanh Nghị", "Lương Thế Trân",
            "Lương Văn Tri", "Lưu Nghiệp Anh", "Lý Bôn", "Lý Thường Kiệt", "Lý Văn Lâm", "Ngô Mây", "Ngô Quyền",
            "Nguyễn Bỉnh Khiêm",
            "Nguyễn Du", "Nguyễn Đại Năng", "Nguyễn Huệ", "Nguyễn Lương Bằng", "Nguyễn Nghiêm", "Nguyễn Phích", "Nguyễn Trãi",
            "Nguyễn Úy", "Nguyễn Văn Linh", "Nguyễn Việt Khái", "Nùng Trí Cao", "Phạm Ngũ Lão", "Phạm Sư Mạnh",
            "Phan Đình Phùng",
            "Phan Ngọc Hiển", "Quang Trung", "Tô Hiệu", "Tống Trân", "Trần Hưng Đạo", "Trần Liễu", "Trần Nhân Tông",
            "Trần Phán",
            "Trần Phú", "Trần Văn Thời", "Triệu Việt Vương", "Trừ Văn Thố", "Trương Quang Trọng", "Yết Kiêu",
        ].map(NameFolding.key))

    /// `Xã Đông Mỹ` → `xã Đông Mỹ`, `Tổ dân phố 5` → `tổ dân phố 5`; `Quận 1`, `Phường Điện Biên Phủ`,
    /// `Thành phố Hồ Chí Minh`, `Trường THCS Đông Mỹ` stay.
    ///
    /// - Parameter isNamesake: whether the name is that of a person or an event, where the campaign says so; `nil` asks the
    ///   national list.
    public static func inSentence(_ name: String, isNamesake: Bool? = nil) -> String {
        guard let (type, rest) = parts(of: name), !fixed.contains(name) else { return name }
        let isNamesake = isNamesake ?? namesakes.contains(NameFolding.key(rest))
        if !below.contains(type), rest.first?.isNumber == true || isNamesake { return name }
        return type + " " + rest
    }

    /// «Địa danh» before the date (Decree 30/2020/NĐ-CP, Appendix I, Part I, II.4): the name without its type word, and with
    /// it where it belongs to the name.
    public static func beforeDate(_ name: String, isNamesake: Bool? = nil) -> String {
        guard let (_, rest) = parts(of: name) else { return name }
        return inSentence(name, isNamesake: isNamesake) == name ? name : rest
    }

    /// Where something happens: `trên địa bàn xã Đông Mỹ`; of what is no place, `tại Trường THCS Đông Mỹ`.
    public static func within(_ name: String, isNamesake: Bool? = nil) -> String {
        let inSentence = inSentence(name, isNamesake: isNamesake)
        return (type(of: name) == nil ? "tại " : "trên địa bàn ") + inSentence
    }

    /// The type word within a sentence: `xã`; `nil` for what is no administrative unit.
    public static func type(of name: String) -> String? { parts(of: name)?.type }

    /// The name without its type word.
    public static func bare(_ name: String) -> String { parts(of: name)?.rest ?? name }

    private static func parts(of name: String) -> (type: String, rest: String)? {
        let small = CaseMapping.lowercased(name)
        guard let type = types.first(where: { small.hasPrefix($0 + " ") }) else { return nil }
        let rest = String(name.dropFirst(type.count + 1))
        return rest.isEmpty ? nil : (type, rest)
    }
}
