internal import ArgumentParser
internal import Publishing
internal import ReportModel

/// How documents are written.
struct DocumentOptions: ParsableArguments {
    @Option(
        help: .saying(
            "Standards the documents meet: \(RenderOptions.Profile.allCases.map(\.rawValue).joined(separator: ", "))."))
    var profile = ProfileArgument(profile: .ua1)

    @Flag(
        help: .saying("Attach the figures (what `summarize` prints) to every document, not only where the layout asks for it."))
    var attachData = false

    @Flag(help: .saying("Make the place of the signature a field that signing programs find."))
    var signatureField = false

    var options: RenderOptions {
        RenderOptions(profile: profile.profile, attachesData: attachData, hasSignatureField: signatureField)
    }
}

/// A profile by its name.
struct ProfileArgument: ExpressibleByArgument {
    let profile: RenderOptions.Profile

    init(profile: RenderOptions.Profile) { self.profile = profile }

    init?(argument: String) {
        guard let profile = RenderOptions.Profile(rawValue: argument) else { return nil }
        self.profile = profile
    }

    var defaultValueDescription: String { profile.rawValue }

    static var allValueStrings: [String] { RenderOptions.Profile.allCases.map(\.rawValue) }
}
