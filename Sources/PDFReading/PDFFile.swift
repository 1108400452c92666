/// A PDF that somebody sent, as far as its objects: nothing is drawn, run or fetched.
///
/// Objects are found by the cross-reference tables and streams of all savings (ISO 32000-2, 7.5.4 to 7.5.8). A file whose tables
/// are broken is broken: it is not searched for objects, because what was meant to count nobody can tell then.
public final class PDFFile {
    /// Where an object stands.
    private enum Location {
        case offset(Int)
        /// In the object stream of this number.
        case packed(Int)
        case free
    }

    let bytes: [UInt8]
    let limits: PDFReadingLimits
    /// Where `%PDF-` stands: offsets count from there.
    private let start: Int
    private var locations: [Int: Location] = [:]
    private(set) var trailer: [String: PDFObject] = [:]
    private var unpacked = 0
    /// Entries of cross-reference tables met so far, those that later savings replaced included.
    private var entries = 0
    private var objectStreams: [Int: ObjectStream] = [:]
    /// Objects that are being looked up, so that none is looked up for its own sake.
    private var pending: Set<Int> = []

    private struct ObjectStream {
        var bytes: [UInt8]
        /// Offset of each object by its number.
        var offsets: [Int: Int]
    }

    /// - Throws: ``PDFReadingFault`` when it is no PDF, broken, locked, or beyond a limit.
    public init(_ bytes: [UInt8], limits: PDFReadingLimits = .standard) throws(PDFReadingFault) {
        self.bytes = bytes
        self.limits = limits
        guard let start = PDFFile.first("%PDF-", in: bytes, from: 0, to: min(bytes.count, 1_024)) else {
            throw .damaged("the head of the file")
        }
        self.start = start
        try readSections()
        guard trailer["Encrypt"] == nil else { throw .encrypted }
        guard trailer["Root"] != nil else { throw .damaged("the catalogue") }
    }

    private static func first(_ word: String, in bytes: [UInt8], from: Int, to: Int) -> Int? {
        let word = Array(word.utf8)
        guard to - from >= word.count else { return nil }
        return (from...to - word.count).first { bytes[$0] == word[0] && bytes[$0..<$0 + word.count].elementsEqual(word) }
    }

    private static func last(_ word: String, in bytes: [UInt8], within count: Int) -> Int? {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return nil }
        let from = max(0, bytes.count - count)
        return (from...max(from, bytes.count - word.count)).last {
            $0 + word.count <= bytes.count && bytes[$0] == word[0] && bytes[$0..<$0 + word.count].elementsEqual(word)
        }
    }

    private func scanner(at position: Int) -> PDFScanner { PDFScanner(bytes, from: position, limits: limits) }

    // MARK: Cross-references

    private func readSections() throws(PDFReadingFault) {
        guard let mark = PDFFile.last("startxref", in: bytes, within: 2_048) else { throw .damaged("the end of the file") }
        var tail = scanner(at: mark + 9)
        guard let offset = tail.integer() else { throw .damaged("the end of the file") }
        var waiting = [offset]
        var seen: Set<Int> = []
        while let offset = waiting.popLast() {
            guard seen.insert(offset).inserted else { continue }
            guard seen.count <= limits.sections else { throw .limit("cross-reference sections", limits.sections) }
            guard offset <= bytes.count - start else { throw .damaged("a cross-reference table") }
            let section = try readSection(at: start + offset)
            if trailer.isEmpty { trailer = section }
            if section["Encrypt"] != nil { throw .encrypted }
            // What was saved later counts: this section, the stream beside it, then the one before.
            if let previous = section["Prev"]?.integer { waiting.append(previous) }
            if let beside = section["XRefStm"]?.integer { waiting.append(beside) }
        }
    }

    private func readSection(at position: Int) throws(PDFReadingFault) -> [String: PDFObject] {
        var scanner = scanner(at: position)
        guard scanner.skip("xref") else { return try readCrossReferenceStream(at: position) }
        while true {
            if scanner.skip("trailer") { break }
            guard let first = scanner.integer(), let count = scanner.integer() else {
                throw .damaged("a cross-reference table")
            }
            for index in 0..<max(0, min(count, limits.objects + 1)) {
                guard let offset = scanner.integer(), scanner.integer() != nil else {
                    throw .damaged("a cross-reference table")
                }
                if scanner.skip("n") {
                    try note(first + index, .offset(start + offset))
                } else if scanner.skip("f") {
                    try note(first + index, .free)
                } else {
                    throw .damaged("a cross-reference table")
                }
            }
        }
        return try scanner.dictionary()
    }

    private func note(_ number: Int, _ location: Location) throws(PDFReadingFault) {
        entries += 1
        guard entries <= 4 * limits.objects else { throw .limit("entries of cross-reference tables", 4 * limits.objects) }
        if locations[number] != nil { return }
        guard locations.count < limits.objects else { throw .limit("objects", limits.objects) }
        locations[number] = location
    }

    private func readCrossReferenceStream(at position: Int) throws(PDFReadingFault) -> [String: PDFObject] {
        let object = try object(at: position, number: nil)
        guard case .stream(let entries, _) = object, entries["Type"]?.name == "XRef",
            let widths = entries["W"]?.array?.compactMap(\.integer), widths.count == 3,
            widths.allSatisfy({ (0...8).contains($0) })
        else { throw .damaged("a cross-reference stream") }
        let data = try unpack(object)
        let size = entries["Size"]?.integer ?? 0
        let ranges = entries["Index"]?.array?.compactMap(\.integer) ?? [0, size]
        let width = widths.reduce(0, +)
        guard width > 0 else { throw .damaged("a cross-reference stream") }
        var end = 0
        for pair in stride(from: 0, to: ranges.count - 1, by: 2) {
            for index in 0..<max(0, ranges[pair + 1]) {
                guard end + width <= data.count else { return entries }
                var place = end
                func field(_ width: Int, or absent: Int) -> Int {
                    if width == 0 { return absent }
                    var value = 0
                    for byte in data[place..<place + width] { value = (value & 0x7F_FFFF_FFFF_FFFF) << 8 | Int(byte) }
                    place += width
                    return value
                }
                let number = ranges[pair] &+ index
                let (kind, second) = (field(widths[0], or: 1), field(widths[1], or: 0))
                switch kind {
                case 0: try note(number, .free)
                case 1: try note(number, .offset(start &+ second))
                case 2: try note(number, .packed(second))
                default: break
                }
                end += width
            }
        }
        return entries
    }

    // MARK: Objects

    /// The value itself, or what it refers to.
    func resolved(_ object: PDFObject?) throws(PDFReadingFault) -> PDFObject {
        var object = object ?? .null
        for _ in 0..<limits.depth {
            guard case .reference(let number) = object else { return object }
            object = try self.object(number)
        }
        throw .limit("references to references", limits.depth)
    }

    private func object(_ number: Int) throws(PDFReadingFault) -> PDFObject {
        guard let location = locations[number] else { return .null }
        guard pending.insert(number).inserted else { throw .damaged("object \(number)") }
        defer { pending.remove(number) }
        switch location {
        case .free: return .null
        case .offset(let offset): return try object(at: offset, number: number)
        case .packed(let stream): return try object(number, inStream: stream)
        }
    }

    private func object(at position: Int, number: Int?) throws(PDFReadingFault) -> PDFObject {
        guard (0..<bytes.count).contains(position) else { throw .damaged("an object") }
        var scanner = scanner(at: position)
        guard let found = scanner.integer(), scanner.integer() != nil, scanner.skip("obj"), number == nil || found == number
        else {
            throw .damaged(number.map { "object \($0)" } ?? "an object")
        }
        let value = try scanner.value()
        guard case .dictionary(let entries) = value, scanner.skip("stream") else { return value }
        var begin = scanner.position
        if begin < bytes.count, bytes[begin] == 13 { begin += 1 }
        if begin < bytes.count, bytes[begin] == 10 { begin += 1 }
        let length = try resolved(entries["Length"]).integer ?? -1
        guard length >= 0, length <= bytes.count - begin else { throw .damaged("the length of a stream") }
        var behind = PDFScanner(bytes, from: begin + length, limits: limits)
        guard behind.skip("endstream") else { throw .damaged("the end of a stream") }
        return .stream(entries, begin..<begin + length)
    }

    private func object(_ number: Int, inStream stream: Int) throws(PDFReadingFault) -> PDFObject {
        let packed = try objectStream(stream)
        guard let offset = packed.offsets[number] else { return .null }
        var scanner = PDFScanner(packed.bytes, from: offset, limits: limits)
        return try scanner.value()
    }

    private func objectStream(_ number: Int) throws(PDFReadingFault) -> ObjectStream {
        if let known = objectStreams[number] { return known }
        // An object stream is no part of another one.
        guard case .offset(let offset) = locations[number], pending.insert(-1 - number).inserted else {
            throw .damaged("object stream \(number)")
        }
        defer { pending.remove(-1 - number) }
        let object = try object(at: offset, number: number)
        guard case .stream(let entries, _) = object, let count = entries["N"]?.integer, let first = entries["First"]?.integer,
            count >= 0, count <= limits.objects
        else { throw .damaged("object stream \(number)") }
        let data = try unpack(object)
        guard first >= 0, first <= data.count else { throw .damaged("object stream \(number)") }
        var scanner = PDFScanner(data, from: 0, to: first, limits: limits)
        var offsets: [Int: Int] = [:]
        for _ in 0..<count {
            guard let inside = scanner.integer(), let offset = scanner.integer(), offset <= data.count - first else {
                throw .damaged("object stream \(number)")
            }
            if offsets[inside] == nil { offsets[inside] = first + offset }
        }
        let stream = ObjectStream(bytes: data, offsets: offsets)
        objectStreams[number] = stream
        return stream
    }

    // MARK: Streams

    /// The bytes of a stream as they were before they were packed.
    func unpack(_ object: PDFObject) throws(PDFReadingFault) -> [UInt8] {
        guard case .stream(let entries, let range) = object else { throw .damaged("a stream") }
        let filter = try resolved(entries["Filter"])
        let names = filter.array?.compactMap(\.name) ?? filter.name.map { [$0] } ?? []
        guard names.count == (filter.array?.count ?? names.count) else { throw .damaged("the filters of a stream") }
        var parameters: [PDFObject] = []
        let stated = try resolved(entries["DecodeParms"])
        if let list = stated.array {
            for one in list { parameters.append(try resolved(one)) }
        } else {
            parameters = [stated]
        }
        var data = bytes[range]
        try spend(names.isEmpty ? data.count : 0)
        for (index, name) in names.enumerated() {
            guard index < 2, name == "FlateDecode" || name == "Fl" else { throw .filter(name) }
            let allowed = min(limits.unpackedBytes - unpacked, max(1 << 20, data.count * limits.unpackedRatio))
            let unpackedData = try Inflate.unpack(data, limit: max(0, allowed))
            try spend(unpackedData.count)
            let own = index < parameters.count ? parameters[index].dictionary : nil
            data = try Predictor.undo(unpackedData, own ?? [:])[...]
        }
        return Array(data)
    }

    private func spend(_ count: Int) throws(PDFReadingFault) {
        unpacked += count
        guard unpacked <= limits.unpackedBytes else { throw .limit("unpacked bytes", limits.unpackedBytes) }
    }
}

/// Undoes what was done to make tables pack better (ISO 32000-2, 7.4.4.4).
enum Predictor {
    static func undo(_ data: [UInt8], _ parameters: [String: PDFObject]) throws(PDFReadingFault) -> [UInt8] {
        let predictor = parameters["Predictor"]?.integer ?? 1
        guard predictor > 1 else { return data }
        let columns = parameters["Columns"]?.integer ?? 1
        let colours = parameters["Colors"]?.integer ?? 1
        guard predictor >= 10, (1...100_000).contains(columns), (1...32).contains(colours),
            parameters["BitsPerComponent"]?.integer ?? 8 == 8
        else { throw .filter("Predictor \(predictor)") }
        let step = colours
        let width = columns * colours
        var output: [UInt8] = []
        output.reserveCapacity(data.count)
        var above = [UInt8](repeating: 0, count: width)
        var place = 0
        while place < data.count {
            let kind = data[place]
            var row = Array(data[place + 1..<min(data.count, place + 1 + width)])
            for index in row.indices {
                let left = index >= step ? Int(row[index - step]) : 0
                let up = Int(above[index])
                let corner = index >= step ? Int(above[index - step]) : 0
                let guess =
                    switch kind {
                    case 1: left
                    case 2: up
                    case 3: (left + up) / 2
                    case 4: paeth(left, up, corner)
                    default: 0
                    }
                row[index] &+= UInt8(truncatingIfNeeded: guess)
            }
            output += row
            above.replaceSubrange(0..<row.count, with: row)
            place += 1 + width
        }
        return output
    }

    private static func paeth(_ a: Int, _ b: Int, _ c: Int) -> Int {
        let p = a + b - c
        let (pa, pb, pc) = (abs(p - a), abs(p - b), abs(p - c))
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
    }
}
