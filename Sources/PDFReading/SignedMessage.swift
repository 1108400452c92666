internal import Crypto
internal import CryptoExtras
internal import Foundation
internal import SwiftASN1

/// The signature itself: a signed message (CMS, RFC 5652) about bytes that stand outside it.
struct SignedMessage {
    private let digest: HashName
    /// What was signed: the attributes, among them the digest of the bytes; `nil` when the bytes themselves were.
    private let attributes: (bytes: [UInt8], digest: [UInt8])?
    /// Bytes of the salt where the key pads after PSS; `nil` where it does not.
    private let saltLength: Int?
    private let signature: [UInt8]
    /// Of the certificates those that may be the signer's.
    private let certificates: [Certificate]

    private enum HashName {
        case sha256, sha384, sha512, other

        init(_ algorithm: ASN1Node?) {
            switch algorithm?.children.first?.encodedBytes.map({ $0 }) {
            case [6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1]: self = .sha256
            case [6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 2]: self = .sha384
            case [6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3]: self = .sha512
            default: self = .other
            }
        }
    }

    private struct Certificate {
        var issuer: [UInt8]
        var serial: [UInt8]
        var subject: ASN1Node
        var key: [UInt8]

        /// RFC 5280, 4.1.
        init?(_ node: ASN1Node) {
            guard var fields = node.children.first?.children else { return nil }
            if fields.first?.tag == 0xA0 { fields.removeFirst() }
            guard fields.count >= 6 else { return nil }
            serial = Array(fields[0].encodedBytes)
            issuer = Array(fields[2].encodedBytes)
            subject = fields[4]
            key = Array(fields[5].encodedBytes)
        }

        var name: String? {
            for set in subject.children {
                for pair in set.children where pair.children.first.map({ Array($0.encodedBytes) }) == [6, 3, 0x55, 4, 3] {
                    if let text = pair.children.last?.text { return text }
                }
            }
            return nil
        }
    }

    /// - Parameter padded: the message, with the zeros behind it that keep its place.
    init?(_ padded: [UInt8]) {
        guard let root = try? BER.parse(padded[..<SignedMessage.end(of: padded)]),
            let content = root.children.last?.children.first, root.children.count == 2
        else { return nil }
        let parts = content.children
        guard parts.count >= 4, let signers = parts.last?.children, signers.count == 1, let signer = signers.first else {
            return nil
        }
        var fields = signer.children
        guard fields.count >= 5 else { return nil }
        let identity = fields[1]
        digest = HashName(fields[2])
        fields.removeFirst(3)
        if let signed = fields.first, signed.tag == 0xA0 {
            let stated = signed.children.first {
                $0.children.first.map { Array($0.encodedBytes) } == [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 4]
            }
            guard let value = stated?.children.last?.children.first?.content, case .primitive(let bytes) = value else {
                return nil
            }
            attributes = ([0x31] + signed.encodedBytes.dropFirst(), Array(bytes))
            fields.removeFirst()
        } else {
            attributes = nil
        }
        guard fields.count >= 2, case .primitive(let bytes) = fields[1].content else { return nil }
        signature = Array(bytes)
        let usesPSS =
            fields[0].children.first.map { Array($0.encodedBytes) } == [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 10]
        saltLength = usesPSS ? SignedMessage.saltLength(fields[0]) : nil
        var all: [Certificate] = []
        for part in parts where part.tag == 0xA0 {
            for node in part.children { if let certificate = Certificate(node) { all.append(certificate) } }
        }
        let named: [[UInt8]] = identity.tag == 0x30 ? identity.children.map { Array($0.encodedBytes) } : []
        certificates = named.count == 2 ? all.filter { $0.issuer == named[0] && $0.serial == named[1] } : all
    }

    /// What the parameters of PSS state (RFC 4055, 3.1); 20 where they do not.
    private static func saltLength(_ algorithm: ASN1Node) -> Int {
        let stated = algorithm.children.last?.children.first { $0.tag == 0xA2 }?.children.first
        guard case .primitive(let bytes)? = stated?.content, bytes.count <= 4 else { return 20 }
        return bytes.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Where the message ends; behind it stand zeros.
    private static func end(of bytes: [UInt8]) -> Int {
        guard bytes.count > 2, bytes[0] == 0x30 else { return bytes.count }
        let first = Int(bytes[1])
        if first < 0x80 { return min(bytes.count, 2 + first) }
        let count = first & 0x7F
        // Without a length it ends where it says so.
        guard (1...4).contains(count), bytes.count > 2 + count else { return bytes.count }
        let length = bytes[2..<2 + count].reduce(0) { $0 << 8 | Int($1) }
        return min(bytes.count, 2 + count + length)
    }

    /// Name of the signer, as the certificate states it.
    var signer: String? { certificates.first?.name }

    /// Whether these bytes were signed; `nil` when the algorithm is not known here.
    func isValid(over bytes: [UInt8]) -> Bool? {
        switch digest {
        case .sha256: isValid(SHA256.self, bytes)
        case .sha384: isValid(SHA384.self, bytes)
        case .sha512: isValid(SHA512.self, bytes)
        case .other: nil
        }
    }

    private func isValid<Hash: HashFunction>(_: Hash.Type, _ bytes: [UInt8]) -> Bool? {
        let own = Hash.hash(data: bytes)
        if let attributes, !own.elementsEqual(attributes.digest) { return false }
        let signed = attributes.map { Hash.hash(data: $0.bytes) } ?? own
        let answers = certificates.compactMap { isValid(signed, with: $0.key) }
        return answers.isEmpty ? nil : answers.contains(true)
    }

    /// `nil` for a kind of key that is not known here, and for a salt of another length than the digest's.
    private func isValid(_ digest: some Digest, with key: [UInt8]) -> Bool? {
        if let key = try? _RSA.Signing.PublicKey(derRepresentation: key) {
            if let saltLength, saltLength != type(of: digest).byteCount { return nil }
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: digest,
                padding: saltLength == nil ? .insecurePKCS1v1_5 : .PSS)
        }
        if let key = try? P256.Signing.PublicKey(derRepresentation: key) {
            guard let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: digest)
        }
        if let key = try? P384.Signing.PublicKey(derRepresentation: key) {
            guard let signature = try? P384.Signing.ECDSASignature(derRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: digest)
        }
        if let key = try? P521.Signing.PublicKey(derRepresentation: key) {
            guard let signature = try? P521.Signing.ECDSASignature(derRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: digest)
        }
        return nil
    }
}

extension ASN1Node {
    /// What it is made of; none when it is a value.
    fileprivate var children: [ASN1Node] {
        if case .constructed(let nodes) = content { Array(nodes) } else { [] }
    }

    /// First byte, which tells what it is.
    fileprivate var tag: UInt8 { encodedBytes.first ?? 0 }

    /// A text of a name: UTF-8, two bytes a character, or one.
    fileprivate var text: String? {
        guard case .primitive(let bytes) = content else { return nil }
        switch tag {
        case 0x1E:
            let bytes = Array(bytes)
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
            return String(decoding: units, as: UTF16.self)
        case 0x0C, 0x13, 0x16: return String(decoding: bytes, as: UTF8.self)
        case 0x14: return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        default: return nil
        }
    }
}
