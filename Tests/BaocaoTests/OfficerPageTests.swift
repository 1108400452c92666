import Foundation
import TestSupport
import Testing

/// The officer's page: what it says, that everything on it leads somewhere, and that it needs nothing but its folder. How it
/// looks and reads in a browser is checked by `make page`.
@Suite struct OfficerPageTests {
    private func page(_ edit: (TemporaryFolder) throws -> Void) throws -> (text: String, folder: TemporaryFolder) {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try edit(folder)
        let run = try Campaigns.baocao(
            "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out")
        #expect(run.status == 0, "\(run.errors)")
        return (try folder.text("out/nho/index.html"), folder)
    }

    private func matches(_ pattern: String, in text: String) throws -> [String] {
        let expression = try NSRegularExpression(pattern: pattern, options: .dotMatchesLineSeparators)
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
            Range(match.range(at: 1), in: text).map { String(text[$0]) }
        }
    }

    @Test func everythingLeadsSomewhereWithinTheFolder() throws {
        let (text, folder) = try page { _ in }
        let identifiers = try matches(#"\bid="([^"]+)""#, in: text)
        #expect(Set(identifiers).count == identifiers.count)
        let targets = try matches(#"\b(?:href|src)="([^"]+)""#, in: text)
        #expect(targets.count > 6)
        for target in targets {
            if target.hasPrefix("#") {
                #expect(identifiers.contains(String(target.dropFirst())), "\(target)")
            } else {
                #expect(folder.files(below: "out/nho").contains(target), "\(target)")
            }
        }
        for word in ["<script", "http:", "https:", "url(", "@import"] { #expect(!text.contains(word), "\(word)") }
        for image in try matches(#"(<img[^>]*>)"#, in: text) { #expect(image.contains(" alt=\""), "\(image)") }
        #expect(text.hasPrefix("<!doctype html>\n<html lang=\"vi\">"))
    }

    @Test func theMainReportComesFirstWithItsPicture() throws {
        let (text, folder) = try page { _ in }
        let first = try #require(try matches(#"<section id="([^"]+)""#, in: text).first)
        #expect(first == "main")
        let card = try #require(text.range(of: "district-report/H.pdf"))
        let list = try #require(text.range(of: "commune-summary/X.pdf"))
        #expect(card.lowerBound < list.lowerBound)
        let picture = try folder.read("out/nho/previews/district-report/H.png")
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        // Width and height as the page states them, so that nothing moves while it loads: bytes 16 to 23 of a PNG.
        func number(_ at: Int) -> Int { picture[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
        #expect(text.contains("width=\"\(number(16))\" height=\"\(number(20))\""))
    }

    @Test func whoIsMissingAndWhatWasRefusedIsNamed() throws {
        let (text, _) = try page { folder in
            try folder.write(Campaigns.csv("S2", participants: "<b>-3</b>"), to: "small/inbox/S2.csv")
        }
        #expect(text.contains("<strong>1/2</strong> đơn vị đã báo cáo (50%)"), "\(text)")
        #expect(text.contains("<h3>Bị trả lại (1)</h3>"))
        #expect(text.contains("Trường Trung học cơ sở Vạn Phúc, xã Đông Mỹ"))
        #expect(text.contains("<h3>Tệp bị trả lại (1)</h3>"))
        #expect(text.contains("S2.csv"))
        #expect(!text.contains("<b>-3"), "what a sender wrote is text")
    }

    /// No row states a count of women: unknown is not zero.
    @Test func whatNobodyStatedIsSaidToBeSo() throws {
        let (text, _) = try page { _ in }
        let women = text.ranges(of: "Trong đó nữ").first.map { text[$0.lowerBound...].prefix(120) }
        #expect(women?.contains("chưa nêu") == true)
        #expect(text.contains("<td class=\"n\">120</td>"))
    }

    @Test func wordsFollowTheCampaignsLevels() throws {
        let (text, _) = try page { folder in
            let units = try folder.text("small/units.csv")
            try folder.write(
                units + "Y,H,xa,Xã Tứ Hiệp,7000,yes\nS3,Y,thcs,Trường Trung học cơ sở Tứ Hiệp,,yes\n", to: "small/units.csv")
        }
        #expect(text.contains("<caption>Theo xã</caption>"))
        #expect(text.contains("<caption>Theo cấp báo cáo</caption>"))
        #expect(text.contains("<th scope=\"row\">Trường trung học cơ sở<div"))
        #expect(text.contains("<th scope=\"row\">Xã<div"))
    }
}
