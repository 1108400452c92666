import Foundation
import ReportModel
import TestSupport
import Testing

@testable import CampaignFolder

/// What `init` writes: ready to be loaded, with the names and bodies of its kind.
struct NewCampaignTests {
    private static let list = CommuneList([
        CommuneList.Commune(
            provinceCode: "01", province: "Thành phố Hà Nội", code: "09556", name: "Phường Hà Đông", madeFrom: ""),
        CommuneList.Commune(
            provinceCode: "01", province: "Thành phố Hà Nội", code: "00640", name: "Xã Thanh Trì", madeFrom: ""),
        CommuneList.Commune(
            provinceCode: "79", province: "Thành phố Hồ Chí Minh", code: "2", name: "Phường Tân Phú", madeFrom: ""),
        CommuneList.Commune(provinceCode: "80", province: "Tỉnh Tây Ninh", code: "3", name: "Xã Tân Phú", madeFrom: ""),
        CommuneList.Commune(provinceCode: "75", province: "Thành phố Đồng Nai", code: "4", name: "Xã Tân Phú", madeFrom: ""),
        CommuneList.Commune(provinceCode: "38", province: "Tỉnh Thanh Hoá", code: "5", name: "Phường Hạc Thành", madeFrom: ""),
    ])

    private func made(_ campaign: NewCampaign) throws -> LoadedCampaign {
        let folder = try TemporaryFolder()
        let path = folder.path + "/new/campaign"
        try CampaignTemplate.write(campaign, to: path)
        let loaded = try CampaignLoader.load(path, layouts: ["commune-summary", "district-report", campaign.reportLayout])
        #expect(loaded.warnings == [])
        #expect(FileManager.default.fileExists(atPath: loaded.inbox))
        // Nothing is overwritten.
        #expect(throws: CampaignTemplate.Fault.self) { try CampaignTemplate.write(campaign, to: path) }
        return loaded
    }

    private func ward(_ form: IssuerForm? = nil, year: Int = 2026, _ catalogue: Catalogue = .of2025) -> NewCampaign {
        NewCampaign(
            kind: .commune, year: year, name: "Phường Hà Đông", code: "09556", parent: "Thành phố Hà Nội", catalogue: catalogue,
            issuerForm: form)
    }

    @Test func aWardIssuesThroughItsCommittee() throws {
        let loaded = try made(ward())
        let campaign = loaded.campaign
        #expect(campaign.code == "thht-ha-dong-2026")
        #expect(campaign.title == "Tuần lễ hưởng ứng học tập suốt đời năm 2026")
        #expect(campaign.theme == nil)
        #expect(campaign.period.from.iso == "2026-10-01" && campaign.period.to.iso == "2026-10-07")
        #expect(campaign.deadline.iso(offset: 25_200) == "2026-10-07T17:00:00+07:00")
        #expect(campaign.levels == ["commune", "institution"])
        #expect(campaign.issuer.parent == "UBND phường Hà Đông")
        #expect(campaign.issuer.name == "Ban Chỉ đạo xây dựng xã hội học tập")
        #expect(campaign.issuer.symbol == "BC-BCĐ" && campaign.issuer.place == "Hà Đông")
        #expect(campaign.signatory.authority == "TM. Ban Chỉ đạo")
        #expect(campaign.signatory.position == ["Trưởng ban", "Phó Chủ tịch UBND phường"])
        #expect(
            campaign.recipients.first == "Sở Giáo dục và Đào tạo Hà Nội (để b/c)" && campaign.recipients.last == "Lưu: VT, VHXH"
        )
        #expect(campaign.reports.map(\.layout) == ["bao-cao-phuong"])
        #expect(loaded.tree.units.map(\.code) == ["09556"] && loaded.tree.root.reports)
        #expect(campaign.catalogue == .of2025)
    }

    /// Names, symbol and posts follow from the form; nobody has to mend them in two places.
    @Test(arguments: [IssuerForm.ubnd, .bcd, .phong])
    func aCommuneStatesItsFormAlone(form: IssuerForm) throws {
        let text = CampaignText(ward(form)).yaml
        #expect(text.contains("\nissuer_form: \(form.rawValue)\n"))
        #expect(!text.contains("\nissuer:") && !text.contains("\nsignatory:"))
        #expect(!text.contains("commune-summary"), "nobody above makes a summary of it")
        // What is offered to be filled in is sound once the sign before it goes.
        let signed = text.replacing("# signatory: {", with: "signatory: {")
        let folder = try TemporaryFolder()
        try folder.write(signed, to: "campaign.yaml")
        try folder.write("code,parent,kind,name,population,reports\n09556,,phuong,Phường Hà Đông,,\n", to: "units.csv")
        let campaign = try CampaignLoader.load(folder.path).campaign
        #expect(campaign.signatory.name == "Họ và tên")
        #expect(
            campaign.signatory.position
                == form.issuance(for: "Phường Hà Đông", above: nil, catalogue: .of2025).signatory.position)
    }

    @Test func theOtherFormsOfACommune() throws {
        let committee = try made(ward(.ubnd)).campaign
        #expect(committee.issuer.parent == nil && committee.issuer.name == "Ủy ban nhân dân phường Hà Đông")
        #expect(committee.issuer.symbol == "BC-UBND")
        #expect(committee.signatory == Signatory(authority: "TM. Ủy ban nhân dân", position: ["Chủ tịch"], name: nil))
        let office = try made(ward(.phong)).campaign
        #expect(office.issuer.parent == "UBND phường Hà Đông" && office.issuer.name == "Phòng Văn hóa - Xã hội")
        #expect(office.issuer.symbol == "BC-VHXH")
        #expect(office.signatory == Signatory(authority: nil, position: ["Trưởng phòng"], name: nil))
    }

    @Test func aProvinceBringsItsCommunes() throws {
        var province = NewCampaign(kind: .province, year: 2025, name: "Thành phố Hà Nội", code: "01", catalogue: .of2025)
        province.communes = Self.list.communes.filter { $0.provinceCode == "01" }
        let loaded = try made(province)
        #expect(loaded.campaign.code == "thht-ha-noi-2025")
        #expect(loaded.tree.units.map(\.name) == ["Thành phố Hà Nội", "Phường Hà Đông", "Xã Thanh Trì"])
        #expect(loaded.tree.units.map(\.reports) == [false, true, true])
        #expect(loaded.campaign.unitKinds.prefix(3).map(\.code) == ["thanh_pho", "xa", "phuong"])
        #expect(loaded.campaign.issuer.name == "Sở Giáo dục và Đào tạo" && loaded.campaign.issuer.symbol == "BC-SGDĐT")
        #expect(loaded.campaign.reports.map(\.layout) == ["commune-summary", "bao-cao-thanh-pho"])
    }

    @Test func aDistrictOfTheTimeBefore() throws {
        let loaded = try made(
            NewCampaign(
                kind: .district, year: 2023, name: "Huyện Thanh Trì", code: "TT", parent: "Thành phố Hà Nội", catalogue: .of2023
            ))
        #expect(loaded.campaign.code == "thht-thanh-tri-2023")
        #expect(loaded.campaign.period.from.iso == "2023-10-02" && loaded.campaign.period.to.iso == "2023-10-08")
        #expect(loaded.campaign.activityTypes == BuiltInCatalogue.activityTypes)
        // Its communes are for somebody to list.
        #expect(loaded.campaign.reports.map(\.layout) == ["bao-cao-huyen"])
        #expect(loaded.campaign.issuer.parent == "UBND huyện Thanh Trì")
        #expect(loaded.campaign.recipients.last == "Lưu: VT, GDĐT")
    }

    @Test func aCampaignOfAnotherKindHasNoWordOfLearning() throws {
        let campaign = ward(nil, .none)
        let loaded = try made(campaign)
        #expect(loaded.campaign.code == "dot-ha-dong-2026")
        #expect(loaded.campaign.issuer.name == "Ủy ban nhân dân phường Hà Đông")
        #expect(loaded.campaign.activityTypes.contains { $0.reach })
        let texts =
            [
                loaded.campaign.title, loaded.campaign.issuer.name, loaded.campaign.signatory.authority ?? "",
            ] + loaded.campaign.recipients + loaded.campaign.activityTypes.map(\.name)
            + loaded.campaign.audienceGroups.map(\.name)
            + loaded.campaign.indicators.map(\.name)
        for text in texts { #expect(!text.lowercased().contains("học"), "\(text)") }
    }

    @Test(arguments: NewCampaign.Kind.allCases, Catalogue.allCases)
    func noCodeIsAnExamples(kind: NewCampaign.Kind, catalogue: Catalogue) throws {
        let examples = try FileManager.default.contentsOfDirectory(atPath: Checkout.root + "/Examples").compactMap { folder in
            try? String(contentsOfFile: Checkout.root + "/Examples/\(folder)/campaign.yaml", encoding: .utf8)
        }
        #expect(!examples.isEmpty)
        for (name, year) in [("Huyện Thanh Trì", 2023), ("Phường Hà Đông", 2025), ("Thành phố Hà Nội", 2025)] {
            let code = NewCampaign(kind: kind, year: year, name: name, code: "X", catalogue: catalogue).campaignCode
            for example in examples { #expect(!example.contains("\ncode: \(code)\n"), "\(code)") }
        }
    }

    @Test func unitsOfAListStandInTheFolder() throws {
        var campaign = ward()
        campaign.units =
            UnitList(
                rows: [["Tên trường"], ["Trường THCS Lê Lợi, cơ sở 2"], ["Trường Mầm non “Hoa Sen”"]],
                communes: [("09556", "Phường Hà Đông")], taken: ["09556"]
            ).units
        let loaded = try made(campaign)
        #expect(loaded.tree.units.map(\.name).dropFirst() == ["Trường THCS Lê Lợi, cơ sở 2", "Trường Mầm non “Hoa Sen”"])
        #expect(loaded.tree.units.allSatisfy { $0.reports })
    }
}
