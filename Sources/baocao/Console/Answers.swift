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
        let place = try PlaceAnswer(
            named, kind, year, in: options.parent, of: list, on: terminal, mayAsk: options.name == nil)
        notes += place.notes

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
            kind: kind, year: year, name: place.name, code: place.code, parent: place.parent, catalogue: catalogue,
            issuerForm: form)
        campaign.communes = place.communes

        let units = try options.units ?? terminal.text("Tệp danh sách trường, trung tâm (bỏ trống nếu chưa có)", ready: nil)
        if let units {
            let list = try Answers.unitList(units, campaign)
            campaign.units = list.units
            notes += list.notes + ["took \(list.units.count) units from \(units)"]
        }
        self.notes = notes
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

    /// Which of several communes is meant; `nil` for none of them, or where nobody can be asked.
    func choose(_ communes: [CommuneList.Commune], of name: String) throws -> CommuneList.Commune? {
        guard isThere else { return nil }
        ProgressLine.put("“\(name)” có thể là:\n")
        for (index, commune) in communes.enumerated() {
            ProgressLine.put("  \(index + 1). \(PlaceAnswer.words(commune))\n")
        }
        let number = try number("Chọn số (0: không có trong danh sách trên)", ready: 0, from: 0...communes.count)
        return number > 0 ? communes[number - 1] : nil
    }
}
