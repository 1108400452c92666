/// «Lời của cán bộ»: what officers wrote into documents, by report, unit and place (`narrative.yaml`). The program proposes
/// sentences and prints those that stand here; it never makes a judgement of its own.
public struct Narrative: Hashable, Sendable {
    /// Where in a report a text belongs.
    public enum Place: String, Hashable, Sendable, CaseIterable, Codable {
        /// «Công tác chỉ đạo»: what was assigned, what was told to whom.
        case direction
        /// «Hoạt động nổi bật».
        case notable
        /// «Ưu điểm».
        case strengths
        /// «Tồn tại, hạn chế».
        case limitations
        /// «Nguyên nhân».
        case causes
        /// «Bài học kinh nghiệm».
        case lessons
        /// «Phương hướng, nhiệm vụ».
        case tasks
        /// «Kiến nghị, đề xuất», to whom the report is addressed.
        case proposals
    }

    /// A text of one place: a sentence or a paragraph.
    public struct Text: Hashable, Sendable {
        public enum Piece: Hashable, Sendable {
            case words(String)
            /// A figure of the document's unit; its value is put in when the document is made.
            case figure(FigureAddress)
        }

        public var pieces: [Piece]
        /// Where it is written.
        public var place: SourcePlace

        public init(_ pieces: [Piece], at place: SourcePlace) {
            self.pieces = pieces
            self.place = place
        }

        /// As it is written: figures in braces, a brace that is none doubled.
        public var written: String {
            pieces.map { piece in
                switch piece {
                case .words(let words): words.replacing("{", with: "{{").replacing("}", with: "}}")
                case .figure(let address): "{\(address.text)}"
                }
            }.joined()
        }
    }

    /// What stands at a place.
    public enum Entry: Hashable, Sendable {
        /// In order; never empty.
        case texts([Text])
        /// «none»: there is nothing to say here, and the place is left out.
        case nothing
    }

    /// By report (name of a layout) and unit; a place without an entry is left empty.
    private var documents: [String: [UnitCode: [Place: Entry]]] = [:]

    public init() {}

    /// What officers wrote into one document; empty where they wrote nothing.
    public subscript(report: String, unit: UnitCode) -> [Place: Entry] {
        get { documents[report]?[unit] ?? [:] }
        set { documents[report, default: [:]][unit] = newValue }
    }

    /// Reports with texts, in alphabetical order.
    public var reports: [String] { documents.keys.sorted() }

    /// Units of a report with texts, in alphabetical order of their codes.
    public func units(of report: String) -> [UnitCode] { documents[report]?.keys.sorted() ?? [] }
}

extension Narrative.Text {
    /// Why a text cannot be read, as a sentence without full stop, and where in it.
    public struct Fault: Error, Hashable, Sendable {
        public let message: OperatorText
        /// Number of the character from 0.
        public let offset: Int
    }

    /// Reads a text with figures in it: `{participants@type=LPD}`. A brace that is none is doubled.
    ///
    /// - Throws: ``Fault`` for a brace that is not closed or opened, and for an address that is none.
    public init(_ text: String, at place: SourcePlace, check: (FigureAddress) -> OperatorText?) throws(Fault) {
        var pieces: [Piece] = []
        var words = ""
        func end() {
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
        }
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let character = characters[index]
            let isDoubled = index + 1 < characters.count && characters[index + 1] == character
            if character == "{" || character == "}", isDoubled {
                words.append(character)
                index += 2
            } else if character == "{" {
                guard let close = characters[index...].firstIndex(of: "}") else {
                    throw Fault(message: "the brace '{' is not closed; a brace that is none is written twice", offset: index)
                }
                let written = String(characters[(index + 1)..<close])
                let address: FigureAddress
                do throws(FigureAddress.Fault) {
                    address = try FigureAddress(written)
                } catch {
                    throw Fault(message: error.message, offset: index)
                }
                if let problem = check(address) { throw Fault(message: problem, offset: index) }
                end()
                pieces.append(.figure(address))
                index = close + 1
            } else if character == "}" {
                throw Fault(message: "the brace '}' closes nothing; a brace that is none is written twice", offset: index)
            } else {
                words.append(character.isNewline ? " " : character)
                index += 1
            }
        }
        end()
        self.init(pieces, at: place)
    }
}

extension Narrative.Place {
    /// What the place is called in a report.
    public var words: String {
        switch self {
        case .direction: "Công tác chỉ đạo, triển khai"
        case .notable: "Hoạt động nổi bật"
        case .strengths: "Ưu điểm"
        case .limitations: "Tồn tại, hạn chế"
        case .causes: "Nguyên nhân"
        case .lessons: "Bài học kinh nghiệm"
        case .tasks: "Phương hướng, nhiệm vụ trọng tâm"
        case .proposals: "Kiến nghị, đề xuất"
        }
    }
}
