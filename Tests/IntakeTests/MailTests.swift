import Foundation
import ReportModel
import TestSupport
import Testing
import Vietnamese

@testable import Intake

/// Encodes for tests what old Windows programs wrote.
enum LegacyEncoding1258 {
    static func encode(_ text: String) -> [UInt8]? { LegacyEncoding.windows1258.encode(text) }
}

private func mail(_ fields: [String], _ body: String) -> [UInt8] {
    Array((fields.joined(separator: "\r\n") + "\r\n\r\n" + body.replacing("\n", with: "\r\n")).utf8)
}

private func open(_ bytes: [UInt8], _ name: String = "thư.eml") -> PackedFiles? {
    PackedFiles.open(InboxFile(name: name, bytes: bytes))
}

private let head = [
    "Return-Path: <a@b.vn>", "Received: from mx by b; Sat, 07 Oct 2023 09:31:00 +0700 (ICT)",
    "From: =?utf-8?B?TmfDom4=?= <a@b.vn>",
    "Subject: =?utf-8?B?QsOhbyBj?=", " =?utf-8?B?w6Fv?=", "Message-ID: <1@b.vn>", "Date: Sat, 7 Oct 2023 09:30:00 +0700",
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=\"b=1\"",
]

private func attachment(_ disposition: String, _ text: String = "QUJD", type: String = "text/csv") -> String {
    "--b=1\nContent-Type: \(type)\nContent-Transfer-Encoding: base64\nContent-Disposition: \(disposition)\n\n\(text)\n"
}

@Suite("Mail") struct MailTests {
    @Test(
        "names of files in every way programs write them",
        arguments: [
            "attachment; filename=\"=?utf-8?Q?B=C3=A1o_c=C3=A1o.csv?=\"",
            "attachment; filename*=utf-8''B%C3%A1o%20c%C3%A1o.csv",
            "attachment; filename*0*=UTF-8'vi'B%C3%A1o; filename*1*=%20c%C3%A1; filename*2=o.csv",
            "attachment; filename=\"Báo cáo.csv\"; size=3",
            "attachment;\n filename=\"=?utf-8?B?QsOh?=\n =?utf-8?B?byBjw6FvLmNzdg==?=\"",
            "ATTACHMENT; FileName=\"B\\áo cáo.csv\"",
        ])
    func names(_ disposition: String) {
        let packed = open(mail(head, "--b=1\nContent-Type: text/plain\n\nKính gửi\n" + attachment(disposition) + "--b=1--\n"))
        #expect(packed?.files.map(\.file.name) == ["thư.eml/Báo cáo.csv"])
        #expect(packed?.files.map(\.file.bytes) == [Array("ABC".utf8)])
        #expect(packed?.findings == [])
    }

    @Test("who sent it, when, and whether it is answered")
    func heads() {
        let message = MailMessage(mail(head, ""), limits: .standard).head
        #expect(message.replyTo == "a@b.vn")
        #expect(message.subject == "Báo cáo")
        #expect(message.messageID == "<1@b.vn>")
        #expect(message.date == Timestamp(iso: "2023-10-07T09:30:00+07:00"))
        #expect(message.mayBeAnswered)
        for field in [
            "Auto-Submitted: auto-replied", "Precedence: bulk", "Precedence: list", "List-Id: <x>", "Reply-To: a@b.vn, c@d.vn",
        ] {
            #expect(!MailMessage(mail([field] + head, ""), limits: .standard).head.mayBeAnswered, "\(field)")
        }
        #expect(!MailMessage(mail(["Return-Path: <>"] + head.dropFirst(), ""), limits: .standard).head.mayBeAnswered)
        #expect(
            MailMessage(mail(["Auto-Submitted: no", "Reply-To: <c@d.vn>"] + head, ""), limits: .standard).head.replyTo
                == "c@d.vn")
        let undated = MailMessage(mail(head.filter { !$0.hasPrefix("Date") }, ""), limits: .standard).head
        #expect(undated.date == Timestamp(iso: "2023-10-07T09:31:00+07:00"))
    }

    @Test(
        "dates of mail",
        arguments: [
            ("Sat, 07 Oct 2023 09:30:00 +0700", "2023-10-07T09:30:00+07:00"), ("7 Oct 23 09:30 +0000", "2023-10-07T09:30:00Z"),
            ("Sat, 7 Oct 2023 09:30:61 -0130 (x)", "2023-10-07T09:30:59-01:30"), ("Sat, 31 Feb 2023 09:30:00 +0700", nil),
            ("hôm qua", nil), ("Sat, 7 Oct 2023 99:30:00 +0700", nil),
        ] as [(String, String?)])
    func dates(_ text: String, _ iso: String?) {
        #expect(MailDate(text)?.time == iso.flatMap { Timestamp(iso: $0) })
    }

    @Test("logos beside documents are none; a photograph alone is answered; a message without files is told")
    func pictures() {
        let logo = attachment("inline; filename=logo.png", type: "image/png")
        let both = open(mail(head, logo + attachment("attachment; filename=a.csv") + "--b=1--"))
        #expect(both?.files.map(\.file.name) == ["thư.eml/a.csv"])
        let photo = open(mail(head, logo + attachment("attachment; filename=b.jpg", type: "image/jpeg") + "--b=1--"))
        #expect(photo?.files.map(\.file.name) == ["thư.eml/b.jpg"])
        let none = open(mail(head, "--b=1\n\nChào\n" + logo + "--b=1--"))
        #expect(none?.files.isEmpty == true)
        #expect(none?.findings.map(\.code) == ["intake.message-without-files"])
    }

    @Test("parts in parts, forwarded messages, quoted-printable, a missing end")
    func structure() {
        let inner =
            "--c\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\nContent-Disposition: attachment; filename=a.csv\n\nM=C3=A3 =\nso\n--c--\n"
        let nested = open(mail(head, "--b=1\nContent-Type: multipart/alternative; boundary=c\n\n" + inner))
        #expect(nested?.files.map { String(decoding: $0.file.bytes, as: UTF8.self) } == ["Mã so"])
        #expect(nested?.findings.map(\.code) == ["intake.message-cut-off"])
        let forwarded = String(decoding: mail(head, attachment("attachment; filename=x.csv") + "--b=1--"), as: UTF8.self)
            .replacing("\r\n", with: "\n").replacing("b=1", with: "b=2")
        let outer = open(mail(head, "--b=1\nContent-Type: message/rfc822\n\n\(forwarded)\n--b=1--"))
        #expect(outer?.files.map(\.file.name) == ["thư.eml/thư chuyển tiếp.eml/x.csv"])
    }

    @Test("a mailbox: messages are known by their own bytes")
    func mailbox() {
        let one = String(decoding: mail(head, attachment("attachment; filename=a.csv") + "--b=1--\n>From here"), as: UTF8.self)
        let two = one.replacing("a.csv", with: "b.csv")
        let box = Array("From a@b.vn Sat Oct  7\n\(one)\n\nFrom a@b.vn Sun Oct  8\n\(two)\n".utf8)
        let packed = open(box, "hộp thư")
        #expect(packed?.format == "mbox")
        #expect(packed?.files.map { $0.file.name.split(separator: "/").last.map(String.init) } == ["a.csv", "b.csv"])
        #expect(packed?.messages.map(\.replyTo) == ["a@b.vn", "a@b.vn"])
        // More messages before and behind change no name.
        let grown = open(Array("From x\nSubject: z\nFrom: c@d.vn\n\nhi\n\n".utf8) + box, "hộp thư")
        #expect(grown?.files.map(\.file.name) == packed?.files.map(\.file.name))
        #expect(Mailbox.messages(of: box).first.map { String(decoding: $0, as: UTF8.self).contains("\nFrom here") } == true)
    }

    @Test("an answer is complete, says Trả lời, and reads back as it was written")
    func answer() throws {
        let message = MailMessage(mail(head, ""), limits: .standard).head
        let text = "TRẢ LỜI BÁO CÁO\nĐã nhận.\n"
        let bytes = try #require(
            MailAnswer.make(to: message, text: text, attachments: [.init(name: "Báo cáo.can-sua.xlsx", bytes: Array(0...255))]))
        #expect(bytes.allSatisfy { $0 < 0x80 })
        #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\n").allSatisfy { $0.count <= 998 })
        let (headers, _) = MailHeaders.read(bytes[...])
        #expect(headers["to"] == "a@b.vn")
        #expect(headers["subject"] == "Trả lời: Báo cáo")
        #expect(headers["in-reply-to"] == "<1@b.vn>")
        #expect(!MailMessage(bytes, limits: .standard).head.mayBeAnswered)
        let read = MailMessage(bytes, limits: .standard)
        #expect(read.attachments.map(\.name) == ["Báo cáo.can-sua.xlsx"])
        #expect(read.attachments.first?.bytes == Array(0...255))
        var bulk = message
        bulk.mayBeAnswered = false
        #expect(MailAnswer.make(to: bulk, text: text) == nil)
    }

    @Test("base64 and its way back", arguments: 0..<70)
    func base64(_ length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 89 + length) }
        let text = MailAnswer.base64(bytes)
        #expect(text == Data(bytes).base64EncodedString())
        #expect(TransferEncoding.base64(ArraySlice(text.utf8)) == bytes)
    }

    @Test("mutated messages never crash")
    func mutated() {
        let sound = mail(head, attachment("attachment; filename*0*=utf-8''a; filename*1=b.csv") + "--b=1--\n")
        var random = SeededGenerator(seed: 9)
        for _ in 0..<2_000 { _ = open(PropertyTests.mutate(sound, &random)) }
    }
}
