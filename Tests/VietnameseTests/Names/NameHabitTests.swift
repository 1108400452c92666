import Foundation
import TestSupport
import Testing
import Vietnamese

/// Names as clerks write them, over made-up campaigns of real communes: none is taken for another unit, and what needs no guess
/// is found.
///
/// `make names` goes through hundreds of campaigns; the suite through a sample.
@Suite struct NameHabitTests {
    struct Count {
        var tried = 0
        var found = 0
        var wrong: [String] = []
        var lost: [String] = []
    }

    /// A text as texts are held against each other: small letters, new places of tones, single spaces, no punctuation.
    private static func plain(_ text: String) -> String {
        NameHabits.newTonePlaces(CaseMapping.lowercased(text.precomposedStringWithCanonicalMapping))
            .split(whereSeparator: { " \u{A0},-()".contains($0) }).joined(separator: " ")
    }

    private static func count(seed: UInt64, communes: Int, schools: Int, into counts: inout [String: Count]) {
        let campaign = MadeCampaign(seed: seed, communeCount: communes, schools: schools)
        let index = campaign.index
        let names = Set(campaign.units.map(\.commune)).sorted()
        var generator = SeededGenerator(seed: seed &+ 1000)
        // Whose very name a text is, with marks or wholly without.
        var owners: [String: Set<Int>] = [:]
        var habits: [NameHabits] = []
        for unit in campaign.units {
            let habit = NameHabits(unit: unit, communes: names, generator: SeededGenerator(seed: generator.next()))
            for text in habit.silent() + habit.own() {
                owners[plain(text), default: []].insert(unit.id)
                owners[plain(NameHabits.stripped(text)), default: []].insert(unit.id)
            }
            habits.append(habit)
        }
        for unit in campaign.units {
            var habit = habits[unit.id]
            let silent = habit.silent().map { (name: "no guess", text: $0) }
            for (name, text) in silent + habit.slips() + habit.others() {
                counts[name, default: Count()].tried += 1
                let result = index.resolve(text)
                let note = "\(unit.official) [\(unit.commune)] ← \(text) → \(result)"
                if let id = result.id {
                    let isOwn = id == unit.id || owners[plain(text)]?.contains(id) == true
                    if isOwn {
                        counts[name, default: Count()].found += 1
                    } else {
                        counts[name, default: Count()].wrong.append("\(note) \(campaign.units[id].official)")
                    }
                } else if name == "no guess" {
                    // Between namesakes undecided is right.
                    let hasNamesake =
                        if case .ambiguous(let ids) = result {
                            ids.contains { $0 != unit.id && campaign.units[$0].isNamesake(of: unit) }
                        } else {
                            false
                        }
                    if hasNamesake {
                        counts[name, default: Count()].found += 1
                    } else {
                        counts[name, default: Count()].lost.append(note)
                    }
                }
            }
        }
    }

    @Test func noneIsTakenForAnother() {
        #expect(Communes.all.count == 3321)
        let environment = ProcessInfo.processInfo.environment
        let campaigns = environment["BAOCAO_NAMES"].flatMap(UInt64.init) ?? 3
        let seed = environment["BAOCAO_SEED"].flatMap(UInt64.init) ?? 1
        var counts: [String: Count] = [:]
        for number in 0..<campaigns {
            Self.count(seed: seed &+ number, communes: 4 + Int(number % 9), schools: 6 + Int(number % 5), into: &counts)
        }
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            print("names, \(name): \(count.tried) tried, \(count.found) found, \(count.wrong.count) taken for another")
            for text in count.wrong.prefix(campaigns > 3 ? 40 : 20) { print("names, wrong: \(name): \(text)") }
            #expect(count.wrong.isEmpty, "\(name)")
        }
        let silent = counts["no guess"] ?? Count()
        for text in silent.lost.prefix(campaigns > 3 ? 40 : 0) { print("names, lost: \(text)") }
        #expect(silent.found * 100 >= silent.tried * 95)
    }
}
