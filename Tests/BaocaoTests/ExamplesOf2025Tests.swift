import Foundation
import TestSupport
import Testing

/// The examples since July 2025: a ward, and a city of communes and wards.
@Suite struct ExamplesOf2025Tests {
    private struct Example {
        let folder: TemporaryFolder
        let campaign: String
        let expected: [String: Any]
        let out: String
        let code: String

        init(_ name: String) throws {
            folder = try TemporaryFolder()
            campaign = folder.path + "/" + name
            out = folder.path + "/out"
            code = "vi-du-" + name
            let source = "\(Checkout.root)/Examples/\(name)"
            try FileManager.default.createDirectory(atPath: campaign, withIntermediateDirectories: true)
            for entry in ["campaign.yaml", "layouts"] where FileManager.default.fileExists(atPath: "\(source)/\(entry)") {
                try FileManager.default.copyItem(atPath: "\(source)/\(entry)", toPath: "\(campaign)/\(entry)")
            }
            let made = try Tool.run(
                "python3", [Checkout.root + "/Examples/generate_2025.py", name, "--out", campaign],
                environment: ["PYTHONDONTWRITEBYTECODE": "1"])
            #expect(made.status == 0, "\(made.errors)")
            // What is kept with the example is what the generator writes.
            #expect(try folder.text("\(name)/units.csv") == String(contentsOfFile: source + "/units.csv", encoding: .utf8))
            expected = try Campaigns.json(try folder.read("\(name)/expected.json"))
        }

        func text(_ path: String) throws -> String {
            try Tool.run("pdftotext", ["-raw", "\(out)/\(code)/\(path).pdf", "-"]).text
        }

        func expectFigures() throws {
            let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
            let totals = try #require(Campaigns.withoutStated(summary["totals"] as Any) as? [String: Int])
            let truth = try #require(expected["totals"] as? [String: Int])
            for (figure, value) in truth { #expect(totals[figure] == value, "\(figure)") }
            let reporting = try #require(summary["reporting"] as? [String: Any])
            for (name, value) in try #require(expected["reporting"] as? [String: Int]) {
                #expect(reporting[name] as? Int == value, "\(name)")
            }
        }
    }

    private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    @Test func theWardReportsWithoutADistrict() throws {
        let example = try Example("ha-dong-2025")
        let run = try Campaigns.baocao("collect", example.campaign)
        #expect(run.status == 0, "\(run.errors)")
        try example.expectFigures()
        let render = try Campaigns.baocao("render", example.campaign, "--unit", "09556", "--out", example.out)
        #expect(render.status == 0, "\(render.errors)")
        let report = words(try example.text("bao-cao-phuong/09556"))
        for text in [
            "UBND PHƯỜNG HÀ ĐÔNG", "BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP", "trên địa bàn phường Hà Đông", "12 tổ dân phố",
            "TM. BAN CHỈ ĐẠO", "PHÓ CHỦ TỊCH UBND PHƯỜNG", "Công dân học tập",
            "Ban Chỉ đạo xây dựng xã hội học tập phường Hà Đông",
        ] {
            #expect(report.contains(text), "\(text)")
        }
        #expect(!report.lowercased().contains("huyện"))
        // The refused one is told, whatever it came in.
        let status = try Campaigns.baocao("status", example.campaign).text
        #expect(status.contains("Tổ dân phố số 11"))
    }

    /// `make chain`, with one ward: what the city holds is what the schools' tables were made from.
    @Test func theChainHoldsTogether() throws {
        let folder = try TemporaryFolder()
        let chain = try Tool.run(
            "python3",
            [
                Checkout.root + "/Examples/chain_2025.py", "--program", Checkout.program, "--out", folder.path + "/out",
                "--wards",
                "1",
            ], environment: ["PYTHONDONTWRITEBYTECODE": "1", "BAOCAO_HOME": Checkout.root, "BAOCAO_LANG": "en"])
        #expect(chain.status == 0, "\(chain.text)\n\(chain.errors)")
        #expect(chain.text.components(separatedBy: "as sent").count - 1 == 12 && !chain.text.contains(" NOT "), "\(chain.text)")
        #expect(chain.text.contains("Số liệu đính kèm: đúng như sổ"))
    }

    /// The year after, beside the year before: figures of the units that reported in both, as the generator counts them.
    @Test func theWardComparesItselfWithTheYearBefore() throws {
        let before = try Example("ha-dong-2025")
        let now = try Example("ha-dong-2026")
        try FileManager.default.copyItem(atPath: before.campaign, toPath: now.folder.path + "/ha-dong-2025")
        for campaign in [now.folder.path + "/ha-dong-2025", now.campaign] {
            let run = try Campaigns.baocao("collect", campaign)
            #expect(run.status == 0, "\(run.errors)")
        }
        try now.expectFigures()
        let render = try Campaigns.baocao("render", now.campaign, "--out", now.out)
        #expect(render.status == 0, "\(render.errors)")
        let report = words(try now.text("commune-report/09556"))
        func change(_ figure: String) throws -> String {
            let both = try #require(now.expected["comparison"] as? [String: [Int]])
            let (earlier, later) = (try #require(both[figure])[0], try #require(both[figure])[1])
            return (later > earlier ? "tăng " : "giảm ") + grouped(abs(later - earlier))
        }
        #expect(report.contains("So với Tuần lễ hưởng ứng học tập suốt đời năm 2025, tính trên 28 đơn vị"), "\(report)")
        #expect(report.contains("số hoạt động \(try change("activities"))"), "\(report)")
        #expect(report.contains("số lượt người tham gia \(try change("participants"))"), "\(report)")
        #expect(report.contains("số sách quyên góp \(try change("books_donated"))"), "\(report)")
        // Nobody signs by name: a line for it.
        #expect(report.contains("PHÓ CHỦ TỊCH UBND PHƯỜNG ……………………………"), "\(report)")
    }

    /// `1.234`, by hand.
    private func grouped(_ number: Int) -> String {
        number < 1_000 ? "\(number)" : "\(number / 1_000)." + String("000\(number % 1_000)".suffix(3))
    }

    @Test func theCityReportsForItsCommunesAndWards() throws {
        let example = try Example("ha-noi-2025")
        let run = try Campaigns.baocao("collect", example.campaign)
        #expect(run.status == 0, "\(run.errors)")
        try example.expectFigures()
        let render = try Campaigns.baocao(
            "render", example.campaign, "--unit", "01", "--unit", "00640", "--out", example.out)
        #expect(render.status == 0, "\(render.errors)")
        let report = words(try example.text("bao-cao-thanh-pho/01"))
        for text in [
            "126/126 xã, phường đều có đơn vị báo cáo", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "KT. GIÁM ĐỐC", "Kết quả theo xã, phường",
        ] {
            #expect(report.contains(text), "\(text)")
        }
        #expect(!report.lowercased().contains("huyện"))
        for commune in try String(contentsOfFile: Checkout.root + "/Places/communes-2026.csv", encoding: .utf8).split(
            separator: "\n")
        where commune.hasPrefix("01,") {
            let name = commune.split(separator: ",")[3]
            #expect(report.contains(name), "\(name)")
        }
        let commune = words(try example.text("commune-summary/00640"))
        #expect(
            commune.contains("PHIẾU TỔNG HỢP") && commune.contains("UBND xã Thanh Trì")
                && !commune.contains("CỘNG HÒA") && !commune.lowercased().contains("huyện"))
    }
}
