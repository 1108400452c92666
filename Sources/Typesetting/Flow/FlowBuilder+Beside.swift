/// A flow that stands beside another on one page.
struct SetFlow {
    /// Left edge from the left of the text block.
    var x: Double
    var width: Double
    var strips: [PagePlan.PlacedStrip]
}

extension FlowBuilder {
    /// Sets both flows for their part of the width; where no page holds the taller one, they stand below each other.
    mutating func add(_ beside: BesideBlock) throws(LayoutFault) {
        let before = (flow: flow, heading: nextHeading)
        let room = width - beside.gap
        let leftWidth = room * beside.leftShare
        let left = try set(beside.left, x: 0, width: leftWidth)
        let right = try set(beside.right, x: leftWidth + beside.gap, width: room - leftWidth)
        let tallest = max(left.height, right.height)
        guard tallest <= height + tolerance else {
            flow = before.flow
            nextHeading = before.heading
            flow.remarks.append(.besideBelow)
            try add(beside.left + beside.right)
            return
        }
        let flows = [left.flow, right.flow].filter { !$0.strips.isEmpty }
        guard !flows.isEmpty else { return }
        addSpace(max(left.before, right.before))
        flow.strips.append(Strip(content: .beside(flows), height: tallest, lines: 2))
        addSpace(max(left.after, right.after))
    }

    /// - Returns: the flow, its height, and the white space it wants above and below.
    private mutating func set(
        _ blocks: [Block], x: Double, width own: Double
    ) throws(LayoutFault) -> (flow: SetFlow, height: Double, before: Double, after: Double) {
        let whole = width
        let start = flow.strips.count
        width = own
        defer { width = whole }
        try add(blocks)
        let strips = Array(flow.strips[start...])
        flow.strips.removeSubrange(start...)
        var placed: [PagePlan.PlacedStrip] = []
        var before = 0.0
        var space = 0.0
        var y = 0.0
        for strip in strips {
            guard strip.isContent else {
                space += strip.height
                continue
            }
            if placed.isEmpty { before = space } else { y += space }
            space = 0
            placed.append(.init(strip: strip, y: y))
            y += strip.height
        }
        return (SetFlow(x: x, width: own, strips: placed), y, before, space)
    }
}
