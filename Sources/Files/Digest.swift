internal import Crypto

/// SHA-256 as 64 small hexadecimal digits.
public func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

/// SHA-256 of several texts, each closed off from the next.
public func sha256(of parts: [String]) -> String {
    var hasher = SHA256()
    for part in parts {
        hasher.update(data: Array(part.utf8))
        hasher.update(data: [0])
    }
    return hexadecimal(hasher.finalize())
}

private func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
