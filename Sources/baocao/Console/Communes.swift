internal import CampaignFolder
internal import Files
internal import Publishing
internal import ReportModel

extension CommuneList {
    /// The list that comes with the program, or another one.
    static func load(_ other: String?) throws -> CommuneList {
        let path = try other ?? Resources.find().communes
        let bytes: [UInt8]
        do {
            bytes = try AtomicFile.read(path)
        } catch {
            throw Failure(
                status: .notFound, code: "places.unreadable", message: "cannot read the list of communes '\(path)'",
                hint: "name another file of communes")
        }
        let (communes, findings) = CommuneList.read(bytes, file: path)
        if let communes { return communes }
        if let finding = findings.first(where: { $0.severity == .error }) { throw Failure(.invalid, [finding]) }
        throw Failure(
            status: .invalid, code: "places.columns", message: "'\(path)' is no list of communes",
            hint: "name another file of communes")
    }
}
