import ReportModel

/// What can be found in a document of the level below, sent in with its figures.
enum SummaryFinding: Finding {
    /// Its version, as written, and the one that is read.
    case version(String?, known: Int)
    /// A bulletin of a day says nothing of the days after it.
    case bulletin
    /// Made by this very campaign.
    case ownDocument
    /// The code is this unit's, the name is not.
    case otherName(UnitName)
    case typeUnknown(String)
    case groupUnknown(String)
    /// People of this type are reached from afar in one of the two campaigns and come in the other.
    case reachDiffers(String, isReachHere: Bool)
    /// A total that its lines do not add up to.
    case sumDiffers(key: String, stated: Int, lines: Int)
    /// A part that is larger than what it is a part of.
    case partLarger(key: String, whole: Int)
    /// Two lines of one type, day and kind of unit.
    case lineTwice
    /// Kinds of unit that this campaign has not.
    case kindsUnknown([String])
    case indicatorUnknown(String)
    /// How many units are behind it.
    case behind(reported: Int, expected: Int)
    /// Signed, by somebody who has a name in his certificate.
    case signed(String?, PDFValidity, isWhole: Bool)
    /// Not to be opened.
    case damaged
    case locked
    /// More than a limit allows.
    case tooMuch(limit: Int)
    /// Packed in a way that is not read.
    case packedOtherwise

    /// What can be told of a signature.
    enum PDFValidity: Hashable, Sendable { case valid, broken, unknown }

    var severity: Severity {
        switch self {
        case .kindsUnknown, .indicatorUnknown: .warning
        case .signed(_, let validity, _): validity == .broken ? .warning : .note
        case .behind: .note
        default: .error
        }
    }

    var code: FindingCode {
        switch self {
        case .version: .summaryVersion
        case .bulletin: .summaryBulletin
        case .ownDocument: .summaryOwn
        case .otherName: .unitContradiction
        case .typeUnknown: .activityType
        case .groupUnknown: .audience
        case .reachDiffers: .summaryReach
        case .sumDiffers, .partLarger, .lineTwice: .summarySums
        case .kindsUnknown: .summaryKind
        case .indicatorUnknown: .summaryIndicator
        case .behind: .summaryUnits
        case .signed: .signature
        case .damaged, .packedOtherwise: .pdfDamaged
        case .locked: .unsupported
        case .tooMuch: .unpackedTooLarge
        }
    }

    static var examples: [SummaryFinding] {
        let unit = UnitName(name: "Xã Đông Mỹ", code: "00643")
        return [
            .version("2", known: 1), .version(nil, known: 1), .bulletin, .ownDocument, .otherName(unit), .typeUnknown("LPD2"),
            .groupUnknown("hoc_sinh_2"), .reachDiffers("Phát thanh", isReachHere: true),
            .reachDiffers("Phát thanh", isReachHere: false), .sumDiffers(key: "participants", stated: 540, lines: 520),
            .partLarger(key: "female_participants", whole: 540), .lineTwice, .kindsUnknown(["mam_non", "thcs"]),
            .indicatorUnknown("TIN_BAI"), .behind(reported: 9, expected: 11), .signed("Nguyễn Văn A", .valid, isWhole: true),
            .signed("Nguyễn Văn A", .valid, isWhole: false), .signed(nil, .broken, isWhole: true),
            .signed(nil, .unknown, isWhole: true), .damaged, .locked, .tooMuch(limit: 67_108_864), .packedOtherwise,
        ]
    }
}
