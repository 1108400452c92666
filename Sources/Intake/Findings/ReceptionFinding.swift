public import ReportModel

/// What can be found when a submission meets what its unit sent before, and what the receipt tells of its time.
public enum ReceptionFinding: Finding {
    /// A report that counts, whose figures go before those of this one.
    public struct Newer: Hashable, Sendable {
        /// Name of its file.
        public var file: String?
        public var received: Timestamp
        /// Seconds east of UTC in the campaign.
        public var offset: Int

        public init(file: String?, received: Timestamp, offset: Int) {
            self.file = file
            self.received = received
            self.offset = offset
        }
    }

    /// It makes figures smaller that its unit had reported.
    case lowers([ReportChange])
    /// It replaces a report of the whole period and tells of other days.
    case otherDays
    /// Older than what counts, for all it states.
    case older(Newer)
    case olderInPart(Newer)
    /// Its unit was recognised by likeness, and something that names the unit itself stands.
    case waitsForName
    /// The figures of its unit are approved. Found anew whenever an answer is made: it is over when the approval is revoked.
    case waitsForApproval
    /// What a unit sent speaks for the same units: one of both is a summary.
    case besideOther(unit: String, code: UnitCode, Newer)
    /// It contradicts what stands beside it.
    case contradicts(Misfit)
    /// A withdrawal names nothing that its unit sent.
    case withdrawalUnknown
    /// Nothing stands on the days that a withdrawal takes back.
    case nothingToWithdraw
    /// The stated time lies after the receipt of the file.
    case sentAfterReceipt(Timestamp, receipt: Timestamp, offset: Int)
    /// The stated time lies before anybody can have known of the campaign.
    case sentBeforeAnnouncement(Timestamp, receipt: Timestamp, offset: Int)
    /// The same bytes came under this name before.
    case sameBytes(String)
    /// Another report of the unit came at the very same time and tells something else.
    case sameTime(Newer)
    /// What was accepted of a unit fits the campaign no more.
    case noLongerFits(UnitCode, Misfit)

    var severity: Severity {
        switch self {
        case .contradicts, .withdrawalUnknown, .besideOther: .error
        case .lowers, .otherDays, .older, .olderInPart, .waitsForName, .waitsForApproval, .nothingToWithdraw,
            .sentAfterReceipt, .sentBeforeAnnouncement, .noLongerFits, .sameTime:
            .warning
        case .sameBytes: .note
        }
    }

    var code: FindingCode {
        switch self {
        case .lowers: .replacementLowers
        case .otherDays: .otherDays
        case .older: .older
        case .olderInPart: .olderInPart
        case .waitsForName: .waitsForName
        case .waitsForApproval: .waitsForApproval
        case .besideOther, .contradicts(.besideSummary): .summaryOverlaps
        case .contradicts(.activityOnTwoDays): .activityOnTwoDays
        case .contradicts: .indicatorDays
        case .withdrawalUnknown: .withdrawalUnknown
        case .nothingToWithdraw: .nothingToWithdraw
        case .sentAfterReceipt: .submittedLater
        case .sentBeforeAnnouncement: .submittedEarly
        case .sameBytes: .sameBytes
        case .sameTime: .sameTime
        case .noLongerFits: .noLongerFits
        }
    }

    static var examples: [ReceptionFinding] {
        let title = "Ngày hội sách"
        let newer = Newer(file: "bao-cao-2.xlsx", received: ExampleDays.time, offset: 25_200)
        return [
            .lowers([
                .figure("participants", before: 1_234, after: 1_100), .figure("indicator:TIN_BAI", before: 5, after: nil),
                .activityGone(title: title, date: ExampleDays.first), .moreActivities(3), .remarksGone,
            ]),
            .lowers([.activityLowered(title: title, date: ExampleDays.first, before: 540, after: 450)]), .otherDays,
            .older(newer), .older(Newer(file: nil, received: ExampleDays.time, offset: 25_200)), .olderInPart(newer),
            .waitsForName, .waitsForApproval, .besideOther(unit: "Xã Đông Mỹ", code: "00643", newer),
            .contradicts(
                .activityOnTwoDays(
                    id: "HD-01", Misfit.Named(title: title, date: ExampleDays.first), other: ExampleDays.last,
                    file: "bao-cao-2.xlsx")),
            .contradicts(
                .indicatorOverlaps(
                    "TIN_BAI", ExampleDays.period, other: DateSpan(day: ExampleDays.last), file: "bao-cao-2.xlsx")),
            .withdrawalUnknown, .nothingToWithdraw,
            .sentAfterReceipt(ExampleDays.lateTime, receipt: ExampleDays.time, offset: 25_200),
            .sentBeforeAnnouncement(ExampleDays.earlyTime, receipt: ExampleDays.time, offset: 25_200),
            .sameBytes("bao-cao-2.xlsx"), .sameTime(newer),
            .noLongerFits("00640", .activityType("HTX", Misfit.Named(title: title, date: ExampleDays.first))),
            .noLongerFits("00640", .indicator("TIN_BAI")),
        ]
    }
}

extension Diagnostic {
    /// What was found when a submission met what stands.
    ///
    /// - Parameters:
    ///   - found: what stands in the submission, as written.
    ///   - language: of those who read it first.
    public init(
        _ finding: ReceptionFinding, in name: String, found: String? = nil, for language: Language = .vietnamese
    ) {
        self.init(finding, at: SourcePlace(name), found: found, in: language)
    }
}
