"""Lays out the rows of a report as clerks lay out their tables: lines above and below, running numbers, groups, unit lines, the
heading once more, totals. Nothing of it is counted, and nothing of it may change what is.
"""

TOTALS = ("Tổng cộng", "TỔNG CỘNG", "Cộng", "Tổng số toàn đơn vị")
GROUPS = ("CÁC HOẠT ĐỘNG CHÍNH", "HOẠT ĐỘNG TẠI CƠ SỞ", "NỘI DUNG KHÁC")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
COUNTED = ("sessions", "people", "women", "books")


class Table:
    """A table that grows row by row; sums what is written into its columns of numbers."""

    def __init__(self, columns, header, count):
        self.columns, self.header, self.count = columns, header, count
        self.rows, self.number, self.sums = [], 0, {}
        self.restart()

    def restart(self):
        self.sums = dict.fromkeys(COUNTED, 0)

    def blank(self):
        self.rows.append([""] * len(self.columns))

    def line(self, *texts):
        """A row that holds these texts and nothing else."""
        self.rows.append((list(texts) + [""] * len(self.columns))[:len(self.columns)])

    def words(self, text):
        """A row of words between the rows: in the first column that holds no numbers."""
        self.line(*[""] * next(i for i, column in enumerate(self.columns) if column not in COUNTED), text)

    def group(self, number, title):
        """The heading of a group of rows: its number and its title, in one cell or in two."""
        if self.columns[0] != "stt":
            return self.words(f"{number}. {title}")
        row = [""] * len(self.columns)
        row[0], row[self.columns.index("title")] = number, title
        self.rows.append(row)

    def heading(self):
        self.rows.append([self.header[column] for column in self.columns])

    def record(self, record, numbers):
        self.number += 1
        self.rows.append([str(self.number) if column == "stt" else record[column] for column in self.columns])
        for key, value in numbers.items():
            self.sums[key] += value

    def total(self, word, sums):
        """A total row; a column in which nothing stands has none."""
        row = ["" if column not in COUNTED or not sums[column] else self.count(sums[column]) for column in self.columns]
        row[self.columns.index("title")] = word
        self.rows.append(row)


def lay_out(style, columns, header, groups, count, chance, moment):
    """The rows of a file.

    style    how the table says whose its rows are: `form` (a line above), `stacked` (a line above each unit's rows), `blocks`
             (the unit in the first of its rows), `column` (in every row)
    groups   (name of the unit, records with the numbers written in them), one a unit
    """
    if chance.once_in(2):
        columns = ["stt"] + columns
        header = {**header, "stt": chance.of("STT", "TT", "Số TT")}
    table = Table(columns, header, count)
    if chance.once_in(2):
        table.line(chance.of("BÁO CÁO KẾT QUẢ TUẦN LỄ", "Kết quả hưởng ứng Tuần lễ thử nghiệm năm 2024"))
        table.blank()
    if style == "form":
        table.line(chance.of("Đơn vị:", "Tên đơn vị:"), groups[0][0])
    if "sent" not in columns:
        table.line("Dấu thời gian:", f"{moment.isoformat()}+07:00")
    table.heading()
    grouped, repeated = chance.once_in(3) and style != "blocks", chance.once_in(4)
    totals = chance.once_in(2)
    whole = dict.fromkeys(COUNTED, 0)
    for number, (name, records) in enumerate(groups):
        if style == "stacked":
            table.words(chance.of(f"Đơn vị: {name}", name))
        if grouped:
            table.group(ROMAN[number % len(ROMAN)], chance.of(*GROUPS))
        table.restart()
        for index, (record, numbers) in enumerate(records):
            if style == "blocks" and index:
                record = {**record, "code": "", "name": ""}
            if repeated and index == 1 and style != "blocks":
                table.heading()
            table.record(record, numbers)
        for key, value in table.sums.items():
            whole[key] += value
        if totals and len(groups) > 1 and style != "column":
            table.total("Cộng", table.sums)
    if totals:
        table.total(chance.of(*TOTALS), whole)
    if chance.once_in(3):
        table.blank()
        table.line("", "Người lập biểu")
        table.line("", "Nguyễn Thị Bích")
    return table.rows
