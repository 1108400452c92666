import Participation
import ReportModel
import Typesetting

/// What the figures of a record are about: a unit with everything below it, and what they are cut by.
struct FigureSubject {
    var unit: UnitCode
    var type: String?
    var audience: String?
    var day: CalendarDate?
    var kind: String?

    init(unit: UnitCode) { self.unit = unit }

    /// What the figures of a record are about that is reached from one about this; `nil` where no address says it.
    fileprivate func entering(_ record: any Sendable, _ context: ReportContext) -> FigureSubject? {
        var subject = self
        let document = FigureSubject(unit: context.summary.unit.code)
        switch record {
        case is ReportRecord: return document
        case is Totals, is IndicatorFigure, is IndicatorValueRecord, is ModelFigure: return subject
        case let cut as Cut<ActivityType>:
            subject = document
            subject.type = cut.key.code
        case let cut as Cut<AudienceGroup>:
            subject = document
            subject.audience = cut.key.code
        case let cut as Cut<CalendarDate>:
            subject = document
            subject.day = cut.key
        case let kind as KindFigures:
            subject = document
            subject.kind = kind.kind.code
        case let child as ChildSummary:
            guard !child.isSelf else { return nil }
            subject = FigureSubject(unit: child.unit.code)
        case let cluster as Cluster:
            guard let area = cluster.area else { return nil }
            subject = FigureSubject(unit: area.code)
        case let figures as UnitFigures:
            // Its own figures alone, and an address means everything below the unit too.
            guard context.tree.subtree(of: figures.unit.code).count == 1 else { return nil }
            subject = FigureSubject(unit: figures.unit.code)
        case let part as PartRecord:
            switch part.cut {
            case .type: subject.type = part.code
            case .audience: subject.audience = part.code
            case .typeGroup: return nil
            }
        case let day as ChildDayRecord: subject.day = day.date
        default: return nil
        }
        return subject
    }

    private static let counts: [String: Figure] = [
        "activities": .activities, "sessions": .sessions, "participants": .participants, "female": .femaleParticipants,
        "books": .booksDonated, "reach": .reach,
    ]

    /// The address of a field of a record about this; `nil` for a field that is no figure.
    fileprivate func address(of field: String, of record: any Sendable) -> FigureAddress? {
        let measure: FigureAddress.Measure
        switch record {
        case is Totals, is ChildDayRecord:
            guard let figure = FigureSubject.counts[field] else { return nil }
            measure = .count(figure)
        case let indicator as IndicatorFigure where field == "value": measure = .indicator(indicator.indicator.code)
        case let indicator as IndicatorValueRecord where field == "value": measure = .indicator(indicator.indicator.code)
        case let model as ModelFigure where field == "whole": measure = .indicator(model.whole.code)
        case let model as ModelFigure where field == "part": measure = .indicator(model.part.code)
        default: return nil
        }
        return address(of: measure)
    }

    /// The address of what is measured, of this; `nil` where no address says it.
    fileprivate func address(of measure: FigureAddress.Measure) -> FigureAddress? {
        if case .indicator = measure, type != nil || audience != nil || day != nil { return nil }
        return FigureAddress(measure, type: type, audience: audience, day: day, kind: kind)
    }

    /// The words that a field of a record prints, with the figures in them; `nil` for a field that is no such words.
    fileprivate func phrase(of field: String, of record: any Sendable) -> FigurePhrase? {
        switch (record, field) {
        case (let figure as IndicatorFigure, "in_words"): figure.indicator.phrase(figure.value)
        case (let figure as IndicatorFigure, "amount_in_words"): figure.indicator.amount(figure.value)
        case (let value as IndicatorValueRecord, "in_words"): value.indicator.phrase(value.value)
        case (let model as ModelFigure, "in_words"): model.phrase
        default: nil
        }
    }
}

extension DataPath {
    /// A field of a record, with what the record's figures are about.
    struct End {
        var subject: FigureSubject
        var record: any Sendable
        var field: String
    }

    /// What the path leads to; `nil` where no address names the figures there.
    func end(in frames: [Frame], _ binder: Binder) -> End? {
        let context = binder.context
        var subject: FigureSubject? = FigureSubject(unit: context.summary.unit.code)
        if case .level(let level) = start {
            for frame in frames[...level] { subject = subject?.entering(frame.record, context) }
        }
        var record: (any Sendable)?
        for count in steps.indices {
            var path = self
            path.steps = Array(steps[..<count])
            guard case .record(let next) = path.value(in: frames, binder) else { continue }
            subject = subject?.entering(next, context)
            record = next
        }
        guard let subject, let record, let field = written.split(separator: ".").last else { return nil }
        // A bulletin counts up to its day, an address without a day the whole period.
        guard context.data.day == nil || subject.day != nil else { return nil }
        return End(subject: subject, record: record, field: String(field))
    }
}

extension TextSpan {
    /// Locks the whole text as a figure of the document's own unit.
    mutating func lock(as address: FigureAddress, of campaign: Campaign) {
        locked = [LockedText(0..<text.utf8.count, name: address.text, title: address.words(in: campaign))]
    }

    /// Locks the whole text, which prints a value, when that is a figure.
    ///
    /// - Parameter isSummed: of several rows: what is worked out, or summed, has no address of its own.
    mutating func lock(_ value: Computation, in frames: [Frame], _ binder: Binder, isSummed: Bool) {
        let all = 0..<text.utf8.count
        let isFigure = [.integer, .decimal, .rate].contains(value.type)
        guard case .path(let path) = value, !isSummed else {
            if isFigure { locked = [LockedText(all, name: nil, title: "số liệu tổng hợp")] }
            return
        }
        if case .position = path.start { return }
        guard isFigure || path.type == .text && path.written.hasSuffix("words") else { return }
        let end = path.end(in: frames, binder)
        // An average of a figure is read from the same record, and is another number.
        if path.type == .integer, let end, let address = end.subject.address(of: end.field, of: end.record) {
            locked = [LockedText(all, of: address, end.subject.unit, binder.context)]
        } else if path.type == .text, let end, let phrase = end.subject.phrase(of: end.field, of: end.record),
            phrase.text == text, phrase.pieces.contains(where: { $0.figure != nil })
        {
            lock(phrase, of: end.subject, binder.context)
        } else {
            locked = [LockedText(all, name: nil, title: "số liệu tổng hợp")]
        }
    }

    /// Locks the figures of the words, each by itself; the words around them are as free as those of the layout.
    private mutating func lock(_ phrase: FigurePhrase, of subject: FigureSubject, _ context: ReportContext) {
        var locks: [LockedText] = []
        var start = 0
        for piece in phrase.pieces {
            let range = start..<start + piece.text.utf8.count
            start = range.upperBound
            if let figure = piece.figure, let address = subject.address(of: figure.measure) {
                locks.append(LockedText(range, of: address, subject.unit, context))
            } else if piece.text.contains(where: \.isNumber) {
                locks.append(LockedText(range, name: nil, title: "số liệu tổng hợp"))
            }
        }
        locked = locks
    }
}

extension LockedText {
    fileprivate init(_ range: Range<Int>, of address: FigureAddress, _ unit: UnitCode, _ context: ReportContext) {
        let isOwn = unit == context.summary.unit.code
        self.init(
            range, name: isOwn ? address.text : "\(unit)/\(address.text)", title: address.words(in: context.campaign))
    }
}
