import Foundation
import TestSupport
import Testing

/// Finished reports, measured against the page format of Decree 30/2020/NĐ-CP by a tool that knows nothing of the engine.
///
/// The tool is `Tests/Validators/decree/check.py`; what it measures is the table in section 8 of the project's page on the
/// decree. It is trusted because it is seen to fail: each layout below is wrong at one point, and exactly that is named.
@Suite struct DecreeTests {
    /// Something done wrongly, and the components that the checker must name for it: these and no others.
    struct Wrong: CustomTestStringConvertible, Sendable {
        var change: Change
        var value: String
        var components: Set<String>

        init(_ change: Change, _ value: String, _ components: Set<String>) {
            self.change = change
            self.value = value
            self.components = components
        }

        var testDescription: String { "\(change) \(value)" }
    }

    enum Change: Sendable {
        /// A value of the style, by its keys.
        case style(String)
        /// A piece of text in a file of `Layouts`, to be replaced.
        case text(String, in: String)
        /// A piece of the campaign's description, to be replaced.
        case campaign(String)
    }

    /// Wrong at one point each. A value may break two components where the decree ties them together.
    static let wrongs: [Wrong] = [
        // Page.
        Wrong(.style("page.width"), "212mm", ["page size"]),
        Wrong(.style("page.bottom"), "15mm", ["text block"]),
        Wrong(.style("page.top"), "15mm", ["text block", "Quốc hiệu", "appendix"]),
        Wrong(.style("page_number.size"), "11pt", ["page number"]),
        Wrong(.style("page_number.face"), "italic", ["page number"]),
        Wrong(.style("page_number.baseline"), "25mm", ["page number"]),

        // Head.
        Wrong(.style("text.nation.size"), "14pt", ["Quốc hiệu"]),
        Wrong(.style("text.nation.face"), "regular", ["Quốc hiệu"]),
        Wrong(.style("text.motto.size"), "12pt", ["Tiêu ngữ"]),
        Wrong(.style("letterhead.motto_rule"), "0.5", ["Tiêu ngữ"]),
        Wrong(.style("letterhead.rule_gap"), "12pt", ["Tiêu ngữ", "issuing body"]),
        Wrong(.style("text.governing.face"), "bold", ["governing body"]),
        Wrong(.style("text.governing.size"), "14pt", ["governing body"]),
        Wrong(.style("text.body_name.face"), "regular", ["issuing body"]),
        Wrong(.style("text.body_name.size"), "11pt", ["issuing body"]),
        Wrong(.style("letterhead.name_rule"), "1", ["issuing body"]),
        Wrong(.style("text.number.size"), "14pt", ["number"]),
        Wrong(.text("Số: {document.number | default('       ')}/", in: "parts/letterhead.yaml"), "Số :        / ", ["number"]),
        Wrong(.campaign("symbol: BC-BCĐ"), "symbol: QĐ-BCĐ", ["number"]),
        Wrong(.style("text.place_date.face"), "regular", ["place and date"]),
        Wrong(.text("{document.dated}", in: "parts/letterhead.yaml"), "9/10/2023", ["place and date"]),
        Wrong(.campaign("place: Thanh Trì"), "place: thanh trì", ["place and date"]),
        Wrong(.style("text.kind.face"), "regular", ["kind"]),
        Wrong(.style("text.kind.align"), "left", ["kind"]),
        Wrong(.text("kind: BÁO CÁO", in: "district-report.yaml"), "kind: BÁO CÁO NHANH", ["kind"]),
        Wrong(.style("text.subject.face"), "regular", ["subject"]),
        Wrong(.style("text.subject.align"), "left", ["subject"]),
        Wrong(.style("title.rule"), "1", ["subject"]),

        // Body.
        Wrong(.style("text.body.size"), "12pt", ["body"]),
        Wrong(.style("text.body.face"), "italic", ["body"]),
        Wrong(.style("text.body.align"), "left", ["body"]),
        Wrong(.style("text.body.line"), "26pt", ["body"]),
        Wrong(.style("text.body.line"), "15pt", ["body"]),
        Wrong(.style("text.body.after"), "3pt", ["body"]),
        Wrong(.style("text.body.first_line"), "0mm", ["body", "heading"]),
        Wrong(.style("text.list.after"), "0pt", ["body"]),
        Wrong(.style("text.section.face"), "regular", ["heading"]),
        Wrong(.style("text.section.capitals"), "false", ["heading"]),
        Wrong(.style("text.section.align"), "center", ["heading"]),
        Wrong(.style("text.subsection.face"), "regular", ["heading"]),
        Wrong(.style("text.subsection.size"), "13pt", ["heading"]),
        Wrong(.style("text.table_cell.size"), "9pt", ["table"]),
        Wrong(.style("text.table_head.face"), "regular", ["table"]),

        // End.
        Wrong(.style("text.authority.face"), "regular", ["signature"]),
        Wrong(.style("text.signer.size"), "12pt", ["signature"]),
        Wrong(.style("signature.place_height"), "15mm", ["signature"]),
        Wrong(.style("signature.right_x"), "70mm", ["signature"]),
        Wrong(.campaign("authority: TM."), "authority: T/M", ["signature"]),
        Wrong(.campaign("name: Nguyễn"), "name: TS. Nguyễn", ["signature"]),
        Wrong(.style("text.recipients_title.face"), "bold", ["Nơi nhận"]),
        Wrong(.style("text.recipients_title.size"), "14pt", ["Nơi nhận"]),
        Wrong(.style("text.recipients.size"), "12pt", ["recipients"]),
        Wrong(.campaign("Lưu: VT"), "Lưu VT", ["recipients"]),
        Wrong(.campaign("recipients: ["), "recipients: [Như trên, ", ["Kính gửi"]),

        // Appendices.
        Wrong(.style("labels.annex"), "PHỤ LỤC", ["appendix"]),
        Wrong(.style("text.annex_number.size"), "13pt", ["appendix"]),
        Wrong(.style("text.annex_title.capitals"), "false", ["appendix"]),
        Wrong(.style("text.annex_reference.face"), "regular", ["appendix"]),
        Wrong(.style("text.annex_reference.align"), "left", ["appendix"]),
        Wrong(.style("annex.rule_length"), "150mm", ["appendix"]),
    ]

    @Test func everyReportOfTheExampleFollowsTheDecree() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(run.status == 0, "\(run.errors)")
        let reports = folder.files(below: "out").filter { $0.hasSuffix(".pdf") }
        #expect(reports.count >= 17)
        for isSlip in [false, true] {
            let files = reports.filter { $0.contains("/commune-summary/") == isSlip }.map { "\(out)/\($0)" }
            let verdict = try check((isSlip ? ["--slip"] : []) + files)
            #expect(verdict.text == "")
            #expect(verdict.status == 0, "\(verdict.errors)")
        }

        // Then one thing at a time is changed in what was read of the largest: faults that no layout can have.
        try edit(campaign + "/campaign.yaml") {
            $0.replacing(
                "{layout: district-report, for_each: district,",
                with: "{layout: district-report, edition: illustrated, for_each: district,")
        }
        let more = folder.path + "/more"
        #expect(try Campaigns.baocao("render", campaign, "--report", "district-report", "--out", more).status == 0)
        let seeing = try Tool.run("python3", [Self.tool("selftest.py"), "\(more)/thht-2023/district-report/TT.pdf"])
        #expect(seeing.status == 0, "\(seeing.text)\(seeing.errors)")
    }

    /// Reports by layout; receipts are slips, which are not issued.
    static let layouts = [
        "district-report", "commune-report", "commune-summary", "daily-bulletin", "unit-receipt", "emulation-ranking",
        "school-report",
    ]
    /// Layouts of slips: receipts, and summaries that the level above makes of a commune.
    static let slips = ["commune-summary", "unit-receipt"]

    /// Every layout, whatever the data.
    @Test(arguments: layouts, ["typical", "one", "long_names", "bare", "flat"])
    func everyLayoutFollowsTheDecree(layout: String, sample: String) throws {
        let folder = try TemporaryFolder()
        // Nobody is ranked in it: a note within the office, which is no document.
        if layout == "emulation-ranking", sample == "bare" { return }
        let verdict = try preview(layout, sample, layouts: Checkout.root + "/Layouts", in: folder)
        #expect(verdict.text == "")
        #expect(verdict.status == 0, "\(verdict.errors)")
    }

    /// The checker sees the other reports as closely as the district's.
    @Test(
        arguments: ["commune-report", "daily-bulletin", "unit-receipt"],
        [
            Wrong(.style("page.left"), "25mm", ["text block"]), Wrong(.style("text.nation.size"), "14pt", ["Quốc hiệu"]),
            Wrong(.style("text.body.first_line"), "0mm", ["body"]),
            Wrong(.style("text.table_small_cell.size"), "9pt", ["table"]),
        ])
    func whatIsWrongElsewhereIsNamed(layout: String, wrong: Wrong) throws {
        let folder = try TemporaryFolder()
        let layouts = folder.path + "/Layouts"
        try FileManager.default.copyItem(atPath: Checkout.root + "/Layouts", toPath: layouts)
        guard case .style(let keys) = wrong.change else { return }
        try edit(layouts + "/styles/decree-30.yaml") { try setting(keys, to: wrong.value, in: $0) }
        let verdict = try preview(layout, "typical", layouts: layouts, in: folder)
        #expect(verdict.status == 1)
        for component in wrong.components { #expect(verdict.text.contains(": \(component): "), "\(verdict.text)") }
    }

    private func preview(_ layout: String, _ sample: String, layouts: String, in folder: TemporaryFolder) throws -> ToolResult {
        let drawn = try Campaigns.baocao(
            "layout", "preview", "\(layouts)/\(layout).yaml", "--sample", sample, "--out", folder.path + "/out")
        #expect(drawn.status == 0, "\(drawn.errors)")
        return try check((Self.slips.contains(layout) ? ["--slip"] : []) + ["\(folder.path)/out/\(layout).pdf"])
    }

    @Test(arguments: wrongs)
    func whatIsWrongIsNamed(wrong: Wrong) throws {
        let folder = try TemporaryFolder()
        let campaign = try smallCampaign(in: folder)
        let home = folder.path + "/home"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: home + "/Fonts", withDestinationPath: Checkout.root + "/Fonts")
        try FileManager.default.copyItem(atPath: Checkout.root + "/Layouts", toPath: home + "/Layouts")
        switch wrong.change {
        case .style(let keys):
            try edit(home + "/Layouts/styles/decree-30.yaml") { try setting(keys, to: wrong.value, in: $0) }
        case .text(let old, let file):
            try edit(home + "/Layouts/" + file) { $0.replacing(old, with: wrong.value) }
        case .campaign(let old):
            try edit(campaign + "/campaign.yaml") { $0.replacing(old, with: wrong.value) }
        }
        let out = folder.path + "/out"
        let run = try Campaigns.baocao(
            "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out, environment: ["BAOCAO_HOME": home])
        #expect(run.status == 0, "\(run.errors)")
        let verdict = try check(["--json", "\(out)/nho/district-report/H.pdf"])
        let named = try #require(
            try JSONSerialization.jsonObject(with: verdict.output) as? [[String: Any]], "\(verdict.errors)")
        #expect(Set(named.compactMap { $0["component"] as? String }) == wrong.components, "\(verdict.text)")
        #expect(verdict.status == 1)
    }

    // MARK: running

    private static func tool(_ name: String) -> String { "\(Checkout.root)/Tests/Validators/decree/\(name)" }

    private func check(_ arguments: [String]) throws -> ToolResult {
        try Tool.run("python3", [Self.tool("check.py")] + arguments)
    }

    /// A district whose report has every component in few pages.
    private func smallCampaign(in folder: TemporaryFolder) throws -> String {
        let path = try Campaigns.small(
            in: folder, reports: "      - {layout: district-report, for_each: district, due: period_end, edition: illustrated}")
        try edit(path + "/campaign.yaml") { text in
            text.replacing(
                "parent: UBND HUYỆN, name: BAN CHỈ ĐẠO,", with: "parent: UBND HUYỆN, name: BAN CHỈ ĐẠO XÃ HỘI HỌC TẬP,"
            )
            .replacing("position: TRƯỞNG BAN}", with: "position: [TRƯỞNG BAN, PHÓ CHỦ TỊCH UBND HUYỆN], name: Nguyễn Văn Hưng}")
            .replacing("recipients: [", with: "recipients: [UBND các xã, ")
        }
        // Enough for an annex that fills a page to its foot.
        let limitations = (1...30).map {
            "S1,Hạn chế,\"Lớp học buổi tối số \($0) chưa đều; một số thôn còn thiếu máy tính có kết nối Internet.\""
        }.joined(separator: "\n")
        try folder.write(
            """
            Mã đơn vị,Nhận xét,Nội dung
            S1,Ưu điểm,"Cấp ủy, chính quyền quan tâm chỉ đạo sát sao; kế hoạch được triển khai tới từng thôn, tổ dân phố."
            S1,Ưu điểm,Học sinh hào hứng tham gia.
            S1,Kiến nghị,Đề nghị bổ sung sách cho thư viện.
            \(limitations)

            """, to: "small/inbox/S1-nhan-xet.csv")
        return path
    }

    // MARK: editing

    private func edit(_ path: String, _ change: (String) throws -> String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let changed = try change(text)
        try #require(changed != text, "nothing to change in \(path)")
        try changed.write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Text of YAML with another value at the end of a path of keys. The last key may stand in braces, or not stand yet.
    private func setting(_ keys: String, to value: String, in text: String) throws -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let path = keys.split(separator: ".").map(String.init)
        var line = 0
        for (depth, key) in path.enumerated() {
            let beginning = String(repeating: "  ", count: depth) + key + ":"
            line = try #require(lines[line...].firstIndex { $0.hasPrefix(beginning) }, "no \(keys)")
            let rest = path[(depth + 1)...]
            if rest.isEmpty {
                lines[line] = "\(beginning) \(value)"
            } else if lines[line].hasSuffix("}"), let last = rest.first {
                var entry = lines[line]
                if let old = entry.range(of: "\(last): ") {
                    let end = try #require(entry[old.upperBound...].firstIndex { $0 == "," || $0 == "}" })
                    entry.replaceSubrange(old.upperBound..<end, with: value)
                } else {
                    entry = "\(entry.dropLast()), \(last): \(value)}"
                }
                lines[line] = entry
                break
            }
        }
        return lines.joined(separator: "\n")
    }
}
