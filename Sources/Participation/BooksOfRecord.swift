public import ReportModel

/// «Số sách quyên góp» as documents print it: of the two sources that state it, the campaign's figure of record.
extension FigureOfRecord {
    /// Donated books of a set of units; `nil` where the source of record does not state them.
    ///
    /// - Parameters:
    ///   - totals: of the units' activities.
    ///   - indicators: of the units, by ``Indicator/code``.
    public func books(_ totals: Totals, _ indicators: [String: Int]) -> Int? {
        switch books {
        case .activities: totals[.booksDonated]
        case .indicator: indicators[BuiltInCatalogue.booksIndicator]
        }
    }

    /// Donated books of units that are printed together.
    public func books(of cluster: Cluster) -> Int? {
        let indicators = cluster.units.reduce(into: [String: Int]()) { $0.merge($1.indicators, uniquingKeysWith: +) }
        return books(cluster.totals, indicators)
    }

    /// Whether an indicator states what documents take from elsewhere.
    public func replaces(_ indicator: Indicator) -> Bool {
        books == .activities && indicator.code == BuiltInCatalogue.booksIndicator
    }
}

extension Summary {
    /// Sums of the indicators by code; a code that nobody stated is absent.
    public var indicatorValues: [String: Int] {
        Dictionary(
            indicators.compactMap { figure in figure.value.map { (figure.indicator.code, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
