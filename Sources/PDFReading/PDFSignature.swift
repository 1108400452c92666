/// A signature of a PDF (ISO 32000-2, 12.8), as far as the file itself tells.
///
/// Whether its certificate was issued by somebody whom one trusts, and was in force, is not judged.
public struct PDFSignature: Hashable, Sendable {
    /// Common name in the certificate it was made with; `nil` when it has none.
    public var signer: String?
    /// Whether the bytes it covers are those that were signed; `nil` when its algorithm is not known here.
    public var isValid: Bool?
    /// Whether it covers every byte of the file but its own.
    public var coversWholeDocument: Bool
}

extension PDFFile {
    /// The signatures in the fields of the form, in order of the fields; stamps of time are none.
    ///
    /// - Throws: ``PDFReadingFault``.
    public func signatures() throws(PDFReadingFault) -> [PDFSignature] {
        guard let catalogue = try resolved(trailer["Root"]).dictionary,
            let form = try resolved(catalogue["AcroForm"]).dictionary
        else { return [] }
        var signatures: [PDFSignature] = []
        var fields = 0
        for field in try resolved(form["Fields"]).array ?? [] {
            try collect(field, kind: nil, depth: 0, &fields, &signatures)
        }
        return signatures
    }

    private func collect(
        _ field: PDFObject, kind: String?, depth: Int, _ fields: inout Int, _ signatures: inout [PDFSignature]
    ) throws(PDFReadingFault) {
        fields += 1
        guard depth < limits.depth, fields <= limits.members else { throw .limit("fields of the form", limits.members) }
        guard let entries = try resolved(field).dictionary else { return }
        let kind = try resolved(entries["FT"]).name ?? kind
        if kind == "Sig", let value = try resolved(entries["V"]).dictionary,
            let signature = try signature(value)
        {
            signatures.append(signature)
        }
        for kid in try resolved(entries["Kids"]).array ?? [] {
            try collect(kid, kind: kind, depth: depth + 1, &fields, &signatures)
        }
    }

    private func signature(_ value: [String: PDFObject]) throws(PDFReadingFault) -> PDFSignature? {
        guard try resolved(value["Type"]).name ?? "Sig" == "Sig" else { return nil }
        let contents = try resolved(value["Contents"]).string ?? []
        let message = SignedMessage(contents)
        var signature = PDFSignature(signer: message?.signer, isValid: false, coversWholeDocument: false)
        let ranges = try resolved(value["ByteRange"]).array?.compactMap(\.integer) ?? []
        guard ranges.count == 4, ranges.allSatisfy({ $0 >= 0 }), ranges[0] == 0, ranges[1] <= ranges[2],
            ranges[2] <= bytes.count, ranges[3] <= bytes.count - ranges[2],
            isOwn(contents, ranges[1]..<ranges[2])
        else { return signature }
        signature.coversWholeDocument = ranges[2] + ranges[3] == bytes.count
        let isDetached = try resolved(value["SubFilter"]).name.map { $0 != "adbe.pkcs7.sha1" && $0 != "adbe.x509.rsa_sha1" }
        guard isDetached ?? false else {
            signature.isValid = nil
            return signature
        }
        guard let message else { return signature }
        signature.isValid = message.isValid(over: Array(bytes[..<ranges[1]]) + bytes[ranges[2]..<ranges[2] + ranges[3]])
        return signature
    }

    /// Whether what a signature leaves out is the signature itself and nothing beside it.
    private func isOwn(_ contents: [UInt8], _ gap: Range<Int>) -> Bool {
        guard gap.count == 2 * contents.count + 2, bytes[gap.lowerBound] == 0x3C, bytes[gap.upperBound - 1] == 0x3E else {
            return false
        }
        return contents.indices.allSatisfy { index in
            let place = gap.lowerBound + 1 + 2 * index
            guard let high = PDFScanner.digit(bytes[place]), let low = PDFScanner.digit(bytes[place + 1]) else { return false }
            return high << 4 | low == contents[index]
        }
    }
}
