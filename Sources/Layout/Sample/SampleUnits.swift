import ReportModel

/// The units of the sample: a district, its communes, their schools and centres.
struct SampleUnits {
    let variant: SampleData.Variant

    init(_ variant: SampleData.Variant) { self.variant = variant }

    static let kinds = [
        UnitKind(code: "quoc_gia", name: "Quốc gia", level: "country"),
        UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
        UnitKind(code: "thi_tran", name: "Thị trấn", level: "commune"),
        UnitKind(code: "mam_non", name: "Trường Mầm non", level: "institution"),
        UnitKind(code: "tieu_hoc", name: "Trường Tiểu học", level: "institution"),
        UnitKind(code: "thcs", name: "Trường Trung học cơ sở", level: "institution"),
        UnitKind(code: "gdnn", name: "Trung tâm GDNN-GDTX", level: "institution"),
        UnitKind(code: "tthtcd", name: "Trung tâm Học tập cộng đồng", level: "institution"),
    ]

    private static let communes = [
        "Duyên Hà", "Đại Áng", "Đông Mỹ", "Hữu Hòa", "Liên Ninh", "Ngọc Hồi", "Ngũ Hiệp", "Tả Thanh Oai", "Tam Hiệp",
        "Tân Triều",
        "Thanh Liệt", "Tứ Hiệp", "Vạn Phúc", "Vĩnh Quỳnh", "Yên Mỹ",
    ]

    var units: [Unit] {
        var units = [Unit(code: "TT", parent: nil, kind: "huyen", name: "Huyện Thanh Trì", population: nil, reports: false)]
        for (index, name) in communeNames.enumerated() { units += commune(index + 1, name) }
        if variant != .one, variant != .flat {
            units.append(
                Unit(
                    code: "GDNN", parent: "TT", kind: "gdnn",
                    name: "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Thanh Trì", population: nil,
                    reports: true))
        }
        return units
    }

    private var communeNames: [String] {
        switch variant {
        case .one: ["Xã Đông Mỹ"]
        case .manyRows: (1...100).map { "Xã số \($0)" }
        case .longNames:
            ["Xã Nghĩa Trụ - Hưng Thịnh - Long Khánh Thượng", "Thị trấn Nông trường Việt Trung Phú Xuyên Đông Bắc"]
                + SampleUnits.communes.prefix(4).map { "Xã \($0)" }
        default: SampleUnits.communes.map { "Xã \($0)" } + ["Thị trấn Văn Điển"]
        }
    }

    /// Nobody knows how many clans there are.
    private func bases(_ number: Int) -> UnitBases {
        var bases = UnitBases()
        bases.households = 2_700 + number * 190
        bases.villages = 12 + number % 4
        bases.adults = 6_100 + number * 512
        return bases
    }

    private func commune(_ number: Int, _ name: String) -> [Unit] {
        let code = "X\(number < 10 ? "0" : "")\(number)"
        let isTown = name.hasPrefix("Thị trấn")
        let short = String(name.dropFirst(isTown ? 9 : 3))
        let commune = Unit(
            code: code, parent: "TT", kind: isTown ? "thi_tran" : "xa", name: name,
            population: number % 5 == 0 ? nil : 9_000 + number * 731, reports: true,
            bases: number % 5 == 0 || variant == .bare ? nil : bases(number))
        if variant == .flat { return [commune] }
        func unit(_ suffix: String, _ kind: String, _ name: String) -> Unit {
            Unit(code: "\(code)-\(suffix)", parent: code, kind: kind, name: name, population: nil, reports: true)
        }
        if variant == .one { return [commune, unit("THCS", "thcs", "Trường THCS \(short)")] }
        let long =
            variant == .longNames
            ? [
                unit(
                    "PT", "thcs",
                    "Trường Phổ thông Dân tộc nội trú Trung học cơ sở và Trung học phổ thông liên cấp \(short), cơ sở Nguyễn Thị Minh Khai"
                )
            ] : []
        let more = variant == .manyRows ? (1...8).map { unit("MN\($0)", "mam_non", "Trường Mầm non \($0) \(short)") } : []
        return [commune] + long + [
            unit("MN", "mam_non", "Trường Mầm non \(short)"), unit("TH", "tieu_hoc", "Trường Tiểu học \(short)"),
            unit("THCS", "thcs", "Trường THCS \(short)"),
        ] + more + [unit("CD", "tthtcd", "Trung tâm Học tập cộng đồng \(isTown ? "thị trấn" : "xã") \(short)")]
    }
}
