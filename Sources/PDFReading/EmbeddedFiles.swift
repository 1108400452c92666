extension PDFFile {
    /// The bytes of an embedded file (ISO 32000-2, 7.11.4), found in the tree of names, else among the associated files.
    ///
    /// - Returns: `nil` when there is none of this name.
    /// - Throws: ``PDFReadingFault``.
    public func embeddedFile(named name: String) throws(PDFReadingFault) -> [UInt8]? {
        guard let catalogue = try resolved(trailer["Root"]).dictionary else { throw .damaged("the catalogue") }
        var specifications: [PDFObject] = []
        if let names = try resolved(catalogue["Names"]).dictionary, let tree = names["EmbeddedFiles"] {
            var nodes = 0
            try collect(tree, depth: 0, &nodes, &specifications)
        }
        specifications += try resolved(catalogue["AF"]).array ?? []
        for reference in specifications.prefix(limits.members) {
            guard let specification = try resolved(reference).dictionary else { continue }
            let names = [try text(specification["UF"]), try text(specification["F"])]
            guard names.contains(name) else { continue }
            guard let files = try resolved(specification["EF"]).dictionary else { continue }
            return try unpack(try resolved(files["UF"] ?? files["F"]))
        }
        return nil
    }

    /// Values of a name tree; its keys are not asked for, as a file is called by its specification.
    private func collect(
        _ node: PDFObject, depth: Int, _ nodes: inout Int, _ values: inout [PDFObject]
    ) throws(PDFReadingFault) {
        nodes += 1
        guard depth < limits.depth, nodes <= limits.members else { throw .limit("files inside the file", limits.members) }
        guard let entries = try resolved(node).dictionary else { return }
        if let names = try resolved(entries["Names"]).array {
            for index in stride(from: 1, to: names.count, by: 2) {
                guard values.count < limits.members else { throw .limit("files inside the file", limits.members) }
                values.append(names[index])
            }
        }
        for kid in try resolved(entries["Kids"]).array ?? [] { try collect(kid, depth: depth + 1, &nodes, &values) }
    }

    /// A text string: UTF-16 with its mark, UTF-8 with its mark, else one byte a character.
    func text(_ object: PDFObject?) throws(PDFReadingFault) -> String? {
        guard let bytes = try resolved(object).string else { return nil }
        if bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
            return String(decoding: units, as: UTF16.self)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
