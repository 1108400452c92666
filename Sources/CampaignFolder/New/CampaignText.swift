import ReportModel
import Vietnamese

/// The text of a new `campaign.yaml`.
struct CampaignText {
    let campaign: NewCampaign

    init(_ campaign: NewCampaign) { self.campaign = campaign }

    var yaml: String {
        [head, days, levels, catalogue, issuer, reports].joined(separator: "\n")
    }

    // MARK: Sections

    private var head: String {
        let theme =
            campaign.catalogue.isLearning
            ? "# Chủ đề do Bộ Giáo dục và Đào tạo công bố hằng năm: bỏ dấu # và ghi vào đây.\n# theme: \(CampaignText.themes[campaign.year] ?? "…")"
            : "# Chủ đề, nếu có: bỏ dấu # và ghi vào đây.\n# theme: …"
        return """
            # Đợt báo cáo. Dòng bắt đầu bằng dấu # là lời giải thích, chương trình bỏ qua.
            # Sửa xong, kiểm tra bằng lệnh: baocao doctor THƯ_MỤC_NÀY

            # Mã đợt, dùng trong đường dẫn của báo cáo: chữ không dấu, chữ số, dấu . _ -
            code: \(campaign.campaignCode)
            title: \(campaign.title)
            \(theme)

            """
    }

    private var days: String {
        let (from, to) = campaign.days
        let proposal =
            !campaign.proposesDays
            ? "# Ngày đầu và ngày cuối, viết năm-tháng-ngày (Tuần lễ năm 2023: từ ngày 02 đến ngày 08 tháng 10)."
            : "# Ngày đầu và ngày cuối, viết năm-tháng-ngày. ĐÂY LÀ ĐỀ XUẤT: sửa theo kế hoạch của địa phương."
        return """
            \(proposal)
            period: {from: \(from), to: \(to)}
            # Hạn nộp báo cáo, kèm múi giờ. Báo cáo đầu tiên đến sau hạn là nộp muộn.
            deadline: \(to)T17:00:00+07:00
            time_zone: Asia/Ho_Chi_Minh
            # Cấp hoặc đơn vị có ngày và hạn riêng (nằm trong các ngày trên): bỏ dấu # và sửa; cũng ghi được bằng các cột
            # from, to, deadline trong units.csv.
            # periods:
            #   institution: {from: \(from), to: \(to), deadline: "\(to)T11:00:00+07:00"}

            """
    }

    private var levels: String {
        var text = "# Các cấp từ trên xuống. Tên và số cấp tùy ý.\nlevels: [\(campaign.levels.joined(separator: ", "))]\n\n"
        text += "# Các loại đơn vị dùng trong cột kind của units.csv, và cấp của từng loại.\nunit_kinds:\n"
        for kind in kinds { text += "  - {code: \(kind.code), name: \"\(kind.name)\", level: \(kind.level)}\n" }
        return text
    }

    private var catalogue: String {
        guard campaign.catalogue.isLearning else { return plainLists }
        return """
            # Danh mục loại hoạt động, đối tượng, chỉ tiêu có sẵn của Tuần lễ học tập suốt đời: 2023 hoặc 2025; none: không dùng.
            catalogue: \(campaign.catalogue.rawValue)
            # Muốn dùng danh mục riêng, bỏ dấu # và sửa; danh mục nào không ghi thì dùng danh mục có sẵn:
            # activity_types:
            #   - {code: LPD, name: "Lễ phát động, khai mạc", group: Lễ và truyền thông}
            # audience_groups:
            #   - {code: hoc_sinh, name: Học sinh}
            # indicators:                      # ghi [] nếu không yêu cầu chỉ tiêu nào
            #   - {code: GDHT_DK, name: "Số gia đình đăng ký “Gia đình học tập”", unit: gia đình, level: commune}
            #   - {code: GDHT_CN, name: "Số gia đình được công nhận “Gia đình học tập”", unit: gia đình, level: commune, of: GDHT_DK}

            """
    }

    private var plainLists: String {
        """
        # Đợt này không dùng danh mục của Tuần lễ học tập suốt đời: sửa ba danh mục dưới đây theo kế hoạch của đợt.
        catalogue: none
        activity_types:
          - {code: PD, name: "Lễ phát động, tổng kết"}
          - {code: TT, name: Tuyên truyền, reach: true}
          - {code: HD, name: Hoạt động chính của đợt}
          - {code: KHAC, name: Hoạt động khác}
        audience_groups:
          - {code: tre_em, name: "Trẻ em, thanh thiếu niên"}
          - {code: nguoi_dan, name: Người dân}
          - {code: can_bo, name: "Cán bộ, công chức, viên chức"}
        indicators:                          # ghi [] nếu không yêu cầu chỉ tiêu nào
          - {code: BANG_RON, name: "Băng rôn, pa nô, khẩu hiệu", unit: chiếc}
          - {code: KINH_PHI, name: Kinh phí tổ chức, unit: nghìn đồng}

        """
    }

    private var issuer: String {
        let issuance = campaign.issuance
        if campaign.kind == .commune { return form(issuance) + recipients(issuance) + mandate }
        var text = "# Cơ quan ban hành, viết đầy đủ như trong câu; chương trình tự viết hoa trên đầu văn bản.\nissuer:\n"
        if let parent = issuance.issuer.parent { text += "  parent: \(parent)          # cơ quan chủ quản\n" }
        text += "  name: \(issuance.issuer.name)\n"
        text += "  symbol: \(issuance.issuer.symbol)          # ký hiệu sau số văn bản\n"
        text += "  place: \(issuance.issuer.place)          # địa danh trước ngày tháng\n\n"
        text +=
            "# Người ký. Không ghi name thì để trống chỗ ghi họ tên. Phó ký thay thì ghi position: [KT. …, Phó …].\nsignatory:\n"
        if let authority = issuance.signatory.authority { text += "  authority: \(authority)\n" }
        text += "  position: [\(issuance.signatory.position.joined(separator: ", "))]\n  # name: Họ và tên\n\n"
        return text + recipients(issuance) + mandate
            + """

            # Bản tổng hợp của từng xã, phường do xã, phường ấy phát hành (ubnd, bcd hoặc phong): bỏ dấu #.
            # issuers:
            #   commune: {form: ubnd}

            """
    }

    /// A commune's issuer and signatory follow from its name.
    private func form(_ issuance: Issuance) -> String {
        let authority = issuance.signatory.authority.map { "authority: \($0), " } ?? ""
        let position = issuance.signatory.position.joined(separator: ", ")
        return """
            # Cơ quan ban hành: ubnd (Ủy ban nhân dân), bcd (Ban Chỉ đạo) hoặc phong (Phòng Văn hóa - Xã hội). Tên cơ quan, ký hiệu,
            # địa danh và chức vụ người ký theo tên đơn vị đứng đầu trong units.csv.
            issuer_form: \(campaign.issuerForm.rawValue)
            # Muốn in sẵn họ tên người ký, hoặc Phó ký thay (position: [KT. …, Phó …]): bỏ dấu # và sửa.
            # signatory: {\(authority)position: [\(position)], name: Họ và tên}


            """
    }

    private func recipients(_ issuance: Issuance) -> String {
        var text = "# Nơi nhận, không cần gạch đầu dòng và dấu chấm phẩy.\nrecipients:\n"
        for recipient in issuance.recipients { text += "  - \"\(recipient)\"\n" }
        return text
    }

    private var mandate: String {
        """

        # Căn cứ, nơi gửi, văn bản đã ban hành và lễ phát động: bỏ dấu # và sửa. Chưa ghi thì báo cáo để chấm chờ ghi tay.
        # basis:
        #   - {kind: Kế hoạch, number: 254/KH-UBND, date: \(campaign.year)-09-20, body: UBND …, subject: tổ chức …}
        # addressees: [Sở Giáo dục và Đào tạo …]
        # directed:
        #   documents: [{kind: Kế hoạch, number: 27/KH-BCĐ, date: \(campaign.year)-09-22}]
        #   opening: {day: \(campaign.days.from), place: …, delegates: …}
        # Lời nhận xét, đánh giá của cán bộ ghi trong narrative.yaml; baocao narrate THƯ_MỤC_NÀY lập sẵn gợi ý.

        """
    }

    private var reports: String {
        let top = campaign.levels[0]
        var text = """
            # Báo cáo cần lập: mẫu, cho từng đơn vị của cấp nào, khi nào
            # (deadline: hết hạn báo cáo; period_end: hết đợt; daily 17:30: hằng ngày lúc 17 giờ 30).
            # edition: illustrated thì thêm biểu đồ, số liệu từng ngày, từng đơn vị; không ghi thì lập bản gọn để ký.
            reports:

            """
        if campaign.kind != .commune {
            // Without communes it would make nothing.
            let mark = campaign.communes.isEmpty ? "# " : ""
            text += "  \(mark)- {layout: commune-summary, for_each: commune, due: deadline}\n"
        }
        text += "  - {layout: \(campaign.reportLayout), for_each: \(top), due: deadline}\n"
        text += "  # - {layout: daily-bulletin, for_each: \(top), due: daily 17:30}    # báo cáo nhanh hằng ngày, một trang\n"
        text += "  # - {layout: unit-receipt, for_each: institution, due: deadline}    # phiếu tiếp nhận của từng đơn vị\n"
        return text + """

            # Thư mục đợt trước để so sánh (không bắt buộc).
            # compare_with: ../\(campaign.catalogue.isLearning ? "thht" : "dot")-\(campaign.year - 1)

            """
    }

    // MARK: Kinds

    /// Kinds that the units have, and for a commune those it may have.
    private var kinds: [UnitKind] {
        let places = UnitsText.placeKinds(of: campaign)
        let isWard = PlaceName.type(of: campaign.name) == "phường"
        let institutions = InstitutionKind.allCases.filter { kind in
            switch kind {
            case .village: campaign.kind != .commune || !isWard || campaign.units.contains { $0.kind == kind.rawValue }
            case .learningCentre: campaign.catalogue.isLearning || campaign.units.contains { $0.kind == kind.rawValue }
            default: true
            }
        }
        return places + institutions.map { UnitKind(code: $0.rawValue, name: $0.name, level: "institution") }
    }

    /// Themes of the weeks whose wording is known, as an example to look at.
    private static let themes = [
        2022: "Thúc đẩy chuyển đổi số phục vụ học tập suốt đời sau đại dịch Covid 19",
        2023: "Xây dựng năng lực tự học trong kỷ nguyên số",
        2025:
            "Học để phát triển bản thân, làm chủ tri thức và công nghệ, góp phần xây dựng đất nước hùng cường, thịnh vượng",
    ]
}
