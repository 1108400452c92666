import ReportModel

/// «Rút báo cáo»: what a unit says about taking back what it had sent.
struct WithdrawalStatement {
    /// File or report number; `nil` takes back the days covered.
    var named: String?
    var reason: String?
    var place: SourcePlace

    /// What a mark means.
    enum Mark: Equatable {
        case everything
        case nothing
        /// Name of a file, or a report number.
        case named(String)
    }

    static func mark(_ text: String) -> Mark {
        switch Folding.key(text) {
        case "x", "v", "có", "rút", "yes", "true", "1", "đồngý", "tấtcả", "all": .everything
        case "không", "no", "false", "0": .nothing
        // A tick or a star has no letters.
        case "": text.isEmpty || text == "-" ? .nothing : .everything
        default: .named(collapsed(text))
        }
    }
}

extension FieldChecks {
    /// Takes a statement of withdrawal into the unit's draft.
    func withdraw(_ field: Field, reason: Field?) {
        let mark = WithdrawalStatement.mark(field.text)
        guard mark != .nothing else { return }
        var named: String?
        if case .named(let name) = mark {
            guard UnprintableCharacter.first(in: name) == nil, name.count <= 255 else {
                report(StatementFinding.withdrawalUnclear, at: field.place, found: field.shownText)
                return
            }
            named = name
        }
        let statement = WithdrawalStatement(
            named: named, reason: reason.flatMap { printedText($0, isOptional: true) }, place: field.place)
        guard let draft else { return }
        if let earlier = draft.withdrawal, earlier.named != statement.named {
            report(StatementFinding.withdrawalTwice, at: field.place, found: field.shownText)
            return
        }
        draft.withdrawal = statement
    }
}
