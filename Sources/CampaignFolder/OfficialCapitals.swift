public import ReportModel
import Vietnamese

/// Names typed in capitals throughout, which do not tell where their own capitals are. `doctor` warns of them.
public enum OfficialCapitals {
    /// Whether the name is capitals throughout and more than an abbreviation: `BAN CHỈ ĐẠO`, `XÃ ĐÔNG MỸ`; not `UBND`.
    static func areLost(in name: String) -> Bool {
        let words = name.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isLetter) }
        return words.count > 1 && name == CaseMapping.uppercased(name)
    }

    /// Of the issuer, whose name within a sentence is guessed then, and of the first unit, whose name is printed as it is.
    public static func warnings(_ loaded: LoadedCampaign) -> [Diagnostic] {
        var warnings: [Diagnostic] = []
        let issuer = loaded.campaign.issuer
        if issuer.fullName == nil, areLost(in: issuer.name) {
            warnings.append(
                Diagnostic(
                    .warning, "campaign.name-in-capitals", at: SourcePlace("\(loaded.folder)/campaign.yaml"),
                    "the issuer's name is all capitals, so how it is written within a sentence is guessed", found: issuer.name,
                    hint: "add full_name: under issuer, with its own capitals; the letterhead makes capitals of any name"))
        }
        let units = loaded.tree.units.filter { areLost(in: $0.name) }
        if let first = units.first {
            warnings.append(
                Diagnostic(
                    .warning, "campaign.name-in-capitals", at: SourcePlace("\(loaded.folder)/units.csv"),
                    "\(units.count) names of units are all capitals, and are printed so within sentences; the first is of '\(first.code)'",
                    found: first.name, hint: "write them in mixed case, e.g. Xã Đông Mỹ"))
        }
        return warnings
    }
}
