import CCairo
import Typesetting

/// Writes a picture (ISO 32000-1, 8.9.5): its pixels on white, since archives want no part of a page to shine through another.
enum PictureWriter {
    /// What pages call a picture.
    static func name(of number: Int) -> String { "Im\(number)" }

    static func write(_ picture: Picture, to file: inout PDFOutput) throws(PDFFault) -> PDFReference {
        let pixels = try pixels(of: picture)
        // Red, green and blue; one of them, where all are the same.
        let firsts = stride(from: 0, to: pixels.count, by: 3)
        let isGrey = firsts.allSatisfy { (index: Int) -> Bool in
            pixels[index] == pixels[index + 1] && pixels[index] == pixels[index + 2]
        }
        let data: [UInt8] = isGrey ? firsts.map { pixels[$0] } : pixels
        return try file.addStream(
            data,
            [
                "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(picture.width),
                "Height": .integer(picture.height), "BitsPerComponent": .integer(8),
                "ColorSpace": .name(isGrey ? "DeviceGray" : "DeviceRGB"),
            ])
    }

    /// Three bytes a pixel, row by row from the top.
    private static func pixels(of picture: Picture) throws(PDFFault) -> [UInt8] {
        let source = try PictureSurface(picture)
        let page = try Surface.picture(width: picture.width, height: picture.height)
        cairo_set_source_surface(page.context, source.surface, 0, 0)
        cairo_paint(page.context)
        return try page.pixels()
    }
}
