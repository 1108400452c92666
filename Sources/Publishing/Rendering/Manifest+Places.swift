internal import Typesetting

extension Manifest {
    /// Where a document is numbered, dated, signed, sealed and certified as a copy, to a tenth of a point; `nil` for one that
    /// nobody signs.
    static func places(of document: PagedDocument) -> [String: Place]? {
        func tenth(_ length: Double) -> Double { (length * 10).rounded() / 10 }
        let places = document.markedPlaces
        guard !places.isEmpty else { return nil }
        return Dictionary(
            places.map { place in
                let rect = place.rect
                return (
                    place.kind.rawValue,
                    Place(
                        page: place.page + 1, x: tenth(rect.x), y: tenth(rect.y), w: tenth(rect.width), h: tenth(rect.height))
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What gave way so that a document fits its pages, as warnings; `nil` when nothing did.
    static func remarks(_ given: [LayoutRemark]) -> [Remark]? {
        let remarks = given.map { Remark(code: $0.code, message: "\($0.words)") }
        return remarks.isEmpty ? nil : remarks
    }
}
