public import ReportModel
import SourceText

/// How a unit is reached: a row of `contacts.csv`. Never printed and in no export.
public struct UnitContact: Hashable, Sendable {
    public var email: String?
    public var phone: String?
}

/// Reads `contacts.csv`: `unit_code,email,phone`.
public enum ContactsFile {
    public static let name = "contacts.csv"
    static let columns = ["unit_code", "email", "phone"]

    /// The contacts of a campaign folder by unit; none when there is no file.
    public static func read(in campaign: LoadedCampaign) -> (contacts: [UnitCode: UnitContact], findings: [Diagnostic]) {
        guard let bytes = CampaignLoader.sideFile(name, in: campaign.folder) else { return ([:], []) }
        var table = SideTable(
            bytes, file: CampaignLoader.join(campaign.folder, name), columns: columns, optional: ["email", "phone"])
        var contacts: [UnitCode: UnitContact] = [:]
        for row in table.rows {
            let (code, email, phone) = (row.cells[0], row.cells[1], row.cells[2])
            guard campaign.tree[code] != nil else {
                table.warning(
                    "contact", row.line, "'\(code)' is no unit of this campaign",
                    hint: NearestName.hint(for: code, among: campaign.tree.units.map(\.code)))
                continue
            }
            if !email.isEmpty, !isAddress(email) {
                table.warning(
                    "contact", row.line, "'\(code)' has an e-mail address that cannot be one", hint: "write name@domain")
                continue
            }
            contacts[code] = UnitContact(email: email.isEmpty ? nil : email, phone: phone.isEmpty ? nil : phone)
        }
        return (contacts, table.findings)
    }

    /// One `@` with something on both sides, and nothing that would end a header line.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>,;:\"()[]\\".utf8.contains($0) }
    }
}
