internal import ArgumentParser
internal import Foundation
internal import ReportModel

/// What operators read, in their language: English as it stands in the source, Vietnamese from the catalogue beside this file.
///
/// Codes, exit statuses, JSON and what is written down (ledger, manifest, record of runs) are the same in every language.
enum Words {
    /// An English pattern, see ``OperatorText/Part/pattern``, and the Vietnamese one for it; values are numbered as in English, and
    /// may stand in another order.
    typealias Entry = (english: String, vietnamese: String)

    static let language = OperatorLanguage(ProcessInfo.processInfo.environment).language

    /// The catalogue, by area. Each entry has two lines, English and then, further in, Vietnamese.
    static let areas = [
        help, console, campaign, units, files, figures, layouts, layoutTexts, publishing, ledger, fonts, outside, terms,
    ]

    static let entries: [Entry] = areas.flatMap { area in
        let lines = area.split(separator: "\n").map(String.init)
        return zip(lines, lines.dropFirst()).filter { !$0.hasPrefix(" ") && $1.hasPrefix("  ") }
            .map { ($0, String($1.dropFirst(2))) }
    }

    private static let vietnamese = Dictionary(entries.map { ($0.english, $0.vietnamese) }) { first, _ in first }

    /// The pattern of a language for an English one; what the catalogue has not stays English.
    static func pattern(_ english: String, in language: Language) -> String {
        language == .english ? english : vietnamese[english] ?? english
    }

    static func say(_ text: OperatorText) -> String { say(text, in: language) }

    /// A word of four letters at the beginning of a line: how it stands with what follows.
    static func mark(_ text: OperatorText) -> String {
        let word = say(text)
        return word + String(repeating: " ", count: max(4 - word.count, 0))
    }

    static func say(_ text: OperatorText, in language: Language) -> String { text.said { pattern($0, in: language) } }
}

/// The language that operators are spoken to in.
///
/// `BAOCAO_LANG`, else the locale for messages as POSIX has it: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that says anything.
/// English where none of them is Vietnamese.
struct OperatorLanguage {
    let language: Language
    /// What `BAOCAO_LANG` says where that is no language of ours.
    let unknown: String?

    init(_ environment: [String: String]) {
        if let own = environment["BAOCAO_LANG"], !own.isEmpty {
            let known = OperatorLanguage.named(own)
            language = known ?? .english
            unknown = known == nil ? own : nil
        } else {
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
            language = locale.flatMap(OperatorLanguage.named) ?? .english
            unknown = nil
        }
    }

    /// Says so when a language is asked for that there is not.
    static func warn() {
        guard let unknown = OperatorLanguage(ProcessInfo.processInfo.environment).unknown else { return }
        Console.show(
            Diagnostic(
                .warning, "language.unknown", at: SourcePlace(""),
                "BAOCAO_LANG is '\(unknown)', which is no language of this program; messages are in English",
                hint: "write vi or en"))
    }

    /// The language of `vi`, `vi_VN`, `vi_VN.UTF-8`, `en-GB`.
    private static func named(_ locale: String) -> Language? {
        Language(rawValue: locale.prefix { $0.isLetter }.lowercased())
    }
}

extension Diagnostic {
    /// What it says to the operator who sits here.
    var spoken: Wording { wording(in: Words.language) { Words.pattern($0, in: Words.language) } }
}

extension ArgumentHelp {
    init(saying text: OperatorText, valueName: String? = nil) { self.init("\(Words.say(text))", valueName: valueName) }

    static func saying(_ text: OperatorText) -> ArgumentHelp { ArgumentHelp(saying: text) }
}

extension ValidationError {
    init(saying text: OperatorText) { self.init(Words.say(text)) }
}
