#!/usr/bin/env python3
"""Make the documents of this folder that are no .xlsx, which the intake tests read.

    make_others.py

One table of the tests' campaign, written by independent programs: xlwt 1.3 (.xls), odfpy 1.4 (.ods), python-docx 1.2
(.docx). Tests/Validators/requirements.txt names them.
"""
import datetime
import os

import docx
import odf.opendocument
import odf.style
import odf.table
import odf.text
import xlwt

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = ["Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia", "Trong đó nữ", "Ghi chú"]
LONG = "Ghi chú dài, có chữ và số 12345. " * 28
DAY = datetime.date(2023, 10, 2)
ROWS = [
    [DAY, "LPD", "Khai mạc", "Học sinh", 540, 270, LONG],
    [DAY, "LPD", "Mít tinh", "Người dân", 1234, None, "plain latin text only " * 40],
    [datetime.date(2023, 10, 3), "QGS", "Tặng sách", "Học sinh", 60, 31, LONG],
]


def xls(name, **options):
    """Dates by format, shared texts over several records with letters of one and two bytes, merged days, a hidden sheet."""
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = options.get("dates_1904", False)
    day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    hidden = book.add_sheet("ẩn")
    for index in range(60):
        # Enough different texts that the table of shared texts takes several records.
        text = ("chú thích tiếng Việt %d " if index % 2 else "note in plain letters %d ") % index * 14
        hidden.write(20 + index, 6, text)
    hidden.write(0, 0, "unit_code")
    hidden.write(1, 0, "DM-TH")
    hidden.visibility = 1
    sheet = book.add_sheet("Hoạt động")
    sheet.write(0, 0, "Mã đơn vị:")
    sheet.write(0, 1, "DM-THCS")
    for column, text in enumerate(HEAD):
        sheet.write(2, column, text)
    for index, row in enumerate(ROWS):
        for column, value in enumerate(row):
            if value is None or (index == 1 and column == 0):
                continue
            if isinstance(value, datetime.date) and options.get("dates_1904"):
                value = (value - datetime.date(1904, 1, 1)).days
            sheet.write(3 + index, column, value, day if column == 0 else xlwt.Style.default_style)
    sheet.merge(3, 4, 0, 0, day)
    book.save(os.path.join(HERE, name))


def xls_values(name):
    """Values of every kind: a formula without its value, a truth value, an error, a text number, a wide number, a font."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    for column, text in enumerate(["Mã đơn vị"] + HEAD[:6]):
        sheet.write(0, column, text)
    counts = [xlwt.Formula("1+1"), True, "1.200", 12.5, 1000000000, 540.0]
    for index, count in enumerate(counts):
        for column, value in enumerate(["DM-THCS", "2/10/2023", "LPD", "Việc %d" % index, "Học sinh", count]):
            sheet.write(1 + index, column, value)
    sheet.row(1).set_cell_error(6, "#REF!")
    book.save(os.path.join(HERE, name))


def tcvn3(text):
    table = dict(zip("ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ", bytes.fromhex(
        "a8a9aaabacadaeb5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedfe1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4"
        "f5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7").decode("latin-1")))
    return "".join(table.get(c, c) for c in text)


def xls_font(name):
    """Texts set in .VnTime: what is stored are Western letters."""
    book = xlwt.Workbook(encoding="latin-1")
    old = xlwt.easyxf("font: name .VnTime")
    sheet = book.add_sheet("S")
    for column, text in enumerate(["Mã đơn vị"] + HEAD[:6]):
        sheet.write(0, column, text)
    for column, value in enumerate(["DM-THCS", "2/10/2023", "LPD", tcvn3("Lễ khai mạc"), "Học sinh", 5]):
        sheet.write(1, column, value, old if column == 3 else xlwt.Style.default_style)
    book.save(os.path.join(HERE, name))


def ods(name):
    """Repeated and covered cells, days, a time, a share, a code with leading zeros, a hidden sheet."""
    book = odf.opendocument.OpenDocumentSpreadsheet()
    hidden = odf.style.Style(name="ta2", family="table")
    hidden.addElement(odf.style.TableProperties(display="false"))
    book.automaticstyles.addElement(hidden)

    def cell(value=None, **attributes):
        if value is None:
            return odf.table.TableCell(**attributes)
        if isinstance(value, datetime.date):
            made = odf.table.TableCell(valuetype="date", datevalue=value.isoformat(), **attributes)
            made.addElement(odf.text.P(text=value.strftime("%d/%m/%y")))
        elif isinstance(value, int):
            made = odf.table.TableCell(valuetype="float", value=str(value), **attributes)
            made.addElement(odf.text.P(text=f"{value:,}".replace(",", ".")))
        else:
            made = odf.table.TableCell(valuetype="string", **attributes)
            for line in value.split("\n"):
                made.addElement(odf.text.P(text=line))
        return made

    def row(cells, **attributes):
        made = odf.table.TableRow(**attributes)
        for each in cells:
            made.addElement(each)
        return made

    sheet = odf.table.Table(name="Hoạt động")
    sheet.addElement(odf.table.TableColumn(numbercolumnsrepeated="1024"))
    sheet.addElement(row([cell("Mã đơn vị:"), cell("DM-THCS"), cell(numbercolumnsrepeated="1022")]))
    sheet.addElement(row([cell(numbercolumnsrepeated="1024")], numberrowsrepeated="2"))
    sheet.addElement(row([cell(text) for text in HEAD] + [cell(numbercolumnsrepeated="1017")]))
    for index, values in enumerate(ROWS):
        cells = [cell(value) for value in values]
        if index == 0:
            cells[0] = cell(values[0], numberrowsspanned="2", numbercolumnsspanned="1")
        if index == 1:
            cells[0] = odf.table.CoveredTableCell()
        sheet.addElement(row(cells))
    sheet.addElement(row([cell(numbercolumnsrepeated="1024")], numberrowsrepeated="1048570"))
    book.spreadsheet.addElement(sheet)
    second = odf.table.Table(name="ẩn", stylename=hidden)
    second.addElement(row([cell("unit_code"), cell("date")]))
    book.spreadsheet.addElement(second)
    book.save(os.path.join(HERE, name))


def word(name):
    """A letterhead as a table, head lines, merged days, remarks under their headings, a signature."""
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "UBND XÃ ĐÔNG MỸ\nTRƯỜNG THCS ĐÔNG MỸ"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    document.add_paragraph("BÁO CÁO KẾT QUẢ TUẦN LỄ")
    document.add_paragraph("Đơn vị: Trường THCS Đông Mỹ")
    table = document.add_table(rows=1 + len(ROWS), cols=len(HEAD))
    for column, text in enumerate(HEAD):
        table.cell(0, column).text = text
    for index, values in enumerate(ROWS):
        for column, value in enumerate(values):
            if value is None or (index == 1 and column == 0):
                continue
            table.cell(1 + index, column).text = value.strftime("%d/%m/%Y") if column == 0 else str(value)
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_heading("Đánh giá", 1)
    document.add_paragraph("1. Ưu điểm")
    document.add_paragraph("Tổ chức tốt", style="List Bullet")
    document.add_paragraph("2. Tồn tại, hạn chế")
    document.add_paragraph("Thiếu sách", style="List Bullet")
    document.add_paragraph("HIỆU TRƯỞNG")
    document.save(os.path.join(HERE, name))


xls("table-xlwt.xls")
xls("table-xlwt-1904.xls", dates_1904=True)
xls_values("values-xlwt.xls")
xls_font("font-xlwt.xls")
ods("table-odfpy.ods")
word("table-python-docx.docx")
