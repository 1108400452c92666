extension SetColumns {
    /// The stacks in parts that each fit a page: a list of recipients can be longer than a page.
    ///
    /// - Parameter plan: makes the plan of what goes on, which is a paragraph of its own to a reader.
    func divided(most: Double, plan: () -> Int) -> [SetColumns] {
        var parts: [SetColumns] = []
        var rest = self
        while rest.height > most + tolerance, let (top, below) = rest.cut(at: most, plan: plan) {
            parts.append(top)
            rest = below
        }
        return parts + [rest]
    }

    /// - Returns: `nil` when no line stands above, or none below.
    private func cut(at height: Double, plan: () -> Int) -> (top: SetColumns, below: SetColumns)? {
        var top = self
        var below = self
        top.texts = []
        below.texts = []
        var foot = 0.0
        for text in texts {
            let fitting = min(max(Int((height - text.y + tolerance) / text.lineHeight), 0), text.lines.count)
            if fitting > 0 {
                var part = text
                part.lines = Array(text.lines.prefix(fitting))
                top.texts.append(part)
                foot = max(foot, part.y + Double(fitting) * part.lineHeight)
            }
            if fitting < text.lines.count {
                var part = text
                part.lines = Array(text.lines.dropFirst(fitting))
                part.y += Double(fitting) * text.lineHeight
                if fitting > 0 { part.plan = plan() }
                below.texts.append(part)
            }
        }
        guard !top.texts.isEmpty, let begin = below.texts.map(\.y).min() else { return nil }
        top.rules = rules.filter { $0.from.y <= height }
        top.places = places.filter { $0.rect.maxY <= height }
        top.height = max(foot, top.places.map(\.rect.maxY).max() ?? 0)
        for index in below.texts.indices { below.texts[index].y -= begin }
        below.rules = rules.filter { $0.from.y > height }.map { rule in
            var rule = rule
            rule.from.y = max(0, rule.from.y - begin)
            rule.to.y = max(0, rule.to.y - begin)
            return rule
        }
        below.places = places.filter { $0.rect.maxY > height }.map { place in
            var place = place
            let rise = -min(begin, place.rect.y)
            place.rect = place.rect.moved(x: 0, y: rise)
            if let blank = place.blank { place.blank?.rect = blank.rect.moved(x: 0, y: rise) }
            return place
        }
        below.height = max(self.height - begin, below.places.map(\.rect.maxY).max() ?? 0)
        below.linesKeptBefore = 0
        return (top, below)
    }
}
