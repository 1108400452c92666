public import ReportModel
import Vietnamese

extension FigureAddress {
    /// What the figure counts, Vietnamese, for the middle of a sentence after a number: `lượt người tham gia`.
    public func words(in campaign: Campaign) -> String {
        switch measure {
        case .count(.activities): "hoạt động"
        case .count(.sessions): "buổi"
        case .count(.participants): "lượt người tham gia"
        case .count(.femaleParticipants): "lượt nữ"
        case .count(.booksDonated): "cuốn sách quyên góp"
        case .count(.reach): "lượt tiếp cận"
        case .indicator(let code):
            campaign.indicators.first { $0.code == code }.map { CountPhrase.named($0.name, unit: $0.unit) } ?? code
        }
    }

    /// What the figure counts, as a heading: `Lượt nữ`, `Số buổi phát thanh (buổi)`.
    public func heading(in campaign: Campaign) -> String {
        if case .indicator(let code) = measure, let indicator = campaign.indicators.first(where: { $0.code == code }) {
            return "\(indicator.name) (\(indicator.unit))"
        }
        return CaseMapping.sentenceCased(words(in: campaign))
    }

    /// The same with what it is cut to: `lượt người tham gia (Lễ phát động)`.
    public func fullWords(in campaign: Campaign) -> String {
        words(in: campaign) + (cutWords(in: campaign).map { " (\($0))" } ?? "")
    }

    /// What the figure is cut to, Vietnamese: `Lễ phát động`, `ngày 03/10/2023`; `nil` where it is whole.
    func cutWords(in campaign: Campaign) -> String? {
        func name<Item>(_ items: [Item], _ code: KeyPath<Item, String>, _ name: KeyPath<Item, String>, _ wanted: String)
            -> String
        {
            items.first { $0[keyPath: code] == wanted }.map { $0[keyPath: name] } ?? wanted
        }
        let words = [
            type.map { name(campaign.activityTypes, \.code, \.name, $0) },
            audience.map { "đối tượng \(SentenceText.small(name(campaign.audienceGroups, \.code, \.name, $0)))" },
            day.map { "ngày \(DateFormat.short(year: $0.year, month: $0.month, day: $0.day))" },
            kind.map { name(campaign.unitKinds, \.code, \.name, $0) },
        ].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// A value of the figure with what it counts, for the middle of a sentence: `13.602 lượt người tham gia`,
    /// `kinh phí tổ chức 440,2 triệu đồng`.
    public func phrase(_ value: Int, in campaign: Campaign) -> String {
        if case .indicator(let code) = measure, let indicator = campaign.indicators.first(where: { $0.code == code }) {
            return indicator.phrase(value).text
        }
        return "\(NumberFormat.integer(value)) \(words(in: campaign))"
    }
}

extension FigureAddress {
    /// A value alone, as beside one that ``phrase(_:in:)`` wrote: `9.731`, `500 nghìn đồng`.
    public func amount(_ value: Double, in campaign: Campaign) -> String {
        if case .indicator(let code) = measure, let indicator = campaign.indicators.first(where: { $0.code == code }),
            indicator.unit == NumberFormat.thousandDong
        {
            return NumberFormat.money(thousands: Int(value.rounded()))
        }
        return NumberFormat.decimal(value, digits: 0)
    }
}

extension Indicator {
    /// A value with what it counts, for the middle of a sentence.
    public func phrase(_ value: Int?) -> FigurePhrase {
        guard let value else { return FigurePhrase("chưa nêu \(SentenceText.small(name))") }
        let parts = CountPhrase.parts(value, name: name, unit: unit)
        return FigurePhrase(parts.before).and(parts.figure, address).and(parts.after)
    }

    /// A value in what it is counted in, for the middle of a sentence that names the indicator itself: `440,2 triệu đồng`,
    /// `12 suất`.
    public func amount(_ value: Int?) -> FigurePhrase {
        guard let value else { return FigurePhrase("chưa nêu") }
        guard unit != NumberFormat.thousandDong else {
            return FigurePhrase().and(NumberFormat.money(thousands: value), address)
        }
        return FigurePhrase().and(NumberFormat.integer(value), address).and(" \(unit)")
    }

    fileprivate var address: FigureAddress { FigureAddress(.indicator(code)) }
}

extension ModelFigure {
    /// What was registered and recognised, for the middle of a sentence: `52.247 gia đình được công nhận trên 59.248 gia đình
    /// đăng ký`; where not all units state both, those that do in brackets.
    public var phrase: FigurePhrase {
        let unit = whole.unit
        func counted(_ value: Int, _ verb: String, _ figure: FigureAddress) -> FigurePhrase {
            value == 0
                ? FigurePhrase("chưa có \(unit) nào \(verb)")
                : FigurePhrase().and(NumberFormat.integer(value), figure).and(" \(unit) \(verb)")
        }
        if isWhole, let partValue, let wholeValue, wholeValue > 0 {
            return counted(partValue, "được công nhận", part.address).and(" trên ")
                .and(NumberFormat.integer(wholeValue), whole.address).and(" \(unit) đăng ký")
        }
        var phrase = FigurePhrase()
        if let wholeValue { phrase = phrase.and(counted(wholeValue, "đăng ký", whole.address)) }
        if let partValue {
            if wholeValue != nil { phrase = phrase.and(", ") }
            phrase = phrase.and(counted(partValue, "được công nhận", part.address))
        }
        if let partOfBoth, let wholeOfBoth, wholeOfBoth > 0, !isWhole {
            // Sums over some of the units, which no address names.
            phrase = phrase.and(
                " (ở \(NumberFormat.ratio(unitsOfBoth, units)) đơn vị báo cáo cả hai chỉ tiêu, "
                    + "\(counted(partOfBoth, "được công nhận", part.address).text) trên "
                    + "\(NumberFormat.integer(wholeOfBoth)) \(unit) đăng ký)")
        }
        return phrase
    }
}
