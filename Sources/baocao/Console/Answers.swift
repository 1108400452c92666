internal import CampaignFolder
internal import Files
internal import Foundation
internal import Glibc
internal import Intake
internal import Publishing
internal import ReportModel
internal import Vietnamese

/// What `init` is to make: told by options, asked on a terminal, else the answer that is ready.
struct Answers {
    private(set) var campaign: NewCampaign
    /// What was completed or is doubtful.
    private(set) var notes: [OperatorText] = []

    /// Stands where nobody named the place.
    private static let placeholder = "Xã Tên Xã"

    init(_ options: Init, thisYear: Int) throws {
        let terminal = Terminal()
        let kind =
            try options.kind
            ?? terminal.choose(
                "Cấp tổ chức (commune: xã, phường; province: tỉnh, thành phố; district: huyện trước 7/2025)",
                NewCampaign.Kind.allCases, ready: .commune)
        let year = try options.year ?? terminal.number("Năm", ready: thisYear, from: 2000...2100)
        var notes: [OperatorText] = []
        let list: CommuneList
        do {
            list = try CommuneList.load(options.places)
        } catch  where options.places == nil {
            // Names can be written out; only a list that was asked for must be there.
            list = CommuneList()
            notes.append("there is no list of communes with this installation; names are taken as written")
        }
        if kind == .district, year >= 2025 {
            notes.append("there are no districts since July 2025; --kind commune or province fits campaigns of \(year)")
        }

        let question = kind == .province ? "Tên tỉnh, thành phố" : kind == .commune ? "Tên xã, phường" : "Tên huyện, quận"
        let named = try options.name ?? terminal.text(question, ready: nil)
        if named == nil {
            notes.append("no --name: '\(Answers.placeholder)' stands in its place; write the name in both files")
        }
        var parent = options.parent
        var name = (named ?? Answers.placeholder).nfc
        var code = PlainCode.of(name)
        var communes: [CommuneList.Commune] = []
        switch kind {
        case .province:
            if let province = PlaceSearch.province(name, of: list) {
                if province.name != name { notes.append("'\(name)' is taken for '\(province.name)'") }
                (name, code, communes) = province
            } else {
                notes.append("there is no province '\(name)' in the list of communes; its communes are for you to list")
            }
        case .commune:
            switch PlaceSearch.commune(name, in: parent, of: list) {
            case .found(let commune):
                if commune.name != name { notes.append("'\(name)' is taken for '\(commune.name)', \(commune.province)") }
                if parent == nil { notes.append("'\(commune.name)' lies in \(commune.province)") }
                (name, code, parent) = (commune.name, commune.code, commune.province)
            case .ambiguous(let several):
                throw Answers.ambiguous(name, several)
            case .unknown:
                if named != nil, !list.communes.isEmpty {
                    notes.append(
                        parent.map { "'\(name)' is not in the list of communes of \($0); taken as written" }
                            ?? "'\(name)' is not in the list of communes; taken as written")
                }
            }
        case .district: break
        }
        if PlaceName.type(of: name) == nil {
            throw Failure(
                status: .usage, code: "init.name", message: "'\(name)' does not say what kind of place it is",
                hint: "write it with its kind: 'Phường …', 'Xã …', 'Huyện …', 'Tỉnh …'")
        }

        let catalogue =
            try options.catalogue
            ?? terminal.choose(
                "Danh mục (2023, 2025: Tuần lễ học tập suốt đời; none: đợt khác)", Catalogue.allCases,
                ready: NewCampaign.usualCatalogue(year))
        let usual = NewCampaign.usualForm(kind, catalogue)
        let form =
            kind == .commune
            ? try options.issuerForm
                ?? terminal.choose(
                    "Cơ quan ban hành (ubnd: Ủy ban nhân dân; bcd: Ban Chỉ đạo; phong: Phòng Văn hóa - Xã hội)",
                    [.ubnd, .bcd, .phong], ready: usual)
            : options.issuerForm ?? usual
        campaign = NewCampaign(
            kind: kind, year: year, name: name, code: code, parent: parent, catalogue: catalogue, issuerForm: form)
        campaign.communes = communes

        let units = try options.units ?? terminal.text("Tệp danh sách trường, trung tâm (bỏ trống nếu chưa có)", ready: nil)
        if let units {
            let list = try Answers.unitList(units, campaign)
            campaign.units = list.units
            notes += list.notes + ["took \(list.units.count) units from \(units)"]
        }
        self.notes = notes
    }

    private static func ambiguous(_ name: String, _ several: [CommuneList.Commune]) -> Failure {
        let shown = several.prefix(12).map { "\($0.name) (\($0.province))" }.joined(separator: ", ")
        return Failure(
            status: .usage, code: "init.ambiguous",
            message: "'\(name)' is the name of \(several.count) communes: \(shown)\(several.count > 12 ? ", …" : "")",
            hint: "write its kind, and its province with --parent")
    }

    // MARK: The list of units

    private static func unitList(_ path: String, _ campaign: NewCampaign) throws -> UnitList {
        let bytes: [UInt8]
        do {
            bytes = try AtomicFile.read(path)
        } catch {
            throw Failure(
                status: .notFound, code: "init.units", place: path, message: "cannot read the list of units",
                hint: "name a file that is there: Excel, LibreOffice, Word, CSV, or one name a line")
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let rows = PlainTables.rows(of: InboxFile(name: name, bytes: bytes)) else {
            throw Failure(
                status: .invalid, code: "init.units", place: path, message: "the file is no list that can be read",
                hint: "save it as .xlsx or .csv, one unit a row")
        }
        let communes =
            campaign.kind == .commune ? [(campaign.code, campaign.name)] : campaign.communes.map { ($0.code, $0.name) }
        let list = UnitList(rows: rows, communes: communes, taken: Set(campaign.communes.map(\.code) + [campaign.code]))
        guard !list.units.isEmpty else {
            throw Failure(
                status: .invalid, code: "init.units", place: path, message: "no unit was found in the list",
                hint: "give it a column 'Tên đơn vị', or one name a line")
        }
        return list
    }
}

/// Asks on a terminal; elsewhere every answer is the one that is ready.
struct Terminal {
    private let isThere = isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0

    func text(_ question: String, ready: String?) throws -> String? {
        guard isThere else { return ready }
        ProgressLine.put(question + (ready.map { " [\($0)]" } ?? "") + ": ")
        guard let line = readLine() else {
            throw Failure(
                status: .usage, code: "init.ended", message: "no answer was given",
                hint: "answer the question, or give all answers as options: baocao init --help")
        }
        let answer = line.nfc.split(separator: " ").joined(separator: " ")
        return answer.isEmpty ? ready : answer
    }

    func number(_ question: String, ready: Int, from range: ClosedRange<Int>) throws -> Int {
        while true {
            guard let answer = try text(question, ready: "\(ready)") else { return ready }
            if let number = Int(answer), range.contains(number) { return number }
            ProgressLine.put("Xin ghi một số từ \(range.lowerBound) đến \(range.upperBound).\n")
        }
    }

    func choose<Choice: RawRepresentable>(_ question: String, _ choices: [Choice], ready: Choice) throws -> Choice
    where Choice.RawValue == String {
        while true {
            guard let answer = try text(question, ready: ready.rawValue) else { return ready }
            if let choice = choices.first(where: { $0.rawValue == answer.lowercased() }) { return choice }
            ProgressLine.put("Xin ghi một trong các chữ: \(choices.map(\.rawValue).joined(separator: ", ")).\n")
        }
    }
}
