/// How documents are written; the same for all documents of a run.
public struct RenderOptions: Sendable {
    /// The standards a document meets.
    public enum Profile: String, Sendable, CaseIterable {
        /// PDF/UA-1 with PDF/A-2a (PDF/A-3a with attached data).
        case ua1 = "ua1-a2a"
        /// PDF/UA-2 with PDF/A-4 (PDF/A-4f with attached data).
        case ua2 = "ua2-a4"
    }

    public var profile: Profile
    /// Attaches the figures to every document; otherwise only to those whose layout asks for it.
    public var attachesData: Bool
    /// Makes the place of the signature a field that a signing program finds.
    public var hasSignatureField: Bool

    public init(profile: Profile = .ua1, attachesData: Bool = false, hasSignatureField: Bool = false) {
        self.profile = profile
        self.attachesData = attachesData
        self.hasSignatureField = hasSignatureField
    }

    /// Everything that changes a document's bytes.
    var key: String { "\(profile.rawValue) \(attachesData) \(hasSignatureField)" }
}
