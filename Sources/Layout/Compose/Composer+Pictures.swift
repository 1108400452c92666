import Typesetting

extension Composer {
    func image(_ spec: ImageSpec, in frames: [Frame]) throws(CompositionFault) -> Block {
        var caption: Paragraph?
        if let template = spec.caption {
            let words = pictureCaption(try spans(template, in: frames, style.named.caption), id: spec.id)
            caption = Paragraph(spans: words, style: style.named.caption.paragraph, role: .caption, label: spec.id)
        }
        return .image(
            ImageBlock(
                picture: spec.picture, width: spec.width ?? textWidth, alignment: spec.alignment,
                alternative: try string(spec.alternative, in: frames), caption: caption, spaceBefore: style.charts.before,
                spaceAfter: style.charts.after))
    }

    func qr(_ spec: QRSpec, in frames: [Frame]) throws(CompositionFault) -> Block {
        let text = try string(spec.text, in: frames)
        guard let code = QRCode(text), let picture = try? Picture(code) else {
            return paragraph([TextSpan(text, style.named.body.text, origin: spec.text.origin)], style.named.body)
        }
        return .image(
            ImageBlock(
                picture: picture, width: spec.width, alignment: spec.alignment,
                alternative: try string(ifAny: spec.alternative, in: frames) ?? "\(style.labels.code) \(text)",
                spaceBefore: style.charts.before, spaceAfter: style.charts.after))
    }

    func sideBySide(_ spec: SideBySideSpec, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let whole = textWidth
        defer { textWidth = whole }
        var left: [Block] = []
        textWidth = (whole - spec.gap) * spec.leftShare
        try add(spec.left, in: frames, to: &left)
        var right: [Block] = []
        textWidth = (whole - spec.gap) * (1 - spec.leftShare)
        try add(spec.right, in: frames, to: &right)
        // One side alone takes the whole width.
        guard !left.isEmpty, !right.isEmpty else { return left + right }
        return [.beside(BesideBlock(left: left, right: right, leftShare: spec.leftShare, gap: spec.gap))]
    }
}
