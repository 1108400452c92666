import ReportModel
import SourceText
import Typesetting

extension LayoutReader {
    /// Reads the style file of the layout, laid over the style that it is like.
    func readStyle(_ node: YAMLNode) -> Style? {
        guard let name = findings.text(node, "'style'") else { return nil }
        let file = name.hasSuffix(".yaml") ? name : name + ".yaml"
        guard let root = styleFile(file, for: node) else { return nil }
        guard let like = root["like"] else { return style(root) }
        let before = findings.count
        guard Properties(root, as: StyleDeclarations.namesake, self) != nil, findings.count == before,
            let other = findings.text(like, "'like'"), let base = styleFile(beside(file, other + ".yaml"), for: like)
        else { return nil }
        if base["like"] != nil {
            findings.error("like", at: like.place, "'\(other)' is itself like another style", hint: "name that one")
            return nil
        }
        return style(root.without("like").over(base))
    }

    /// A file in the folder of another.
    private func beside(_ file: String, _ name: String) -> String {
        file.lastIndex(of: "/").map { file[...$0] + name } ?? name
    }

    private func styleFile(_ file: String, for node: YAMLNode) -> YAMLNode? {
        let (root, bytes, diagnostics) = YAMLDocument.read(path(of: file))
        if let bytes { addSource(file, bytes) }
        if let root { return root }
        if diagnostics.contains(where: { $0.code == "yaml.not-found" }) {
            findings.error(
                "not-found", at: node.place, "there is no style file '\(path(of: file))'",
                hint: "styles are named from the layout's folder, e.g. styles/decree-30; after 'like' from the style's own")
        } else {
            findings.add(diagnostics)
        }
        return nil
    }

    func style(_ root: YAMLNode) -> Style? {
        let before = findings.count
        guard let file = Properties(root, as: StyleDeclarations.file, self) else { return nil }
        _ = file.plain("style")
        let accent = accentColor(file)
        let texts = file.node("text").map { textStyles($0, accent) } ?? [:]
        for name in StyleDeclarations.requiredTextStyles where texts[name] == nil && file.has("text") {
            if file.node("text")?[name] == nil {
                findings.error(
                    "missing-key", at: file.node("text")?.place ?? root.place,
                    "'text' of the style lacks the text style '\(name)'")
            }
        }
        let page = group("page", of: file) { self.page($0) }
        let landscape = group("landscape", of: file) { self.page($0) }
        let pageNumber = group("page_number", of: file) { group -> Style.PageNumber? in
            guard let face = group.face, let size = group.length("size"), let baseline = group.length("baseline") else {
                return nil
            }
            return Style.PageNumber(style: TextStyle(face, size: size), baseline: baseline)
        }
        let letterhead = group("letterhead", of: file) { self.letterheadStyle($0) }
        let title = group("title", of: file) { titleStyle($0) }
        let tables = group("table", of: file) { tableStyle($0) }
        let charts = group("chart", of: file) { group -> Style.Charts? in
            guard let height = group.length("height"), let before = group.length("before"), let after = group.length("after"),
                let size = group.length("number_size"), let gap = group.length("number_gap")
            else {
                return nil
            }
            return Style.Charts(
                height: height, numberSize: size, numberGap: gap, before: before, after: after, tint: tint(group, accent))
        }
        let signature = group("signature", of: file) { signatureStyle($0) }
        let annex = group("annex", of: file) { annexStyle($0) }
        let labels = group("labels", of: file) { self.labels($0) }
        let breaks = group("sense_breaks", of: file) { group -> Sentences.Breaks? in
            group.integer("longest").map { Sentences.Breaks(longest: $0, beginnings: group.plains("beginnings")) }
        }
        let abbreviations = self.abbreviations(file)
        guard findings.count == before, let page, let landscape, let pageNumber, let letterhead, let title, let tables,
            let charts,
            let signature, let annex, let labels, let breaks, let named = RequiredStyles(texts)
        else { return nil }
        return Style(
            page: page, landscape: landscape, pageNumber: pageNumber, letterhead: letterhead, title: title, tables: tables,
            charts: charts, signature: signature, annex: annex, labels: labels, abbreviations: abbreviations,
            senseBreaks: breaks, named: named, texts: texts)
    }

    // MARK: Accent

    private func accentColor(_ file: Properties) -> Color? {
        guard let node = file.node("accent"), let written = file.plain("accent") else { return nil }
        guard let color = Color(svg: written) else {
            findings.error(
                "bad-value", at: node.place, "'\(written)' is no colour", found: written,
                hint: "write it as \"#1F4E79\", in quotes")
            return nil
        }
        guard color.contrastOnWhite >= Color.leastContrast else {
            let contrast = String((color.contrastOnWhite * 10).rounded(.down) / 10)
            findings.error(
                "contrast", at: node.place,
                "the accent colour '\(written)' has a contrast of \(contrast) to 1 with white paper",
                found: contrast, hint: "take a darker one: text needs 4.5 to 1 to be read by all")
            return nil
        }
        return color
    }

    /// The accent colour, where a group asks for it.
    private func tint(_ group: Properties, _ accent: Color?) -> Color? {
        guard group.flag("accent") == true else { return nil }
        if accent == nil, let node = group.node("accent") {
            findings.error(
                "missing-key", at: node.place, "the style has no accent colour that could be used here",
                hint: "give it: accent: \"#1F4E79\"")
        }
        return accent
    }

    /// `UBND = Ủy ban nhân dân`
    private func abbreviations(_ file: Properties) -> [String: String] {
        var expansions: [String: String] = [:]
        for (index, text) in file.plains("abbreviations").enumerated() {
            let sides = text.split(separator: "=").map { $0.trimmingPrefix { $0 == " " } }.map { String($0) }
            let short = sides.first.map { String($0.reversed().drop { $0 == " " }.reversed()) } ?? ""
            let node = file.node("abbreviations")
            guard sides.count == 2, !short.isEmpty, !short.contains(" "), !sides[1].isEmpty else {
                findings.error(
                    "bad-value", at: node?.items?[index].place ?? file.place, "'\(text)' is no abbreviation with its words",
                    found: text, hint: "write SHORT = words, SHORT without spaces")
                continue
            }
            expansions[short] = sides[1]
        }
        return expansions
    }

    private func group<Value>(_ name: String, of file: Properties, _ read: (Properties) -> Value?) -> Value? {
        guard let node = file.node(name), case .group(let groupName) = file.declaration.property(name)?.type,
            let declaration = StyleDeclarations.group(groupName),
            let properties = Properties(node, as: declaration, self)
        else { return nil }
        return read(properties)
    }

    // MARK: Groups

    private func page(_ group: Properties) -> Style.Page? {
        guard let width = group.length("width"), let height = group.length("height"), let top = group.length("top"),
            let right = group.length("right"), let bottom = group.length("bottom"), let left = group.length("left")
        else { return nil }
        guard left + right < width, top + bottom < height else {
            findings.error("range", at: group.place, "the margins leave no room on the page")
            return nil
        }
        return Style.Page(
            size: Size(width: width, height: height), margins: Insets(top: top, right: right, bottom: bottom, left: left))
    }

    private func letterheadStyle(_ group: Properties) -> Style.Letterhead? {
        guard let leftWidth = group.length("left_width"), let rightWidth = group.length("right_width"),
            let nameRule = group.decimal("name_rule"), let mottoRule = group.decimal("motto_rule"),
            let thickness = group.length("rule_thickness"), let gap = group.length("rule_gap"),
            let numberGap = group.length("number_gap"), let after = group.length("after")
        else { return nil }
        return Style.Letterhead(
            leftWidth: leftWidth, rightWidth: rightWidth, nameRule: nameRule, mottoRule: mottoRule, ruleThickness: thickness,
            ruleGap: gap, numberGap: numberGap, after: after)
    }

    private func titleStyle(_ group: Properties) -> Style.Title? {
        guard let rule = group.decimal("rule"), let thickness = group.length("rule_thickness"),
            let gap = group.length("rule_gap"),
            let before = group.length("before"), let after = group.length("after")
        else { return nil }
        return Style.Title(rule: rule, ruleThickness: thickness, ruleGap: gap, before: before, after: after)
    }

    private func tableStyle(_ group: Properties) -> Style.Tables? {
        guard let line = group.length("line"), let smallLine = group.length("small_line"), let x = group.length("padding_x"),
            let y = group.length("padding_y"), let grid = group.length("grid"), let before = group.length("before"),
            let after = group.length("after"), let head = group.decimal("head_shade"),
            let groupShade = group.decimal("group_shade"),
            let total = group.decimal("total_shade"), let mark = group.decimal("mark_shade"),
            let darkest = group.decimal("darkest_shade")
        else { return nil }
        return Style.Tables(
            line: line, smallLine: smallLine, denseLine: group.length("dense_line") ?? smallLine,
            padding: Insets(top: y, right: x, bottom: y, left: x),
            densePadding: group.length("dense_padding_y").map { Insets(top: $0, right: x, bottom: $0, left: x) }
                ?? Insets(top: y, right: x, bottom: y, left: x), grid: grid, before: before,
            after: after, headShade: head, groupShade: groupShade, totalShade: total,
            markShade: mark, darkestShade: darkest)
    }

    private func signatureStyle(_ group: Properties) -> Style.Signature? {
        guard let leftWidth = group.length("left_width"), let rightX = group.length("right_x"),
            let rightWidth = group.length("right_width"), let height = group.length("place_height"),
            let before = group.length("before"), let lines = group.integer("lines_kept")
        else { return nil }
        return Style.Signature(
            leftWidth: leftWidth, rightX: rightX, rightWidth: rightWidth, placeHeight: height, before: before, linesKept: lines,
            delegations: group.plains("delegations"))
    }

    private func annexStyle(_ group: Properties) -> Style.Annex? {
        guard let length = group.length("rule_length"), let thickness = group.length("rule_thickness"),
            let gap = group.length("rule_gap"), let after = group.length("after")
        else { return nil }
        return Style.Annex(ruleLength: length, ruleThickness: thickness, ruleGap: gap, after: after)
    }

    private func labels(_ group: Properties) -> Style.Labels? {
        func printed(_ name: String) -> String? {
            guard let text = group.plain(name), let node = group.node(name) else { return nil }
            notePrintable(text, in: node)
            return text
        }
        guard let table = printed("table"), let figure = printed("figure"), let annex = printed("annex"),
            let annexPage = printed("annex_page"),
            let continuation = printed("continuation"), let unit = printed("unit"),
            let contents = printed("contents"),
            let endMark = printed("end_mark"),
            let total = printed("total"), let highest = printed("highest"), let lowest = printed("lowest"),
            let notStated = printed("not_stated"), let draft = printed("draft"), let edition = printed("edition"),
            let pages = printed("pages"), let sums = printed("sums_stand_on"), let nothing = printed("nothing_stated"),
            let picture = printed("picture"), let code = printed("code"), let scale = printed("scale")
        else { return nil }
        return Style.Labels(
            table: table, figure: figure, picture: picture, code: code, scale: scale, annex: annex, annexPage: annexPage,
            continuation: continuation,
            unit: unit,
            contents: contents,
            endMark: endMark, total: total, highest: highest, lowest: lowest, notStated: notStated, draft: draft,
            edition: edition, pages: pages, sumsStandOn: sums, nothingStated: nothing)
    }

    // MARK: Text styles

    private func textStyles(_ node: YAMLNode, _ accent: Color?) -> [String: NamedStyle] {
        guard let entries = node.entries else {
            findings.error("wrong-type", at: node.place, "'text' of the style must be a map of names, not \(term: node.kind)")
            return [:]
        }
        var styles: [String: NamedStyle] = [:]
        // Styles with faults of their own: who is like them has no fault.
        var faulty: Set<String> = []
        for entry in entries {
            if let base = entry.value["like"]?.text, faulty.contains(base) {
                faulty.insert(entry.key)
                continue
            }
            let before = findings.count
            if let properties = Properties(entry.value, as: StyleDeclarations.textStyle, self, place: entry.keyPlace),
                let style = namedStyle(entry.key, properties, accent, known: styles), findings.count == before
            {
                styles[entry.key] = style
            } else {
                faulty.insert(entry.key)
            }
        }
        return styles
    }

    private func namedStyle(
        _ name: String, _ properties: Properties, _ accent: Color?, known: [String: NamedStyle]
    ) -> NamedStyle? {
        var base: NamedStyle?
        if properties.has("like"), let other = properties.plain("like") {
            guard let found = known[other] else {
                findings.error(
                    "unknown-style", at: properties.node("like")?.place ?? properties.place,
                    "there is no text style '\(other)' above '\(name)'",
                    hint: NearestName.hint(for: other, among: known.keys.sorted(), listing: 40))
                return nil
            }
            base = found
        } else {
            for required in ["face", "size", "line", "align"] where !properties.has(required) {
                findings.error(
                    "missing-key", at: properties.place, "the text style '\(name)' lacks '\(required)'",
                    hint: "give it, or take everything from another style with 'like'")
            }
        }
        let alignments: [String: ParagraphStyle.Alignment] = [
            "left": .left, "center": .center, "right": .right, "justified": .justified,
        ]
        guard let face = properties.face ?? base?.text.face, let size = properties.length("size") ?? base?.text.size,
            let line = properties.length("line") ?? base?.paragraph.lineHeight,
            let alignment = properties.choice("align").flatMap({ alignments[$0] }) ?? base?.paragraph.alignment
        else { return nil }
        var paragraph = base?.paragraph ?? ParagraphStyle(lineHeight: line)
        paragraph.lineHeight = line
        paragraph.alignment = alignment
        paragraph.firstLineIndent = properties.length("first_line") ?? paragraph.firstLineIndent
        paragraph.leftIndent = properties.length("left") ?? paragraph.leftIndent
        paragraph.rightIndent = properties.length("right") ?? paragraph.rightIndent
        paragraph.spaceBefore = properties.length("before") ?? paragraph.spaceBefore
        paragraph.spaceAfter = properties.length("after") ?? paragraph.spaceAfter
        paragraph.keepWithNext = properties.flag("keep_with_next") ?? paragraph.keepWithNext
        paragraph.keepWithPrevious = properties.flag("keep_with_previous") ?? paragraph.keepWithPrevious
        paragraph.minimumLines = properties.integer("minimum_lines") ?? paragraph.minimumLines
        let color = properties.has("accent") ? tint(properties, accent) : base?.text.color
        return NamedStyle(
            text: TextStyle(face, size: size, color: color), paragraph: paragraph,
            capitals: properties.flag("capitals") ?? base?.capitals ?? false)
    }
}

extension Properties {
    /// The property `face`.
    fileprivate var face: Face? {
        let faces: [String: Face] = ["regular": .regular, "bold": .bold, "italic": .italic, "bold_italic": .boldItalic]
        return choice("face").flatMap { faces[$0] }
    }
}
