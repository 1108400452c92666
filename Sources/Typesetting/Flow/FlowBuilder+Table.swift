extension FlowBuilder {
    /// Fewest rows that stay with the header, with a group's name, with a sum, and at the end of a table.
    private static let rowsKept = 2

    mutating func add(_ table: Table, plan: Int) throws(LayoutFault) {
        guard !table.columns.isEmpty, !table.header.isEmpty || !table.rows.isEmpty else { return }
        let tableSetter = TableSetter(setter: setter, table: table, available: width, pageHeight: height)
        let fitted = try tableSetter.fitted()
        if let remark = fitted.remark { flow.remarks.append(remark) }
        flow.plans[plan].summary = table.summary
        for (number, part) in fitted.parts.enumerated() {
            addSpace(number == 0 ? table.spaceBefore : table.lineHeight / 2)
            try add(part, plan: number == 0 ? plan : self.plan(.table))
        }
        addSpace(table.spaceAfter)
    }

    private mutating func add(_ part: TableSetter.Fitting, plan: Int) throws(LayoutFault) {
        let table = part.table
        let (set, rows) = try FittingSetter(setter: setter, fitting: part, available: width, pageHeight: height)
            .set(plan: plan)
        let number = flow.tables.count
        flow.tables.append(set)
        if set.headHeight > 0 {
            flow.strips.append(Strip(content: .tableHead(number), height: set.headHeight))
        }
        let first = flow.strips.count
        flow.strips.reserveCapacity(first + rows.count)
        for row in rows {
            flow.strips.append(Strip(content: .tableRow(number, row), height: row.height, lines: 1))
        }
        // Rows of a header that is too tall to be repeated come first.
        keepRows(of: table, from: first + rows.count - table.rows.count)
        keepSpannedRows(rows, from: first)
    }

    /// Sets what breaks between rows spoil.
    private mutating func keepRows(of table: Table, from first: Int) {
        let count = table.rows.count
        func keep(_ strips: inout [Strip], before row: Int) {
            guard row >= 0, row < count, row > 0 || !table.header.isEmpty else { return }
            strips[first + row].breakBefore = max(strips[first + row].breakBefore, .lines)
        }
        let kept = Self.rowsKept
        // The header never stands alone, and neither does a row at the end.
        for row in 0..<kept { keep(&flow.strips, before: row) }
        for row in 0..<kept - 1 where count > kept { keep(&flow.strips, before: count - 1 - row) }
        for (number, row) in table.rows.enumerated() {
            switch row.kind {
            case .group: for next in 1...kept { keep(&flow.strips, before: number + next) }
            case .subtotal, .total: for before in 0..<kept { keep(&flow.strips, before: number - before) }
            case .plain, .header: break
            }
        }
    }

    /// Rows under a cell that spans them stay together.
    private mutating func keepSpannedRows(_ rows: [SetRow], from first: Int) {
        for (number, row) in rows.enumerated() {
            for cell in row.cells where cell.rowSpan > 1 {
                for below in 1..<cell.rowSpan { flow.strips[first + number + below].breakBefore = .span }
            }
        }
    }
}
