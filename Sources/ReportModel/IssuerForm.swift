import Vietnamese

/// In whose name documents about a place are issued: the People's Committee itself, its steering committee, its office, or
/// the province's department. Names are full and as within a sentence; the letterhead makes capitals of them.
///
/// Layout of names, symbols and prefixes: Decree 30/2020/NĐ-CP, Appendix I, Part I, II.2, II.3 and II.7.
public enum IssuerForm: String, Hashable, Sendable, CaseIterable {
    /// «Ủy ban nhân dân xã, phường».
    case ubnd
    /// «Ban Chỉ đạo xây dựng xã hội học tập» below the People's Committee.
    case bcd
    /// «Phòng Văn hóa - Xã hội» below the People's Committee.
    case phong
    /// «Sở Giáo dục và Đào tạo» of a province.
    case so

    /// Issuer, signatory and recipients for a place; posts without names, to be filled in.
    ///
    /// - Parameters:
    ///   - name: of the place, with its kind: `Phường Hà Đông`.
    ///   - above: of the place above, where there is one: `Thành phố Hà Nội`.
    ///   - catalogue: a campaign that is not about learning has no committee for the learning society.
    public func issuance(for name: String, above: String?, catalogue: Catalogue) -> Issuance {
        let place = PlaceName.inSentence(name)
        let type = PlaceName.type(of: name) ?? "đơn vị"
        let committee = "UBND \(place)"
        let city = PlaceName.beforeDate(name)
        let isLearning = catalogue.isLearning
        func issuance(
            parent: String?, _ name: String, _ symbol: String, authority: String?, _ position: [String], kept: String
        ) -> Issuance {
            Issuance(
                issuer: Issuer(parent: parent, name: name, symbol: symbol, place: city),
                signatory: Signatory(authority: authority, position: position, name: nil),
                recipients: recipients(place: place, type: type, above: above, isLearning: isLearning) + ["Lưu: VT, \(kept)"])
        }
        let office = self == .so ? "GDTX" : type == "huyện" || type == "quận" ? "GDĐT" : "VHXH"
        switch self {
        case .ubnd:
            return issuance(
                parent: nil, "Ủy ban nhân dân \(place)", "BC-UBND", authority: "TM. Ủy ban nhân dân", ["Chủ tịch"], kept: office
            )
        case .bcd:
            return issuance(
                parent: committee, isLearning ? "Ban Chỉ đạo xây dựng xã hội học tập" : "Ban Chỉ đạo", "BC-BCĐ",
                authority: "TM. Ban Chỉ đạo", ["Trưởng ban", "Phó Chủ tịch UBND \(type)"], kept: office)
        case .phong:
            return issuance(
                parent: committee, "Phòng Văn hóa - Xã hội", "BC-VHXH", authority: nil, ["Trưởng phòng"], kept: office)
        case .so:
            return issuance(
                parent: committee, "Sở Giáo dục và Đào tạo", "BC-SGDĐT", authority: nil, ["Giám đốc"], kept: office)
        }
    }

    private func recipients(place: String, type: String, above: String?, isLearning: Bool) -> [String] {
        if self == .so {
            return ["Bộ Giáo dục và Đào tạo (để b/c)", "UBND \(place) (để b/c)", "UBND các xã, phường"]
        }
        let upper = above.map { above in
            isLearning
                ? "Sở Giáo dục và Đào tạo \(PlaceName.bare(above)) (để b/c)" : "UBND \(PlaceName.inSentence(above)) (để b/c)"
        }
        if type == "thành phố" || type == "tỉnh" {
            return [upper, "UBND các xã, phường", "Các đơn vị trực thuộc"].compactMap(\.self)
        }
        // Towns were communes of districts, until July 2025.
        if type == "huyện" || type == "quận" || type == "thị xã" {
            return [upper, "UBND các xã, phường, thị trấn", "Các đơn vị trực thuộc"].compactMap(\.self)
        }
        return [upper, "Đảng ủy, HĐND, UBND \(type)", "Các đơn vị trên địa bàn \(type)"].compactMap(\.self)
    }
}
