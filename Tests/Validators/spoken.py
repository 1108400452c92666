"""What a PDF says to somebody who hears it: its structure tree with the text, alternatives and attributes of every element.

Reads files with pikepdf alone and knows nothing of the program that wrote them. What it understands of content streams is
what a reader of tagged text needs: marked content, fonts with a text map, and where text stands.
"""

import re

import pikepdf

HEADINGS = re.compile(r"/H([1-6])$")
NOTES = ("/Note", "/FENote")
GROUPS = ("/THead", "/TBody", "/TFoot")


class Content:
    """The text of a page by marked-content number, where it begins, and its artifacts."""

    def __init__(self, page):
        self.text, self.place, self.artifacts = {}, {}, []
        self.page = page
        self.fonts = {}
        self.height = float(page.MediaBox[3])
        self._read()

    @property
    def running_head(self):
        """What repeats at the head of pages."""
        return "".join(text for kind, text in self.artifacts if kind == "/Header")

    def _decode(self, name, data):
        if name not in self.fonts:
            self.fonts[name] = text_map(self.page.Resources.Font[name].ToUnicode.read_bytes())
        mapping = self.fonts[name]
        return "".join(mapping[data[i] << 8 | data[i + 1]] for i in range(0, len(data), 2))

    def _read(self):
        open_marks, font, x, y, scale = [], None, 0.0, 0.0, (1.0, 1.0)
        for instruction in pikepdf.parse_content_stream(self.page):
            operator, operands = str(instruction.operator), instruction.operands
            if operator == "BDC":
                keys = operands[1] if isinstance(operands[1], pikepdf.Dictionary) else {}
                number = int(keys["/MCID"]) if "/MCID" in keys else None
                kind = str(keys.get("/Subtype", keys.get("/Type", "")))
                open_marks.append((str(operands[0]), number, kind))
                if open_marks[-1][0] == "/Artifact":
                    self.artifacts.append([open_marks[-1][2], ""])
            elif operator == "BMC":
                open_marks.append((str(operands[0]), None, ""))
            elif operator == "EMC":
                open_marks.pop()
            elif operator == "Tm":
                a, _, _, d, x, y = (float(value) for value in operands)
                scale = (a, d)
            elif operator == "Td":
                x, y = x + float(operands[0]) * scale[0], y + float(operands[1]) * scale[1]
            elif operator == "Tf":
                font = str(operands[0])
            elif operator in ("Tj", "TJ"):
                strings = operands[0] if operator == "TJ" else [operands[0]]
                text = "".join(self._decode(font, bytes(each)) for each in strings if isinstance(each, pikepdf.String))
                for name, number, _ in reversed(open_marks):
                    if name == "/Artifact":
                        self.artifacts[-1][1] += text
                        break
                    if number is not None:
                        self.text[number] = self.text.get(number, "") + text
                        self.place.setdefault(number, (x, y))
                        break
                else:
                    raise ValueError(f"text without a mark: {text}")


def text_map(data):
    """A ToUnicode map of two-byte characters."""
    mapping = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.S):
        for code, units in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            mapping[int(code, 16)] = bytes.fromhex(units.decode()).decode("utf-16-be")
    return mapping


class Element:
    def __init__(self, node, parent):
        self.node, self.parent = node, parent
        self.role = str(node.S)
        self.alternative = str(node.Alt) if "/Alt" in node else None
        self.identifier = bytes(node.ID) if "/ID" in node else None
        self.attributes = {}
        owned = node.get("/A", pikepdf.Array())
        for each in owned if isinstance(owned, pikepdf.Array) else [owned]:
            self.attributes.update({str(key): each[key] for key in each.keys()})
        # Elements, texts with their page and place, and annotations, in order.
        self.kids = []

    def children(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def all(self):
        yield self
        for child in self.children():
            yield from child.all()

    def texts(self, notes=True):
        """All texts; those of notes within, which stand at the foot of the page, on demand."""
        for kid in self.kids:
            if isinstance(kid, Element):
                if kid.role not in NOTES:
                    yield from kid.texts(notes)
                elif notes:
                    # A note within a text is said apart from it.
                    yield ("text", " ", None, None)
                    yield from kid.texts(notes)
                    yield ("text", " ", None, None)
            elif kid[0] == "text":
                yield kid

    def spoken(self):
        """Texts said in one breath: an element's own, with what stands within it."""
        if any(not isinstance(kid, Element) and kid[0] == "text" for kid in self.kids):
            yield self.words()
        else:
            for child in self.children():
                yield from child.spoken()

    def words(self):
        """All text, spaces as one, as it is spoken."""
        return " ".join("".join(text for _, text, _, _ in self.texts()).split())

    def span(self, name):
        return int(self.attributes.get(name, 1))


class Document:
    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.contents = {page.obj.objgen: Content(page) for page in self.pdf.pages}
        self.numbers = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        root = self.pdf.Root.StructTreeRoot.K
        self.root = self._element(root[0] if isinstance(root, pikepdf.Array) else root, None, None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.pdf.close()

    def _element(self, node, parent, page):
        element = Element(node, parent)
        page = node.get("/Pg", page)
        below = node.get("/K", pikepdf.Array())
        for kid in below if isinstance(below, pikepdf.Array) else [below]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                element.kids.append(self._element(kid, element, None))
            elif isinstance(kid, pikepdf.Dictionary) and str(kid.get("/Type")) == "/OBJR":
                element.kids.append(("object", kid.Obj))
            else:
                is_reference = isinstance(kid, pikepdf.Dictionary)
                holder, number = (kid.get("/Pg", page), int(kid.MCID)) if is_reference else (page, int(kid))
                content = self.contents[holder.objgen]
                element.kids.append(
                    ("text", content.text.get(number, ""), self.numbers[holder.objgen], content.place.get(number)))
        return element

    # Script

    def script(self):
        """The structure in lines, two spaces a level; a row of a table is one line, header cells in square brackets."""
        title = self.pdf.docinfo["/Title"] if "/Title" in self.pdf.docinfo else ""
        lines = [f"language {self.pdf.Root.Lang}", f"title {title}"]
        self._lines(self.root, 0, lines)
        return "\n".join(lines) + "\n"

    def _lines(self, element, depth, lines):
        indent, role = "  " * depth, element.role[1:]
        if role == "TR":
            lines.append(indent + "TR " + " | ".join(self._cell(cell) for cell in element.children()))
            return
        own = " ".join("".join(kid[1] for kid in element.kids if not isinstance(kid, Element) and kid[0] == "text").split())
        inner = element.children()
        # An item of a list, an entry of the contents, and a text around links are said in one breath.
        if role in ("LI", "TOCI") or any(child.role in ("/Link", "/Span") for child in inner):
            own = element.words() if role != "LI" else " ".join(child.words() for child in inner)
            inner = []
        line = indent + role + (" " + own if own else "")
        if role == "TOCI" and own:
            line += "".join(
                f" (link: {kid[1].get('/Contents', '')})" for each in element.all() for kid in each.kids
                if not isinstance(kid, Element) and kid[0] == "object")
        for kid in element.kids:
            if not isinstance(kid, Element) and kid[0] == "object":
                line += f" ({kid[1].get('/Contents', '')})"
        lines.append(line)
        if element.alternative is not None:
            lines.append(f"{indent}  instead: {element.alternative}")
        if "/Summary" in element.attributes:
            lines.append(f"{indent}  summary: {element.attributes['/Summary']}")
        for child in inner:
            self._lines(child, depth + 1, lines)

    def _cell(self, cell):
        text = cell.words()
        spans = "".join(
            f" {sign}{cell.span(name)}" for sign, name in (("→", "/ColSpan"), ("↓", "/RowSpan")) if cell.span(name) > 1)
        return f"[{text}{spans}]" if cell.role == "/TH" else text + spans

    # Checks

    def faults(self):
        """What a listener would stumble over."""
        return [*self._levels(), *self._figures(), *self._tables(), *self._order(), *self._artifacts(), *self._roles()]

    def _levels(self):
        level = 0
        for element in self.root.all():
            if found := HEADINGS.match(element.role):
                if int(found.group(1)) > level + 1:
                    yield f"H{found.group(1)} follows H{level}: {element.words()[:60]}"
                level = int(found.group(1))
                if not element.words():
                    yield "a heading without text"

    def _figures(self):
        for element in self.root.all():
            if element.role != "/Figure":
                continue
            if not element.alternative or "/BBox" not in element.attributes:
                yield "a figure without alternative or box"
                continue
            # Every number that is seen is said.
            seen = re.findall(r"\d[\d.,/%]*", " ".join(text for _, text, _, _ in element.texts()))
            missing = [number for number in seen if number.rstrip(".,") not in element.alternative]
            # The scale of the drawing says nothing of its own: its marks are round.
            missing = [number for number in missing if not re.fullmatch(r"[1-9]?\d?0*(\.000)*|0|[125]\d?(\.000)*", number)]
            if missing:
                yield f"figures of a chart that its alternative leaves out: {missing[:10]}"

    def _tables(self):
        for table in self.root.all():
            if table.role == "/Table":
                yield from table_faults(table)

    def _order(self):
        """Reading order is visual order: what comes later stands lower, or begins another column to the right."""
        last = None
        for block in self._blocks(self.root):
            places = [(page, x, y) for _, _, page, place in block.texts(notes=block.role in NOTES) if place for x, y in [place]]
            if not places:
                continue
            page = places[0][0]
            on_page = [(x, y) for number, x, y in places if number == page]
            top, left = min(y for _, y in on_page), min(x for x, _ in on_page)
            if last and (page < last[0] or (page == last[0] and top < last[1] - 6 and left < last[2] + 40)):
                yield f"read after what stands below it, on page {page + 1}: {block.words()[:60]}"
            end = places[-1][0]
            last = (end, max(y for number, _, y in places if number == end) if end != page else top, left)

    def _blocks(self, element):
        leaf = ("/P", "/Caption", "/LI", "/TR", "/Figure", "/TOCI", "/Note")
        if element.role in leaf or HEADINGS.match(element.role):
            yield element
        else:
            for child in element.children():
                yield from self._blocks(child)

    def _artifacts(self):
        # A page says outside the structure: its number, that a table goes on, and the table's header again; dots.
        heads = {squeeze("".join(row.words() for group, row in rows_of(table) if group == "/THead"))
                 for table in self.root.all() if table.role == "/Table"}
        names = {squeeze(cell.words()) for cell in self.root.all() if cell.role == "/TH"}
        for holder, content in self.contents.items():
            page = self.numbers[holder] + 1
            for kind, text in content.artifacts:
                if kind not in ("/Pagination", "/Layout", "/Header"):
                    yield f"an artifact of no type on page {page}"
                elif kind == "/Layout" and squeeze(text).strip("."):
                    yield f"text that is decoration on page {page}: {text[:60]}"
            beside = squeeze("".join(text for kind, text in content.artifacts if kind == "/Pagination")).replace("..", "")
            # The word across a draft lies under everything; the page number comes next.
            beside = re.sub(r"^(DỰTHẢO)?\d*", "", beside)
            # That a table goes on, by its number or its annex, perhaps within a group, whose name may be shortened.
            for title in re.findall(r"^(.*?)\(tiếptheo\)", beside):
                own = re.fullmatch(r"Bảng\d+|Phụlục[IVXLC]*", title)
                if not title or own or any(name.startswith(title.removesuffix("…")) for name in names):
                    beside = beside.replace(title + "(tiếptheo)", "", 1)
            beside = beside.replace("(tiếptheo)", "").lstrip(".")
            # The numbers of columns, which only count.
            beside = re.sub(r"(\(\d+\))+$", "", beside)
            while found := next((head for head in heads if head and beside.startswith(head)), None):
                beside = beside[len(found):]
            if beside:
                yield f"text beside the structure on page {page}: {beside[:60]}"

    def _roles(self):
        for element in self.root.all():
            names = {child.role for child in element.children()}
            if element.role == "/L" and names - {"/LI", "/Caption"}:
                yield f"a list holds {sorted(names)}"
            if element.role == "/LI" and names != {"/Lbl", "/LBody"}:
                yield f"an item of a list holds {sorted(names)}"
            if element.role == "/TOC" and names - {"/TOCI", "/TOC", "/Caption"}:
                yield f"a table of contents holds {sorted(names)}"
            if element.role == "/TOCI" and not any(inner.role == "/Link" for inner in element.all()):
                yield "an entry of the contents leads nowhere"
            if element.role in ("/Link", "/Form") and not any(
                    not isinstance(kid, Element) and kid[0] == "object" and kid[1].get("/Contents") for kid in element.kids):
                yield f"a {element.role[1:]} without a described annotation"
            if element.role == "/Note" and element.identifier is None:
                yield "a note without an identifier"


def squeeze(text):
    return "".join(text.split())


def rows_of(table):
    for group, row, _ in parts_of(table):
        yield group, row


def parts_of(table):
    """The rows with what they stand in, and the first row of that."""
    for child in table.children():
        if child.role == "/TR":
            yield None, child, None
        elif child.role in GROUPS:
            rows = child.children()
            for row in rows:
                yield child.role, row, rows[0]


def table_faults(table):
    """Rows that do not fill the table's columns, and header cells that are not those above and beside."""
    grid, widths, cells, openings = [], [], [], []
    for index, (group, row, first) in enumerate(parts_of(table)):
        # A part of the body that opens with the name of a group.
        openings.append([cell for cell in first.children() if cell.role == "/TH"] if first and group == "/TBody" else [])
        while len(grid) <= index:
            grid.append({})
        column = 0
        for cell in row.children():
            if cell.role not in ("/TH", "/TD"):
                yield f"a row holds {cell.role}"
                continue
            while column in grid[index]:
                column += 1
            for down in range(cell.span("/RowSpan")):
                while len(grid) <= index + down:
                    grid.append({})
                for right in range(cell.span("/ColSpan")):
                    grid[index + down][column + right] = (cell, group)
            cells.append((index, column, cell, group))
            column += cell.span("/ColSpan")
        widths.append(len(grid[index]))
    if len(set(widths)) > 1 or len(grid) > len(widths):
        yield f"rows of a table fill {min(widths)} to {max(widths)} columns: {widths[:20]}"
        return
    known = {cell.identifier: cell for _, _, cell, _ in cells if cell.identifier}
    heads = [index for index, row in enumerate(grid) if all(group == "/THead" for _, group in row.values())]
    for index, column, cell, group in cells:
        if cell.role == "/TH" and str(cell.attributes.get("/Scope", "")) not in ("/Row", "/Column"):
            yield f"a header cell without scope: {cell.words()[:40]}"
        if "/Headers" not in cell.attributes:
            if len(heads) > 1 and group != "/THead" and cell.role == "/TD":
                yield f"a cell under {len(heads)} rows of headers names none: {cell.words()[:40]}"
            continue
        named = [known.get(bytes(each)) for each in cell.attributes["/Headers"]]
        above = []
        for right in range(cell.span("/ColSpan")):
            for head in heads:
                header = grid[head][column + right][0]
                if header not in above:
                    above.append(header)
        beside = [grid[index][left][0] for left in range(column) if grid[index][left][0].role == "/TH"]
        if None in named or set(map(id, named)) - set(map(id, above + beside + openings[index])) or set(map(id, above)) - set(map(id, named)):
            yield f"a cell names other headers than those above and beside it: {cell.words()[:40]}"
