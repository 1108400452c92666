import ReportModel

extension ReceptionFinding {
    var english: FindingWords {
        switch self {
        case .lowers(let losses):
            FindingWords(
                "the report replaces an earlier one and lowers figures: "
                    + Sentence.list(losses.map { $0.sentence(in: .english) }, separator: "; "),
                hint: "ask the unit whether it meant to; a complete report restores them")
        case .otherDays:
            FindingWords(
                "the report replaces one of the whole period and tells of other days: most likely the form of one day",
                hint: "ask the unit to state the days covered in both files and send them again")
        case .older(let newer):
            FindingWords(
                "the report is older than the one that counts (" + newer.english + ") and counts nowhere",
                hint: ReceptionFinding.askForTime)
        case .olderInPart(let newer):
            FindingWords(
                "a part of the report is older than the one that counts (" + newer.english + ") and does not count there",
                hint: ReceptionFinding.askForTime)
        case .waitsForName:
            FindingWords(
                "the unit was recognised by likeness, and a report that names the unit itself stands; this one waits",
                hint: "ask for a report with the unit's code")
        case .waitsForApproval:
            FindingWords(
                "the figures of the unit are approved; this file waits and counts nowhere",
                hint: "it counts when the approval is revoked: baocao approve CAMPAIGN --unit CODE --by NAME --revoke")
        case .besideOther(let unit, let code, let other):
            FindingWords(
                "a report of \(unit) (\(code)) stands (" + other.english + "), and this one speaks for the same units",
                hint: "if this one is right, the other must be withdrawn first")
        case .contradicts(let misfit):
            FindingWords(misfit.sentence(in: .english), hint: "ask the unit which of the two is right")
        case .withdrawalUnknown:
            FindingWords(
                "the withdrawal names no file or report number of the unit", expected: "the name of a file it sent",
                hint: "ask for the right name, or for x to take back everything")
        case .nothingToWithdraw: FindingWords("nothing of the unit stands on the days that the withdrawal takes back")
        case .sentAfterReceipt(let stated, let receipt, let offset):
            FindingWords(
                "the stated time of sending lies after the receipt, which holds", found: "\(stated, offset: offset)",
                expected: "about \(receipt, offset: offset)", hint: ReceptionFinding.clocks)
        case .sentBeforeAnnouncement(let stated, let receipt, let offset):
            FindingWords(
                "the stated time of sending lies before the campaign can have been announced; the receipt holds",
                found: "\(stated, offset: offset)", expected: "about \(receipt, offset: offset)",
                hint: ReceptionFinding.clocks)
        case .noLongerFits(let unit, let misfit):
            FindingWords(
                "unit \(unit): " + misfit.sentence(in: .english)
                    + (misfit.isOfIndicatorAlone ? "; the value counts no more" : "; nothing of this report counts"),
                hint: misfit == .unitUnknown
                    ? "where a unit only got another code, baocao collect --again reads the files anew; else undo the edit of the campaign, or ask the unit for a new report"
                    : "undo the edit of the campaign, or ask the unit for a new report")
        case .sameTime(let other):
            FindingWords(
                "a report of the same unit came at the same time (" + other.english
                    + ") and tells something else; this one was taken as the newer",
                hint: "ask the unit which one counts, and have it sent again")
        case .sameBytes(let other): FindingWords("the same bytes came as '\(other)' before; they count once")
        }
    }

    private static let askForTime: Sentence = "if it is the right one, ask for it again with its time of sending"
    private static let clocks: Sentence = "nothing to do where the receipt is right"
}

extension ReceptionFinding.Newer {
    fileprivate var english: Sentence {
        (file.map { "'\($0)', " } ?? "") + "received \(received, offset: offset)"
    }
}
