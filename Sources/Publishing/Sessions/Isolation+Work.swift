internal import Files
internal import Foundation
internal import Intake
internal import ReportModel

/// Why work in another process brought nothing.
enum IsolationFault: Error, Equatable {
    /// A signal ended the process: what it was doing is to blame.
    case ended(signal: Int32)
    case failed(String)
}

extension Isolation {
    /// Reads one file into the ledger.
    func collect(
        _ entry: InboxEntry, campaign: String, received: Collector.ReceiptTime
    ) -> Result<CollectionReport, IsolationFault> {
        let path = entry.folder.map { "\($0)/\(entry.path)" } ?? entry.path
        let time =
            switch received {
            case .given(let time): ["--given", String(time.seconds)]
            case .observed(let now): ["--observed", String(now.seconds)]
            }
        return decoded([Isolation.fileCommand, campaign, path] + (entry.folder == nil ? [] : ["--inbox"]) + time)
    }

    /// Makes one document.
    ///
    /// - Parameter settings: of the hidden command, besides the document.
    func make(_ document: PlannedDocument, settings: [String]) -> DocumentOutcome {
        var arguments = [Isolation.documentCommand] + settings
        arguments += ["--report", document.report, "--unit", document.unit, "--slot", String(document.slot.seconds)]
        if let day = document.day { arguments += ["--day", day.iso] }
        let result: Result<DocumentOutcome, IsolationFault> = decoded(arguments)
        switch result {
        case .success(let outcome): return outcome
        case .failure(.ended(let signal)):
            return .failed(
                document,
                Failure(
                    status: .documentsFailed, code: Isolation.endedCode, place: document.path,
                    message: "making the document ended the program, alone too", found: "signal \(signal)",
                    hint: "it is tried alone by every run; please report it with the layout and the figures"))
        case .failure(.failed(let reason)):
            return .failed(
                document,
                Failure(
                    status: .documentsFailed, code: Isolation.failedCode, place: document.path,
                    message: "cannot make the document in a process of its own: \(reason)",
                    hint: "it was being made when an earlier run ended; run again"))
        }
    }

    private func decoded<Value: Decodable>(_ arguments: [String]) -> Result<Value, IsolationFault> {
        switch run(arguments) {
        case .done(let bytes):
            guard let value = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else {
                return .failure(.failed("its answer cannot be read"))
            }
            return .success(value)
        case .ended(let signal): return .failure(.ended(signal: signal))
        case .failed(let reason): return .failure(.failed(reason))
        }
    }
}
