"""Writes tables as the files that offices send, with the standard library alone: xlsx, xls, ods, docx, csv, zip, eml.

Every function takes a table, a list of rows of texts and whole numbers, and gives the bytes of a file; the same table gives
the same bytes.
"""
import csv
import io
import struct
import zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape

EARLIEST = (1980, 1, 1, 0, 0, 0)


def archive(members):
    """A ZIP archive of (name, bytes), without times of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        for name, content in members:
            info = zipfile.ZipInfo(name, EARLIEST)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            pack.writestr(info, content)
    return out.getvalue()


def csv_file(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def column(index):
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def xlsx(rows, sheet="Báo cáo"):
    lines = []
    for number, row in enumerate(rows, 1):
        cells = []
        for place, value in enumerate(row):
            at = f"{column(place)}{number}"
            if isinstance(value, int):
                cells.append(f'<c r="{at}"><v>{value}</v></c>')
            elif value:
                cells.append(f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>')
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return archive([
        ("[Content_Types].xml", XML + f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
         '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
         f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName='
         f'"/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>'),
        ("_rels/.rels", XML + f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
         f'Type="{OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", XML + f'<workbook xmlns="{main}" xmlns:r="{OFFICE}/relationships"><sheets><sheet '
         f'name="{escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", XML + f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
         f'Type="{OFFICE}/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
        ("xl/worksheets/sheet1.xml", XML + f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData></worksheet>'),
    ])


def ods(rows, sheet="Báo cáo"):
    lines = []
    for row in rows:
        cells = []
        for value in row:
            if isinstance(value, int):
                cells.append(f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p>'
                             '</table:table-cell>')
            elif value:
                cells.append(f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p>'
                             '</table:table-cell>')
            else:
                cells.append("<table:table-cell/>")
        lines.append(f'<table:table-row>{"".join(cells)}</table:table-row>')
    names = "".join(f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text"))
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return archive([
        ("mimetype", kind),
        ("content.xml", XML + f'<office:document-content{names} office:version="1.3"><office:body><office:spreadsheet>'
         f'<table:table table:name="{escape(sheet)}">{"".join(lines)}</table:table></office:spreadsheet></office:body>'
         '</office:document-content>'),
        ("META-INF/manifest.xml", XML + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
         f' manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
         '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'),
    ])


def docx(lines, rows):
    """A Word document: lines of text, then the table."""
    def paragraph(text):
        return f'<w:p><w:r><w:t xml:space="preserve">{escape(str(text))}</w:t></w:r></w:p>'
    table = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(value)}</w:tc>" for value in row) + "</w:tr>" for row in rows)
    grid = "<w:gridCol/>" * len(rows[0])
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return archive([
        ("[Content_Types].xml", XML + f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
         '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/word/document.xml" ContentType='
         '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
        ("_rels/.rels", XML + f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
         f'Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
        ("word/document.xml", XML + f'<w:document xmlns:w="{word}"><w:body>{"".join(map(paragraph, lines))}'
         f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{table}</w:tbl></w:body></w:document>"),
    ])


def record(number, content=b""):
    return struct.pack("<HH", number, len(content)) + content


def xls(rows, sheet="Báo cáo"):
    """A workbook of Excel 97 to 2003: records of [MS-XLS] in a compound file of [MS-CFB]."""
    def text(value):
        return struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
    begin = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 1997, 0, 6)
    name = struct.pack("<BB", len(sheet), 1) + sheet.encode("utf-16-le")
    fonts = record(0x31, struct.pack("<HHHHHBBBB", 240, 0, 0x7FFF, 400, 0, 0, 0, 163, 0)
                   + struct.pack("<BB", 5, 1) + "Arial".encode("utf-16-le"))
    formats = record(0xE0, struct.pack("<HHHBBBBIIH", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    length = len(record(0x809, begin)) + len(fonts) + len(formats) + 4 + 6 + len(name) + 4
    book = (record(0x809, begin) + fonts + formats + record(0x85, struct.pack("<IH", length, 0) + name) + record(0x0A))
    body = record(0x809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 1997, 0, 6))
    body += record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            head = struct.pack("<HHH", number, place, 0)
            if isinstance(value, int):
                body += record(0x203, head + struct.pack("<d", value))
            elif value:
                body += record(0x204, head + text(value))
    return compound("Workbook", book + body + record(0x0A))


def compound(name, stream):
    """A compound file with one stream, long enough to lie outside the small sectors."""
    sector, free, end, own = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    stream = stream.ljust(4096, b"\0")
    data = [stream[at:at + sector].ljust(sector, b"\0") for at in range(0, len(stream), sector)]
    # Sector 0 holds the table of sectors, 1 the directory, the rest the stream.
    table = [own, end] + [number + 3 for number in range(len(data))]
    table[-1] = end
    if len(table) > sector // 4:
        raise ValueError("the table is too long for one sector")
    table += [free] * (sector // 4 - len(table))

    def entry(title, kind, child, start, size):
        raw = title.encode("utf-16-le") + b"\0\0" if title else b""
        return (raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, free, free, child)
                + b"\0" * 36 + struct.pack("<IQ", start, size))
    folder = (entry("Root Entry", 5, 1, end, 0) + entry(name, 2, free, 2, len(stream))
              + entry("", 0, free, 0, 0) + entry("", 0, free, 0, 0))
    head = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
            + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<I", 0) + struct.pack("<I", free) * 108)
    return head + struct.pack(f"<{len(table)}I", *table) + folder + b"".join(data)


def eml(sender, subject, sent, text, attachments):
    """A message with files, as a mail program sends it."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "baocao@example.vn"
    message["Subject"] = subject
    message["Date"] = sent.strftime("%a, %d %b %Y %H:%M:%S +0700")
    message["Message-ID"] = f"<{sent:%Y%m%d%H%M%S}.{sender.split('@')[0]}@example.vn>"
    message.set_content(text)
    for name, content in attachments:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    message.set_boundary(f"--=_{sent:%Y%m%d%H%M%S}")
    return message.as_bytes()
