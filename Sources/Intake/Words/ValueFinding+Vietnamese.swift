import ReportModel

extension ValueFinding {
    var vietnamese: FindingWords {
        switch self {
        case .missing(let label): FindingWords("Chưa ghi “\(written: label)”")
        case .peopleMissing(let label): FindingWords("Chưa ghi “\(written: label)”", hint: ValueFinding.zeroHint)
        }
    }

    /// An empty cell is no zero.
    static let zeroHint: Sentence = "Nếu không có người tham gia thì ghi 0"
}
