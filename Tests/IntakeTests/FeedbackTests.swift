import ReportModel
import Testing
import Vietnamese

@testable import Intake

@Suite("The answer to a file") struct FeedbackTests {
    private let heading =
        "unit_code,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated\n"

    @Test("accepted, with what was counted")
    func accepted() {
        let result = read(
            heading + "DM-THCS,2/10/2023,LPD,A,hoc_sinh,2,1.200,600,350\nDM-THCS,3/10/2023,TTR,B,nguoi_dan,,80,,\n")
        var history = FeedbackHistory()
        history.counted["DM-THCS"] = figures(2, 3, people: 1_280, women: 600, silent: 1, books: 350)
        #expect(
            FeedbackWriter.text(for: "a.csv", result: result, context: Fixture.context, history: history) == """
                TRẢ LỜI BÁO CÁO
                Tệp: a.csv
                Đợt: Tuần lễ hưởng ứng học tập suốt đời năm 2023

                KẾT QUẢ: ĐÃ NHẬN

                Trường THCS Đông Mỹ (DM-THCS)
                ĐÃ NHẬN
                - Số liệu từ ngày 02/10/2023 đến ngày 08/10/2023
                - 2 hoạt động, 3 buổi
                - 1.280 lượt người tham gia, trong đó 600 nữ (1 dòng chưa thống kê số nữ)
                - 350 cuốn sách quyên góp
                Còn thiếu, xin gửi thêm:
                - Chỉ tiêu (8/8): số đơn vị đăng ký “Đơn vị học tập”; số đơn vị được công nhận “Đơn vị học tập”; băng rôn, pa nô, khẩu hiệu; tin, bài đã đăng; sách quyên góp; tủ sách, thư viện được xây mới, bổ sung; suất học bổng, quà khuyến học; kinh phí tổ chức; không có thì ghi 0
                - Nhận xét: ưu điểm, hạn chế, kiến nghị

                """)
    }

    @Test("refused, with what to mend where; other units are told too")
    func refused() {
        let result = read(
            heading
                + "DM-THCS,2/10/2023,LPD,A,hoc_sinh,2,khoảng 500,,\nTH-THCS,2/10/2023,LPD,A,hoc_sinh,2,50,,\nX9,2/10/2023,LPD,A,hoc_sinh,2,5,,\n"
        )
        var history = FeedbackHistory(receivedAt: Fixture.time("2023-10-06T16:20:00+07:00"), replacing: ["TH-THCS"])
        history.counted["TH-THCS"] = figures(1, 2, people: 50)
        #expect(
            FeedbackWriter.text(for: "a.csv", result: result, context: Fixture.context, history: history) == """
                TRẢ LỜI BÁO CÁO
                Tệp: a.csv
                Đợt: Tuần lễ hưởng ứng học tập suốt đời năm 2023
                Nhận lúc: 16 giờ 20 ngày 06/10/2023

                KẾT QUẢ: ĐÃ NHẬN 1, CHƯA NHẬN 1 ĐƠN VỊ, CÒN DÒNG CHƯA NHẬN

                Về cả tệp:
                1. Dòng 4, cột A “unit_code”: không có đơn vị nào mang mã này
                   Đang ghi: X9
                   Cách sửa: xem lại mã trong biểu mẫu của đơn vị

                Trường THCS Đông Mỹ (DM-THCS)
                CHƯA NHẬN: cần sửa 1 chỗ, số liệu chưa được tính
                1. Dòng 2, cột G “participants”: “participants” là số ước chừng, không phải số đếm được
                   Đang ghi: khoảng 500
                   Cần: số nguyên từ 0 trở lên, ví dụ 120
                   Cách sửa: ghi con số đúng đã đếm, ví dụ 500, không ghi khoảng, gần, hơn

                Trường THCS Tứ Hiệp (TH-THCS)
                ĐÃ NHẬN, thay báo cáo đã gửi trước
                - Số liệu từ ngày 02/10/2023 đến ngày 08/10/2023
                - 1 hoạt động, 2 buổi
                - 50 lượt người tham gia (chưa thống kê số nữ)
                Còn thiếu, xin gửi thêm:
                - Chỉ tiêu (8/8): số đơn vị đăng ký “Đơn vị học tập”; số đơn vị được công nhận “Đơn vị học tập”; băng rôn, pa nô, khẩu hiệu; tin, bài đã đăng; sách quyên góp; tủ sách, thư viện được xây mới, bổ sung; suất học bổng, quà khuyến học; kinh phí tổ chức; không có thì ghi 0
                - Nhận xét: ưu điểm, hạn chế, kiến nghị

                Sửa xong xin gửi lại cả tệp trước 17 giờ 00 ngày 08/10/2023.

                """)
    }

    @Test("people reached from afar are no visits, and who is not stated is not none")
    func reached() {
        let result = read(heading + "DM-TH,2/10/2023,TTR,A,hoc_sinh,1,5,,")
        func lines(_ figures: CountedFigures) -> [String] {
            var history = FeedbackHistory()
            history.counted["DM-TH"] = figures
            let text = FeedbackWriter.text(for: "a.csv", result: result, context: Fixture.context, history: history)
            return text.split(separator: "\n").filter { $0.hasPrefix("- ") }.dropFirst().prefix(3).map(String.init)
        }
        let afar = "- 9.000 lượt tiếp cận qua truyền thông, không tính là lượt tham gia"
        #expect(
            lines(figures(3, 4, people: 70, afar: 2, reach: 9_000)) == [
                "- 3 hoạt động, 4 buổi", "- 70 lượt người tham gia (chưa thống kê số nữ)", afar,
            ])
        #expect(lines(figures(2, 2, people: 0, afar: 2, reach: 9_000)).prefix(2) == ["- 2 hoạt động, 2 buổi", afar])
        #expect(
            lines(figures(3, 4, people: nil, afar: 2, reach: nil)).dropFirst().prefix(2) == [
                "- Chưa thống kê số lượt người tham gia", "- Hoạt động truyền thông: chưa thống kê số lượt tiếp cận",
            ])
    }

    private func figures(
        _ activities: Int, _ sessions: Int, people: Int?, women: Int? = nil, silent: Int = 0, books: Int = 0,
        afar: Int = 0, reach: Int? = nil
    ) -> CountedFigures {
        CountedFigures(
            activities: activities, sessions: sessions, participants: people, femaleParticipants: women,
            rowsWithoutWomen: silent, booksDonated: books, reachActivities: afar, reach: reach)
    }

    @Test("a file that is none")
    func unreadable() {
        let result = SubmissionReader.read(InboxFile(name: "x.pdf", bytes: Array("%PDF-1.7".utf8)), context: Fixture.context)
        #expect(
            FeedbackWriter.text(for: "x.pdf", result: result, context: Fixture.context) == """
                TRẢ LỜI BÁO CÁO
                Tệp: x.pdf
                Đợt: Tuần lễ hưởng ứng học tập suốt đời năm 2023

                KẾT QUẢ: KHÔNG NHẬN ĐƯỢC TỆP NÀY

                1. Đây là tệp PDF (bản in hoặc bản quét), không đọc được số liệu
                   Cần: tệp .xlsx, .xls, .ods, .docx, .csv hoặc .json
                   Cách sửa: gửi tệp Excel hoặc Word gốc đã dùng để làm tệp PDF này; không có thì gõ số liệu vào biểu mẫu Excel của đợt

                Xin gửi lại trước 17 giờ 00 ngày 08/10/2023.

                """)
    }

    @Test("indicators and remarks are counted too, an explicit none is said")
    func others() {
        let json =
            "[{\"unit\":\"DM-TH\",\"covers\":{\"from\":\"2023-10-02\",\"to\":\"2023-10-02\"},\"activities\":[],\"indicators\":{\"BANG_RON\":2,\"TIN_BAI\":1},\"remarks\":{\"strengths\":[\"a\",\"b\"]}}]"
        let result = SubmissionReader.read(InboxFile(name: "a.json", bytes: Array(json.utf8)), context: Fixture.context)
        let text = FeedbackWriter.text(for: "a.json", result: result, context: Fixture.context)
        #expect(
            text.contains(
                "- Số liệu ngày 02/10/2023\n- Không tổ chức hoạt động nào\n- 2 chỉ tiêu\n- Nhận xét: 2 ưu điểm\n"
            ))
    }

    @Test("many causes are cut off with their number")
    func many() {
        let rows = (0..<61).map { _ in "DM-TH,2/10/2023,LPD,A,hoc_sinh,1,5,," }.joined(separator: "\n")
        let text = FeedbackWriter.text(for: "a.csv", result: read(heading + rows), context: Fixture.context)
        #expect(text.contains("\n40. ") && !text.contains("\n41. "))
        #expect(text.contains("… và 20 chỗ nữa"))
    }

    @Test("a repeated cause is one finding with its rows, what stands there shown once")
    func repeated() {
        let rows = (0..<60).map { "DM-TH,2/10/2023,LPD,A\($0),hoc_sinh,1,\($0 % 5 + 1) HS,," }.joined(separator: "\n")
        let text = FeedbackWriter.text(
            for: "a.csv", result: read(heading + rows + "\nDM-TH,2/10/2023,XYZ,B,hoc_sinh,1,5,,"), context: Fixture.context)
        #expect(
            text.contains(
                """
                CHƯA NHẬN: cần sửa 61 chỗ, số liệu chưa được tính
                1. Dòng 2–61, cột G “participants”: “participants” có chữ lẫn với số
                   Đang ghi: 1 HS; 2 HS; 3 HS; …
                   Cần: số nguyên từ 0 trở lên, ví dụ 120
                   Cách sửa: chỉ ghi chữ số: “1 HS” thì ghi 1
                2. Dòng 62, cột C “activity_type”: “activity_type” không có trong danh mục

                """))
    }

    @Test("an accepted answer ends with what is still missing, by what stands with it")
    func missing() {
        let result = read(heading + "DM-TH,2/10/2023,LPD,A,hoc_sinh,1,5,,")
        func answer(_ stated: StatedParts?) -> String {
            var history = FeedbackHistory()
            history.stated["DM-TH"] = stated
            return FeedbackWriter.text(for: "a.csv", result: result, context: Fixture.context, history: history)
        }
        let asked = Fixture.campaign.indicators.filter { $0.level == nil || $0.level == "institution" }
        #expect(asked.count > 6)
        let all = asked.map { SentenceText.small($0.name) }.joined(separator: "; ")
        #expect(
            answer(nil).hasSuffix(
                "\nCòn thiếu, xin gửi thêm:\n- Chỉ tiêu (\(asked.count)/\(asked.count)): \(all); không có thì ghi 0\n- Nhận xét: ưu điểm, hạn chế, kiến nghị\n"
            ))
        let codes = Set(asked.map(\.code))
        #expect(
            answer(StatedParts(hasActivities: true, indicators: codes.subtracting([asked[0].code]), hasRemarks: true))
                .hasSuffix(
                    "\nCòn thiếu, xin gửi thêm:\n- Chỉ tiêu (1/\(asked.count)): \(SentenceText.small(asked[0].name)); không có thì ghi 0\n"
                ))
        #expect(
            answer(StatedParts(hasActivities: true, indicators: codes, hasRemarks: true)).hasSuffix(
                "\nBáo cáo đã đủ các phần.\n"))
        let indicators = read("unit_code,indicator,value\nDM-TH,BANG_RON,3\n")
        #expect(
            FeedbackWriter.text(for: "a.csv", result: indicators, context: Fixture.context).contains(
                "- Hoạt động: ghi từng hoạt động; nếu không có hoạt động nào thì ghi x vào ô “Không tổ chức hoạt động nào”\n"))
    }
}
