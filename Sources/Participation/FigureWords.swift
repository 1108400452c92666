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

    /// A value of the figure with what it counts, for the middle of a sentence: `13.602 lượt người tham gia`,
    /// `kinh phí tổ chức 440,2 triệu đồng`.
    public func phrase(_ value: Int, in campaign: Campaign) -> String {
        if case .indicator(let code) = measure, let indicator = campaign.indicators.first(where: { $0.code == code }) {
            return indicator.phrase(value)
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
    public func phrase(_ value: Int?) -> String {
        value.map { CountPhrase.prose($0, name: name, unit: unit) } ?? "chưa nêu \(SentenceText.small(name))"
    }

    /// A value in what it is counted in, for the middle of a sentence that names the indicator itself: `440,2 triệu đồng`,
    /// `12 suất`.
    public func amount(_ value: Int) -> String {
        unit == NumberFormat.thousandDong ? NumberFormat.money(thousands: value) : "\(NumberFormat.integer(value)) \(unit)"
    }
}

extension ModelFigure {
    /// What was registered and recognised, for the middle of a sentence: `52.247 gia đình được công nhận trên 59.248 gia đình
    /// đăng ký`; where not all units state both, those that do in brackets.
    public var words: String {
        let unit = whole.unit
        func counted(_ value: Int, _ verb: String) -> String {
            value == 0 ? "chưa có \(unit) nào \(verb)" : "\(NumberFormat.integer(value)) \(unit) \(verb)"
        }
        if isWhole, let part = partValue, let whole = wholeValue, whole > 0 {
            return "\(counted(part, "được công nhận")) trên \(NumberFormat.integer(whole)) \(unit) đăng ký"
        }
        var words = [
            wholeValue.map { counted($0, "đăng ký") }, partValue.map { counted($0, "được công nhận") },
        ].compactMap(\.self).joined(separator: ", ")
        if let part = partOfBoth, let whole = wholeOfBoth, whole > 0, !isWhole {
            words +=
                " (ở \(NumberFormat.ratio(unitsOfBoth, units)) đơn vị báo cáo cả hai chỉ tiêu, "
                + "\(counted(part, "được công nhận")) trên \(NumberFormat.integer(whole)) \(unit) đăng ký)"
        }
        return words
    }
}
