import ReportModel

extension WorkbookFault {
    /// What the sender of a document that cannot be read is told.
    func finding(in file: String, format: DocumentFormat, limits: IntakeLimits) -> Diagnostic {
        let place = SourcePlace(file)
        func found(_ finding: DocumentFinding) -> Diagnostic {
            Diagnostic(member.isEmpty ? finding : .inPart(finding, member), at: place)
        }
        return switch kind {
        // Nobody is told who wanted no more of it.
        case .damaged, .xml, .cancelled: found(.damaged(format))
        case .missing: found(.partMissing(format))
        case .encrypted: Diagnostic(lock(format, file), at: place)
        case .oldVersion: Diagnostic(RefusalFinding.excel95, at: place)
        case .repeated(let limit): found(.cellsRepeated(format, limit: limit))
        case .tooManyMembers: found(.tooManyParts(format, limit: limits.archiveMembers))
        case .tooLarge(let limit): found(.unpacksTooLarge(format, limit: limit))
        case .ratio(let limit): found(.packedTooTightly(format, limit: limit))
        case .entity: found(.entities(format))
        case .depth(let limit): found(.nestedTooDeep(format, limit: limit))
        }
    }

    /// The parts of the newer formats are packed, and what is locked then is the archive.
    private func lock(_ format: DocumentFormat, _ file: String) -> RefusalFinding {
        switch format {
        case .xls: .locked(.oldExcel)
        case .ods: .locked(.libreOffice)
        default: .lockedArchive
        }
    }
}
