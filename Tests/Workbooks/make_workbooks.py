#!/usr/bin/env python3
"""Make the workbooks of this folder, which the intake tests read.

    make_workbooks.py FORM.xlsx

FORM.xlsx is the form that `FormWriter` writes for unit 00685 of the tests'
campaign. Needs openpyxl (the tests were made with 3.1) and LibreOffice's
`soffice` (7.4), which saves both workbooks again in its own way.
"""
import datetime
import os
import subprocess
import sys

import openpyxl

HERE = os.path.dirname(os.path.abspath(__file__))


def mixed():
    """Title lines, merged headings in two rows, a merged title, a total, a signature, hidden and other sheets."""
    wb=openpyxl.Workbook(); ws=wb.active; ws.title="Hoạt động"
    ws["A1"]="BÁO CÁO KẾT QUẢ TUẦN LỄ"; ws.merge_cells("A1:H1")
    ws["A2"]="Đơn vị:"; ws["B2"]="Trường THCS Đông Mỹ"; ws["D2"]="Mã đơn vị:"; ws["E2"]="DM-THCS"
    heads=["STT","Ngày","Loại hoạt động","Tên hoạt động","Số lượt người tham gia",None,None,None,"Số sách quyên góp"]
    for i,h in enumerate(heads): ws.cell(4,i+1,h)
    for i,h in zip(range(5,9),["Học sinh","Học sinh nữ","Người dân","Lượt người"]): ws.cell(5,i,h)
    ws.merge_cells("E4:H4")
    for c in "ABCDI": ws.merge_cells(f"{c}4:{c}5")
    rows=[(1,datetime.date(2023,10,2),"LPD","Khai mạc",412,206,30,442,None),(2,"3/10/2023","Thu gom, quyên góp, tặng sách","Tặng sách","1.234",None,"","",350),(3,datetime.datetime(2023,10,4,8,30),"LPD","Gộp",5,None,None,None,7),(4,None,None,None,None,None,6,None,None)]
    for r,row in enumerate(rows):
        for c,v in enumerate(row): ws.cell(6+r,c+1,v)
    for c in "BCDI": ws.merge_cells(f"{c}8:{c}9")
    ws["A10"]="Tổng cộng"; ws["E10"]=1651; ws["G10"]=36; ws["I10"]=357
    ws["B12"]="Đông Mỹ, ngày 8 tháng 10 năm 2023"; ws["B13"]="HIỆU TRƯỞNG"
    w2=wb.create_sheet("Chỉ tiêu"); w2.append(["STT","Mã chỉ tiêu","Tên chỉ tiêu","Đơn vị tính","Giá trị"]); w2.append([1,"BANG_RON","Băng rôn","chiếc",12]); w2.append([2,None,"Tin, bài đã đăng","tin",3]); w2.append([3,"TU_SACH","","",None])
    w3=wb.create_sheet("Nhận xét"); w3.append(["Nhận xét","Nội dung"]); w3.append(["Ưu điểm","- Tốt\n- Đông"]); w3.append([None,"Đủ"]); w3.append(["Kiến nghị",None]); w3.merge_cells("A2:A3")
    w4=wb.create_sheet("ẩn"); w4.append(["unit_code","date"]); w4.sheet_state="hidden"
    w5=wb.create_sheet("Hướng dẫn"); w5["A1"]="Cách ghi"
    w6=wb.create_sheet("Khác"); w6["A1"]="gì đó"
    wb.save(os.path.join(HERE, "mixed-openpyxl.xlsx"))


def filled(form):
    """Our form, filled in."""
    wb = openpyxl.load_workbook(form)
    ws=wb["Hoạt động"]
    for c,v in {"B11":datetime.date(2023,10,2),"C11":"Lễ phát động, khai mạc, bế mạc Tuần lễ","D11":"=không phải công thức","E11":2,"F11":412,"G11":206,"J11":35,"L11":350,"M11":"có đài truyền thanh","B13":datetime.date(2023,10,4),"C13":"Hoạt động khác","D13":"Nói chuyện","H13":0,"I13":0}.items():
        ws[c]=v
    ws["D11"].data_type="s"
    wb["Chỉ tiêu"]["E8"]=1250; wb["Chỉ tiêu"]["E16"]=12
    wb["Nhận xét"]["B8"]="Đông người\nVui"; wb["Nhận xét"]["B14"]="Cấp thêm sách"
    wb.save(os.path.join(HERE, "form-openpyxl.xlsx"))


def saved_by_libreoffice(name):
    source = os.path.join(HERE, name + "-openpyxl.xlsx")
    target = os.path.join(HERE, "tmp")
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", target, source], check=True)
    os.replace(os.path.join(target, name + "-openpyxl.xlsx"), os.path.join(HERE, name + "-libreoffice.xlsx"))
    os.rmdir(target)


mixed()
filled(sys.argv[1])
for name in ("mixed", "form"):
    saved_by_libreoffice(name)
