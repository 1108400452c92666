import Foundation
import TestSupport
import Testing

/// `init`, as a newcomer runs it.
@Suite struct InitTests {
    private func made(_ folder: TemporaryFolder, _ arguments: String...) throws -> (ToolResult, String) {
        let path = folder.path + "/moi"
        let result = try Tool.run(
            Checkout.program, ["init", path] + arguments, environment: ["BAOCAO_HOME": Checkout.root])
        return (result, path)
    }

    private func expectHealthy(_ campaign: String, _ folder: TemporaryFolder) throws {
        let doctor = try Campaigns.baocao("doctor", campaign, "--out", folder.path + "/out")
        #expect(doctor.status == 0, "\(doctor.text)")
        #expect(!doctor.text.contains("FAIL"), "\(doctor.text)")
    }

    @Test func aWard() throws {
        let folder = try TemporaryFolder()
        try folder.write("TT,Tên trường\n1,Trường THCS Lê Lợi\n2,TH Kiến Hưng\n", to: "truong.csv")
        let (result, path) = try made(
            folder, "--kind", "commune", "--year", "2026", "--name", "hà đông", "--parent", "Hà Nội", "--units",
            folder.path + "/truong.csv")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("'hà đông' is taken for 'Phường Hà Đông', Thành phố Hà Nội"))
        #expect(result.errors.contains("proposal"))
        let last = result.errors.split(separator: "\n").last ?? ""
        #expect(last == "next: look at \(path)/units.csv, then: baocao doctor \(path)", "\(last)")
        let units = try folder.text("moi/units.csv")
        #expect(units.contains("\n09556,,phuong,Phường Hà Đông,,yes\n"))
        #expect(units.contains("\nTHCS-LE-LOI,09556,thcs,Trường THCS Lê Lợi,,yes\n"))
        try expectHealthy(path, folder)
        // A first report comes out of it at once, under the ward's own name.
        let run = try Campaigns.baocao("run", path, "--as-of", "2026-10-20T08:00:00+07:00", "--out", folder.path + "/out")
        #expect(run.status == 0, "\(run.errors)")
        let words = try Tool.run(
            "pdftotext", ["-raw", "\(folder.path)/out/thht-ha-dong-2026/bao-cao-phuong/09556.pdf", "-"]
        ).text
        for text in ["UBND PHƯỜNG HÀ ĐÔNG", "BAN CHỈ ĐẠO", "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND PHƯỜNG"] {
            #expect(words.contains(text), "\(text)")
        }
        #expect(!words.lowercased().contains("huyện"))
        #expect(try made(folder, "--name", "Xã Nam Phù").0.status == 74, "nothing is overwritten")
    }

    @Test func aProvinceOrADistrict() throws {
        let folder = try TemporaryFolder()
        let (result, path) = try made(folder, "--kind", "province", "--year", "2026", "--name", "Điện Biên")
        #expect(result.status == 0, "\(result.errors)")
        let units = try folder.text("moi/units.csv")
        #expect(units.contains("\n11,,tinh,Tỉnh Điện Biên,,no\n"))
        #expect(units.split(separator: "\n").count { $0.contains(",11,") } == 45)
        try expectHealthy(path, folder)

        let district = try Tool.run(
            Checkout.program,
            [
                "init", folder.path + "/cu", "--kind", "district", "--year", "2023", "--name", "Huyện Thanh Trì", "--parent",
                "Hà Nội",
            ],
            environment: ["BAOCAO_HOME": Checkout.root])
        #expect(district.status == 0, "\(district.errors)")
        try expectHealthy(folder.path + "/cu", folder)
    }

    @Test func whatIsAmbiguousIsTold() throws {
        let folder = try TemporaryFolder()
        let (result, _) = try made(folder, "--kind", "commune", "--name", "Tân Phú")
        #expect(result.status == 64)
        #expect(result.errors.contains("error[init.ambiguous]: 'Tân Phú' is the name of "), "\(result.errors)")
        #expect(result.errors.contains("Phường Tân Phú (Thành phố Hồ Chí Minh)"))
        #expect(folder.files() == [])
        #expect(try made(folder, "--kind", "commune", "--name", "Đâu Đó").0.status == 64)
        #expect(try made(folder, "--units", folder.path + "/none.xlsx", "--name", "Xã Nam Phù").0.status == 66)
    }

    @Test func withoutAnswersItTakesThoseThatAreReady() throws {
        let folder = try TemporaryFolder()
        let (result, path) = try made(folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("no --name"))
        try expectHealthy(path, folder)
    }

    /// What people type for places that are, or are not, in the list.
    @Test(arguments: [
        (["commune", "2026", "phuong ha dong", "tp ha noi"], 0, "'phuong ha dong' is taken for 'Phường Hà Đông'"),
        (["commune", "2026", "Côn Đảo", "Bà Rịa - Vũng Tàu"], 0, "is a part of Thành phố Hồ Chí Minh since July 2025"),
        (["commune", "2026", "Thị trấn Văn Điển", "Hà Nội"], 0, ", Xã Thanh Trì (Thành phố Hà Nội)"),
        (["commune", "2026", "Hà đôn", "Hà Nội"], 64, "perhaps meant: Phường Hà Đông (Thành phố Hà Nội)"),
        (["commune", "2023", "Xã Đông Mỹ", "Huyện Thanh Trì"], 0, "'Xã Đông Mỹ' is taken as written"),
        (["province", "2026", "hà giang", ""], 64, "'hà giang' is a part of Tỉnh Tuyên Quang since July 2025"),
        (["province", "2026", "TP HCM", ""], 0, "'TP HCM' is taken for 'Thành phố Hồ Chí Minh'"),
    ])
    func placesAsPeopleTypeThem(told: [String], status: Int, words: String) throws {
        let folder = try TemporaryFolder()
        let (result, _) = try made(
            folder, "--kind", told[0], "--year", told[1], "--name", told[2], "--parent", told[3].isEmpty ? "Việt Nam" : told[3])
        #expect(Int(result.status) == status && result.errors.contains(words), "\(result.errors)")
    }

    /// On a terminal it asks, in Vietnamese, and takes an empty answer for the one in brackets.
    @Test func onATerminalItAsks() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/hoi"
        let result = try asked(path, ["", "2026", "P. Hà Đông", "", "phong", ""])
        #expect(result.status == 0, "\(result.text)")
        #expect(result.text.contains("Năm ["))
        #expect(result.text.contains("Cơ quan ban hành"))
        let campaign = try folder.text("hoi/campaign.yaml")
        #expect(campaign.contains("code: thht-ha-dong-2026\n"))
        #expect(campaign.contains("\nissuer_form: phong\n"))
    }

    /// A name that several bear is asked back, and a slip too.
    @Test func onATerminalTheRightPlaceIsChosen() throws {
        let folder = try TemporaryFolder()
        let several = try asked(folder.path + "/mot", ["commune", "2026", "Tân Phú", "9", "4", "", "", ""])
        #expect(several.status == 0, "\(several.text)")
        #expect(several.text.contains("“Tân Phú” có thể là:") && several.text.contains("Xin ghi một số từ 0 đến 6."))
        #expect(try folder.text("mot/units.csv").contains(",xa,Xã Tân Phú,,yes\n"))
        let slip = try asked(folder.path + "/hai", ["commune", "2026", "Hà đôn", "1", "", "", ""])
        #expect(slip.status == 0, "\(slip.text)")
        #expect(try folder.text("hai/units.csv").contains(",,"))
    }

    private func asked(_ path: String, _ answers: [String]) throws -> ToolResult {
        let script = """
            import os, pty, sys
            program, path = sys.argv[1:3]
            answers = [answer.encode() for answer in sys.argv[3:]]
            pid, fd = pty.fork()
            if pid == 0:
                os.execv(program, [program, "init", path])
            seen = b""
            while True:
                try: data = os.read(fd, 4096)
                except OSError: break
                if not data: break
                seen += data
                if data.endswith(b": ") and answers: os.write(fd, answers.pop(0) + b"\\n")
            sys.stdout.buffer.write(seen)
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
            """
        return try Tool.run(
            "python3", ["-c", script, Checkout.program, path] + answers, environment: ["BAOCAO_HOME": Checkout.root])
    }
}
