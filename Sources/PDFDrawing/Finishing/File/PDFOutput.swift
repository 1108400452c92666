import Crypto

/// A PDF file being put together: objects by number, then the whole file at once.
///
/// Cairo's file is read with qpdf and not written with it: qpdf takes longer to write a tagged document of five pages
/// than Cairo to draw it, because it holds and resolves every structure element as an object of its own several times over.
struct PDFOutput {
    private enum Body {
        case plain([UInt8])
        case stream(dictionary: [UInt8], data: [UInt8])
    }

    /// Object 1 first; `nil` while only its number is known.
    private var bodies: [Body?] = []

    /// A number for an object that others refer to before it is known.
    mutating func reserve() -> PDFReference {
        bodies.append(nil)
        return PDFReference(number: bodies.count)
    }

    mutating func define(_ reference: PDFReference, _ keys: [String: PDFValue]) {
        var bytes: [UInt8] = []
        PDFValue.dictionary(keys).write(to: &bytes)
        bodies[reference.number - 1] = .plain(bytes)
    }

    mutating func add(_ value: PDFValue) -> PDFReference {
        var bytes: [UInt8] = []
        value.write(to: &bytes)
        bodies.append(.plain(bytes))
        return PDFReference(number: bodies.count)
    }

    /// Adds a stream.
    ///
    /// - Parameter compressed: archives want metadata readable as it lies in the file.
    mutating func addStream(
        _ data: [UInt8], _ keys: [String: PDFValue] = [:], compressed: Bool = true
    ) throws(PDFFault) -> PDFReference {
        bodies.append(try Self.stream(data, keys, compressed: compressed))
        return PDFReference(number: bodies.count)
    }

    private static func stream(
        _ data: [UInt8], _ keys: [String: PDFValue], compressed: Bool = true
    ) throws(PDFFault) -> Body {
        var keys = keys
        var data = data
        if compressed, !data.isEmpty {
            data = try Deflate.compress(data)
            keys["Filter"] = .name("FlateDecode")
        }
        keys["Length"] = .integer(data.count)
        var dictionary: [UInt8] = []
        PDFValue.dictionary(keys).write(to: &dictionary)
        return .stream(dictionary: dictionary, data: data)
    }

    // MARK: Writing

    /// Objects in one compressed stream; a reader takes the whole stream to get at one of them. Fewer compress worse: with
    /// 200 the structure of a long report takes a fortieth more.
    private static let objectsPerStream = 1000

    /// The whole file: objects in compressed streams, cross-references in one too (ISO 32000-1, 7.5.7 and 7.5.8), and an
    /// identifier made from the contents.
    consuming func write(
        version: String, catalogue: PDFReference, info: PDFReference?
    ) throws(PDFFault) -> [UInt8] {
        let gathered = try gatherPlainObjects()
        var file = Array("%PDF-\(version)\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10]
        /// Kind, place and index of each object, from object 0.
        var entries: [(kind: Int, place: Int, index: Int)] = [(0, 0, 65535)]
        for (offset, body) in bodies.enumerated() {
            switch body {
            case .stream(let dictionary, let data):
                entries.append((1, file.count, 0))
                Self.write(number: offset + 1, dictionary, data, to: &file)
            case .plain:
                let place = gathered[offset + 1] ?? (stream: 0, index: 0)
                entries.append((2, place.stream, place.index))
            case nil:
                throw PDFFault(.finishing, "object \(offset + 1) is referred to and was never made")
            }
        }
        try writeReferences(&entries, catalogue: catalogue, info: info, to: &file)
        return file
    }

    /// Moves everything but streams into streams; returns where each object went.
    private mutating func gatherPlainObjects() throws(PDFFault) -> [Int: (stream: Int, index: Int)] {
        var places: [Int: (stream: Int, index: Int)] = [:]
        let count = bodies.count
        var numbers: [Int] = []
        var header: [UInt8] = []
        var contents: [UInt8] = []
        for number in 1...max(1, count) {
            if number <= count, case .plain(let bytes) = bodies[number - 1] {
                header.append(contentsOf: "\(number) \(contents.count) ".utf8)
                contents.append(contentsOf: bytes)
                contents.append(10)
                numbers.append(number)
            }
            guard !numbers.isEmpty, numbers.count == Self.objectsPerStream || number == count else { continue }
            let keys: [String: PDFValue] = [
                "Type": .name("ObjStm"), "N": .integer(numbers.count), "First": .integer(header.count),
            ]
            bodies.append(try Self.stream(header + contents, keys))
            for (index, number) in numbers.enumerated() { places[number] = (bodies.count, index) }
            numbers.removeAll(keepingCapacity: true)
            header.removeAll(keepingCapacity: true)
            contents.removeAll(keepingCapacity: true)
        }
        return places
    }

    private static func write(number: Int, _ dictionary: [UInt8], _ data: [UInt8], to file: inout [UInt8]) {
        file.append(contentsOf: "\(number) 0 obj\n".utf8)
        file.append(contentsOf: dictionary)
        file.append(contentsOf: "\nstream\n".utf8)
        file.append(contentsOf: data)
        // Data that ends in a carriage return would lend it to a line feed that follows.
        file.append(contentsOf: (data.last == 13 ? "\r\nendstream\nendobj\n" : "\nendstream\nendobj\n").utf8)
    }

    private func writeReferences(
        _ entries: inout [(kind: Int, place: Int, index: Int)], catalogue: PDFReference, info: PDFReference?,
        to file: inout [UInt8]
    ) throws(PDFFault) {
        let start = file.count
        let number = entries.count
        entries.append((1, start, 0))
        // Rows of seven bytes, each told as its difference from the row above, which packs better.
        let width = 7
        var rows: [UInt8] = []
        rows.reserveCapacity(entries.count * (width + 1))
        var above = [UInt8](repeating: 0, count: width)
        for entry in entries {
            var row: [UInt8] = [UInt8(entry.kind)]
            row.append32(entry.place)
            row.append16(entry.index)
            rows.append(2)
            for column in 0..<width { rows.append(row[column] &- above[column]) }
            above = row
        }
        let digest = Array(SHA256.hash(data: file).prefix(16))
        var keys: [String: PDFValue] = [
            "Type": .name("XRef"), "Size": .integer(entries.count), "Root": .reference(catalogue),
            "W": .array([.integer(1), .integer(4), .integer(2)]), "ID": .array([.bytes(digest), .bytes(digest)]),
            "DecodeParms": .dictionary(["Predictor": .integer(12), "Columns": .integer(width)]),
        ]
        if let info { keys["Info"] = .reference(info) }
        guard case .stream(let dictionary, let data) = try Self.stream(rows, keys) else { return }
        Self.write(number: number, dictionary, data, to: &file)
        file.append(contentsOf: "startxref\n\(start)\n%%EOF\n".utf8)
    }
}
