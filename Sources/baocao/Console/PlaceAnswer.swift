internal import CampaignFolder
internal import Publishing
internal import ReportModel
internal import Vietnamese

/// The place of a new campaign: as named, completed from the list of communes, or chosen on a terminal.
struct PlaceAnswer {
    private(set) var name: String
    private(set) var code: UnitCode
    private(set) var parent: String?
    /// The communes of a province.
    private(set) var communes: [CommuneList.Commune] = []
    /// What was completed or is doubtful.
    private(set) var notes: [OperatorText] = []

    /// Stands where nobody named the place.
    private static let placeholder = "Xã Tên Xã"

    /// - Parameters:
    ///   - named: the name as told; `nil` where nobody told any.
    ///   - mayAsk: whether the name was typed on the terminal, so that another may be asked for.
    init(
        _ named: String?, _ kind: NewCampaign.Kind, _ year: Int, in parent: String?, of list: CommuneList,
        on terminal: Terminal,
        mayAsk: Bool
    ) throws {
        name = (named ?? PlaceAnswer.placeholder).nfc
        code = PlainCode.of(name)
        self.parent = parent
        if named == nil {
            notes.append("no --name: '\(PlaceAnswer.placeholder)' stands in its place; write the name in both files")
        } else if !list.communes.isEmpty, kind != .district {
            if year < PlaceSearch.firstYearOfList {
                notes.append("the list of communes is of July 2025 and later; '\(name)' is taken as written")
            } else if kind == .province {
                try lookUpProvince(in: list)
            } else {
                try lookUpCommune(in: list, on: terminal, mayAsk: mayAsk)
            }
        }
        if self.parent == nil, mayAsk, kind != .province, named != nil {
            self.parent = try terminal.text("Thuộc tỉnh, thành phố hoặc huyện (bỏ trống nếu không ghi)", ready: nil)
        }
        if PlaceName.type(of: name) == nil {
            throw Failure(
                status: .usage, code: "init.name", message: "'\(name)' does not say what kind of place it is",
                hint: "write it with its kind: 'Phường …', 'Xã …', 'Huyện …', 'Tỉnh …'")
        }
    }

    // MARK: Provinces

    private mutating func lookUpProvince(in list: CommuneList) throws {
        guard let province = PlaceSearch.province(name, of: list) else {
            let near = PlaceSearch.provinces(near: name, of: list)
            guard near.isEmpty else { throw PlaceAnswer.unknown(name, near) }
            notes.append("there is no province '\(name)' in the list of communes; its communes are for you to list")
            return
        }
        // Its communes of before are not all of today's province: nobody is to report for others by accident.
        if PlaceSearch.isFormerProvince(name) {
            throw Failure(
                status: .usage, code: "init.former-province",
                message: "'\(name)' is a part of \(province.name) since July 2025",
                hint: "name that one: --name '\(province.name)'")
        }
        if province.name != name { notes.append("'\(name)' is taken for '\(province.name)'") }
        (name, code, communes) = province
    }

    // MARK: Communes

    private mutating func lookUpCommune(in list: CommuneList, on terminal: Terminal, mayAsk: Bool) throws {
        let province = parent.flatMap { PlaceSearch.province($0, of: list) }
        if let parent {
            if province == nil { notes.append("there is no province '\(parent)' in the list of communes") }
            if let province, PlaceSearch.isFormerProvince(parent) {
                notes.append("'\(parent)' is a part of \(province.name) since July 2025")
            }
        }
        switch PlaceSearch.commune(name, in: province?.name, of: list) {
        case .found(let commune): take(commune)
        case .ambiguous(let several):
            guard mayAsk, let commune = try terminal.choose(several, of: name) else {
                throw PlaceAnswer.ambiguous(name, several)
            }
            take(commune)
        case .unknown(let near):
            if mayAsk, !near.isEmpty, let commune = try terminal.choose(near, of: name) { return take(commune) }
            // Without its kind it is no name to print; with it, the list may be older than the name.
            if PlaceName.type(of: name) == nil, !near.isEmpty { throw PlaceAnswer.unknown(name, near.map(PlaceAnswer.words)) }
            notes.append(
                province.map { "'\(name)' is not in the list of communes of \($0.name); taken as written" }
                    ?? "'\(name)' is not in the list of communes; taken as written")
            if !near.isEmpty {
                notes.append("perhaps meant: \(near.map(PlaceAnswer.words).joined(separator: ", "))")
            }
        }
    }

    private mutating func take(_ commune: CommuneList.Commune) {
        if commune.name != name { notes.append("'\(name)' is taken for '\(commune.name)', \(commune.province)") }
        if parent == nil { notes.append("'\(commune.name)' lies in \(commune.province)") }
        (name, code, parent) = (commune.name, commune.code, commune.province)
    }

    // MARK: Refusals

    static func words(_ commune: CommuneList.Commune) -> String { "\(commune.name) (\(commune.province))" }

    private static func ambiguous(_ name: String, _ several: [CommuneList.Commune]) -> Failure {
        let shown = several.prefix(12).map(words).joined(separator: ", ")
        return Failure(
            status: .usage, code: "init.ambiguous",
            message: "'\(name)' is the name of \(several.count) communes: \(shown)\(several.count > 12 ? ", …" : "")",
            hint: "write its kind, and its province with --parent")
    }

    private static func unknown(_ name: String, _ near: [String]) -> Failure {
        Failure(
            status: .usage, code: "init.unknown-place", message: "there is no '\(name)' in the list of communes",
            hint: "perhaps meant: \(near.joined(separator: ", "))")
    }
}
