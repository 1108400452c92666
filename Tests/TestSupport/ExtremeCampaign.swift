internal import Foundation

/// A campaign at the edge of what reports are made for: its files, from a seed, to run the program on.
public struct ExtremeCampaign: Sendable, CustomStringConvertible {
    public enum Names: Sendable {
        case usual
        /// As long as official names get, in several words.
        case long
        /// Without a single space: nothing to break a line at.
        case unspaced
    }

    public var name: String
    public var communes = 16
    public var schools = 4
    public var days = 7
    /// Digits of the visits that a row states.
    public var digits = 3
    public var names = Names.usual
    public var recipients = ["Sở Giáo dục và Đào tạo (để b/c)", "UBND các xã, thị trấn", "Lưu: VT"]
    /// Every how many schools one sends nothing; 1 is that nobody sends anything.
    public var silent = 7

    public var description: String { name }

    /// Fifteen kinds of edge.
    public static let all: [ExtremeCampaign] = [
        ExtremeCampaign(name: "week"),
        ExtremeCampaign(name: "month", days: 31, digits: 5),
        ExtremeCampaign(name: "three-weeks", days: 21, digits: 7),
        ExtremeCampaign(name: "many-communes", communes: 81, schools: 2, days: 28, digits: 4),
        ExtremeCampaign(name: "many-days", communes: 3, schools: 3, days: 92, digits: 4),
        ExtremeCampaign(name: "long-names", names: .long),
        ExtremeCampaign(name: "unspaced-names", communes: 6, names: .unspaced),
        ExtremeCampaign(
            name: "addresses",
            recipients: [
                "https://vanban.thanhtri.hanoi.gov.vn/cong-van/bao-cao/tuan-le-huong-ung-hoc-tap-suot-doi?id=20231008&don_vi=00640&ky=1",
                String(repeating: "PhòngGiáodụcvàĐàotạo", count: 9), "Lưu: VT",
            ]),
        ExtremeCampaign(name: "huge-numbers", digits: 9),
        ExtremeCampaign(name: "many-recipients", communes: 2, recipients: (1...90).map { "Trường Tiểu học số \($0) (để t/h)" }),
        ExtremeCampaign(name: "one-unit", communes: 1, schools: 1, silent: 9),
        ExtremeCampaign(name: "many-schools", communes: 3, schools: 60),
        ExtremeCampaign(name: "nobody", days: 28, silent: 1),
        ExtremeCampaign(name: "half", communes: 9, schools: 5, days: 14, digits: 6, silent: 2),
        ExtremeCampaign(name: "one-day", communes: 24, schools: 6, days: 1),
    ]

    public init(
        name: String, communes: Int = 16, schools: Int = 4, days: Int = 7, digits: Int = 3, names: Names = .usual,
        recipients: [String]? = nil, silent: Int = 7
    ) {
        self.name = name
        self.communes = communes
        self.schools = schools
        self.days = days
        self.digits = digits
        self.names = names
        if let recipients { self.recipients = recipients }
        self.silent = silent
    }

    /// Writes the campaign's folder.
    ///
    /// - Returns: its path.
    @discardableResult
    public func write(in folder: TemporaryFolder) throws -> String {
        try folder.write(campaignFile, to: "\(name)/campaign.yaml")
        try folder.write(unitsFile, to: "\(name)/units.csv")
        let rows = submissions
        // Where nobody sends anything, the inbox is there and empty.
        try folder.write("", to: "\(name)/inbox/.keep")
        if !rows.isEmpty {
            let head =
                "unit_code,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated\n"
            try folder.write(head + rows.joined(separator: "\n") + "\n", to: "\(name)/inbox/all.csv")
        }
        return "\(folder.path)/\(name)"
    }

    private func day(_ number: Int) -> String {
        // From 1 August: three months lie before the end of October.
        let months = [(8, 31), (9, 30), (10, 31)]
        var rest = number
        for (month, count) in months {
            if rest < count { return "2023-\(month < 10 ? "0" : "")\(month)-\(rest < 9 ? "0" : "")\(rest + 1)" }
            rest -= count
        }
        return "2023-10-31"
    }

    private var campaignFile: String {
        """
        code: \(name)
        title: Tuần lễ hưởng ứng học tập suốt đời năm 2023
        period: {from: \(day(0)), to: \(day(days - 1))}
        deadline: \(day(days - 1))T17:00:00+07:00
        time_zone: Asia/Ho_Chi_Minh
        levels: [district, commune, institution]
        unit_kinds:
          - {code: huyen, name: Huyện, level: district}
          - {code: xa, name: Xã, level: commune}
          - {code: thcs, name: Trường Trung học cơ sở, level: institution}
        issuer: {parent: UBND HUYỆN THANH TRÌ, name: BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP, symbol: BC-BCĐ, place: Thanh Trì}
        signatory: {authority: TM. BAN CHỈ ĐẠO, position: [TRƯỞNG BAN, PHÓ CHỦ TỊCH UBND HUYỆN]}
        recipients:
        \(recipients.map { "  - \"\($0)\"" }.joined(separator: "\n"))
        reports:
          - {layout: commune-summary, for_each: commune, due: period_end}
          - {layout: district-report, edition: illustrated, for_each: district, due: period_end}
          - {layout: unit-receipt, for_each: institution, due: period_end}

        """
    }

    private func unitName(_ kind: String, _ base: String, _ number: Int) -> String {
        switch names {
        case .usual: "\(kind) \(base) \(number)"
        case .long:
            "\(kind) \(base) \(number) chất lượng cao trực thuộc Liên hiệp các Trường Đại học và Cao đẳng khu vực Đồng bằng sông Hồng"
        case .unspaced: "\(kind) \(String(repeating: base.replacingOccurrences(of: " ", with: ""), count: 30))\(number)"
        }
    }

    private var unitsFile: String {
        var lines = ["code,parent,kind,name,population,reports", "H,,huyen,Huyện Thanh Trì,,no"]
        for commune in 0..<communes {
            lines.append("X\(commune),H,xa,\(unitName("Xã", "Tả Thanh Oai", commune)),\(9_000 + commune),no")
            for school in 0..<schools {
                let number = commune * schools + school
                lines.append(
                    "S\(number),X\(commune),thcs,\(unitName("Trường Trung học cơ sở", "Nguyễn Trãi", number)),,yes")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let types = ["LPD", "TTR", "CNT", "KNS", "DNG", "CDS", "QGS", "TLS"]
    private static let groups = ["hoc_sinh", "giao_vien", "nguoi_dan", "can_bo", "nguoi_cao_tuoi"]

    private var submissions: [String] {
        guard silent > 1 else { return [] }
        var random = SeededGenerator(seed: UInt64(communes * 1_000 + days))
        var rows: [String] = []
        let most = (0..<digits).reduce(1) { power, _ in power * 10 }
        for school in 0..<communes * schools where school % silent != silent - 1 {
            for activity in 0..<max(3, min(days, 31)) {
                let visits = Int.random(in: most / 10..<most, using: &random)
                let date = days <= 31 ? activity % days : Int.random(in: 0..<days, using: &random)
                rows.append(
                    "S\(school),\(day(date)),\(Self.types[(school + activity) % Self.types.count]),"
                        + "Chuyên đề số \(activity) của trường,\(Self.groups[activity % Self.groups.count]),1,\(visits),"
                        + "\(activity % 4 == 0 ? "" : "\(visits / 2)"),\(activity % 5 == 0 ? visits / 10 : 0)")
            }
        }
        return rows
    }
}
