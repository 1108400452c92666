import Participation
import ReportModel
import TestSupport
import Testing

/// Makes pairs of statements of which it is known whether they are one event.
struct LabelledPairs {
    struct Case {
        /// What kind of pair it is, for messages.
        var kind: String
        var isOne: Bool
        var accepted: [Delivery]
    }

    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let events: [(type: String, title: String, short: String)] = [
        ("LPD", "Lễ phát động Tuần lễ hưởng ứng học tập suốt đời năm 2023", "Lễ phát động Tuần lễ"),
        ("QGS", "Ngày hội quyên góp sách “Một cuốn sách - Ngàn tri thức”", "Quyên góp sách"),
        ("LPD", "Chuyên đề phòng chống đuối nước cho học sinh trong mùa mưa", "Chuyên đề phòng chống đuối nước"),
        ("LPD", "Hội thảo chăm sóc sức khỏe người cao tuổi tại nhà văn hóa", "Hội thảo chăm sóc sức khỏe người cao tuổi"),
        ("QGS", "Trưng bày, giới thiệu sách theo chủ đề học tập suốt đời", "Trưng bày, giới thiệu sách"),
        ("LPD", "Tập huấn kỹ năng số cho giáo viên và cán bộ thư viện", "Tập huấn kỹ năng số"),
        (
            "LPD", "Nói chuyện truyền thống nhân ngày thành lập Hội Khuyến học Việt Nam",
            "Nói chuyện truyền thống Hội Khuyến học"
        ),
        ("LPD", "Hội thi kể chuyện theo sách cấp xã", "Thi kể chuyện theo sách"),
        ("LPD", "Tuyên truyền phổ biến Luật An ninh mạng cho đoàn viên thanh niên", "Tuyên truyền Luật An ninh mạng"),
        (
            "LPD", "Sinh hoạt chuyên đề giáo dục kỹ năng sống và phòng chống bạo lực học đường",
            "Chuyên đề giáo dục kỹ năng sống"
        ),
    ]

    private static let joint = [
        "Giao lưu câu lạc bộ tiếng Anh giữa hai trường", "Ngày hội đọc sách liên trường", "Hội khỏe Phù Đổng cụm trường",
        "Trải nghiệm làng nghề gốm Bát Tràng", "Tham quan Văn Miếu - Quốc Tử Giám",
    ]

    private static let marked: [(String, String)] = [
        ("Chuyên đề tâm lý lứa tuổi khối lớp 6", "Chuyên đề tâm lý lứa tuổi khối lớp 9"),
        ("Tập huấn kỹ năng số đợt 1", "Tập huấn kỹ năng số đợt 2"), ("Lớp tin học văn phòng A", "Lớp tin học văn phòng B"),
        ("Sinh hoạt câu lạc bộ đọc sách thôn I", "Sinh hoạt câu lạc bộ đọc sách thôn III"),
        ("Học bơi an toàn buổi sáng", "Học bơi an toàn buổi chiều"), ("Bóng đá học đường nam", "Bóng đá học đường nữ"),
        ("Ngoại khóa lịch sử lớp 4A", "Ngoại khóa lịch sử lớp 4B"),
        ("Lớp tin học văn phòng cơ bản", "Lớp tin học văn phòng nâng cao"),
        ("Ngày hội đọc sách cấp xã", "Ngày hội đọc sách cấp trường"),
    ]

    private static let different: [(String, String)] = [
        ("Tập huấn kỹ năng số cho giáo viên", "Tập huấn kỹ năng số cho phụ huynh"),
        ("Hội thảo chăm sóc sức khỏe người cao tuổi", "Hội thảo chăm sóc sức khỏe trẻ em"),
        ("Tuyên truyền phòng chống ma túy", "Tuyên truyền an toàn giao thông"),
        ("Ngày hội đọc sách", "Ngày hội thể thao"), ("Chuyên đề phòng cháy chữa cháy", "Chuyên đề phòng chống đuối nước"),
        ("Nói chuyện về biển đảo quê hương", "Nói chuyện về an toàn thực phẩm"),
        ("Hội thi kể chuyện theo sách", "Hội thi rung chuông vàng"), ("Lớp nghề trồng rau an toàn", "Lớp nghề may công nghiệp"),
    ]

    /// A number clerks write: seldom round.
    private mutating func people() -> Int { Int.random(in: 40...900, using: &generator) }

    private mutating func event() -> (type: String, title: String, short: String) {
        LabelledPairs.events.randomElement(using: &generator) ?? LabelledPairs.events[0]
    }

    private func statement(_ unit: String, _ type: String, _ title: String, _ people: Int, day: Int = 3) throws
        -> Delivery
    {
        try Fixture.accepted(unit, [Fixture.activity("2023-10-0\(day)", type, title, of: [("hoc_sinh", people, nil)])])
    }

    private mutating func off(_ value: Int, _ percent: ClosedRange<Int>) -> Int {
        let by = Int.random(in: percent, using: &generator)
        return Bool.random(using: &generator) ? value - value * by / 100 : value * 100 / (100 - by)
    }

    /// As many true as false pairs, each of a kind in turn.
    mutating func make(_ count: Int) throws -> [Case] {
        try (0..<count).map { try $0.isMultiple(of: 2) ? one($0 / 2) : two($0 / 2) }
    }

    private mutating func one(_ index: Int) throws -> Case {
        let event = event()
        let people = people()
        func pair(_ kind: String, _ a: (String, String, Int), _ b: (String, String, Int)) throws -> Case {
            Case(
                kind: kind, isOne: true,
                accepted: [try statement(a.0, event.type, a.1, a.2), try statement(b.0, event.type, b.1, b.2)])
        }
        switch index % 6 {
        case 0: return try pair("shortened", ("X1", event.short, people), ("S1", event.title, people))
        case 1:
            return try pair(
                "contained", ("X1", event.title + " tại trường THCS Đơn vị S1", people), ("S1", event.title, people))
        case 2: return try pair("6 to 20 % apart", ("X1", event.title, off(people, 6...20)), ("S1", event.title, people))
        case 3: return try pair("shortened and apart", ("X1", event.title, off(people, 2...15)), ("S2", event.short, people))
        case 4:
            let other = self.people()
            return Case(
                kind: "sum", isOne: true,
                accepted: [
                    try statement("X1", event.type, event.short, people + other),
                    try statement("S1", event.type, event.title, people), try statement("S2", event.type, event.title, other),
                ])
        default:
            let title = LabelledPairs.joint.randomElement(using: &generator) ?? ""
            return try pair("joint", ("S1", title, people), ("S2", title, people))
        }
    }

    private mutating func two(_ index: Int) throws -> Case {
        let event = event()
        let people = people()
        func pair(
            _ kind: String, _ a: (String, String, Int), _ b: (String, String, Int), day: Int = 3
        ) throws -> Case {
            Case(
                kind: kind, isOne: false,
                accepted: [try statement(a.0, event.type, a.1, a.2), try statement(b.0, event.type, b.1, b.2, day: day)])
        }
        switch index % 6 {
        case 0:
            let titles = LabelledPairs.marked.randomElement(using: &generator) ?? ("", "")
            return try pair("another class", ("X1", titles.0, people), ("S1", titles.1, people))
        case 1:
            let titles = LabelledPairs.different.randomElement(using: &generator) ?? ("", "")
            return try pair("another thing", ("X1", titles.0, people), ("S1", titles.1, people))
        case 2: return try pair("another number", ("X1", event.title, people * 2 + 60), ("S1", event.title, people))
        case 3: return try pair("another day", ("X1", event.title, people), ("S1", event.title, people), day: 4)
        case 4:
            // Each school opens the week for itself.
            return try pair(
                "own ceremonies", ("S1", LabelledPairs.events[0].title, people),
                ("S2", LabelledPairs.events[0].title, people + Int.random(in: 3...80, using: &generator)))
        default:
            let titles = LabelledPairs.marked.randomElement(using: &generator) ?? ("", "")
            return try pair("siblings, another class", ("S1", titles.0, people), ("S2", titles.1, people))
        }
    }
}
