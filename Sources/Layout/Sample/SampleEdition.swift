import Participation
import ReportModel

/// The edition before the sample's: a little less of everything.
enum SampleEdition {
    /// - Parameter texts: what the sample's officer wrote.
    static func before(_ summary: Summary, _ texts: OfficerTexts, at time: Timestamp) -> PreviousEdition {
        let late = summary.units.first { $0.totals[.participants] ?? 0 > 0 }
        let name = late?.unit.name ?? summary.unit.name
        let file = FigureChange.Cause.file(name: "bao-cao-bo-sung.xlsx", received: time)
        var changes: [FigureChange] = []
        for figure in [Figure.activities, .participants, .booksDonated] {
            guard let now = summary.totals[figure], let own = late?.totals[figure], own > 0 else { continue }
            changes.append(
                FigureChange(unit: nil, figure: figure.rawValue, before: now - own, now: now, causes: [.units(1)]))
        }
        for figure in [Figure.activities, .participants, .booksDonated] {
            guard let own = late?.totals[figure], own > 0 else { continue }
            changes.append(FigureChange(unit: name, figure: figure.rawValue, before: nil, now: own, causes: [file]))
        }
        let strength = texts.texts[.strengths]?.first?.printed
        let limitation = texts.texts[.limitations]?.first?.printed
        return PreviousEdition(
            source: .made(time), changes: changes,
            wordChanges: [
                WordChange(
                    unit: name, kind: .proposal, before: nil, now: "Đề nghị tổ chức tập huấn kỹ năng số cho cán bộ xã",
                    causes: [file])
            ],
            textChanges: [
                strength.map {
                    TextChange(place: .strengths, before: "Cấp ủy, chính quyền quan tâm chỉ đạo các hoạt động.", now: $0)
                },
                limitation.map { TextChange(place: .limitations, before: nil, now: $0) },
            ].compactMap(\.self))
    }
}
