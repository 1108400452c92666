extension BlockDeclarations {
    static let image = Declaration(
        "image", "A picture from a PNG or SVG file in the layout's folder",
        example: """
            - image:
                file: images/emblem.png
                alternative: Biểu trưng của Tuần lễ
                width: 40mm
            """,
        [
            Property(
                "file", .file, required: true,
                "PNG file below the layout's folder, or an SVG file of shapes in plain colours, drawn sharp at any size"),
            Property("alternative", .text, required: true, "What is to be seen, for readers who cannot see it"),
            Property(
                "width", .length(5...400), "Width; that of the text when not given. What does not fit the page is made smaller"),
            Property("align", .choice(["left", "center", "right"]), default: "center", "Where it stands"),
            Property("caption", .text, "Caption above, numbered over the document; left out for none"),
            identifier,
        ])

    static let qr = Declaration(
        "qr", short: "text", "A square code for cameras; a text it has no room for stands in words",
        example: """
            - qr: https://example.vn/ke-hoach
            """,
        [
            Property("text", .text, required: true, "What the code holds: an address or a text, up to 210 bytes"),
            Property("width", .length(15...80), default: "25mm", "Width, with the white around it"),
            Property("align", .choice(["left", "center", "right"]), default: "left", "Where it stands"),
            Property(
                "alternative", .text, "What it is, for readers who cannot see it; «Mã QR:» with the text when not given"),
        ])

    static let sideBySide = Declaration(
        "side_by_side", "Two groups of blocks side by side; below each other where no page holds them",
        example: """
            - side_by_side:
                left:
                  - paragraph: Bên trái.
                right:
                  - paragraph: Bên phải.
            """,
        [
            Property("left", .blocks, required: true, "Blocks on the left"),
            Property("right", .blocks, required: true, "Blocks on the right"),
            Property("left_share", .integer(20...80), default: "50", "Part of the width that the left takes, in per cent"),
            Property("gap", .length(0...60), default: "6mm", "Between the two"),
        ])
}
