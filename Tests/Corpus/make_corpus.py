#!/usr/bin/env python3
"""Make the corpus that the fuzzing of the intake starts from.

    make_corpus.py

Small files of every format, dialect and encoding the intake reads, and hostile ones. The first word of a name is the verdict
the file must get with the campaign of the intake tests: accepted, partly, refused, unreadable. Needs Python 3.11 and iconv
(for VISCII); the workbooks of ../Workbooks belong to the corpus too.
"""
import io
import itertools
import json
import os
import struct
import subprocess
import unicodedata
import zipfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = ["Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia", "Trong đó nữ"]
ROWS = [
    ["DM-THCS", "2/10/2023", "LPD", "Lễ phát động Tuần lễ hưởng ứng học tập suốt đời", "Học sinh", "120", "61"],
    ["DM-THCS", "3/10/2023", "Lớp ngoại ngữ", "Câu lạc bộ tiếng Anh khối bảy", "Giáo viên, nhân viên", "1.245", ""],
    ["DM-TH", "4/10/2023", "QGS", "Quyên góp sách tặng thư viện xã Tứ Hiệp", "Người dân", "80", "35"],
    ["DM-TH", "5/10/2023", "KNS", "Kỹ năng phòng cháy, thoát hiểm khi ở nhà", "Học sinh", "210", "100"],
]
VIET = "DM-THCS,2/10/2023,LPD,{},hoc_sinh,5,2\n"
TONES = "\u0300\u0309\u0303\u0301\u0323"


def table(rows=ROWS, head=HEAD, delimiter=",", end="\r\n"):
    def field(text):
        quoted = any(c in text for c in (delimiter, '"', "\n"))
        return '"' + text.replace('"', '""') + '"' if quoted else text
    return "".join(delimiter.join(field(f) for f in row) + end for row in [head] + rows)


def split(letter):
    """Letter with its quality mark, and its tone."""
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(c for c in parts if c in TONES)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES)), tone


def windows1258(text):
    return b"".join(part.encode("cp1258") for letter in text for part in split(letter) if part)


def vni(text):
    """VNI for Windows: a base letter, then a mark."""
    marks = {"": bytes.fromhex("F8FBF5F9EF"), "â": bytes.fromhex("E0E5E3E1E4"), "ă": bytes.fromhex("E8FAFCE9EB")}
    single = {"ơ": 0xF4, "ư": 0xF6, "đ": 0xF1, "í": 0xED, "ì": 0xEC, "ỉ": 0xE6, "ĩ": 0xF3, "ị": 0xF2, "ỵ": 0xEE}
    plain = {"â": "a", "ê": "e", "ô": "o", "ă": "a"}
    out = bytearray()
    for letter in text:
        if ord(letter) < 128:
            out.append(ord(letter))
            continue
        shift = 0x20 if letter.isupper() else 0
        small = letter.lower()
        if small in single:
            out.append(single[small] - shift)
            continue
        base, tone = split(small)
        kind = "â" if base in "âêô" else "ă" if base == "ă" else ""
        if base in "ơư":
            out.append(single[base] - shift)
        else:
            out.append(ord(plain.get(base, base)) - shift)
        if tone:
            out.append(marks[kind][TONES.index(tone)] - shift)
        elif kind:
            out.append((0xE2 if kind == "â" else 0xEA) - shift)
    return bytes(out)


def tcvn3(text):
    """Toned capitals are small letters shown by a capital font."""
    letters = {"ă": 0xA8, "â": 0xA9, "ê": 0xAA, "ô": 0xAB, "ơ": 0xAC, "ư": 0xAD, "đ": 0xAE}
    letters.update({k.upper(): v - 7 for k, v in letters.items()})
    order = {
        "a": "B5B6B7B8B9", "ă": "BBBCBDBEC6", "â": "C7C8C9CACB", "e": "CCCECFD0D1", "ê": "D2D3D4D5D6", "i": "D7D8DCDDDE",
        "o": "DFE1E2E3E4", "ô": "E5E6E7E8E9", "ơ": "EAEBECEDEE", "u": "EFF1F2F3F4", "ư": "F5F6F7F8F9", "y": "FAFBFCFDFE",
    }
    out = bytearray()
    for letter in text:
        if ord(letter) < 128:
            out.append(ord(letter))
        elif letter in letters:
            out.append(letters[letter])
        else:
            base, tone = split(letter.lower())
            out.append(bytes.fromhex(order[base])[TONES.index(tone)])
    return bytes(out)


def viscii(text):
    return subprocess.run(["iconv", "-t", "VISCII"], input=text.encode(), capture_output=True, check=True).stdout


def vps(text):
    """Small letters of the rows above; VPS has no order to derive them from."""
    letters = dict(zip(
        "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        bytes.fromhex(
            "E6E2EAF4D6DCC7E0E4E3E1E5A2A3A4A1A5C0C4C5C3C6E8C8EBE9CB8A8BCD898CECCCEFEDCEF2D5F5F386D2B087D3B6A9AAABA7AEF9FB"
            "DBFAF8D8BABBD9BFFF9BCF9A9C")))
    letters.update({"Đ": 0xF1, "Ă": 0x88, "Â": 0xC2, "Ê": 0xCA, "Ô": 0xD4, "Ơ": 0xF7, "Ư": 0xD0})
    return bytes(ord(c) if ord(c) < 128 else letters[c] for c in text)


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def cell(text):
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def sheet(rows, prologue="", after=""):
    body = "".join("<row>" + "".join(cell(f) for f in row) + "</row>" for row in rows)
    return f"{prologue}<worksheet {MAIN}><sheetData>{body}</sheetData>{after}</worksheet>"


def pack(members, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, text in members:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, method)
    return buffer.getvalue()


def book(xml, extra=(), method=zipfile.ZIP_DEFLATED):
    relation = lambda kind, target: (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>')
    return pack([
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="Hoạt động" sheetId="1" r:id="rId1"/>'
                            "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", xml), *extra], method)


def files():
    text = table()
    wide = table(
        [["DM-TH", "2/10/2023", "LPD", "A", "12", "5", "1.234", "Cảm ơn"], ["Tổng cộng", "", "", "", "12", "5", "1.234", ""]],
        ["Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh", "Học sinh – nữ", "Người dân", "Ghi chú"])
    yield "accepted-comma.csv", text.encode()
    yield "accepted-semicolon-bom.csv", b"\xef\xbb\xbf" + table(delimiter=";").encode()
    yield "accepted-tab-utf16.csv", b"\xff\xfe" + table(delimiter="\t").encode("utf-16-le")
    yield "accepted-sep-line.csv", ("sep=;\r\n" + table(delimiter=";")).encode()
    yield "accepted-nfd.csv", unicodedata.normalize("NFD", text).encode()
    yield "accepted-wide-total.csv", wide.encode()
    yield "accepted-quotes.csv", table([ROWS[0][:3] + ['Lễ "khai mạc",\nbế mạc'] + ROWS[0][4:]]).encode()
    yield "accepted-title-lines.csv", (
        "BÁO CÁO,,\nĐơn vị:,Trường THCS Đông Mỹ,\nTừ ngày:,2/10/2023,Đến ngày:,4/10/2023\n"
        + table([r[1:] for r in ROWS[:2]], HEAD[1:])).encode()
    yield "accepted-indicators.csv", "unit_code,indicator,value\n00685,GDHT_DK,1.234\n00685,TIN_BAI,5\n".encode()
    yield "accepted-remarks.csv", "Mã đơn vị,Nhận xét,Nội dung\nDM-TH,Ưu điểm,\"- Tốt\n- Đông\"\nDM-TH,Hạn chế,Ít sách\n".encode()
    yield "accepted-withdrawal.csv", "unit_code,withdraw,reason\nDM-TH,x,Gửi nhầm\n".encode()
    yield "accepted-online-form.csv", (
        "Dấu thời gian,Địa chỉ email,Tên đơn vị,Ngày tổ chức,Loại hoạt động,Tên hoạt động,Đối tượng,Số lượt người\n"
        "2023/10/06 4:20:00 CH GMT+7,a@b.vn,TH Đông Mỹ,2/10/2023,LPD,Lễ,Học sinh,50\n"
        "2023/10/07 9:20:00 SA GMT+7,c@d.vn,THCS Tứ Hiệp,3/10/2023,LPD,Lễ,Học sinh,60\n").encode()
    yield "accepted-month-first.csv", (
        "submitted_at,unit_code,date,activity_type,title,audience_group,participants\n"
        "10/13/2023 9:00:00,DM-TH,2/10/2023,LPD,A,hoc_sinh,5\n").encode()
    for name, encode in [("windows-1258", windows1258), ("tcvn3", tcvn3), ("vni", vni), ("viscii", viscii), ("vps", vps)]:
        yield f"accepted-{name}.csv", encode(text)
    yield "accepted-mojibake.csv", table().encode().decode("latin-1").encode()
    yield "accepted-one.json", (
        '{"unit": {"code": "DM-THCS", "name": "Trường THCS Đông Mỹ"}, "covers": {"from": "2/10/2023", "to": "4.10.2023"},'
        ' "submitted_at": "2023/10/06 4:20:00 CH GMT+7", "activities": [{"id": "K", "date": 45201, "activity_type": "LPD",'
        ' "title": "Lễ \\u0111\\ud83d\\ude00", "sessions": 2.0, "audience": {"hoc_sinh": {"participants": "1.234",'
        ' "female": 61}, "nguoi_dan": 40}}], "indicators": {"BANG_RON": 12e0},'
        ' "remarks": {"strengths": ["Tốt"], "limitations": "Ít\\nXa", "proposals": null}}').encode()
    yield "accepted-list.json", (
        '{"submissions": [{"unit": "DM-TH", "activities": []}, {"unit_name": "THCS Tứ Hiệp", "withdraw": true}]}').encode()
    yield "partly-two-units.csv", table([ROWS[0], ROWS[2][:5] + ["khoảng 50", ""]]).encode()
    yield "refused-values.csv", table([
        ["DM-TH", "31/9/2023", "XXX", "", "mèo", "50-60", "9"], ["DM-TH", "9/10/2023", "LPD", "Tr??ng M?m non", "Học sinh", "5", "6"],
        ["DM-TH", "2/10/2023", "LPD", "a\u202eb\x07", "Học sinh", "1,5", "-3"],
    ]).encode()
    yield "refused-three-letters.csv", windows1258("unit_code,date,activity_type,title,audience_group,participants,female_participants\n" + VIET.format("Lễ"))
    yield "unreadable-unit.csv", table([["../../etc/passwd"] + ROWS[0][1:]]).encode()
    yield "unreadable-no-heading.txt", "Kính gửi Phòng Giáo dục,\nTrường em có 120 em tham gia.\n".encode()
    yield "unreadable-open-quote.csv", ('unit_code,date,title\n"DM-TH,2/10/2023,A\n' * 3).encode()
    yield "unreadable-bytes.csv", bytes(range(256)) * 4
    yield "unreadable-columns.csv", (",".join(HEAD) + "," * 400 + "\n").encode()
    yield "unreadable-deep.json", b"[" * 2000 + b"]" * 2000
    yield "unreadable-syntax.json", b'{"unit": "DM-TH", "activities": [{"date": 1e999999, "a": "\\ud800"}'
    yield "unreadable-page.xls", b"<html><body><table><tr><td>1</td></tr></table></body></html>"
    yield "unreadable-old.xls", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)
    yield "unreadable-empty.csv", b""
    yield "accepted-inline.xlsx", book(sheet([HEAD] + ROWS))
    yield "refused-merged.xlsx", book(sheet([HEAD, ROWS[0], ["DM-THCS", "hôm qua", "LPD", "x", "Học sinh", "khoảng 5", ""]],
                                            after='<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'))
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))
    yield "unreadable-laughs.xlsx", book(sheet([["&l9;"]], f"<!DOCTYPE w [{laughs}]>"))
    yield "unreadable-outside.xlsx", book(sheet([["&x;"]], '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))
    yield "unreadable-bomb.xlsx", book(f"<worksheet {MAIN}><sheetData>" + "<row/>" * 1_000_000 + "</sheetData></worksheet>")
    yield "unreadable-depth.xlsx", book(f"<worksheet {MAIN}>" + "<a>" * 3000 + "</a>" * 3000 + "</worksheet>")
    yield "unreadable-pack.xlsx", pack([("bao-cao.csv", text)])
    yield "unreadable-cut.xlsx", book(sheet([HEAD] + ROWS))[:400]
    yield "unreadable-paths.xlsx", pack([("../../evil", "x"), ("[Content_Types].xml", "<Types/>"), ("/xl/workbook.xml", "<w/>")])
    yield "accepted-page.html", page(f"<table>{html([HEAD] + ROWS)}</table>")
    yield "accepted-page.xls", page("<p>Mã đơn vị: DM-TH</p><table><tr>" + "".join(f"<th>{h}" for h in HEAD[1:])
                                    + "<tr><td rowspan=2>2/10/2023<td>LPD<td>L&#7877;<td>H&#7885;c sinh<td>1.200<td>&nbsp;"
                                    + "<tr style='display:none'><td>QGS<td>Sách<td>Người dân<td>5<td>2</table>")
    yield "unreadable-unit-without-rows.html", page("<p>Mã đơn vị: DM-TH_x0000_</p><table><tr>" + "".join(f"<th>{h}" for h in HEAD[1:6]))
    yield "accepted-excel-2003.xls", excel2003([HEAD] + ROWS)
    yield "accepted-word.docx", word([HEAD] + ROWS)
    yield "accepted-office.ods", ods([HEAD] + ROWS)
    yield "accepted-repeated.ods", ods([HEAD] + ROWS, ' table:number-rows-repeated="3"')
    yield "unreadable-repeated.ods", ods([["x"] * 200], ' table:number-rows-repeated="999999"')
    yield "unreadable-word.docx", pack([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document")])
    yield "carrier-pack.zip", pack([("a.csv", text), ("trong.zip", pack([("b.csv", text)])), ("../c.csv", text)])
    mail = (b"Received: from a by b; Sat, 07 Oct 2023 09:31:00 +0700\r\nFrom: a@b.vn\r\nSubject: =?utf-8?B?QsOhbyBjw6Fv?=\r\n"
            b"Date: Sat, 07 Oct 2023 09:30:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
            b"--x\r\nContent-Type: text/csv\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            b"Content-Disposition: attachment; filename*0*=utf-8''b%C3%A1o; filename*1=.csv\r\n\r\n"
            + "".join(f"={b:02X}" if b > 126 or b == 61 else chr(b) for b in text.encode()).encode() + b"\r\n--x--\r\n")
    yield "carrier-message.eml", mail
    yield "carrier-mailbox.mbox", b"From a@b.vn Sat Oct  7\n" + mail + b"\nFrom a@b.vn Sun Oct  8\n" + mail
    sound = book(sheet([HEAD] + ROWS), method=zipfile.ZIP_STORED)
    end = sound.rindex(b"PK\5\6")
    yield "unreadable-directory.xlsx", sound[:end] + b"PK\5\6" + struct.pack("<4H2IH", 0, 0, 9999, 9999, 0xFFFFFFF0, 0, 0)


def page(body):
    return ("<html><head><meta charset=utf-8><style>td {}</style></head><body>" + body + "</body></html>").encode()


def html(rows):
    return "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)


def excel2003(rows):
    cells = "".join("<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row) + "</Row>" for row in rows)
    return ('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
            ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>' + cells
            + "</Table></Worksheet></Workbook>").encode()


def word(rows):
    cells = "".join("<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) + "</w:tr>" for row in rows)
    text = lambda words: f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    return pack([
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"'
         ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
        ("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
         + text("BÁO CÁO") + f"<w:tbl>{cells}</w:tbl></w:body></w:document>"),
    ])


def ods(rows, attributes=""):
    urn = "urn:oasis:names:tc:opendocument:xmlns:"
    cells = "".join(f"<table:table-row{attributes}>" + "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row) + "</table:table-row>" for row in rows)
    return pack([
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", "<m/>"),
        ("content.xml", f'<office:document-content xmlns:office="{urn}office:1.0" xmlns:table="{urn}table:1.0" xmlns:text="{urn}text:1.0">'
         f'<office:body><office:spreadsheet><table:table table:name="S">{cells}</table:table></office:spreadsheet></office:body></office:document-content>'),
    ])


SUMMARY = {
    "schema_version": 1, "campaign": "xa-dong-my-2023", "title": "Tuần lễ học tập suốt đời xã Đông Mỹ",
    "period": {"from": "2023-10-02", "to": "2023-10-08"}, "root": {"code": "00685", "name": "Xã Đông Mỹ"},
    "as_of": "2023-10-08T17:00:00+07:00", "unit": "00685", "unit_name": "Xã Đông Mỹ", "unit_kind": "xa",
    "units_behind": {"expected": 3, "reported": 2},
    "reporting": {"expected": 3, "reported": 2, "on_time": 2, "late": 0, "missing": ["DM-TH"]},
    "totals": {"activities": 4, "sessions": 5, "books_donated": 30, "participants": 300, "female_participants": 60,
               "stated": ["activities", "books_donated", "female_participants", "participants", "sessions"]},
    "lines": [
        {"type": "LPD", "date": "2023-10-02", "kind": "truong", "activities": 3, "sessions": 4, "books_donated": 10,
         "participants": 220, "female_participants": 60, "audience": {
             "hoc_sinh": {"activities": 3, "sessions": 4, "books_donated": 10, "rows": 3, "rows_with_female": 1,
                          "participants": 200, "participants_with_female": 120, "female_participants": 60},
             "giao_vien": {"activities": 1, "sessions": 1, "books_donated": 0, "rows": 1, "rows_with_female": 0, "participants": 20}}},
        {"type": "QGS", "date": "2023-10-04", "kind": "mam_non", "activities": 1, "sessions": 1, "books_donated": 20,
         "participants": 80, "audience": {
             "nguoi_dan": {"activities": 1, "sessions": 1, "books_donated": 20, "rows": 1, "rows_with_female": 0, "participants": 80}}}],
    "indicators": {"GDHT_DK": 120}, "indicator_units": {"GDHT_DK": 1}, "indicators_by_kind": {"xa": {"GDHT_DK": 120}},
    "remarks": [{"unit": "DM-THCS", "name": "Trường THCS Đông Mỹ", "strengths": ["Tốt"], "limitations": [], "proposals": ["Thêm sách"]}],
    "by_unit": {"00685": {}, "DM-THCS": {}, "DM-TH": {}}}


def summary(**changes):
    return json.dumps({**SUMMARY, **changes}, ensure_ascii=False, sort_keys=True).encode()


def pdf(attached=None, name="summary.json", packed=False, catalogue="", trailer="", extra=()):
    """A document of one empty page with a file inside; `packed` puts its objects into streams, as ours are."""
    objects = {
        1: f"<</Type/Catalog/Pages 2 0 R{catalogue}" + ("/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>/AF[5 0 R]>>" if attached and not catalogue else ">>"),
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"}
    streams = {}
    if attached:
        objects[5] = f"<</Type/Filespec/F({name})/UF({name})/AFRelationship/Data/EF<</F 6 0 R/UF 6 0 R>>>>"
        streams[6] = ("/Type/EmbeddedFile/Subtype/application#2Fjson/Filter/FlateDecode", zlib.compress(attached))
    objects.update(dict(extra))
    if packed:
        head, body = "", ""
        for number, text in sorted(objects.items()):
            head += f"{number} {len(body)} "
            body += text + "\n"
        streams[20] = (f"/Type/ObjStm/N {len(objects)}/First {len(head)}/Filter/FlateDecode", zlib.compress((head + body).encode()))
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, text in sorted(() if packed else objects.items()):
        places[number] = len(out)
        out += f"{number} 0 obj\n{text}\nendobj\n".encode()
    for number, (keys, data) in sorted(streams.items()):
        places[number] = len(out)
        out += f"{number} 0 obj\n<<{keys}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream\nendobj\n"
    start, size = len(out), max(max(objects), *streams, 21) + 1 if streams else max(objects) + 1
    if not packed:
        out += f"xref\n0 {size}\n".encode() + b"0000000000 65535 f \n"
        for number in range(1, size):
            out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00000 f \n"
        out += f"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)
    places[21] = start
    rows, last = b"", bytes(4)
    inside = sorted(objects)
    for number in range(size):
        row = (struct.pack(">BHB", 2, 20, inside.index(number)) if number in objects
               else struct.pack(">BHB", 1, places[number], 0) if number in places else bytes(4))
        rows += b"\2" + bytes((a - b) & 255 for a, b in zip(row, last))
        last = row
    data = zlib.compress(rows)
    out += (f"21 0 obj\n<</Type/XRef/Size {size}/Root 1 0 R/W[1 2 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>"
            f"/Length {len(data)}{trailer}>>stream\n").encode() + data + f"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def documents():
    yield "accepted-table.pdf", pdf(summary())
    yield "accepted-packed.pdf", pdf(summary(), packed=True)
    yield "refused-period.pdf", pdf(summary(period={"from": "2023-10-01", "to": "2023-10-08"}))
    yield "refused-sums.pdf", pdf(summary(totals={**SUMMARY["totals"], "participants": 301}))
    yield "refused-type.pdf", pdf(summary(lines=[{**SUMMARY["lines"][0], "type": "XXX"}]))
    yield "refused-own.pdf", pdf(summary(campaign="thht-2023", root={"code": "020", "name": "Huyện Thanh Trì"}))
    yield "refused-name.pdf", pdf(summary(unit_name="Xã Tứ Hiệp"))
    yield "unreadable-version.pdf", pdf(summary(schema_version=2))
    yield "unreadable-bulletin.pdf", pdf(summary(day="2023-10-03"))
    yield "unreadable-foreign.pdf", pdf()
    yield "unreadable-other-data.pdf", pdf(b"{}", name="data.json")
    yield "unreadable-locked.pdf", pdf(summary(), trailer="/Encrypt<</Filter/Standard/V 5/R 6>>")
    yield "unreadable-cut.pdf", pdf(summary())[:-700]
    yield "unreadable-bomb.pdf", pdf(b" " * 30_000_000)
    yield "unreadable-circle.pdf", pdf(summary(), extra=[(5, "5 0 R")])
    yield "unreadable-names.pdf", pdf(summary(), catalogue="/Names<</EmbeddedFiles 7 0 R>>", extra=[(5, "<<>>"), (7, "<</Kids[7 0 R 7 0 R]>>")])
    yield "unreadable-depth.pdf", pdf(summary(), catalogue="/AF" + "[" * 5000 + "]" * 5000)
    yield "unreadable-section.pdf", pdf(summary(), trailer="/Prev 99999999")


def main():
    for name, data in itertools.chain(files(), documents()):
        with open(os.path.join(HERE, name), "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
