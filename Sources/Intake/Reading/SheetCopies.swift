import ReportModel

/// Finds sheets of a file that say again what another sheet says: copies, and sheets that add up the others.
///
/// Two rows say the same when unit, day, type, title, group and all numbers are equal; a number that only one of them states
/// does not part them, nor does it matter whether the groups stand in columns of one row or in rows of their own. A sheet whose
/// rows all stand in another one is not counted again. Several equal rows among others make it a cumulative sheet, of which
/// nobody can tell what is new: an error. One equal row may be two like activities: it counts, with a warning; so do rows
/// that differ in nothing but their titles, which may be copies that somebody corrected.
struct SheetCopies {
    let book: DraftBook

    /// An activity and one of its groups.
    private struct Subject: Hashable {
        var unit: ObjectIdentifier
        var date: CalendarDate
        var type: String
        var title: String
        var group: String?

        /// The same whatever the activity is called.
        var untitled: Subject {
            var subject = self
            subject.title = ""
            return subject
        }
    }

    /// What a row says of one group.
    private struct Part {
        var subject: Subject
        var participants: Int
        var women: Int?
        var sessions: Int?
        var books: Int?

        func agrees(with other: Part) -> Bool {
            func agree(_ a: Int?, _ b: Int?) -> Bool { a.flatMap { a in b.map { a == $0 } } ?? true }
            return participants == other.participants && agree(women, other.women) && agree(sessions, other.sessions)
                && agree(books, other.books)
        }
    }

    /// What the sheets so far say of one subject. Rows of one sheet that say the very same are kept once, so that a look costs no
    /// more in long sheets. Sheets are compared, for two tables of one sheet were written side by side on purpose.
    private struct Said {
        private struct Fact: Hashable {
            var sheet: String?
            var women, sessions, books: Int?
        }

        private var firsts: [(sheet: String?, place: Place)] = []
        private var byCount: [Int: [(part: Part, sheet: String?, place: Place)]] = [:]
        private var known: [Int: Set<Fact>] = [:]

        mutating func add(_ part: Part, _ place: Place, _ sheet: String?) {
            if firsts.last?.sheet != sheet { firsts.append((sheet, place)) }
            let fact = Fact(sheet: sheet, women: part.women, sessions: part.sessions, books: part.books)
            guard known[part.participants, default: []].insert(fact).inserted else { return }
            byCount[part.participants, default: []].append((part, sheet, place))
        }

        /// Where another sheet says the same.
        func place(of part: Part, besides sheet: String?) -> Place? {
            byCount[part.participants]?.first { $0.sheet != sheet && $0.part.agrees(with: part) }?.place
        }

        /// Where another sheet says anything.
        func place(besides sheet: String?) -> Place? { firsts.first { $0.sheet != sheet }?.place }
    }

    /// One row of a sheet.
    private struct Place {
        var draft: UnitDraft
        var row: ActivityRow

        var parts: [Part] {
            let title = Folding.key(row.title)
            func part(_ audience: AudienceCount?) -> Part {
                Part(
                    subject: Subject(
                        unit: ObjectIdentifier(draft), date: row.date, type: row.type, title: title,
                        group: audience?.group),
                    participants: audience?.participants ?? 0, women: audience?.femaleParticipants, sessions: row.sessions,
                    books: row.books == 0 ? nil : row.books)
            }
            let counted = row.audiences.filter { $0.participants > 0 }
            return counted.isEmpty ? [part(nil)] : counted.map(part)
        }
    }

    func settle() {
        guard Set(book.tables.map { $0.origin.sheet }).count > 1 else { return }
        var rowsByTable: [Int: [Place]] = [:]
        for draft in book.drafts {
            for row in draft.activities ?? [] {
                if let table = row.table { rowsByTable[table, default: []].append(Place(draft: draft, row: row)) }
            }
        }
        var earlier: [Subject: Said] = [:]
        var dropped: [Int: Set<Int>] = [:]
        var untitled: [Subject: Said] = [:]
        for table in rowsByTable.keys.sorted() {
            let rows = rowsByTable[table] ?? []
            let sheet = book.tables[table].origin.sheet
            var equal: [(Place, Place)] = []
            for place in rows {
                let parts = place.parts
                let firsts = parts.compactMap { earlier[$0.subject]?.place(of: $0, besides: sheet) }
                if let first = firsts.first, firsts.count == parts.count {
                    equal.append((place, first))
                } else if let other = parts.lazy.compactMap({ earlier[$0.subject]?.place(besides: sheet) }).first {
                    reportSimilar(place, other)
                }
            }
            if !equal.isEmpty, equal.count == rows.count {
                reportCopy(equal)
                dropped[table] = Set(equal.map(\.0.row.line))
                continue
            }
            if equal.isEmpty { reportRenamed(rows, untitled) }
            if equal.count > 1 {
                reportCumulative(equal)
            } else if let (place, first) = equal.first {
                // A sheet of that one row alone is the one that says nothing new.
                if let other = first.row.table, rowsByTable[other]?.count == 1 {
                    reportCopy([(first, place)])
                    dropped[other] = [first.row.line]
                } else {
                    reportTwin(place, first)
                }
            }
            for place in rows {
                for part in place.parts {
                    earlier[part.subject, default: Said()].add(part, place, sheet)
                    untitled[part.subject.untitled, default: Said()].add(part, place, sheet)
                }
            }
        }
        guard !dropped.isEmpty else { return }
        for draft in book.drafts {
            draft.activities?.removeAll { row in
                row.table.map { dropped[$0]?.contains(row.line) ?? false } ?? false
            }
        }
    }

    private func origin(_ place: Place) -> TableOrigin {
        guard let table = place.row.table else { return TableOrigin(file: "") }
        return book.tables[table].origin
    }

    private func name(_ place: Place) -> String { origin(place).sheet ?? "" }

    private func reportCopy(_ pairs: [(Place, Place)]) {
        guard let (copy, first) = pairs.first else { return }
        let finding = SheetFinding.copied(name(copy), of: name(first))
        book.report(finding, at: origin(copy).place(), unit: copy.draft)
        for (place, _) in pairs {
            book.fates?.retract(
                sheet: origin(place).sheet, line: place.row.line, .ignored, code: finding.code.rawValue,
                reason: .finding(finding.value()))
        }
    }

    /// Which of the sheet's rows are new nobody can tell, of whichever unit: the whole file waits.
    private func reportCumulative(_ pairs: [(Place, Place)]) {
        guard let (place, first) = pairs.first else { return }
        book.report(
            SheetFinding.overlaps(name(place), with: name(first), lines: pairs.map(\.0.row.line)),
            at: origin(place).place(line: place.row.line))
    }

    private func reportTwin(_ place: Place, _ first: Place) {
        book.report(
            RowFinding.twiceAcrossSheets(
                line: place.row.line, sheet: name(place), earlierLine: first.row.line, earlierSheet: name(first)),
            at: origin(place).place(line: place.row.line), unit: place.draft)
    }

    /// Rows that stand in another sheet under other titles.
    private func reportRenamed(_ rows: [Place], _ earlier: [Subject: Said]) {
        for place in rows {
            let parts = place.parts
            guard parts.contains(where: { $0.participants > 0 }) else { continue }
            let sheet = origin(place).sheet
            let firsts = parts.compactMap { earlier[$0.subject.untitled]?.place(of: $0, besides: sheet) }
            if let first = firsts.first, firsts.count == parts.count { reportSimilar(place, first, isRenamed: true) }
        }
    }

    private func reportSimilar(_ place: Place, _ first: Place, isRenamed: Bool = false) {
        let (line, sheet, earlierLine, earlierSheet) = (place.row.line, name(place), first.row.line, name(first))
        book.report(
            isRenamed
                ? RowFinding.renamedAcrossSheets(
                    line: line, sheet: sheet, earlierLine: earlierLine, earlierSheet: earlierSheet)
                : .similarAcrossSheets(line: line, sheet: sheet, earlierLine: earlierLine, earlierSheet: earlierSheet),
            at: origin(place).place(line: place.row.line), unit: place.draft)
    }
}
