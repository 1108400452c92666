import Foundation
import TestSupport
import Testing

/// The ten steps of both README files run as they are shown.
@Suite struct ReadmeTests {
    @Test(arguments: [
        ("README.md", "## A first campaign of your own in ten steps", "week-2026"),
        ("README.vi.md", "## Đợt đầu tiên của đơn vị mình trong mười bước", "tuan-le-2026"),
    ])
    func theTenStepsRunAsTheyStand(file: String, heading: String, name: String) throws {
        let text = try String(contentsOfFile: "\(Checkout.root)/\(file)", encoding: .utf8)
        let start = try #require(text.range(of: heading + "\n"))
        let end = text.range(of: "\n## ", range: start.upperBound..<text.endIndex)?.lowerBound ?? text.endIndex
        let section = String(text[start.upperBound..<end])
        for step in 1...10 { #expect(section.contains("**\(step).**"), "step \(step)") }
        let blocks = section.components(separatedBy: "```sh\n").dropFirst().compactMap {
            $0.components(separatedBy: "```\n").first
        }
        #expect(blocks.count == 10)
        #expect(blocks.contains { $0.contains("baocao doctor \(name)") })

        let folder = try TemporaryFolder()
        // The program where the first step looks for it.
        let bin = folder.path + "/.build/release"
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: bin + "/baocao", withDestinationPath: Checkout.program)
        let script = "set -e\n" + blocks.joined(separator: "\n")
        let result = try Tool.run(
            "bash", ["-c", script], environment: ["BAOCAO_HOME": Checkout.root], folder: folder.path)
        #expect(result.status == 0, "\(result.text)\n\(result.errors)")
        #expect(result.text.contains("ĐÂY LÀ ĐỀ XUẤT"))
        #expect(result.text.contains("ok   report bao-cao-phuong, 1 documents drawn with nine-digit figures"))
        #expect(result.text.contains("THCS-LE-LOI Trường THCS Lê Lợi.xlsx"))
        #expect(result.text.contains("09556 Phường Hà Đông.zip"))
        #expect(result.text.contains("Phải báo cáo: 6 đơn vị"), "\(result.text)")
        #expect(result.text.hasSuffix("09556.pdf\n"))
        let pdf = folder.path + "/out/thht-ha-dong-2026/bao-cao-phuong/09556.pdf"
        // Lines end where they end.
        let words = try Tool.run("pdftotext", ["-raw", pdf, "-"]).text.split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        for figure in ["1.870", "2 hoạt động", "Học để phát triển bản thân", "UBND PHƯỜNG HÀ ĐÔNG"] {
            #expect(words.contains(figure), "\(figure)")
        }
    }
}
