import Foundation

/// A picture of eight by four pixels, red on the left and blue on the right.
public enum SmallPicture {
    public static let png = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAFElEQVR42mP4z8AAR0jM/wzUkwAAOn4f4diWpaUAAAAASUVORK5CYII=")
            ?? Data())

    /// Two by two pixels, light grey on the left and black on the right.
    public static let grey = Array(
        Data(base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR42mM4wcBwggEABX4BkahZNpEAAAAASUVORK5CYII=")
            ?? Data())
}
