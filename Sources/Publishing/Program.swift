public import Layout
public import ReportModel

/// This program.
public enum Program {
    public static let name = "baocao"
    public static let version = "0.2.0"
    /// What messages to operators are written down in: ledger, manifest, record of runs. They read them in their own.
    public static let operatorLanguage = Language.english
}

/// Where layouts, fonts and the list of communes are.
public struct Resources: Sendable {
    public var layouts: String
    public var fonts: String
    /// The communes of today and what each was made of.
    public var communes: String

    /// - Parameter home: the folder that holds `Layouts/` and `Fonts/`.
    public init(home: String) {
        layouts = home + "/Layouts"
        fonts = home + "/Fonts"
        communes = home + "/Places/communes-2026.csv"
    }

    /// The layouts of the installation and, before them, those a campaign brings in its folder `layouts/`.
    public func library(ofCampaignIn folder: String? = nil) -> LayoutLibrary {
        LayoutLibrary(folders: (folder.map { ["\($0)/layouts"] } ?? []) + [layouts])
    }
}
