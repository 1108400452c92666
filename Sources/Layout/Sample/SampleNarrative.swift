import ReportModel

/// What the sample's officer wrote.
enum SampleNarrative {
    /// Where nobody reported, nobody wrote either: the document is a draft.
    static func entries(_ variant: SampleData.Variant) -> [Narrative.Place: Narrative.Entry] {
        switch variant {
        case .empty, .one: return [:]
        case .bare: return Dictionary(uniqueKeysWithValues: Narrative.Place.allCases.map { ($0, .nothing) })
        default: break
        }
        let place = SourcePlace("narrative.yaml")
        func texts(_ pieces: [Narrative.Text.Piece]...) -> Narrative.Entry {
            .texts(pieces.map { Narrative.Text($0, at: place) })
        }
        return [
            .direction: texts([
                .words(
                    "Các phòng, ban, ngành, đoàn thể được phân công phụ trách từng nội dung; các trường, trung tâm xây dựng kế hoạch "
                        + "và thực hiện theo hướng dẫn.")
            ]),
            .notable: texts([
                .words("Lễ phát động được tổ chức đồng loạt ở các trường, thu hút "),
                .figure(FigureAddress(.count(.participants), type: "LPD")), .words(" lượt người tham gia."),
            ]),
            .strengths: texts(
                [
                    .words(
                        "Cấp ủy, chính quyền quan tâm chỉ đạo; các hoạt động thiết thực, thu hút đông đảo người dân tham gia.")
                ],
                [.words("Phong trào đọc sách, quyên góp sách được học sinh và cha mẹ học sinh hưởng ứng.")]),
            .limitations: texts([.words("Cơ sở vật chất của một số thư viện, trung tâm học tập cộng đồng còn hạn chế.")]),
            .causes: texts([.words("Kinh phí dành cho hoạt động của trung tâm học tập cộng đồng còn ít.")]),
            .lessons: .nothing,
            .tasks: texts(
                [.words("Duy trì các lớp học, chuyên đề đã mở; nhân rộng mô hình học tập.")],
                [.words("Bổ sung sách, học liệu mở cho thư viện các trường và trung tâm học tập cộng đồng.")]),
            .proposals: texts([.words("Hỗ trợ kinh phí bổ sung sách, trang thiết bị cho trung tâm học tập cộng đồng.")]),
        ]
    }
}
