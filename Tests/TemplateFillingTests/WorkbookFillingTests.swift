import Participation
import ReportModel
import Testing

@testable import TemplateFilling

@Suite("A workbook of the level above, filled")
struct WorkbookFillingTests {
    private func fill(_ form: [UInt8]) throws -> FilledTemplate {
        let aggregator = try District.aggregator()
        return try TemplateFiller.fill(form, name: "mau.xlsx", with: aggregator, unit: aggregator.records.tree.root)
    }

    private func cell(_ reference: String, _ text: String, style: Int = 0) -> String {
        "<c r=\"\(reference)\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    @Test("a figure is a number in its cell, keeps its look, and all else keeps its bytes")
    func figure() throws {
        let rest = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>7</v></c></row>"
        let form = try Form.workbook(
            [
                (
                    "Biểu",
                    "<sheetData><row r=\"1\"><c r=\"A1\" s=\"4\" t=\"s\"><v>0</v></c>"
                        + cell("B1", "Huyện: {{participants@type=TTR}} lượt") + "</row>\(rest)</sheetData>"
                )
            ], texts: ["<t>{{participants@type=LPD}}</t>", "<t>giữ nguyên</t>"])
        let made = try fill(form)
        let sheet = try Form.read("xl/worksheets/sheet1.xml", of: made.bytes)
        #expect(sheet.contains("<c r=\"A1\" s=\"4\"><v>130</v></c>"))
        #expect(sheet.contains("Huyện: 20 lượt"))
        #expect(sheet.contains(rest))
        #expect(made.filled == 2)
        for member in try Form.members(of: form) where member != "xl/worksheets/sheet1.xml" {
            #expect(try Form.read(member, of: made.bytes) == Form.read(member, of: form))
        }
    }

    @Test("what nothing states stays blank, and is told with its cell")
    func unknown() throws {
        let form = try Form.workbook(
            [("Biểu", "<sheetData><row r=\"3\">\(cell("B3", "{{indicator:GD}}", style: 2))</row></sheetData>")])
        let made = try fill(form)
        #expect(try Form.read("xl/worksheets/sheet1.xml", of: made.bytes).contains("<c r=\"B3\" s=\"2\"/>"))
        #expect(made.blanks.map(\.figure) == ["indicator:GD"])
        #expect(made.blanks.first?.place.text == "mau.xlsx [Biểu, B3]")
    }

    @Test("a place in several runs is one place, and its first run keeps its letters")
    func runs() throws {
        let form = try Form.workbook(
            [("Biểu", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>")],
            texts: ["<r><rPr><b/></rPr><t>Có {{partici</t></r><r><t>pants}} lượt</t></r>"])
        let sheet = try Form.read("xl/worksheets/sheet1.xml", of: fill(form).bytes)
        #expect(
            sheet.contains(
                "<is><r><rPr><b/></rPr><t xml:space=\"preserve\">Có 150</t></r><r><t xml:space=\"preserve\"> lượt</t></r></is>")
        )
    }

    @Test("a row is repeated for every commune; what stands below moves, and sums, names and merged cells follow")
    func repeatedRow() throws {
        let form = try Form.workbook(
            [
                (
                    "Biểu",
                    "<dimension ref=\"A1:D7\"/><sheetData><row r=\"1\">\(cell("A1", "Đầu"))</row><row r=\"5\" ht=\"20\">"
                        + cell("A5", "{{#communes}}{{tt}}") + cell("B5", "{{name}}") + cell("C5", "{{participants}}", style: 3)
                        + "<c r=\"D5\"><f>C5*2+$C$7</f><v>99</v></c></row>"
                        + "<row r=\"7\"><c r=\"C7\"><f>SUM(C5)</f><v>1</v></c><c r=\"D7\"><f>SUM(D5:D5)</f><v>1</v></c></row></sheetData>"
                        + "<mergeCells count=\"2\"><mergeCell ref=\"E5:F5\"/><mergeCell ref=\"A7:B7\"/></mergeCells>"
                ),
                ("Tổng", "<sheetData><row r=\"1\"><c r=\"A1\"><f>'Biểu'!C7+SUM(Biểu!C5:C5)</f><v>1</v></c></row></sheetData>"),
            ],
            names:
                "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Biểu!$A$1:$D$7</definedName></definedNames>",
            calculation: "<calcChain/>")
        let made = try fill(form)
        let sheet = try Form.read("xl/worksheets/sheet1.xml", of: made.bytes)
        #expect(sheet.contains("<c r=\"A5\" s=\"0\"><v>1</v></c>"))
        #expect(sheet.contains("<row r=\"6\" ht=\"20\"><c r=\"A6\" s=\"0\"><v>2</v></c>"))
        #expect(sheet.contains(">Xã Yên Mỹ &amp; Hạ</t>"))
        #expect(sheet.contains("<c r=\"C5\" s=\"3\"><v>120</v></c>"))
        #expect(sheet.contains("<c r=\"C6\" s=\"3\"><v>30</v></c>"))
        // The third commune sent nothing: blank, not 0.
        #expect(sheet.contains("<c r=\"C7\" s=\"3\"/>"))
        #expect(sheet.contains("<c r=\"D6\"><f>C6*2+$C$9</f></c>"))
        #expect(sheet.contains("<c r=\"C9\"><f>SUM(C5:C7)</f></c>"))
        #expect(sheet.contains("<c r=\"D9\"><f>SUM(D5:D7)</f></c>"))
        #expect(sheet.contains("<dimension ref=\"A1:D9\"/>"))
        for area in ["E5:F5", "E6:F6", "E7:F7", "A9:B9"] { #expect(sheet.contains("<mergeCell ref=\"\(area)\"/>")) }
        let other = try Form.read("xl/worksheets/sheet2.xml", of: made.bytes)
        #expect(other.contains("<f>'Biểu'!C9+SUM(Biểu!C5:C7)</f></c>"))
        let book = try Form.read("xl/workbook.xml", of: made.bytes)
        #expect(book.contains("Biểu!$A$1:$D$9"))
        #expect(book.contains("<calcPr fullCalcOnLoad=\"1\"/>"))
        #expect(try !Form.members(of: made.bytes).contains("xl/calcChain.xml"))
        #expect(try !Form.read("xl/_rels/workbook.xml.rels", of: made.bytes).contains("calcChain"))
        #expect(made.blanks.map(\.unit) == ["X3"])
    }

    @Test("several rows between a mark and its end are repeated together, a shared formula in each by itself")
    func repeatedRows() throws {
        let form = try Form.workbook([
            (
                "Biểu",
                "<sheetData><row r=\"2\">\(cell("A2", "{{#communes}}{{name}}"))<c r=\"B2\"><f t=\"shared\" ref=\"B2:B3\" si=\"0\">C2+1</f></c></row>"
                    + "<row r=\"3\">\(cell("A3", "{{participants}}{{/communes}}"))<c r=\"B3\"><f t=\"shared\" si=\"0\"/></c></row></sheetData>"
            )
        ])
        let sheet = try Form.read("xl/worksheets/sheet1.xml", of: fill(form).bytes)
        #expect(sheet.contains("<c r=\"A5\" s=\"0\"><v>30</v></c>"))
        #expect(sheet.contains("<c r=\"B6\"><f>C6+1</f></c><"))
        #expect(sheet.contains("<c r=\"B7\"><f>C7+1</f></c><"))
        #expect(sheet.ranges(of: "<row ").count == 6)
    }

    @Test(
        "what a place means nothing by is an error with its cell, and nothing is filled",
        arguments: [
            ("{{participant}}", "there is no figure 'participant'"), ("{{participants@type=XYZ}}", "no activity type 'XYZ'"),
            ("{{#wards}}", "there is no level 'wards'"), ("{{participants", "not closed"), ("{{/communes}}", "nothing began"),
        ])
    func faults(text: String, message: String) throws {
        let form = try Form.workbook([("Biểu", "<sheetData><row r=\"1\">\(cell("C1", text))</row></sheetData>")])
        let failure = try #require(throws: Failure.self) { try fill(form) }
        #expect(failure.status == .invalid)
        #expect(failure.cause?.message.contains(message) == true)
        #expect(failure.cause?.place.cell == "C1")
    }

    @Test(
        "references of a formula are told from names, texts and functions",
        arguments: [
            ("A1+B$2", "A101+B$102"), ("LOG10(A1)", "LOG10(A101)"), ("\"A1\"&A1", "\"A1\"&A101"),
            ("T_A1+Tax2023x", "T_A1+Tax2023x"), ("'Quý A1'!A1", "'Quý A1'!A101"), ("A1!B2", "A1!B102"),
            ("Bảng[A1]+A1:C3", "Bảng[A1]+A101:C103"), ("1E5+ABCD1", "1E5+ABCD1"), ("SUM(A:A)", "SUM(A:A)"),
            ("'Đông ''Mỹ'''!C1", "'Đông ''Mỹ'''!C101"),
        ])
    func references(formula: String, moved: String) {
        let result = FormulaReferences.map(formula) { found in
            func down(_ reference: CellReference) -> CellReference {
                var reference = reference
                reference.row += 100
                return reference
            }
            return (down(found.start), found.end.map(down))
        }
        #expect(result == moved)
    }
}
