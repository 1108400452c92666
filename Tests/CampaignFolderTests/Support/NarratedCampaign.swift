import TestSupport

@testable import CampaignFolder

/// A district with a school and two reports, for which officers write.
enum NarratedCampaign {
    static func load(_ narrative: String? = nil) throws -> LoadedCampaign {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            code: nho
            title: Tuần lễ
            period: {from: 2023-10-02, to: 2023-10-08}
            deadline: 2023-10-08T17:00:00+07:00
            levels: [district, institution]
            unit_kinds:
              - {code: huyen, name: Huyện, level: district}
              - {code: thcs, name: Trường Trung học cơ sở, level: institution}
            issuer: {name: BAN CHỈ ĐẠO, symbol: BC-BCĐ, place: Thanh Trì}
            signatory: {position: TRƯỞNG BAN}
            reports: [{layout: bao-cao, for_each: district}, {layout: phieu, for_each: institution}]
            """, to: "campaign.yaml")
        try folder.write(
            "code,parent,kind,name,population,reports\nH,,huyen,Huyện Thanh Trì,,no\nS1,H,thcs,Trường THCS Đông Mỹ,,yes\n",
            to: "units.csv")
        if let narrative { try folder.write(narrative, to: "narrative.yaml") }
        return try CampaignLoader.load(folder.path)
    }
}
