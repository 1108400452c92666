// Texts that lead somewhere, and the notes that some of them lead to.

extension Placer {
    /// From a text to the line below it that tells an address.
    private static let underline = (gap: 1.5, thickness: 0.4)

    /// Adds a run that leads somewhere, with the area over it. What goes on on the next line is the same link to a reader.
    mutating func addLink(_ run: TextRun, _ target: TextTarget, in owner: StructureTree.ID) {
        let link: StructureTree.ID
        if let open = openText, open.owner == owner, open.target == target {
            link = open.link
        } else {
            link = tree.add(.link, under: owner)
            openText = (owner, target, link)
        }
        add(.element(link), .text(run))
        let blank = run.text.reversed().prefix { $0 == " " }.count
        let metrics =
            (try? setter.style(run.style)).map { setter.metrics($0) } ?? FontMetrics(ascent: run.style.size, descent: 0)
        let space = (try? setter.style(run.style)).map { setter.spaceWidth($0) } ?? 0
        let width = max(0, run.width - Double(blank) * (space + run.wordSpacing))
        guard width > 0 else { return }
        let rect = Rect(
            x: run.origin.x, y: run.origin.y - metrics.ascent, width: width, height: metrics.ascent + metrics.descent)
        switch target {
        case .address(let address):
            let y = run.origin.y + Placer.underline.gap
            add(
                .artifact(.layout),
                .line(from: Point(x: rect.x, y: y), to: Point(x: rect.maxX, y: y), thickness: Placer.underline.thickness))
            add(.element(link), .link(rect, to: .address(address), description: address))
        case .label(let label):
            open(.label(label), rect, link, run.text)
        case .footnote(let number):
            open(.note(number), rect, link, "Chú thích \(run.text)")
            pendingNotes.append((number, owner))
        case .footnoteMark: break
        }
    }

    private mutating func open(_ target: OpenTarget, _ rect: Rect, _ link: StructureTree.ID, _ description: String) {
        openLinks.append((pages.count - 1, pages[pages.count - 1].items.count, target))
        add(.element(link), .link(rect, to: .element(link), description: description))
    }

    // MARK: Notes

    /// Finds the places of a page's footnotes, and draws the rule above them.
    mutating func placeNoteRule(_ plan: PagePlan) {
        section.noteTops = [:]
        let numbers = plan.strips.flatMap(\.strip.notes)
        guard !numbers.isEmpty else { return }
        var y = section.top + section.height - numbers.reduce(0) { $0 + (section.notes[$1]?.height ?? 0) }
        let rule = y - NoteArea.below
        add(
            .artifact(.layout),
            .line(
                from: Point(x: section.left, y: rule),
                to: Point(x: section.left + section.width * NoteArea.ruleShare, y: rule), thickness: NoteArea.ruleThickness))
        for number in numbers where section.noteTops[number] == nil {
            section.noteTops[number] = y
            y += section.notes[number]?.height ?? 0
        }
    }

    /// Puts the notes called so far at the foot of the page, where a reader comes upon them after the text that calls them.
    mutating func placeNotes() {
        let pending = pendingNotes
        pendingNotes = []
        for (number, caller) in pending where noteElements[number] == nil {
            guard let note = section.notes[number], let top = section.noteTops[number] else { continue }
            let id = tree.add(.footnote, under: tree[caller].role.holdsNotes ? caller : tree[caller].parent ?? 0)
            noteElements[number] = id
            for (index, line) in note.lines.enumerated() {
                add(
                    line, x: section.noteLeft + note.x, y: top + note.spaceBefore + Double(index) * note.lineHeight,
                    .element(id))
            }
            openText = nil
        }
    }

    // MARK: Side by side

    /// Places flows side by side, one after the other to a reader.
    mutating func place(_ flows: [SetFlow], y: Double) throws(LayoutFault) {
        let around = (left: section.left, top: section.top, width: section.width)
        for flow in flows {
            section.left = around.left + flow.x
            section.top = y
            section.width = flow.width
            try place(flow.strips, continuedTable: nil)
        }
        (section.left, section.top, section.width) = (around.left, around.top, around.width)
    }
}

extension StructureTree.Role {
    /// Whether a note may stand within it.
    fileprivate var holdsNotes: Bool {
        switch self {
        case .paragraph, .listBody, .tableData, .tableHeader, .caption: true
        default: false
        }
    }
}
