import Foundation

/// Red, green and blue, each from 0 to 1 (sRGB).
public struct Color: Hashable, Sendable, Codable {
    public var red: Double
    public var green: Double
    public var blue: Double

    public init(_ red: Double, _ green: Double, _ blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    public static let black = Color(0, 0, 0)

    /// How bright it is, from 0 to 1 (Web Content Accessibility Guidelines 2.1, *relative luminance*).
    public var luminance: Double {
        func linear(_ part: Double) -> Double { part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast with white paper, from 1 to 21 (the same, *contrast ratio*).
    public var contrastOnWhite: Double { 1.05 / (luminance + 0.05) }

    /// Least contrast of text that all can read (the same, success criterion 1.4.3).
    public static let leastContrast = 4.5

    /// The colour, or a paler one of its kind, that is as bright as a grey, so that what stands on it is read as well as on the
    /// grey.
    public func tint(as grey: Double) -> Color {
        let wanted = Color(grey, grey, grey).luminance
        guard wanted > luminance else { return self }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<24 {
            let middle = (low + high) / 2
            if paler(middle).luminance < wanted { low = middle } else { high = middle }
        }
        return paler(high)
    }

    /// `1F4E79`
    public var hexadecimal: String {
        [red, green, blue].map { part in
            let digits = String(Int((part * 255).rounded()), radix: 16, uppercase: true)
            return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }

    private func paler(_ share: Double) -> Color {
        Color(red + (1 - red) * share, green + (1 - green) * share, blue + (1 - blue) * share)
    }
}
