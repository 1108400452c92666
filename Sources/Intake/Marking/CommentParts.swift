import ReportModel

/// The parts of a workbook that hold a sheet's comments: the texts, and the boxes they are shown in.
struct CommentParts {
    /// Cell and text of each comment, by row and column.
    let comments: [(cell: SheetMap.Cell, text: String)]

    /// `comments.xml` (ECMA-376 Part 1, 18.7).
    var texts: [UInt8] {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        xml +=
            "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>\(AnswerWords.author)</author></authors><commentList>"
        for (cell, text) in comments {
            xml +=
                "<comment ref=\"\(SourcePlace.columnLetters(cell.column))\(cell.row)\" authorId=\"0\"><text><t xml:space=\"preserve\">"
            xml += TagText.escaped(text) + "</t></text></comment>"
        }
        return Array((xml + "</commentList></comments>").utf8)
    }

    /// The drawing that programs want beside it, in the old VML of Office.
    var boxes: [UInt8] {
        var xml =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        xml +=
            "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
        for (index, comment) in comments.enumerated() {
            let (row, column) = (comment.cell.row - 1, comment.cell.column - 1)
            xml +=
                "<v:shape id=\"_x0000_s\(1_025 + index)\" type=\"#_x0000_t202\" style=\"position:absolute;width:240pt;height:90pt;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
            xml +=
                "<v:fill color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>"
            xml +=
                "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(column + 1),15,\(max(0, row - 1)),10,\(column + 5),15,\(row + 4),4</x:Anchor>"
            xml += "<x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
        }
        return Array((xml + "</xml>").utf8)
    }

    static let textsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
    static let boxesType = "application/vnd.openxmlformats-officedocument.vmlDrawing"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
