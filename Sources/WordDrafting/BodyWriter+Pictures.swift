internal import Typesetting

extension BodyWriter {
    /// A chart as pictures with its words; its caption is text.
    mutating func add(_ chart: Chart) throws {
        addSpace(chart.spaceBefore)
        if let caption = chart.caption { add(caption, keepsNext: true) }
        var drawn = chart
        drawn.caption = nil
        drawn.spaceBefore = 0
        drawn.spaceAfter = 0
        try addDrawn(.chart(drawn), words: chart.alternative, continuation: chart.continuation)
        addSpace(chart.spaceAfter)
    }

    /// A picture as it is; a drawing as pixels.
    mutating func add(_ image: ImageBlock) throws {
        addSpace(image.spaceBefore)
        if let caption = image.caption { add(caption, keepsNext: true) }
        let width = min(image.width, textBlock.width)
        let height = width * image.picture.aspect
        if image.picture.drawing != nil {
            var drawn = image
            drawn.caption = nil
            drawn.spaceBefore = 0
            drawn.spaceAfter = 0
            try addDrawn(.image(drawn), words: image.alternative)
            return addSpace(image.spaceAfter)
        }
        let picture = WordPicture(png: image.picture.bytes, size: Size(width: width, height: height))
        pictures.append(picture)
        addLine(
            inline(picture, number: pictures.count, words: image.alternative),
            ParagraphStyle(alignment: image.alignment, lineHeight: 12), TextStyle(size: 12), .body)
        addSpace(image.spaceAfter)
    }

    /// Whatever is drawn: a picture, or several where one page does not hold it, with the words for who cannot see it.
    mutating func addDrawn(_ block: Block, words: String, continuation: String = "(tiếp theo)") throws {
        let drawn = try draw([block], textBlock)
        for (index, picture) in drawn.enumerated() {
            pictures.append(picture)
            let style = ParagraphStyle(alignment: .center, lineHeight: 12, keepWithNext: index < drawn.count - 1)
            let content = inline(
                picture, number: pictures.count, words: index == 0 ? words : "\(words.prefix(60)) \(continuation)")
            addLine(content, style, TextStyle(size: 12), .body)
        }
    }

    private mutating func inline(_ picture: WordPicture, number: Int, words: String) -> String {
        let width = drawingUnits(picture.size.width)
        let height = drawingUnits(picture.size.height)
        let id = nextMark()
        let name = "Hình \(id)"
        return
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"\(width)\" cy=\"\(height)\"/>"
            + "<wp:docPr id=\"\(id)\" name=\"\(name)\" descr=\"\(escaped(words))\"/>"
            + "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
            + "<a:graphic><a:graphicData uri=\"\(Namespaces.picture)\"><pic:pic>"
            + "<pic:nvPicPr><pic:cNvPr id=\"\(id)\" name=\"\(name)\"/><pic:cNvPicPr/></pic:nvPicPr>"
            + "<pic:blipFill><a:blip r:embed=\"\(WordParts.pictureRelation(number))\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    }
}
