/// Works out the formulas of workbooks we write, with a program of its own.
public enum Workbooks {
    /// Every formula of a workbook compared with the value kept beside it: `SUM`, `COUNTA` and quotients of cells.
    ///
    /// - Returns: prints the number of formulas; ends with 1 and says where the two differ.
    public static func check(_ path: String) throws -> ToolResult {
        try Tool.run(
            "\(Checkout.validators)/venv/bin/python", ["-c", script, path], environment: ["LC_ALL": "C.UTF-8"])
    }

    private static let script = """
        import openpyxl, re, sys
        written = openpyxl.load_workbook(sys.argv[1])
        kept = openpyxl.load_workbook(sys.argv[1], data_only=True)
        count = 0
        def cells(home, text):
            found = re.fullmatch(r"(?:'([^']+)'!)?([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?)", text)
            area = kept[found[1] or home][found[2]]
            if not isinstance(area, tuple):
                area = ((area,),)
            return [cell.value for row in area for cell in row]
        for sheet in written:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type != "f":
                        continue
                    count += 1
                    call = re.fullmatch(r"=(SUM|COUNTA)\\((.*)\\)", cell.value)
                    if call:
                        values = cells(sheet.title, call[2])
                        value = (sum(v for v in values if isinstance(v, (int, float))) if call[1] == "SUM"
                                 else sum(v is not None for v in values))
                    else:
                        part, whole = re.fullmatch(r"=([A-Z]+[0-9]+)/([A-Z]+[0-9]+)", cell.value).groups()
                        value = cells(sheet.title, part)[0] / cells(sheet.title, whole)[0]
                    if abs(value - kept[sheet.title][cell.coordinate].value) > 1e-9:
                        print(sheet.title, cell.coordinate, cell.value, value, kept[sheet.title][cell.coordinate].value)
                        sys.exit(1)
        print(count)
        """
}
