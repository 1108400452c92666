import ReportModel
import TestSupport
import Testing

@testable import CampaignFolder

/// What a campaign rests on, whom it writes to, what it is called, and who issues its documents by a form.
struct MandateTests {
    private func load(_ more: String, issuer: String = MandateTests.issuer) throws -> LoadedCampaign {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            code: nho
            title: Tuần lễ hưởng ứng học tập suốt đời năm 2023
            period: {from: 2023-10-02, to: 2023-10-08}
            deadline: 2023-10-10T17:00:00+07:00
            levels: [commune, institution]
            unit_kinds:
              - {code: phuong, name: Phường, level: commune}
              - {code: thcs, name: Trường Trung học cơ sở, level: institution}
            \(issuer)
            reports:
              - {layout: bao-cao, for_each: commune}
              - {layout: phieu, for_each: institution, due: period_end, edition: illustrated}
            \(more)
            """, to: "campaign.yaml")
        try folder.write(
            "code,parent,kind,name,population,reports\nP,,phuong,Phường Hà Đông,,no\nS1,P,thcs,Trường THCS Văn Yên,,yes\n",
            to: "units.csv")
        return try CampaignLoader.load(folder.path)
    }

    private static let issuer = """
        issuer: {name: BAN CHỈ ĐẠO, symbol: BC-BCĐ, place: Hà Đông}
        signatory: {position: TRƯỞNG BAN}
        """

    /// Line, column and code of every finding.
    private func faults(_ more: String, issuer: String = MandateTests.issuer) throws -> [String] {
        let fault = #expect(throws: CampaignFault.self) { try load(more, issuer: issuer) }
        return (fault?.diagnostics ?? []).map { "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.code)" }
    }

    @Test func whatItRestsOnIsRead() throws {
        let campaign = try load(
            """
            basis:
              - {kind: Kế hoạch, number: 254/KH-UBND, date: 2023-09-20, body: UBND huyện Thanh Trì, subject: về việc tổ chức Tuần lễ}
              - {kind: Công văn}
            addressees: ["- Sở Giáo dục và Đào tạo;", UBND thành phố]
            directed:
              documents: [{kind: Kế hoạch, number: 12/KH-BCĐ, date: 2023-09-25}]
              opening: {day: 2023-10-02, place: Trường THCS Đông Mỹ, delegates: đại diện các trường}
            short_name: Tuần lễ
            figure_of_record: {books: indicator}
            """
        ).campaign
        let day = try #require(CalendarDate(iso: "2023-09-20"))
        #expect(
            campaign.mandate.basis == [
                CitedDocument(
                    kind: "Kế hoạch", number: "254/KH-UBND", date: day, body: "UBND huyện Thanh Trì", subject: "tổ chức Tuần lễ"
                ),
                CitedDocument(kind: "Công văn"),
            ])
        #expect(campaign.mandate.addressees == ["Sở Giáo dục và Đào tạo", "UBND thành phố"])
        #expect(campaign.mandate.directed?.documents.first?.number == "12/KH-BCĐ")
        #expect(campaign.mandate.directed?.opening?.day == CalendarDate(iso: "2023-10-02"))
        #expect(campaign.mandate.directed?.opening?.delegates == "đại diện các trường")
        #expect(campaign.shortName == "Tuần lễ" && campaign.figureOfRecord.books == .indicator)
        #expect(campaign.reports.map(\.due) == [.deadline, .periodEnd])
        #expect(campaign.reports.map(\.edition) == [.signed, .illustrated])
    }

    @Test(arguments: [
        ("basis: [{number: 1/KH}]", ["14:9 campaign.missing-key"]),
        ("basis: [{kind: Kế hoạch, number: 1 / KH}]", ["14:26 campaign.symbol"]),
        ("basis: [{kind: Kế hoạch, date: 20/9/2023}]", ["14:32 campaign.date"]),
        ("basis: [{kind: Kế hoạch, nunber: 1/KH}]", ["14:26 campaign.unknown-key"]),
        ("directed: {opening: {day: thứ Hai}}", ["14:27 campaign.date"]),
        ("figure_of_record: {books: cả hai}", ["14:27 campaign.figure-of-record"]),
        ("figure_of_record: {books: indicator}\nindicators: []", ["14:27 campaign.figure-of-record"]),
        ("issuer_form: xa", ["14:14 campaign.issuer-form"]),
    ])
    func faultsHaveTheirPlace(more: String, expected: [String]) throws {
        #expect(try faults(more) == expected)
    }

    @Test func aFormMakesIssuerSignatoryAndRecipients() throws {
        let made = try load("", issuer: "issuer_form: phong").campaign
        #expect(
            made.issuer
                == Issuer(
                    parent: "UBND phường Hà Đông", name: "Phòng Văn hóa - Xã hội", symbol: "BC-VHXH", place: "Hà Đông"))
        #expect(made.signatory.position == ["Trưởng phòng"])
        #expect(made.recipients.last == "Lưu: VT, VHXH")
        // What is given beside it wins.
        let own = try load(
            "", issuer: "issuer_form: ubnd\nsignatory: {position: [KT. Chủ tịch, Phó Chủ tịch], name: Nguyễn Văn A}"
        ).campaign
        #expect(own.issuer.name == "Ủy ban nhân dân phường Hà Đông" && own.issuer.parent == nil)
        #expect(own.signatory.name == "Nguyễn Văn A" && own.signatory.authority == nil)
        // Without a form both are asked for.
        #expect(try faults("", issuer: "") == ["1:1 campaign.missing-key", "1:1 campaign.missing-key"])
    }

    @Test func aUnitWithAnIssuerOfItsOwnHasDocumentsOfItsOwn() throws {
        let loaded = try load(
            """
            basis: [{kind: Kế hoạch, number: 1/KH-UBND}]
            addressees: [UBND thành phố]
            directed: {documents: [{kind: Kế hoạch, number: 2/KH-BCĐ}]}
            issuers:
              S1:
                issuer: {name: Trường THCS Văn Yên, symbol: BC-THCSVY, place: Hà Đông}
                addressees: [UBND phường Hà Đông]
            """)
        let school = try #require(loaded.tree["S1"])
        let own = loaded.campaign.mandate(for: school, in: loaded.tree)
        #expect(own.basis.map(\.number) == ["1/KH-UBND"] && own.addressees == ["UBND phường Hà Đông"] && own.directed == nil)
        #expect(loaded.campaign.issuesItself(school, in: loaded.tree))
        #expect(loaded.campaign.mandate(for: loaded.tree.root, in: loaded.tree) == loaded.campaign.mandate)
    }

    @Test func aReportIsDueAfterTheDeadlineUnlessTheCampaignSaysOtherwise() throws {
        let loaded = try load("")
        let calendar = ReportingCalendar(loaded.campaign, tree: loaded.tree)
        #expect(calendar.lastDeadline(of: "P") == Timestamp(iso: "2023-10-10T17:00:00+07:00"))
        let own = try load("periods:\n  institution: {deadline: 2023-10-12T17:00:00+07:00}")
        #expect(
            ReportingCalendar(own.campaign, tree: own.tree).lastDeadline(of: "P") == Timestamp(iso: "2023-10-12T17:00:00+07:00")
        )
    }
}
