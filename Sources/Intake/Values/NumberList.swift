/// `5, 7–9, 12`: numbers of rows as a message lists them, runs joined; long lists end with how many more there are.
///
/// - Parameters:
///   - numbers: in order.
///   - limit: runs listed at most.
func numberList(_ numbers: [Int], limit: Int = 12) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
        if let last = runs.last, number == last.upperBound + 1 {
            runs[runs.count - 1] = last.lowerBound...number
        } else if runs.last?.contains(number) != true {
            runs.append(number...number)
        }
    }
    let texts = runs.prefix(limit).map { run in
        switch run.count {
        case 1: "\(run.lowerBound)"
        case 2: "\(run.lowerBound), \(run.upperBound)"
        default: "\(run.lowerBound)–\(run.upperBound)"
        }
    }
    let rest = runs.dropFirst(limit).reduce(0) { $0 + $1.count }
    return texts.joined(separator: ", ") + (rest > 0 ? " và \(grouped(rest)) dòng nữa" : "")
}
