public import CampaignFolder
public import Files
internal import Foundation
internal import Intake
internal import Layout
public import Ledger
public import Participation
public import ReportModel
internal import Vietnamese

/// «Nhắc báo cáo»: for each unit above, who below it is missing or was refused and why, ready for Zalo or mail. Nothing is sent.
public struct Reminders {
    /// One message.
    public struct Message: Sendable {
        /// Whom it is for.
        public var unit: ReportModel.Unit
        public var text: String
        /// A mail ready for `sendmail -t`; `nil` without an address.
        public var mail: [UInt8]?
    }

    /// In tree order; units below which nobody is missing have none.
    public let messages: [Message]

    /// Reasons named for one unit; the rest is counted.
    private static let named = 3

    public init(
        _ campaign: LoadedCampaign, records: Records, refused: [RefusedFile], contacts: [UnitCode: UnitContact],
        asOf: Timestamp
    ) {
        let aggregator = Aggregator(records)
        let tree = campaign.tree
        let calendar = ReportingCalendar(campaign.campaign, tree: tree)
        let facts = CampaignFacts(campaign.campaign, tree: tree)
        var missing: [UnitCode: [(ReportModel.Unit, UnitStanding)]] = [:]
        for unit in tree.units where unit.reports {
            guard let standing = aggregator.standing(of: unit.code), !standing.state.hasReported else { continue }
            let isUpper = !tree.children(of: unit.code).isEmpty
            missing[isUpper ? unit.code : unit.parent ?? unit.code, default: []].append((unit, standing))
        }
        messages = tree.units.compactMap { unit in
            guard let units = missing[unit.code] else { return nil }
            let deadlines = Set(units.map { calendar.deadline(of: $0.0.code) }).sorted()
            // Who stands above reminds; the units directly below the root are reminded by who issues its documents.
            let above = unit.parent.flatMap { tree[$0] } ?? unit
            let sender = facts.fullName(of: campaign.campaign.issuance(for: above, in: tree).issuer)
            let text = Reminders.text(
                for: unit, units, records, deadlines: deadlines, refused, asOf, from: sender)
            return Message(
                unit: unit, text: text,
                mail: contacts[unit.code]?.email.map { Reminders.mail(to: $0, text, campaign.campaign) })
        }
    }

    /// Writes the messages into a folder. What an earlier call left there for units that need no word any more is taken away, so
    /// that nobody is reminded of what has come.
    ///
    /// - Parameter units: every unit of the campaign.
    public func write(to folder: String, units: [UnitCode]) throws(FileFault) {
        try AtomicFile.makeFolder(folder)
        let written = Dictionary(messages.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        for code in units {
            let paths = (text: "\(folder)/\(code).txt", mail: "\(folder)/\(code).eml")
            let old = AtomicFile.exists(paths.text) ? try AtomicFile.read(paths.text) : []
            let isOurs = old.starts(with: Reminders.title.utf8)
            if isOurs {
                try AtomicFile.remove(paths.text)
                if AtomicFile.exists(paths.mail) { try AtomicFile.remove(paths.mail) }
            }
            if let message = written[code] { try AtomicFile.write(Array(message.text.utf8), to: paths.text) }
            if let mail = written[code]?.mail { try AtomicFile.write(mail, to: paths.mail) }
        }
    }

    /// What every text begins with.
    private static let title = "NHẮC BÁO CÁO: "

    private static func text(
        for upper: ReportModel.Unit, _ missing: [(ReportModel.Unit, UnitStanding)], _ records: Records,
        deadlines: [Timestamp], _ refused: [RefusedFile], _ asOf: Timestamp, from sender: String
    ) -> String {
        let campaign = records.campaign
        let offset = campaign.timeZone.offset
        var text = "\(title)\(campaign.title)\nKính gửi: \(CampaignFacts.office(upper))\n\n"
        text += "Đến \(asOf.words(offset: offset)), còn \(counted(missing.map(\.1.state)))"
        text += " (hạn báo cáo: \(deadlines.map { $0.words(offset: offset) }.joined(separator: "; "))):\n"
        for (index, (unit, standing)) in missing.enumerated() {
            let name = unit.code == upper.code ? CampaignFacts.office(unit) : unit.name
            text += "\(index + 1). \(name) (\(unit.code)): \(words(standing.state))\n"
            for line in reasons(unit, standing, records, refused) { text += "   - \(line)\n" }
        }
        let who = missing.count == 1 ? "đơn vị" : "các đơn vị"
        let when = deadlines.allSatisfy { $0 < asOf } ? "ngay" : "đúng thời hạn"
        text += "\nĐề nghị \(who) \(asked(missing.map(\.1.state))) \(when). Xin cảm ơn.\n"
        return text + "\n\(sender)\n"
    }

    /// How many of them have still to send, and how many to send again.
    private static func parts(_ states: [UnitState]) -> (toSend: Int, again: Int) {
        let again: Set<UnitState> = [.refused, .unreadable]
        return (states.count { !again.contains($0) }, states.count { again.contains($0) })
    }

    /// `6 đơn vị chưa gửi báo cáo, 1 đơn vị phải gửi lại`.
    private static func counted(_ states: [UnitState]) -> String {
        let (toSend, again) = parts(states)
        let parts = [(toSend, "chưa gửi báo cáo"), (again, "phải gửi lại")].filter { $0.0 > 0 }
        return parts.map { "\(NumberFormat.integer($0.0)) đơn vị \($0.1)" }.joined(separator: ", ")
    }

    private static func asked(_ states: [UnitState]) -> String {
        let (toSend, again) = parts(states)
        let parts = [(toSend, "gửi báo cáo"), (again, "gửi lại tệp đã sửa")].filter { $0.0 > 0 }
        return parts.map(\.1).joined(separator: " hoặc ")
    }

    private static func words(_ state: UnitState) -> String {
        switch state {
        case .neverSent: "chưa gửi báo cáo"
        case .unreadable: "đã gửi, tệp không đọc được, cần gửi lại"
        case .refused: "đã gửi, cần sửa và gửi lại"
        case .withdrawn: "đã rút báo cáo, chưa gửi lại"
        case .reported, .complete: "đã báo cáo"
        }
    }

    /// Why nothing of the unit stands: what was found in its own part of its newest files, and what fits the campaign no more.
    private static func reasons(
        _ unit: ReportModel.Unit, _ standing: UnitStanding, _ records: Records, _ refused: [RefusedFile]
    ) -> [String] {
        guard standing.state == .refused || standing.state == .unreadable else { return [] }
        let timeline = records.timeline(of: unit.code)
        let misfits = timeline.deliveries.flatMap { delivery in
            (timeline.misfits[delivery.sequence] ?? []).map { misfit in
                (delivery.fileName.map { "tệp \($0): " } ?? "") + misfit.text(in: .vietnamese)
            }
        }
        return misfits
            + refused.filter { $0.units.contains(unit.code) }.flatMap { file -> [String] in
                // Of a file of several units nobody learns what is wrong with the others.
                let own = file.reasons.filter { $0.unit == nil || $0.unit == unit.code }
                let shown = own.prefix(named).map {
                    "\(file.file), \(PlaceText.words($0.place, in: file.file)): \(SentenceText.small($0.message))"
                }
                let rest = own.count - shown.count
                return shown.isEmpty ? [file.file] : shown + (rest > 0 ? ["và \(NumberFormat.integer(rest)) lỗi khác"] : [])
            }
    }

    // MARK: Mail

    private static func mail(to address: String, _ text: String, _ campaign: Campaign) -> [UInt8] {
        let lines = [
            "To: \(address)", "Subject: \(encodedWords("Nhắc báo cáo: \(campaign.title)"))", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64", "X-Unsent: 1", "",
        ]
        // RFC 2045: lines of a text end with CR and LF also inside base64.
        let body = Data(text.replacing("\n", with: "\r\n").utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return Array((lines.joined(separator: "\r\n") + "\r\n" + body + "\r\n").utf8)
    }

    /// RFC 2047: words of at most 75 characters, none of which cuts a letter.
    private static func encodedWords(_ text: String) -> String {
        var words: [String] = []
        var part = ""
        func finish() {
            guard !part.isEmpty else { return }
            words.append("=?UTF-8?B?\(Data(part.utf8).base64EncodedString())?=")
            part = ""
        }
        for character in text where !character.isNewline {
            // The first stands behind the name of the field.
            if (part + String(character)).utf8.count > (words.isEmpty ? 39 : 42) { finish() }
            part.append(character)
        }
        finish()
        return words.joined(separator: "\r\n ")
    }
}
