import Testing
import Typesetting

@Suite("Colours")
struct ColorTests {
    private func color(_ written: String) throws -> Color { try #require(Color(svg: written)) }

    /// Ratios that the guidelines' own examples and the usual checkers give.
    @Test(arguments: [
        ("#000000", 21.0), ("#FFFFFF", 1), ("#767676", 4.54), ("#777777", 4.48), ("#1F4E79", 8.66), ("#FF0000", 4.0),
    ])
    func contrast(written: String, ratio: Double) throws {
        let contrast = try color(written).contrastOnWhite
        #expect(abs(contrast - ratio) < 0.02)
    }

    @Test func tintsAreAsBrightAsTheGreysTheyStandFor() throws {
        let blue = try color("#1F4E79")
        #expect(blue.tint(as: 0) == blue)
        #expect(abs(blue.tint(as: 1).luminance - 1) < 1e-5)
        for grey in stride(from: 0.35, through: 0.95, by: 0.05) {
            let wanted = Color(grey, grey, grey).luminance
            #expect(abs(blue.tint(as: grey).luminance - wanted) < 1e-5)
        }
        // A grey darker than the colour is the colour itself.
        #expect(blue.tint(as: 0.1) == blue)
    }

    @Test func colorsAreWrittenInHexadecimal() throws {
        #expect(try color("#1f4e79").hexadecimal == "1F4E79")
        #expect(try color("rgb(0, 255, 51)").hexadecimal == "00FF33")
        #expect(try color("rgb(0%, 100%, 20%)").hexadecimal == "00FF33")
        #expect(Color(svg: "#12345") == nil && Color(svg: "#12345g") == nil && Color(svg: "rgb(0,300,0)") == nil)
    }
}
