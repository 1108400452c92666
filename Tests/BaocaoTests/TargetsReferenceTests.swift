import Foundation
import TestSupport
import Testing

/// `docs/targets.md` is a picture of `Package.swift`, and what a target declares to use is what its sources import.
@Suite struct TargetsReferenceTests {
    private struct Declared {
        var name: String
        /// What stands in its list of dependencies, products by the names of their modules.
        var uses: [String]
    }

    /// The libraries and the program of `Package.swift`, in its order, which is that of the road.
    private func declared() throws -> [Declared] {
        var text = try String(contentsOfFile: Checkout.root + "/Package.swift", encoding: .utf8)
        text.replace(/\/\/.*/, with: "")
        var products: [Substring: [String]] = [:]
        for match in text.matches(of: /let (\w+)(?:: \[Target\.Dependency\])? = (?:Target\.Dependency)?([^=]*?)\n(?=let |\n)/) {
            products[match.output.1] = match.output.2.matches(of: /name: "(\w+)", package/).map { String($0.output.1) }
        }
        products["signatures", default: []] += products["crypto"] ?? []
        let heads = text.matches(of: /library\(\s*"(\w+)"|\.executableTarget\(\s*name: "(\w+)",\s*dependencies:/)
        return heads.map { head in
            let rest = text[head.range.upperBound...]
            // The list ends where its bracket closes; a target without one closes its own bracket first.
            let list = rest.prefix { $0 != "]" && $0 != ")" }
            let words = list.matches(of: /"(\w+)"|\b([a-z]\w+)\b/)
            let uses = words.flatMap { word in
                word.output.1.map { [String($0)] } ?? word.output.2.flatMap { products[$0] } ?? []
            }
            return Declared(name: String(head.output.1 ?? head.output.2 ?? ""), uses: uses)
        }
    }

    private func imported(by target: String) throws -> Set<String> {
        let root = "\(Checkout.root)/Sources/\(target)"
        let walker = try #require(FileManager.default.enumerator(atPath: root))
        var modules: Set<String> = []
        for case let path as String in walker where path.hasSuffix(".swift") {
            for line in try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                if let last = words.last, words.dropLast().last == "import" { modules.insert(String(last)) }
            }
        }
        return modules
    }

    @Test func aTargetDeclaresWhatItImports() throws {
        let targets = try declared()
        #expect(targets.count > 10 && targets.allSatisfy { !$0.name.isEmpty })
        let platform: Set = [
            "Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc", "Musl", "Synchronization", "Dispatch",
        ]
        for target in targets {
            let imports = try imported(by: target.name).subtracting(platform)
            let uses = Set(target.uses)
            #expect(imports.subtracting(uses).isEmpty, "\(target.name) imports what it does not declare")
            #expect(uses.subtracting(imports).isEmpty, "\(target.name) declares what it does not import")
        }
    }

    @Test func thePageIsFresh() throws {
        let targets = try declared()
        let ours = Set(targets.map(\.name))
        var reach: [String: Set<String>] = [:]
        for target in targets {
            reach[target.name] = Set(target.uses.flatMap { (reach[$0] ?? []).union(ours.contains($0) ? [$0] : []) })
        }
        var page = """
            # Targets

            Made from `Package.swift`; `make golden` writes it again. What each is for: [architecture.md](architecture.md).

            An arrow points from a target to what it uses. Arrows that follow from others are left out of the picture; the table has all.

            ```mermaid
            flowchart BT

            """
        for target in targets {
            let own = target.uses.filter { ours.contains($0) }
            for used in own where !own.contains(where: { $0 != used && reach[$0]?.contains(used) == true }) {
                page += "    \(target.name) --> \(used)\n"
            }
        }
        page += """
            ```

            | target | uses of ours | libraries |
            |---|---|---|

            """
        for target in targets {
            let own = target.uses.filter { ours.contains($0) }.joined(separator: ", ")
            let others = target.uses.filter { !ours.contains($0) }.joined(separator: ", ")
            page += "| `\(target.name)` | \(own) | \(others) |\n"
        }
        let problem = GeneratedFile.problem("docs/targets.md", page)
        #expect(problem == nil)
    }
}
