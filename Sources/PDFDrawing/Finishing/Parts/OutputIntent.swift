import CLittleCMS

/// The colour the document's greys are meant in: sRGB.
enum OutputIntent {
    /// An ICC profile, made once in a process; empty when Little CMS could not make it.
    static let profile: [UInt8] = {
        guard let profile = cmsCreate_sRGBProfile() else { return [] }
        defer { cmsCloseProfile(profile) }
        cmsSetProfileVersion(profile, 4.2)  // the version PDF 1.7 names
        var length: cmsUInt32Number = 0
        guard cmsSaveProfileToMem(profile, nil, &length) != 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: Int(length))
        guard cmsSaveProfileToMem(profile, &bytes, &length) != 0, bytes.count > 128 else { return [] }
        // The header's date is the present time; a fixed one keeps documents the same from day to day.
        bytes.replaceSubrange(24..<36, with: [0x07, 0xE7, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
        return bytes
    }()

    /// The value of the catalogue's `OutputIntents`.
    static func make(in file: inout PDFOutput) throws(PDFFault) -> PDFValue {
        guard !profile.isEmpty else { throw PDFFault(.finishing, "Little CMS made no sRGB profile") }
        let stream = try file.addStream(profile, ["N": .integer(3)])
        let intent = file.add(
            .dictionary([
                "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
                "OutputConditionIdentifier": .text("sRGB IEC61966-2.1"), "Info": .text("sRGB IEC61966-2.1"),
                "DestOutputProfile": .reference(stream),
            ]))
        return .references([intent])
    }
}
