public import ReportModel

extension LayoutFile {
    /// Places of the narrative that its documents print, in the order they stand in.
    public var narrativePlaces: [Narrative.Place] {
        var places: [Narrative.Place] = []
        func look(_ blocks: [LayoutBlock]) {
            for block in blocks {
                switch block {
                case .narrative(let place, _, _): if !places.contains(place) { places.append(place) }
                case .together(let inner), .repetition(_, let inner): look(inner)
                case .conditional(_, let then, let otherwise):
                    look(then)
                    look(otherwise)
                default: break
                }
            }
        }
        look(body)
        annexes.forEach { look($0.blocks) }
        return places
    }
}
