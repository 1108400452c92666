import Vietnamese

/// The units of Thanh Trì before July 2025, from part B of the domain notes:
/// 16 communes, their schools and community learning centres, the vocational
/// centre; ids are readable.
enum ThanhTri {
    static let communes: [(kind: String, name: String)] = [
        ("thị trấn", "Văn Điển"), ("xã", "Tân Triều"), ("xã", "Thanh Liệt"), ("xã", "Tả Thanh Oai"), ("xã", "Hữu Hòa"),
        ("xã", "Tam Hiệp"), ("xã", "Tứ Hiệp"), ("xã", "Yên Mỹ"), ("xã", "Vĩnh Quỳnh"), ("xã", "Ngũ Hiệp"),
        ("xã", "Duyên Hà"), ("xã", "Ngọc Hồi"), ("xã", "Vạn Phúc"), ("xã", "Đại Áng"), ("xã", "Liên Ninh"),
        ("xã", "Đông Mỹ"),
    ]

    struct School {
        var id: String
        /// The four parts of the full name: Trường + level + letter + place.
        var level: String
        var letter: String?
        var place: String
        var commune: (kind: String, name: String)

        var name: String {
            ["Trường", level, letter, place].compactMap { $0 }.joined(separator: " ")
        }
    }

    /// Primary schools named after others than the commune, with the commune.
    private static let otherSchools: [(level: String, name: String, commune: String)] = [
        ("Trung học cơ sở", "Chu Văn An", "Văn Điển"), ("Tiểu học", "Triều Khúc", "Tân Triều"),
        ("Tiểu học", "Yên Xá", "Tân Triều"), ("Tiểu học", "Phạm Tu", "Thanh Liệt"),
        ("Trung học cơ sở", "Phạm Tu", "Thanh Liệt"),
        ("Tiểu học", "Ngô Thì Nhậm", "Tả Thanh Oai"), ("Trung học phổ thông", "Ngô Thì Nhậm", "Tả Thanh Oai"),
        ("Tiểu học", "Chu Văn An", "Tam Hiệp"), ("Trung học phổ thông", "Ngọc Hồi", "Ngọc Hồi"),
        ("Trung học phổ thông", "Nguyễn Quốc Trinh", "Đại Áng"), ("Trung học phổ thông", "Đông Mỹ", "Đông Mỹ"),
    ]

    static let schools: [School] = {
        var schools: [School] = []
        for commune in communes {
            let place = commune.kind + " " + commune.name
            for letter in ["A", "B"] {
                schools.append(
                    School(
                        id: "MN \(letter) \(commune.name)", level: "Mầm non", letter: letter, place: place,
                        commune: commune))
            }
            for level in ["Tiểu học", "Trung học cơ sở"] where commune.name != "Thanh Liệt" || level == "Tiểu học" {
                schools.append(
                    School(
                        id: "\(level) \(commune.name)", level: level, letter: nil, place: commune.name, commune: commune
                    ))
            }
        }
        for other in otherSchools {
            if let commune = communes.first(where: { $0.name == other.commune }) {
                schools.append(
                    School(
                        id: "\(other.level) \(other.name)", level: other.level, letter: nil, place: other.name,
                        commune: commune))
            }
        }
        return schools
    }()

    static let entries: [NameIndex<String>.Entry] = {
        let district = "Huyện Thanh Trì"
        var entries = [NameIndex<String>.Entry(id: district, name: district, kind: "Huyện")]
        for commune in communes {
            let name = CaseMapping.sentenceCased(commune.kind) + " " + commune.name
            entries.append(
                .init(id: name, name: name, kind: CaseMapping.sentenceCased(commune.kind), context: [district]))
            entries.append(
                .init(
                    id: "HTCĐ \(commune.name)", name: "Trung tâm Học tập cộng đồng \(commune.kind) \(commune.name)",
                    context: [name, district]))
        }
        for school in schools {
            entries.append(
                .init(
                    id: school.id, name: school.name, kind: "Trường \(school.level)",
                    context: ["\(school.commune.kind) \(school.commune.name)", district]))
        }
        entries.append(
            .init(
                id: "GDNN", name: "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Thanh Trì",
                context: [district]))
        return entries
    }()

    static let index = NameIndex(entries)
}
