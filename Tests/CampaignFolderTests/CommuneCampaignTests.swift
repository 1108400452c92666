import Foundation
import ReportModel
import TestSupport
import Testing

@testable import CampaignFolder

/// Campaigns that begin with a commune, and what units.csv says of what its learning models are set against.
struct CommuneCampaignTests {
    private static let campaign = """
        code: c
        title: Tuần lễ
        period: {from: 2025-10-01, to: 2025-10-07}
        deadline: 2025-10-07T17:00:00+07:00
        levels: [commune, institution]
        unit_kinds:
          - {code: phuong, name: Phường, level: commune}
          - {code: thcs, name: Trường THCS, level: institution}
        issuer_form: ubnd

        """

    private func load(
        _ reports: String, units: String = "code,parent,kind,name,population,reports\nHD,,phuong,Phường Hà Đông,,\n"
    )
        throws -> LoadedCampaign
    {
        let folder = try TemporaryFolder()
        try folder.write(Self.campaign + reports, to: "campaign.yaml")
        try folder.write(units, to: "units.csv")
        return try CampaignLoader.load(folder.path)
    }

    @Test func noSummaryOfTheTopUnitIsMadeBesideItsReport() throws {
        let loaded = try load(
            """
            reports:
              - {layout: commune-report, for_each: commune}
              - {layout: commune-summary, for_each: commune}
              - {layout: unit-receipt, for_each: institution}

            """, units: "code,parent,kind,name,population,reports\nHD,,phuong,Phường Hà Đông,,\nS,HD,thcs,Trường THCS A,,\n")
        #expect(loaded.campaign.reports.map(\.layout) == ["commune-report", "unit-receipt"])
        let warning = try #require(loaded.warnings.first)
        #expect(loaded.warnings.count == 1 && warning.severity == .warning && warning.code == "campaign.summary-of-top")
        #expect(warning.place.line == 12)
        #expect(warning.message.contains("'commune-summary' of commune 'Phường Hà Đông' is left out"))
        #expect(warning.hint?.contains("'commune-report' is its report") == true)
    }

    /// Then it is all there is of the commune.
    @Test(
        arguments: [
            "", "  - {layout: daily-bulletin, for_each: commune, due: daily 17:30}\n",
            "  - {layout: emulation-ranking, for_each: commune}\n",
        ])
    func aloneItIsMade(other: String) throws {
        let loaded = try load("reports:\n  - {layout: commune-summary, for_each: commune}\n" + other)
        #expect(loaded.warnings == [])
        #expect(loaded.campaign.reports.first?.layout == "commune-summary")
    }

    /// Whatever the campaign calls the two.
    @Test func layoutsOfTheCampaignsOwnAreWhatTheyAreLike() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            Self.campaign
                + """
                reports:
                  - {layout: tong-hop, for_each: commune}
                  - {layout: bao-cao, for_each: commune}

                """, to: "campaign.yaml")
        try folder.write("code,parent,kind,name,population,reports\nHD,,phuong,Phường Hà Đông,,\n", to: "units.csv")
        try folder.write("layout: tong-hop\nlike: commune-summary\n", to: "layouts/tong-hop.yaml")
        for own in ["like: commune-report\n", "style: styles/decree-30\n"] {
            try folder.write("layout: bao-cao\n" + own, to: "layouts/bao-cao.yaml")
            let loaded = try CampaignLoader.load(folder.path)
            #expect(loaded.campaign.reports.map(\.layout) == ["bao-cao"])
            #expect(loaded.warnings.map(\.code) == ["campaign.summary-of-top"])
        }
        try folder.write("layout: bao-cao\nlike: emulation-ranking\n", to: "layouts/bao-cao.yaml")
        #expect(try CampaignLoader.load(folder.path).campaign.reports.count == 2)
    }

    @Test func whatModelsAreSetAgainstStandsInTheListOfUnits() throws {
        let units = """
            Mã,Trực thuộc,Loại,Tên đơn vị,Dân số,Báo cáo,Số hộ,Số thôn,adults
            HD,,phuong,Phường Hà Đông,,,4.260,0,
            S,HD,thcs,Trường THCS A,,,,,

            """
        let tree = try load("", units: units).tree
        let bases = try #require(tree.root.bases)
        #expect(bases.households == 4_260 && bases.villages == 0, "0 is known")
        #expect(bases.clans == nil && bases.adults == nil, "an empty cell is not")
        #expect(tree["S"]?.bases == nil)
        let error = #expect(throws: CampaignFault.self) {
            try load("", units: "code,parent,kind,name,population,reports,clans\nHD,,phuong,Phường Hà Đông,,,nhiều\n")
        }
        let finding = try #require(error?.diagnostics.first)
        #expect(finding.code == "campaign.base" && finding.place.line == 2)
        #expect(finding.message == "clans 'nhiều' of unit 'HD' is not a whole number")
    }

    @Test func anIndicatorNamesWhatItIsAPartOf() throws {
        let lists = """
            indicators:
              - {code: A, name: Hộ, unit: hộ, base: households, name_en: Homes, unit_en: homes}
            activity_types:
              - {code: B, name: Lớp học vẽ, group: Vẽ, name_en: Drawing classes, group_en: Drawing}
              - {code: C, name: Hoạt động khác}
            audience_groups: [{code: D, name: Người dân}]
            title_en: Learning Week
            contact: [Nguyễn Văn A]

            """
        let campaign = try load(lists).campaign
        #expect(campaign.indicators[0].base == .households && campaign.indicators[0].unitEnglish == "homes")
        #expect(campaign.activityTypes[0].nameEnglish == "Drawing classes" && campaign.groupEnglish("Vẽ") == "Drawing")
        #expect(campaign.activityTypes[1].nameEnglish == "Other activities", "known from the built-in lists")
        #expect(campaign.titleEnglish == "Learning Week" && campaign.contact == ["Nguyễn Văn A"])
        #expect(campaign.withoutEnglishName.isEmpty)
        let error = #expect(throws: CampaignFault.self) {
            try load("indicators: [{code: A, name: Hộ, unit: hộ, base: houses}]\n")
        }
        #expect(error?.diagnostics.first?.code == "campaign.indicator-base")
    }

    @Test(arguments: [Catalogue.of2023, .of2025])
    func everyBuiltInNameHasAnEnglishOne(catalogue: Catalogue) throws {
        var campaign = try load("catalogue: \(catalogue.rawValue)\n").campaign
        #expect(campaign.withoutEnglishName.map(\.key) == ["title_en"])
        campaign.theme = "Chủ đề"
        campaign.titleEnglish = "Week"
        #expect(campaign.withoutEnglishName.map(\.key) == ["theme_en"])
        // The models' English names quote their titles as the Vietnamese ones do.
        for indicator in campaign.indicators where indicator.name.contains("“") {
            #expect(indicator.nameEnglish?.contains("“Learning ") == true, "\(indicator.code)")
        }
    }
}
