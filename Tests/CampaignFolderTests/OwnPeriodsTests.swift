import Foundation
import ReportModel
import TestSupport
import Testing

@testable import CampaignFolder

/// `periods:`, the columns of `units.csv` that say the same, `issuers:` and `catalogue:`.
struct OwnPeriodsTests {
    private func load(_ more: String, units: String = CampaignLoaderTests.units) throws -> LoadedCampaign {
        let folder = try TemporaryFolder()
        try folder.write(CampaignLoaderTests.smallest + more, to: "campaign.yaml")
        try folder.write(units, to: "units.csv")
        return try CampaignLoader.load(folder.path)
    }

    private func faults(_ more: String, units: String = CampaignLoaderTests.units) throws -> [String] {
        do {
            return try load(more, units: units).warnings.map(\.shortText)
        } catch let fault as CampaignFault {
            return fault.diagnostics.map(\.shortText)
        }
    }

    @Test func levelsAndUnitsHaveDaysOfTheirOwn() throws {
        let loaded = try load(
            """
            periods:
              commune: {from: 2023-10-04}
              DM: {to: 2023-10-06, deadline: 2023-10-07T11:00:00+07:00}

            """)
        let calendar = ReportingCalendar(loaded.campaign, tree: loaded.tree)
        #expect(calendar.period(of: "DM").from.iso == "2023-10-02" && calendar.period(of: "DM").to.iso == "2023-10-06")
        #expect(calendar.deadline(of: "DM").iso(offset: 25_200) == "2023-10-07T11:00:00+07:00")
        #expect(calendar.period(of: "TT") == loaded.campaign.period)
    }

    @Test func columnsOfTheUnitsSayTheSame() throws {
        let units = """
            Mã,Trực thuộc,Loại,Tên đơn vị,Dân số,Báo cáo,Từ ngày,Đến ngày,Hạn nộp
            TT,,huyen,Huyện Thanh Trì,,không,,,
            # Xã Đông Mỹ tổ chức muộn hơn
            DM,TT,xa,Xã Đông Mỹ,7500,có,4/10/2023,2023-10-08,17:00 9/10/2023

            """
        let loaded = try load("periods: {DM: {from: 2023-10-03}}\n", units: units)
        let calendar = ReportingCalendar(loaded.campaign, tree: loaded.tree)
        #expect(calendar.period(of: "DM").from.iso == "2023-10-04", "the file of units wins")
        #expect(calendar.deadline(of: "DM").iso(offset: 25_200) == "2023-10-09T17:00:00+07:00")
        #expect(loaded.tree.units.count == 2)
        #expect(
            try faults("", units: units.replacing("4/10/2023,2023", with: "4/13/2023,2023")) == [
                "4 campaign.date 'from' of unit 'DM' is no date: '4/13/2023' / write year-month-day, e.g. 2023-10-02"
            ])
        #expect(
            try faults("", units: units.replacing("2023-10-08,17", with: "2023-10-20,17")).first?.contains(
                "goes beyond the campaign's")
                == true)
    }

    @Test func whatIsWrongIsTold() throws {
        func first(_ more: String) throws -> String { try faults(more).first ?? "" }
        #expect(try first("periods: {DM: {from: 2023-10-01}}\n").contains("goes beyond the campaign's"))
        #expect(try first("periods: {DM: {from: 2023-10-07, to: 2023-10-03}}\n").contains("before it begins"))
        #expect(try first("periods: {XX: {from: 2023-10-03}}\n").contains("neither a level nor a unit"))
        #expect(try first("periods: {DM: {until: 2023-10-03}}\n").contains("no key 'until'"))
        #expect(try first("issuers: {commune: {form: huyen}}\n").contains("campaign.issuer-form"))
        #expect(try first("issuers: {comune: {form: ubnd}}\n").contains("neither a level nor a unit"))
        #expect(try first("catalogue: 2024\n").contains("campaign.catalogue"))
    }

    @Test func eachCommuneUnderItsOwnLetterhead() throws {
        let loaded = try load(
            """
            issuers:
              commune: {form: bcd, recipients: [Như trên]}
              TT: {issuer: {name: Phòng Giáo dục, symbol: BC-PGD, place: Thanh Trì}}

            """)
        let commune = loaded.campaign.issuance(for: try #require(loaded.tree["DM"]), in: loaded.tree)
        #expect(commune.issuer.parent == "UBND xã Đông Mỹ" && commune.issuer.place == "Đông Mỹ")
        #expect(commune.signatory.position == ["Trưởng ban", "Phó Chủ tịch UBND xã"])
        #expect(commune.recipients == ["Như trên"])
        let top = loaded.campaign.issuance(for: loaded.tree.root, in: loaded.tree)
        #expect(top.issuer.name == "Phòng Giáo dục" && top.signatory == loaded.campaign.signatory)
    }

    @Test func theCatalogueOfAYearStandsInForListsLeftOut() throws {
        #expect(try load("").campaign.activityTypes == BuiltInCatalogue.activityTypes)
        #expect(try load("catalogue: 2023\n").campaign.audienceGroups == BuiltInCatalogue.audienceGroups)
        let newer = try load("catalogue: 2025\n").campaign
        let codes = newer.activityTypes.map(\.code)
        for code in ["KSC", "KSN", "CTH", "NHS", "CLB", "TVL", "TDN", "DDC", "HLM"] { #expect(codes.contains(code), "\(code)") }
        #expect(!codes.contains("CNT") && Set(codes).count == codes.count && codes.last == "KHA")
        #expect(newer.indicators.prefix(2).map(\.code) == ["CDHTAP_DK", "CDHTAP_CN"])
        #expect(newer.indicators.first { $0.code == "DVHT_CN" }?.note?.contains("31/12") == true)
        #expect(newer.audienceGroups.last?.code == "khac")
        let plain = try load("catalogue: none\n").campaign
        #expect(plain.activityTypes.map(\.name) == ["Hoạt động"] && plain.indicators == [])
        #expect(plain.audienceGroups.map(\.name) == ["Người tham gia"])
    }
}
