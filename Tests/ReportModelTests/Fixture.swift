import ReportModel

enum Fixture {
    static func campaign(deadline: String) -> Campaign? {
        guard let from = CalendarDate(iso: "2023-10-02"), let to = CalendarDate(iso: "2023-10-08"),
            let period = DateSpan(from: from, to: to), let deadline = Timestamp(iso: deadline)
        else { return nil }
        return Campaign(
            code: "test", title: "Tuần lễ", period: period, deadline: deadline, timeZone: .vietnam, levels: ["district"],
            unitKinds: [], activityTypes: [], audienceGroups: [], indicators: [],
            issuer: Issuer(parent: nil, name: "BAN", symbol: "BC", place: "Hà Nội"),
            signatory: Signatory(authority: nil, position: [], name: nil), recipients: [], reports: [])
    }
}
