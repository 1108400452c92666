import Foundation

/// A new campaign folder: commented examples of both files, ready to be loaded and changed.
public enum CampaignTemplate {
    /// Why a folder was not written.
    public enum Fault: Error, Sendable, CustomStringConvertible {
        /// A file of a campaign is there already; nothing is overwritten.
        case exists(path: String)

        public var description: String {
            switch self {
            case .exists(let path): "'\(path)' is there already and is not overwritten"
            }
        }
    }

    /// Writes `campaign.yaml`, `units.csv` and an empty `inbox/` into `folder`, which is made when it is not there.
    ///
    /// The example loads without a finding.
    ///
    /// - Throws: ``Fault/exists(path:)`` before anything is written; errors of the file system.
    public static func write(to folder: String) throws {
        let files = [
            (CampaignLoader.join(folder, CampaignLoader.campaignFile), campaign),
            (CampaignLoader.join(folder, CampaignLoader.unitsFile), units),
        ]
        for (path, _) in files where FileManager.default.fileExists(atPath: path) { throw Fault.exists(path: path) }
        try FileManager.default.createDirectory(
            atPath: CampaignLoader.join(folder, "inbox"), withIntermediateDirectories: true)
        for (path, text) in files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        }
    }

    /// The example `campaign.yaml`.
    static let campaign = """
        # Đợt báo cáo. Dòng bắt đầu bằng dấu # là lời giải thích, chương trình bỏ qua.
        # Kiểm tra sau khi sửa: baocao doctor THƯ_MỤC_NÀY

        # Mã đợt, dùng trong đường dẫn của báo cáo: chữ không dấu, chữ số, dấu . _ -
        code: thht-2023
        title: Tuần lễ hưởng ứng học tập suốt đời năm 2023
        theme: Xây dựng năng lực tự học trong kỷ nguyên số

        # Ngày đầu và ngày cuối, viết năm-tháng-ngày.
        period: {from: 2023-10-02, to: 2023-10-08}
        # Hạn nộp báo cáo, kèm múi giờ. Báo cáo đầu tiên đến sau hạn là nộp muộn.
        deadline: 2023-10-08T17:00:00+07:00
        time_zone: Asia/Ho_Chi_Minh

        # Các cấp từ trên xuống. Tên và số cấp tùy ý (ví dụ từ tháng 7 năm 2025: [province, commune, institution]).
        levels: [district, commune, institution]

        # Các loại đơn vị dùng trong units.csv và cấp của từng loại.
        unit_kinds:
          - {code: huyen, name: Huyện, level: district}
          - {code: xa, name: Xã, level: commune}
          - {code: thi_tran, name: Thị trấn, level: commune}
          - {code: mam_non, name: Trường Mầm non, level: institution}
          - {code: tieu_hoc, name: Trường Tiểu học, level: institution}
          - {code: thcs, name: Trường Trung học cơ sở, level: institution}
          - {code: tthtcd, name: Trung tâm Học tập cộng đồng, level: institution}

        # Không ghi activity_types, audience_groups, indicators thì dùng danh mục có sẵn của Tuần lễ học tập suốt đời.
        # Muốn dùng danh mục riêng, bỏ dấu # và sửa:
        # activity_types:
        #   - {code: LPD, name: "Lễ phát động, khai mạc", group: Lễ và truyền thông}
        # audience_groups:
        #   - {code: hoc_sinh, name: Học sinh}
        # indicators:                      # ghi [] nếu không yêu cầu chỉ tiêu nào
        #   - {code: GDHT_DK, name: "Số gia đình đăng ký “Gia đình học tập”", unit: gia đình, level: commune}
        #   - {code: GDHT_CN, name: "Số gia đình được công nhận “Gia đình học tập”", unit: gia đình, level: commune, of: GDHT_DK}

        # Cơ quan ban hành: cơ quan chủ quản, tên, ký hiệu sau số văn bản, địa danh.
        issuer:
          parent: UBND HUYỆN THANH TRÌ
          name: BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP
          symbol: BC-BCĐ
          place: Thanh Trì

        # Người ký. Không ghi name thì để trống chỗ ghi họ tên.
        signatory:
          authority: TM. BAN CHỈ ĐẠO
          position: [TRƯỞNG BAN, PHÓ CHỦ TỊCH UBND HUYỆN]
          # name: Họ và tên

        # Nơi nhận, không cần gạch đầu dòng và dấu chấm phẩy.
        recipients:
          - Sở GD&ĐT Hà Nội (để b/c)
          - UBND các xã, thị trấn
          - "Lưu: VT, GDĐT"

        # Báo cáo cần lập: mẫu (tệp trong Layouts/), cho từng đơn vị của cấp nào, khi nào
        # (period_end: hết đợt; daily 17:30: hằng ngày lúc 17 giờ 30).
        reports:
          - {layout: commune-summary, for_each: commune, due: period_end}
          - {layout: district-report, for_each: district, due: period_end}
          # - {layout: daily-bulletin, for_each: district, due: daily 17:30}    # báo cáo nhanh hằng ngày, một trang
          # - {layout: unit-receipt, for_each: institution, due: period_end}    # phiếu tiếp nhận của từng đơn vị

        # Thư mục đợt năm trước để so sánh (không bắt buộc).
        # compare_with: ../thht-2022

        """

    /// The example `units.csv`.
    static let units = """
        code,parent,kind,name,population,reports
        TT,,huyen,Huyện Thanh Trì,,no
        DM,TT,xa,Xã Đông Mỹ,,yes
        DM-MN,DM,mam_non,Trường Mầm non Đông Mỹ,,yes
        DM-TH,DM,tieu_hoc,Trường Tiểu học Đông Mỹ,,yes
        DM-THCS,DM,thcs,Trường THCS Đông Mỹ,,yes
        DM-CD,DM,tthtcd,Trung tâm Học tập cộng đồng xã Đông Mỹ,,yes
        VD,TT,thi_tran,Thị trấn Văn Điển,,yes
        VD-THCS,VD,thcs,Trường THCS Thị trấn Văn Điển,,yes

        """
}
