import ReportModel

/// What can be found in a file that carries others: a pack, a message, a mailbox.
enum ContainerFinding: Finding {
    /// A pack or message inside so many others that it is not opened.
    case tooDeep(limit: Int)
    /// More files than are opened; from this one on none is.
    case tooManyFiles(limit: Int)
    /// More bytes, all files together, than are taken out; from this file on nothing is.
    case unpacksTooLarge(limit: Int)
    /// A pack with more members than are looked at.
    case tooManyMembers(limit: Int)
    /// A member of a pack that unpacks to more bytes than a file may have.
    case memberTooLarge(limit: Int)
    /// A member that unpacks to so many times its size that it can only be meant as a bomb.
    case packedTooTightly(limit: Int)
    case damaged
    /// A pack without files.
    case packEmpty
    /// A message that ends within a part, or has more parts than are read.
    case messageCutOff
    case messageWithoutFiles
    /// A message of Outlook that cannot be opened, or a file in it.
    case messageDamaged

    var severity: Severity {
        if case .messageCutOff = self { .warning } else { .error }
    }

    var code: FindingCode {
        switch self {
        case .tooDeep: .packTooDeep
        case .tooManyFiles, .unpacksTooLarge, .tooManyMembers, .memberTooLarge, .packedTooTightly: .packTooLarge
        case .damaged, .messageDamaged: .packDamaged
        case .packEmpty: .empty
        case .messageCutOff: .messageCutOff
        case .messageWithoutFiles: .messageWithoutFiles
        }
    }

    static var examples: [ContainerFinding] {
        [
            .tooDeep(limit: 2), .tooManyFiles(limit: 4_096), .unpacksTooLarge(limit: 536_870_912),
            .tooManyMembers(limit: 4_096),
            .memberTooLarge(limit: 67_108_864), .packedTooTightly(limit: 200), .damaged, .packEmpty, .messageCutOff,
            .messageWithoutFiles, .messageDamaged,
        ]
    }
}
