/// What a page Cairo drew needs besides fonts.
enum PageResources {
    /// The finished pages carry fonts only; this sees to it that nothing else was used: no picture, pattern or form, and no
    /// graphics state but the opaque one that every Cairo page sets and that is the default anyway.
    static func check(_ resources: CairoFile.Object, of file: CairoFile) throws(PDFFault) {
        for key in file.keys(resources) {
            let entry = file.get(resources, key)
            switch key {
            case "Font", "ProcSet": continue
            case "ExtGState":
                for name in file.keys(entry) { try checkOpaque(file.get(entry, name), of: file) }
            default:
                guard file.isDictionary(entry), file.keys(entry).isEmpty else {
                    throw PDFFault(.finishing, "a drawn page uses \(key), which is not expected of Cairo")
                }
            }
        }
    }

    private static func checkOpaque(_ state: CairoFile.Object, of file: CairoFile) throws(PDFFault) {
        for key in file.keys(state) {
            let value = file.get(state, key)
            switch key {
            case "CA", "ca": if file.number(value) == 1 { continue }
            case "Type", "SA", "AIS": continue
            case "BM": if file.isName(value, "Normal") { continue }
            case "SMask": if file.isName(value, "None") { continue }
            default: break
            }
            throw PDFFault(.finishing, "a drawn page sets \(key) in its graphics state, which is not expected of Cairo")
        }
    }
}
