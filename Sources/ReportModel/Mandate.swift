/// What a campaign rests on and whom its reports go to: the data of the opening and of the first section of a report.
public struct Mandate: Hashable, Sendable {
    /// «Căn cứ»: documents the campaign is held by, in the order they are cited.
    public var basis: [CitedDocument]
    /// «Kính gửi»: whom the report is addressed to.
    public var addressees: [String]
    /// What the issuer itself did; `nil` where nobody says.
    public var directed: Directed?

    public init(basis: [CitedDocument] = [], addressees: [String] = [], directed: Directed? = nil) {
        self.basis = basis
        self.addressees = addressees
        self.directed = directed
    }
}

/// A document as it is cited: kind, number and symbol, date, issuing body, subject (Decree 30/2020/NĐ-CP, Appendix I, Part I,
/// II.6). What is `nil` is left to the pen.
public struct CitedDocument: Hashable, Sendable {
    /// «Tên loại»: `Kế hoạch`, `Công văn`.
    public var kind: String
    /// Number and symbol: `254/KH-UBND`.
    public var number: String?
    public var date: CalendarDate?
    /// Who issued it, as within a sentence.
    public var body: String?
    /// What it is about, without «về việc».
    public var subject: String?

    public init(
        kind: String, number: String? = nil, date: CalendarDate? = nil, body: String? = nil, subject: String? = nil
    ) {
        self.kind = kind
        self.number = number
        self.date = date
        self.body = body
        self.subject = subject
    }
}

/// «Công tác chỉ đạo»: what the issuer of a report issued and opened.
public struct Directed: Hashable, Sendable {
    /// Documents it issued for the campaign.
    public var documents: [CitedDocument]
    public var opening: Opening?

    public init(documents: [CitedDocument] = [], opening: Opening? = nil) {
        self.documents = documents
        self.opening = opening
    }

    /// «Lễ phát động»; what is `nil` is left to the pen.
    public struct Opening: Hashable, Sendable {
        public var day: CalendarDate?
        public var place: String?
        /// Who came, within a sentence: `đại diện lãnh đạo huyện, các xã, thị trấn`.
        public var delegates: String?

        public init(day: CalendarDate? = nil, place: String? = nil, delegates: String? = nil) {
            self.day = day
            self.place = place
            self.delegates = delegates
        }
    }
}

extension Campaign {
    /// What the documents about a unit rest on and whom they go to. A unit with an issuer of its own has documents and an
    /// opening of its own too: those of the campaign's issuer are not its.
    public func mandate(for unit: Unit, in tree: UnitTree) -> Mandate {
        guard let override = issuerOverride(of: unit, in: tree) else { return mandate }
        return Mandate(
            basis: override.basis ?? mandate.basis, addressees: override.addressees ?? [], directed: override.directed)
    }
}
