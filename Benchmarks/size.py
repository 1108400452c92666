#!/usr/bin/env python3
"""How large our PDFs are beside Typst's untagged ones of the same pages.

    size.py FILE.pdf...

Takes the pages apart (text with face, size and place; lines and rectangles), has Typst set exactly the same, and prints a
table of bytes. Needs `pip install typst pikepdf`, mupdf-tools and poppler-utils; the faces must be installed.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import pikepdf
import typst


def text_items(path):
    """Lines of text by page: place of the baseline, face, size, width of a space, text."""
    # Ligatures and hard spaces as they are, in the order of the file.
    options = "-O", "preserve-ligatures,preserve-whitespace"
    trace = subprocess.run(["mutool", "draw", "-q", *options, "-F", "stext", str(path)], capture_output=True, check=True).stdout
    for page in xml.fromstring(trace).iter("page"):
        items = []
        for font in page.iter("font"):
            characters = [(float(c.get("x")), float(c.get("y")), c.get("c")) for c in font.iter("char")]
            text = "".join(c for _, _, c in characters).rstrip()
            if not text:
                continue
            spaces = [b[0] - a[0] for a, b in zip(characters, characters[1:]) if a[2] == " "]
            items.append((*characters[0][:2], font.get("name"), float(font.get("size")), max(spaces, default=0), text))
        yield items


def marks(page):
    """Lines and rectangles of a page, in points from the top left."""
    grey, width, place = 0.0, 0.5, None
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        values = [float(v) for v in instruction.operands] if operator in ("rg", "RG", "w", "m", "l", "re") else []
        if operator in ("rg", "RG"):
            grey = values[0]
        elif operator == "w":
            width = values[0]
        elif operator == "m":
            place = ("line", values)
        elif operator == "l" and place:
            place = ("line", place[1] + values)
        elif operator == "re":
            place = ("box", values)
        elif operator in ("f", "S") and place:
            yield place[0], place[1], operator, grey, width
            place = None


def markup(path):
    """The file's pages in Typst's language."""
    lines = ['#set text(font: "Liberation Serif", lang: "vi", top-edge: "baseline", hyphenate: false)']
    with pikepdf.open(path) as pdf:
        for number, (page, items) in enumerate(zip(pdf.pages, text_items(path))):
            box = [float(v) for v in page.MediaBox]
            lines.append(f"#set page(width: {box[2]}pt, height: {box[3]}pt, margin: 0pt)" if not number else
                         f"#page(width: {box[2]}pt, height: {box[3]}pt, margin: 0pt)[")
            for kind, values, operator, grey, width in marks(page):
                colour = f"luma({grey * 100:.0f}%)"
                if kind == "line" and len(values) == 4:
                    x, y, to_x, to_y = values
                    ends = f"start: ({x}pt, {y}pt), end: ({to_x}pt, {to_y}pt)"
                    lines.append(f"#place(line({ends}, stroke: {width}pt + {colour}))")
                elif kind == "box":
                    x, y, w, h = values
                    paint = f"fill: {colour}" if operator == "f" else f"stroke: {width}pt + {colour}"
                    lines.append(f"#place(dx: {x}pt, dy: {y}pt, rect(width: {w}pt, height: {h}pt, {paint}))")
            for x, y, name, size, space, text in items:
                weight, slope = "bold" if "Bold" in name else "regular", "italic" if "Italic" in name else "normal"
                face = f'weight: "{weight}", style: "{slope}"'
                gap = f", spacing: {space}pt" if space > 0 else ""
                quoted = text.replace("\\", "\\\\").replace('"', '\\"')
                lines.append(f'#place(dx: {x}pt, dy: {y}pt, box(text(size: {size}pt, {face}{gap}, "{quoted}")))')
            if number:
                lines.append("]")
    return "\n".join(lines)


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    print("| file | pages | ours | a page | Typst, untagged | a page | ours of Typst's |")
    print("|---|---|---|---|---|---|---|")
    totals = [0, 0, 0]
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pages.typ"
        for path in map(Path, sys.argv[1:]):
            source.write_text(markup(path), encoding="utf-8")
            target = Path(folder) / "pages.pdf"
            typst.Compiler(str(source)).compile(output=str(target), format="pdf", pdf_tags=False, timestamp=0)
            with pikepdf.open(path) as ours, pikepdf.open(target) as theirs:
                if len(ours.pages) != len(theirs.pages):
                    raise SystemExit(f"{path}: Typst made {len(theirs.pages)} pages of {len(ours.pages)}")
                count = len(ours.pages)
            rows.append((f"{path.parent.name}/{path.name}", count, path.stat().st_size, target.stat().st_size))
    for _, *row in rows:
        totals = [sum(pair) for pair in zip(totals, row)]
    for name, pages, ours, theirs in [*rows, ("all", *totals)]:
        print(f"| {name} | {pages} | {ours} | {ours // pages} | {theirs} | {theirs // pages} | {100 * ours // theirs}% |")


if __name__ == "__main__":
    main()
