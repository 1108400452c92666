import Foundation
import TestSupport
import Testing
import Typesetting

@testable import WordDrafting

/// What programs and people do to a draft before it comes back.
@Suite struct ReturnedDraftTests {
    /// A heading of the program, two places, a closing sentence; figures inside and outside of the places.
    private static let draft: WordDraft = {
        func visits(after words: String) -> [LockedText] {
            let start = words.utf8.count
            return [LockedText(start..<start + 5, name: "participants", title: "lượt")]
        }
        return Draft.of([
            [
                Draft.paragraph("Đầu 1.234 lượt", locked: visits(after: "Đầu ")),
                Draft.own("Nêu 1.234 lượt.", "strengths", locked: visits(after: "Nêu ")),
                Draft.own("Câu hai.", "strengths"), Draft.paragraph("Giữa"), Draft.own("Thiếu sách.", "limitations"),
                Draft.paragraph("Cuối"),
            ]
        ])
    }()

    private func compare(_ edits: (inout String) -> Void) throws -> DraftComparison {
        DraftComparison(
            try Draft.returned(Self.draft, edits), with: try Draft.returned(Self.draft), comparesWords: true)
    }

    private func replacing(_ old: String, _ new: String) -> (inout String) -> Void {
        { text in
            #expect(text.contains(old), "\(old)")
            text = text.replacing(old, with: new)
        }
    }

    private func texts(_ change: DraftComparison.RegionChange?) -> [String]? {
        if case .changed(let paragraphs) = change { paragraphs.map(\.paragraph.text) } else { nil }
    }

    @Test func nothingDoneIsNothingChanged() throws {
        let comparison = try compare { _ in }
        #expect(comparison.regions == ["strengths": .unchanged, "limitations": .unchanged])
        #expect(comparison.figures.isEmpty)
        #expect(comparison.words.isEmpty)
    }

    @Test func aChangedSentenceIsFoundWithItsFigure() throws {
        let comparison = try compare(replacing("Nêu ", "Nhờ chỉ đạo, có "))
        #expect(texts(comparison.regions["strengths"]) == ["Nhờ chỉ đạo, có 1.234 lượt.", "Câu hai."])
        #expect(comparison.regions["limitations"] == .unchanged)
        #expect(comparison.figures.isEmpty)
        #expect(comparison.words.isEmpty)
    }

    @Test func splitRunsRevisionNumbersQuotesAndDecomposedLettersAreNoChange() throws {
        let comparison = try compare { text in
            text = text.replacing(
                "<w:t xml:space=\"preserve\">Câu hai.</w:t></w:r>",
                with:
                    "<w:t>Ca\u{302}u</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00AA\"><w:t xml:space=\"preserve\">\u{A0}hai.</w:t></w:r>"
            )
            text = text.replacing("<w:p>", with: "<w:p w:rsidR=\"00B1\" w:rsidRDefault=\"00C2\">")
        }
        #expect(comparison.regions == ["strengths": .unchanged, "limitations": .unchanged])
        #expect(comparison.words.isEmpty)
    }

    @Test func trackedChangesCountAsAccepted() throws {
        let comparison = try compare(
            replacing(
                "<w:r><w:t xml:space=\"preserve\">Câu hai.</w:t></w:r>",
                "<w:r><w:t xml:space=\"preserve\">Câu </w:t></w:r><w:del w:id=\"900\" w:author=\"a\"><w:r><w:delText>hai</w:delText></w:r></w:del>"
                    + "<w:ins w:id=\"901\" w:author=\"a\"><w:r><w:t>ba</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>"))
        #expect(texts(comparison.regions["strengths"]) == ["Nêu 1.234 lượt.", "Câu ba."])
    }

    @Test func aDeletedParagraphEndJoinsTwoParagraphs() throws {
        let comparison = try compare { text in
            guard let first = text.firstRange(of: " lượt."), let end = text[..<first.lowerBound].ranges(of: "</w:pPr>").last
            else { return }
            text.insert(contentsOf: "<w:rPr><w:del w:id=\"900\" w:author=\"a\"/></w:rPr>", at: end.lowerBound)
        }
        #expect(texts(comparison.regions["strengths"]) == ["Nêu 1.234 lượt.Câu hai."])
    }

    @Test func addedAndRemovedParagraphsAreThePlaces() throws {
        let added = try compare(
            replacing(
                "Thiếu sách.</w:t></w:r>",
                "Thiếu sách.</w:t></w:r></w:p><w:p><w:r><w:t>Thiếu thời gian.</w:t></w:r>"))
        #expect(texts(added.regions["limitations"]) == ["Thiếu sách.", "Thiếu thời gian."])
        #expect(added.words.isEmpty)
        let emptied = try compare(replacing("<w:r><w:t xml:space=\"preserve\">Thiếu sách.</w:t></w:r>", ""))
        #expect(emptied.regions["limitations"] == .emptied)
    }

    @Test func aChangedFigureIsNamedWithBothValuesInPlacesAndOutside() throws {
        let comparison = try compare(replacing("1.234", "1.300"))
        #expect(comparison.figures.map(\.address) == ["participants", "participants"])
        #expect(comparison.figures.map(\.before) == ["1.234", "1.234"])
        #expect(comparison.figures.map(\.found) == ["1.300", "1.300"])
        #expect(comparison.figures.map(\.region) == [nil, "strengths"])
        #expect(comparison.words.isEmpty)
    }

    /// Programs that know no content controls leave their text.
    private func dropControls(_ text: inout String) {
        for (start, end) in [("<w:sdt>", "<w:sdtContent>"), ("</w:sdtContent>", "</w:sdt>")] {
            while let from = text.firstRange(of: start), let to = text[from.upperBound...].firstRange(of: end) {
                text.removeSubrange(from.lowerBound..<to.upperBound)
            }
        }
    }

    @Test func aFigureIsKnownByItsControlWhereItsTagIsGone() throws {
        let comparison = try compare { text in
            while let from = text.firstRange(of: "<w:tag w:val=\"participants\"/>") { text.removeSubrange(from) }
            text = text.replacing("1.234", with: "77").replacing("Nêu ", with: "Có ")
        }
        #expect(comparison.figures.map(\.address) == ["participants", "participants"])
        #expect(comparison.figures.map(\.found) == ["77", "77"])
    }

    @Test func placesAreKnownByTheirBookmarksWhereControlsAreGone() throws {
        let comparison = try compare { text in
            dropControls(&text)
            text = text.replacing("Câu hai.", with: "Câu khác.")
        }
        #expect(texts(comparison.regions["strengths"]) == ["Nêu 1.234 lượt.", "Câu khác."])
        #expect(comparison.regions["limitations"] == .unchanged)
        #expect(comparison.figures.isEmpty)
        #expect(comparison.words.isEmpty)
    }

    @Test func placesAreKnownByWhatIsAroundThemWhereNothingElseIsLeft() throws {
        let comparison = try compare { text in
            dropControls(&text)
            while let from = text.firstRange(of: "<w:bookmark"), let to = text[from.upperBound...].firstRange(of: "/>") {
                text.removeSubrange(from.lowerBound..<to.upperBound)
            }
            text = text.replacing("Câu hai.", with: "Câu khác.").replacing("1.234", with: "1.300")
        }
        #expect(texts(comparison.regions["strengths"]) == ["Nêu 1.300 lượt.", "Câu khác."])
        #expect(comparison.regions["limitations"] == .unchanged)
        #expect(comparison.figures.map(\.address) == ["participants", "participants"])
        #expect(comparison.figures.map(\.found) == ["1.300", "1.300"])
    }

    @Test func aNewParagraphBehindAPlaceBelongsToItWhereItsControlIsGone() throws {
        let comparison = try compare { text in
            dropControls(&text)
            text = text.replacing("Giữa</w:t>", with: "Câu ba.</w:t></w:r></w:p><w:p><w:r><w:t>Giữa</w:t>")
        }
        #expect(texts(comparison.regions["strengths"]) == ["Nêu 1.234 lượt.", "Câu hai.", "Câu ba."])
        #expect(comparison.words.isEmpty)
    }

    @Test func wordsOfTheProgramAreNamed() throws {
        let comparison = try compare(replacing("Giữa", "Ở giữa"))
        #expect(comparison.words == [.init(before: "Giữa", after: "Ở giữa", paragraph: 4)])
        #expect(comparison.regions == ["strengths": .unchanged, "limitations": .unchanged])
    }

    /// Opened and saved in LibreOffice: other runs, other controls, other styles, the same words.
    @Test func whatLibreOfficeSavesIsNoChange() throws {
        guard Tool.isInstalled("soffice") else {
            print("LibreOffice is not installed: nothing was saved with it")
            return
        }
        let folder = try TemporaryFolder()
        try Data(try Draft.bytes(Self.draft)).write(to: URL(fileURLWithPath: folder.path + "/a.docx"))
        let result = try Tool.run(
            "soffice",
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML",
                "--outdir", folder.path + "/saved", folder.path + "/a.docx",
            ])
        try #require(result.status == 0, "\(result.errors)")
        let saved = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/saved/a.docx")))
        let returned = try ReturnedDraft(saved)
        #expect(returned.properties["baocao.unit"] == "TT")
        let comparison = DraftComparison(returned, with: try Draft.returned(Self.draft), comparesWords: true)
        #expect(comparison.regions == ["strengths": .unchanged, "limitations": .unchanged])
        #expect(comparison.figures.isEmpty)
        #expect(comparison.words.isEmpty)
    }

    @Test func bytesThatAreNoWordDocumentAreRefused() {
        #expect(throws: ReturnedDraft.Fault.self) { try ReturnedDraft(Array("không".utf8)) }
        #expect(throws: ReturnedDraft.Fault.self) { try ReturnedDraft([]) }
    }
}
