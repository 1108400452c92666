import ReportModel
import Vietnamese

/// Kinds of unit that stand below a commune, and how their names tell them apart.
enum InstitutionKind: String, CaseIterable {
    case preschool = "mam_non"
    case primary = "tieu_hoc"
    case primaryAndLower = "th_thcs"
    case lower = "thcs"
    case lowerAndUpper = "thcs_thpt"
    case upper = "thpt"
    case several = "nhieu_cap"
    case continuing = "gdnn_gdtx"
    case college = "truong_nghe"
    case learningCentre = "htcd"
    case village = "thon"
    case residentialGroup = "to_dan_pho"
    case other = "khac"

    var name: String {
        switch self {
        case .preschool: "Trường Mầm non"
        case .primary: "Trường Tiểu học"
        case .primaryAndLower: "Trường Tiểu học và Trung học cơ sở"
        case .lower: "Trường Trung học cơ sở"
        case .lowerAndUpper: "Trường Trung học cơ sở và Trung học phổ thông"
        case .upper: "Trường Trung học phổ thông"
        case .several: "Trường phổ thông có nhiều cấp học"
        case .continuing: "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên"
        case .college: "Trường trung cấp, cao đẳng, đại học"
        case .learningCentre: "Trung tâm Học tập cộng đồng"
        case .village: "Thôn"
        case .residentialGroup: "Tổ dân phố"
        case .other: "Đơn vị khác"
        }
    }

    /// Begins the codes of its units.
    var prefix: String {
        switch self {
        case .preschool: "MN"
        case .primary: "TH"
        case .primaryAndLower: "THTHCS"
        case .lower: "THCS"
        case .lowerAndUpper: "THCSTHPT"
        case .upper: "THPT"
        case .several: "PT"
        case .continuing: "GDTX"
        case .college: "DT"
        case .learningCentre: "HTCD"
        case .village: "THON"
        case .residentialGroup: "TDP"
        case .other: "DV"
        }
    }

    /// Phrases of folded names that tell the kind, the more telling first.
    private static let phrases: [(String, InstitutionKind)] = [
        ("học tập cộng đồng", .learningCentre), ("giáo dục nghề nghiệp", .continuing), ("giáo dục thường xuyên", .continuing),
        ("mầm non", .preschool), ("mẫu giáo", .preschool), ("nhà trẻ", .preschool),
        ("liên cấp", .several), ("nhiều cấp học", .several),
        ("tiểu học trung học cơ sở và trung học phổ thông", .several),
        ("tiểu học trung học cơ sở trung học phổ thông", .several),
        ("trung học cơ sở và trung học phổ thông", .lowerAndUpper), ("trung học cơ sở trung học phổ thông", .lowerAndUpper),
        ("tiểu học và trung học cơ sở", .primaryAndLower), ("tiểu học trung học cơ sở", .primaryAndLower),
        ("trung học cơ sở", .lower), ("trung học phổ thông", .upper), ("tiểu học", .primary), ("cao đẳng", .college),
        ("trung cấp", .college), ("đại học", .college), ("tổ dân phố", .residentialGroup), ("khu phố", .residentialGroup),
    ]

    /// Words that begin the names of what lies below a commune of the countryside.
    private static let villages = ["thôn ", "bản ", "ấp ", "buôn ", "làng ", "xóm "]

    /// The kind that a name tells; `other` when it tells none.
    static func of(_ name: String) -> InstitutionKind {
        let key = NameFolding.key(name)
        if let found = phrases.first(where: { key.contains($0.0) }) { return found.1 }
        return villages.contains { key.hasPrefix($0) } ? .village : .other
    }

    /// The name without the words of its kind, for codes.
    static func bare(_ name: String) -> String {
        let key = NameFolding.key(name)
        if let village = villages.first(where: { key.hasPrefix($0) }) { return String(key.dropFirst(village.count)) }
        // Behind the last of them: a centre of both kinds names both.
        guard let end = phrases.compactMap({ key.firstRange(of: $0.0)?.upperBound }).max() else { return name }
        let rest = String(key[end...])
        guard rest.contains(where: { $0.isLetter || $0.isNumber }) else { return key }
        // As it is written, where folding changed but its spelling: `Lê Quý Đôn`.
        let written = name.split { !$0.isLetter && !$0.isNumber }.suffix(rest.split(separator: " ").count)
            .joined(separator: " ")
        return NameFolding.key(written) == rest.drop { $0 == " " } ? written : rest
    }
}
