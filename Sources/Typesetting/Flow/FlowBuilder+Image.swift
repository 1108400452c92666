extension FlowBuilder {
    /// Part of a page's height that a picture takes at most, its caption aside.
    private static let mostOfPage = 0.8

    mutating func add(_ image: ImageBlock) throws(LayoutFault) {
        let picture = image.picture
        let ratio = picture.aspect
        let most = height * Self.mostOfPage
        let drawn = min(image.width, width, most / ratio)
        let size = Size(width: drawn, height: drawn * ratio)
        addSpace(image.spaceBefore)
        var parent: Int?
        if let caption = image.caption {
            parent = plan(.section)
            let own = plan(.caption, under: parent)
            flow.plans[own].label = caption.label
            try add(caption, plan: own, keepsNext: 2)
        }
        let figure = plan(.figure, under: parent)
        flow.plans[figure].alternative = image.alternative
        let x =
            switch image.alignment {
            case .left, .justified: 0.0
            case .center: (width - drawn) / 2
            case .right: width - drawn
            }
        let set = SetFigure(
            marks: [.picture(Rect(x: x, y: 0, width: size.width, height: size.height), picture)],
            size: Size(width: width, height: size.height), alternative: image.alternative, plan: figure, chart: figure)
        flow.strips.append(Strip(content: .figure(set), height: size.height, lines: 2))
        addSpace(image.spaceAfter)
    }
}
