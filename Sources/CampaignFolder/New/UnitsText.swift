import ReportModel
import Vietnamese

/// The text of a new `units.csv`.
struct UnitsText {
    let campaign: NewCampaign

    init(_ campaign: NewCampaign) { self.campaign = campaign }

    var csv: String {
        var text = UnitColumns.required.joined(separator: ",") + "\n"
        text += """
            # Mỗi dòng một đơn vị: mã; mã đơn vị cấp trên; loại (mã trong unit_kinds của campaign.yaml); tên chính thức đầy đủ;
            # số dân nếu biết; reports là yes nếu chính đơn vị phải báo cáo, no nếu không. Dòng bắt đầu bằng dấu # được bỏ qua.

            """
        let root = UnitsText.kind(of: campaign.name)
        text += row(campaign.code, "", root.code, campaign.name, nil, campaign.kind == .commune)
        for commune in campaign.communes {
            text += row(commune.code, campaign.code, UnitsText.kind(of: commune.name).code, commune.name, nil, true)
        }
        for unit in campaign.units {
            text += row(unit.code, unit.commune ?? campaign.code, unit.kind, unit.name, unit.population, true)
        }
        return campaign.units.isEmpty ? text + examples : text
    }

    /// Rows to take the mark off and change.
    private var examples: String {
        let parent = campaign.communes.first?.code ?? campaign.code
        let place = campaign.communes.first?.name ?? campaign.name
        let (bare, inSentence) = (PlaceName.bare(place), PlaceName.inSentence(place))
        let stem = PlainCode.of(bare, longest: 20)
        var text = "# Trường, trung tâm, tổ dân phố: bỏ dấu # ở đầu dòng và sửa, hoặc lập lại thư mục với --units DANH_SÁCH.\n"
        var units: [(InstitutionKind, String)] = [
            (.preschool, "Trường Mầm non \(bare)"), (.primary, "Trường Tiểu học \(bare)"),
            (.lower, "Trường Trung học cơ sở \(bare)"),
        ]
        if campaign.catalogue.isLearning { units.append((.learningCentre, "Trung tâm Học tập cộng đồng \(inSentence)")) }
        for (kind, name) in units {
            text += "# " + row("\(kind.prefix)-\(stem)", parent, kind.rawValue, name, nil, true)
        }
        return text
    }

    private func row(_ code: String, _ parent: String, _ kind: String, _ name: String, _ population: Int?, _ reports: Bool)
        -> String
    {
        let quoted = name.contains(",") || name.contains("\"") ? "\"\(name.replacing("\"", with: "\"\""))\"" : name
        return "\(code),\(parent),\(kind),\(quoted),\(population.map(String.init) ?? ""),\(reports ? "yes" : "no")\n"
    }

    // MARK: Kinds of places

    /// Kinds of the top unit and of the communes that the campaign has, or may have.
    static func placeKinds(of campaign: NewCampaign) -> [UnitKind] {
        let top = kind(of: campaign.name)
        var kinds = [UnitKind(code: top.code, name: top.name, level: campaign.levels[0])]
        guard campaign.kind != .commune else { return kinds }
        var present = Set(campaign.communes.map { kind(of: $0.name).code })
        if campaign.kind == .district { present = ["xa", "phuong", "thi_tran"] }
        if present.isEmpty { present = ["xa", "phuong"] }
        for name in ["Xã", "Phường", "Đặc khu", "Thị trấn"] {
            let code = kind(of: name + " X").code
            if present.contains(code) { kinds.append(UnitKind(code: code, name: name, level: "commune")) }
        }
        return kinds
    }

    /// Code and name of a place's kind, from its name: `phuong`, `Phường`.
    static func kind(of name: String) -> (code: String, name: String) {
        guard let type = PlaceName.type(of: name) else { return ("don_vi", "Đơn vị") }
        return (PlainCode.of(type, longest: 32).lowercased().replacing("-", with: "_"), CaseMapping.sentenceCased(type))
    }
}
