import ReportModel

/// Finds the heading among the first rows of a table: below title lines, in one row or in two with merged cells.
struct HeaderFinder {
    /// Rows, empty ones not counted, among which the heading must stand.
    static let window = 20

    /// So many known headings in a row are no accident.
    static let certain = 4

    let lookup: Lookup

    /// A heading found: the rows it takes and what its columns mean.
    struct Header {
        /// Index of its first row among the rows looked at.
        var first: Int
        /// Index behind its last row.
        var end: Int
        var columns: [Column?]
        var headings: [String]

        /// Whether so many headings are known that the row can be nothing else.
        var isCertain: Bool { score >= HeaderFinder.certain }

        fileprivate var score: Int {
            columns.lazy.filter { column in
                if case .unknownAudience? = column { return false }
                return column.map { !$0.isIgnored } ?? false
            }.count
        }
    }

    /// The row, or the two rows, with the most known headings; `nil` when no row has two.
    func find(in rows: [Row]) -> Header? {
        var best: Header?
        for index in rows.indices {
            guard let header = header(at: index, in: rows), header.score >= 2 else { continue }
            if header.score > best?.score ?? 0 { best = header }
            // Rows of data cannot outdo this; looking at their cells would cost more than reading them.
            if header.score >= HeaderFinder.certain { break }
        }
        guard var best else { return nil }
        // The numbered row `(1) (2) (3)` that official tables have under the heading.
        while best.end < rows.count, HeaderFinder.isNumbering(rows[best.end]) { best.end += 1 }
        if best.first > 0 { putUnder(rows[best.first - 1], at: rows[best.first].line, &best) }
        return best
    }

    /// Takes the row right above for an upper heading, where it has words over columns of numbers and nowhere else: «Kế hoạch»
    /// over «Học sinh», «Giáo viên», with nothing over the other columns.
    private func putUnder(_ row: Row, at line: Int, _ header: inout Header) {
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        guard row.line == line - 1, let first = filled.first,
            filled.allSatisfy({ index in
                let cell = row.cells[index]
                guard cell.kind == .text, cell.text.utf8.count <= 80, index < header.columns.count else { return false }
                return !cell.text.contains(":") && !cell.text.hasPrefix("(") && header.columns[index]?.isCount == true
            }),
            header.columns[..<first].contains(where: { $0 != nil && $0?.isCount == false })
        else { return }
        for (at, start) in filled.enumerated() {
            let next = at + 1 < filled.count ? filled[at + 1] : header.columns.count
            let span = row.cells[start].columnSpan
            let upper = collapsed(row.cells[start].text)
            let parent = (column: Heading.column(for: upper, in: lookup), heading: upper)
            for index in start..<min(next, span > 1 ? start + span : next) {
                guard let child = header.columns[index], child.isCount else { continue }
                let heading = header.headings[index]
                header.columns[index] = combined(parent, child, heading)
                header.headings[index] = "\(upper) – \(heading)"
            }
        }
        header.first -= 1
    }

    private func header(at index: Int, in rows: [Row]) -> Header? {
        let row = rows[index]
        var columns = row.cells.map { $0.isEmpty || $0.kind != .text ? nil : Heading.column(for: $0.text, in: lookup) }
        var headings = row.cells.map { collapsed($0.text) }
        guard columns.contains(where: { $0 != nil }) else { return nil }
        var end = index + 1
        while end < rows.count, end - index < HeaderFinder.depth,
            let below = subheadings(rows[end], under: columns, headings)
        {
            let width = max(columns.count, below.count)
            columns += [Column?](repeating: nil, count: width - columns.count)
            headings += [String](repeating: "", count: width - headings.count)
            for (at, sub) in below.enumerated() {
                guard let sub else { continue }
                columns[at] = sub.column
                headings[at] = sub.heading
            }
            end += 1
        }
        return Header(first: index, end: end, columns: columns, headings: headings)
    }

    /// Rows that a heading has at most: «Đối tượng tham gia» over «Học sinh» over «Tổng số», «Nữ».
    private static let depth = 3

    private typealias Subheading = (column: Column, heading: String)

    /// What a further heading row adds to those above it; `nil` when the row is not one. Each of its cells must be a known heading,
    /// which a row of data never is, and stand under an empty cell or under one that spans several columns, which it never
    /// does when the first row is a line above the table.
    private func subheadings(_ row: Row, under columns: [Column?], _ headings: [String]) -> [Subheading?]? {
        guard columns.count(where: { $0 != nil }) >= 2 else { return nil }
        func isFilled(_ index: Int) -> Bool { index < headings.count && !headings[index].isEmpty }
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && isFilled(index) && isFilled(index + 1) { return nil }
        var result: [Subheading?] = []
        var parent: (column: Column?, heading: String) = (nil, "")
        var found = false
        for (index, cell) in row.cells.enumerated() {
            if index < headings.count, !headings[index].isEmpty { parent = (columns[index], headings[index]) }
            guard !cell.isEmpty else {
                result.append(nil)
                continue
            }
            guard cell.kind == .text, let column = combined(parent, Heading.column(for: cell.text, in: lookup), cell.text)
            else { return nil }
            found = true
            result.append(
                (column, parent.heading.isEmpty ? collapsed(cell.text) : "\(parent.heading) – \(collapsed(cell.text))"))
        }
        return found ? result : nil
    }

    /// What a heading and the one below it mean together.
    ///
    /// A number of people, or of women, under a heading that is not known belongs to a group that the campaign does not have;
    /// it is never the activity's own number.
    private func combined(_ parent: (column: Column?, heading: String), _ child: Column?, _ text: String) -> Column? {
        switch (parent.column, child) {
        case (.audience(let group)?, .femaleParticipants?): return .audienceFemale(group)
        case (.audience(let group)?, .maleParticipants?): return .audienceMale(group)
        case (.audience(let group)?, .participants?), (.audience(let group)?, .value?): return .audience(group)
        case (.femaleParticipants?, .audience(let group)?): return .audienceFemale(group)
        case (.maleParticipants?, .audience(let group)?): return .audienceMale(group)
        case (.audience(let group)?, .audience(let other)?) where group != other: return child
        case (nil, .participants?), (nil, .femaleParticipants?), (nil, .maleParticipants?):
            return parent.heading.isEmpty || HeaderFinder.speaksOfPeople(parent.heading)
                ? child : .unknownAudience(parent.heading)
        case (_, .some(let child)):
            // «Kế hoạch», «Số lớp», another day or school over the columns makes other numbers of them.
            return !child.isCount || parent.heading.isEmpty || parent.column == child
                || HeaderFinder.isHarmless(parent.heading, over: child)
                ? child : .unknownAudience(HeaderFinder.joined(parent.heading, text))
        case (.some(let known), nil):
            let key = Folding.bareKey(text)
            if ["tongso", "tong", "chung", "ts", "sl", "soluong"].contains(key) { return known }
            guard text.contains(where: \.isLetter) else { return nil }
            // «Khối 6» under a group may be a part of it, «Đăng ký» is none: nobody's people until somebody says so.
            if case .audience = known { return .unknownAudience("\(parent.heading) – \(collapsed(text))") }
            return known == .participants ? .unknownAudience(collapsed(text)) : nil
        case (nil, nil): return HeaderFinder.speaksOfPeople(parent.heading) ? .unknownAudience(collapsed(text)) : nil
        }
    }

    private static let wordsOfPeople: Set<String> = [
        "tong", "so", "luong", "luot", "nguoi", "tham", "gia", "du", "thanh", "phan", "doi", "tuong", "va", "cac", "quy", "mo",
    ]

    /// `Số lượng tham gia`, `Thành phần (người)`: a heading over columns of people that does not say who they are. One more word
    /// says so: «Thành phần khác», «Phụ huynh tham gia».
    private static func speaksOfPeople(_ heading: String) -> Bool {
        guard heading.utf8.count <= 80 else { return false }
        let words = heading.split { !$0.isLetter && !$0.isNumber }.map { Folding.bareKey(String($0)) }
        return !words.isEmpty && words.allSatisfy { wordsOfPeople.contains($0) }
    }

    /// Words that say of the numbers below only that they are such numbers.
    private static let ofResults: Set<String> = [
        "thuc", "hien", "ket", "qua", "da", "dat", "duoc", "trong", "do", "chia", "ra", "gom", "bao", "theo", "nhom", "cu",
        "the",
        "chi", "tiet", "lieu", "te", "hoat", "dong", "to", "chuc", "hoc", "vien",
    ]

    /// `Kết quả thực hiện`, `Số người tham gia`, `Trong đó`: an upper heading that leaves the numbers below what they are.
    private static func isHarmless(_ heading: String, over child: Column) -> Bool {
        if case .unknownAudience = child { return true }
        guard heading.utf8.count <= 120 else { return false }
        let (outside, inside) = Heading.parted(heading)
        let words = outside.split { !$0.isLetter && !$0.isNumber }.map { Folding.bareKey(String($0)) }
        guard inside.isEmpty || UnitWords.isMeasureOfPeople(inside) else { return false }
        let own: Set<String> =
            switch child {
            case .sessions: ["buoi", "cuoc"]
            case .booksDonated: ["sach", "quyen", "gop", "cuon", "tang"]
            case .value: ["chi", "tieu", "gia", "tri"]
            default: []
            }
        return words.allSatisfy {
            wordsOfPeople.contains($0) || ofResults.contains($0) || own.contains($0) || Heading.namesPeople($0)
        }
    }

    /// An upper heading and the one below it, as ``ColumnWatch`` takes them apart again.
    static func joined(_ upper: String, _ lower: String) -> String { "\(upper) – \(collapsed(lower))" }

    /// Whether the rows are labels one below the other with their values beside them: each of several columns is named in a
    /// row of its own, and no row names several.
    func isVertical(_ rows: [Row]) -> Bool {
        var named: Set<Column> = []
        for row in rows {
            let texts = row.cells.filter { !$0.isEmpty }
            guard texts.count >= 2 else { continue }
            let columns = texts.compactMap { $0.kind == .text ? Heading.column(for: $0.text, in: lookup) : nil }
            if columns.count > 2 { return false }
            guard let column = Heading.column(for: texts[0].text, in: lookup), column.isOfFigures else { continue }
            // «Đối tượng | Học sinh» names a group beside its label.
            guard columns.count == 1 || columns.count == 2 && columns[1].group != nil else { continue }
            named.insert(column)
        }
        return named.count >= 4 && named.contains(.title) && (named.contains(.participants) || named.contains(.date))
    }

    /// Whether a row is the numbering `(1) (2) (3)` that official tables have under their heading.
    static func isNumbering(_ row: Row) -> Bool {
        var previous: Int?
        var count = 0
        for cell in row.cells where !cell.isEmpty {
            guard let number = HeaderFinder.bracketed(cell.text), previous.map({ number == $0 + 1 }) ?? (number <= 2) else {
                return false
            }
            previous = number
            count += 1
        }
        return count >= 3
    }

    /// `3` of `(3)` and of `3`; `nil` when something else stands there.
    private static func bracketed(_ text: String) -> Int? {
        guard text.utf8.count <= 9 else { return nil }
        var number: Int?
        for byte in text.utf8 where byte != UInt8(ascii: "(") && byte != UInt8(ascii: ")") {
            guard isDigit(byte) else { return nil }
            number = (number ?? 0) * 10 + Int(byte - zero)
        }
        return number
    }
}
