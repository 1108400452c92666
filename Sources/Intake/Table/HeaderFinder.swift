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
        return best
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
        case (nil, .participants?), (nil, .femaleParticipants?), (nil, .maleParticipants?):
            return parent.heading.isEmpty || HeaderFinder.speaksOfPeople(parent.heading)
                ? child : .unknownAudience(parent.heading)
        case (_, .some(let child)): return child
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
