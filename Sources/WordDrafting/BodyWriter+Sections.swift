internal import Typesetting

extension BodyWriter {
    /// Page, margins, numbering and headers of the section being written.
    mutating func sectionProperties() -> String {
        let size = section.pageSize
        let margins = section.margins
        let isLying = size.width > size.height
        let header = Int(
            (section.pageNumberBaseline * 20 - section.pageNumberStyle.size * BodyWriter.ascent * 20).rounded())
        headers.append(headerText(showsNumber: true))
        let everyPage = headers.count
        headers.append(headerText(showsNumber: section.numbersFirstPage || section.goesOn))
        return
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"\(WordParts.headerRelation(everyPage))\"/>"
            + "<w:headerReference w:type=\"first\" r:id=\"\(WordParts.headerRelation(everyPage + 1))\"/>"
            + "<w:type w:val=\"nextPage\"/>"
            + "<w:pgSz w:w=\"\(twips(size.width))\" w:h=\"\(twips(size.height))\"\(isLying ? " w:orient=\"landscape\"" : "")/>"
            + "<w:pgMar w:top=\"\(twips(margins.top))\" w:right=\"\(twips(margins.right))\" w:bottom=\"\(twips(margins.bottom))\" w:left=\"\(twips(margins.left))\" w:header=\"\(max(0, header))\" w:footer=\"0\" w:gutter=\"0\"/>"
            + pageBorders
            + (section.goesOn ? "" : "<w:pgNumType w:start=\"1\"/>") + "<w:titlePg/></w:sectPr>"
    }

    /// The line around the text of pages.
    private var pageBorders: String {
        guard let thickness = draft.document.border else { return "" }
        let line = "w:val=\"single\" w:sz=\"\(eighths(thickness))\" w:space=\"6\" w:color=\"000000\""
        return "<w:pgBorders w:offsetFrom=\"text\">"
            + ["top", "left", "bottom", "right"].map { "<w:\($0) \(line)/>" }.joined() + "</w:pgBorders>"
    }

    /// Ascent of Times New Roman, as a part of the size.
    private static let ascent = 0.891

    /// A header: the page's number, centred, and the watermark behind the page.
    private mutating func headerText(showsNumber: Bool) -> String {
        let text = section.pageNumberStyle
        let style = ParagraphStyle(alignment: .center, lineHeight: text.size * 1.15)
        let id = styles.id(.pageNumber, style, text)
        let number =
            showsNumber
            ? "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            : ""
        let head = showsNumber ? draft.document.runningHead.map { runningHead($0) } ?? "" : ""
        let mark = draft.watermark.map { watermark($0) } ?? ""
        return
            "<w:hdr \(Namespaces.declarations)><w:p><w:pPr><w:pStyle w:val=\"\(id)\"/></w:pPr>\(number)\(mark)</w:p>\(head)</w:hdr>"
    }

    /// The text at the head of pages, at the right.
    private mutating func runningHead(_ head: TextSpan) -> String {
        let style = ParagraphStyle(alignment: .right, lineHeight: head.style.size * 1.15)
        let id = styles.id(.pageNumber, style, head.style)
        return "<w:p><w:pPr><w:pStyle w:val=\"\(id)\"/></w:pPr>\(runs([head], in: head.style))</w:p>"
    }

    /// Words across the page, grey, from the lower left to the upper right: what Word itself writes for a watermark.
    private mutating func watermark(_ words: String) -> String {
        let id = nextMark()
        let formulas = [
            "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1",
            "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
        ].map { "<v:f eqn=\"\($0)\"/>" }.joined()
        return
            "<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\">"
            + "<v:formulas>\(formulas)</v:formulas><v:path textpathok=\"t\" o:connecttype=\"custom\" o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\" o:connectangles=\"270,180,90,0\"/>"
            + "<v:textpath on=\"t\" fitshape=\"t\"/><v:handles><v:h position=\"#0,bottomRight\" xrange=\"6629,14971\"/></v:handles><o:lock v:ext=\"edit\" text=\"t\" shapetype=\"t\"/></v:shapetype>"
            + "<v:shape id=\"PowerPlusWaterMarkObject\(id)\" o:spid=\"_x0000_s\(2048 + id)\" type=\"#_x0000_t136\" style=\"position:absolute;margin-left:0;margin-top:0;width:430pt;height:108pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin\" o:allowincell=\"f\" fillcolor=\"#d8d8d8\" stroked=\"f\">"
            + "<v:fill opacity=\".5\"/><v:textpath style=\"font-family:&quot;Times New Roman&quot;;font-size:1pt\" string=\"\(escaped(words))\"/></v:shape></w:pict></w:r>"
    }
}
