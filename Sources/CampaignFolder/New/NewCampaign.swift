public import ReportModel
import Vietnamese

/// What a new campaign is to be: the answers of whoever makes one.
public struct NewCampaign: Sendable {
    /// «Cấp» of whoever runs it.
    public enum Kind: String, Sendable, CaseIterable {
        /// A commune, ward or special zone and what lies in it.
        case commune
        /// A province or city under the Government, its communes and what lies in them.
        case province
        /// A district of the time before July 2025.
        case district
    }

    public var kind: Kind
    public var year: Int
    /// Full name of the place, with its kind: `Phường Hà Đông`.
    public var name: String
    /// Code of the place in the list of communes, or one made from its name.
    public var code: UnitCode
    /// The place above, where it is known: `Thành phố Hà Nội`.
    public var parent: String?
    public var catalogue: Catalogue
    public var issuerForm: IssuerForm
    /// The communes of a province, in the order of the list.
    public var communes: [CommuneList.Commune] = []
    /// Schools, centres, residential groups and the like, from a list.
    public var units: [ListedUnit] = []

    public init(
        kind: Kind, year: Int, name: String, code: UnitCode, parent: String? = nil, catalogue: Catalogue,
        issuerForm: IssuerForm? = nil
    ) {
        self.kind = kind
        self.year = year
        self.name = name
        self.code = code
        self.parent = parent
        self.catalogue = catalogue
        self.issuerForm = issuerForm ?? NewCampaign.usualForm(kind, catalogue)
    }

    /// Who issues the report of such a campaign where nobody says otherwise.
    public static func usualForm(_ kind: Kind, _ catalogue: Catalogue) -> IssuerForm {
        switch kind {
        case .province: catalogue.isLearning ? .so : .ubnd
        case .commune, .district: catalogue.isLearning ? .bcd : .ubnd
        }
    }

    /// The catalogue of a year's learning week.
    public static func usualCatalogue(_ year: Int) -> Catalogue { year < 2025 ? .of2023 : .of2025 }

    // MARK: What follows from it

    /// Short name of the campaign: no campaign of the examples has one that begins so.
    public var campaignCode: String {
        let prefix = catalogue.isLearning ? "thht" : "dot"
        return "\(prefix)-\(PlainCode.of(PlaceName.bare(name), longest: 40).lowercased())-\(year)"
    }

    public var title: String {
        catalogue.isLearning ? "Tuần lễ hưởng ứng học tập suốt đời năm \(year)" : "Đợt hoạt động năm \(year)"
    }

    /// First and last day: those of the week of 2023, and else a proposal for somebody to look at.
    var days: (from: String, to: String) {
        proposesDays ? ("\(year)-10-01", "\(year)-10-07") : ("2023-10-02", "2023-10-08")
    }

    /// Whether its days are a guess that somebody has to look at.
    public var proposesDays: Bool { year != 2023 || !catalogue.isLearning }

    /// Name of its main report's layout, which is also the folder it lands in: `bao-cao-phuong`.
    public var reportLayout: String {
        "bao-cao-" + PlainCode.of(PlaceName.type(of: name) ?? "don-vi", longest: 40).lowercased()
    }

    /// Levels from the top down.
    var levels: [String] {
        switch kind {
        case .commune: ["commune", "institution"]
        case .province: ["province", "commune", "institution"]
        case .district: ["district", "commune", "institution"]
        }
    }

    var issuance: Issuance { issuerForm.issuance(for: name, above: parent, catalogue: catalogue) }
}

/// Codes made from names.
public enum PlainCode {
    /// `Hà Đông` → `HA-DONG`: whole words, as many as fit.
    public static func of(_ text: String, longest: Int = 32) -> String {
        let plain = NameFolding.stripped(CaseMapping.lowercased(text))
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var code = ""
        for word in words {
            let next = code.isEmpty ? String(word) : code + "-" + word
            guard next.utf8.count <= longest else { break }
            code = next
        }
        return (code.isEmpty ? "don-vi" : code).uppercased()
    }
}
