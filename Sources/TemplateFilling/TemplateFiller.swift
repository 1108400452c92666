package import Participation
package import ReportModel
internal import Intake

/// A form of the level above with a campaign's figures in its places.
package struct FilledTemplate: Sendable {
    package var bytes: [UInt8]
    /// Places that were filled.
    package var filled: Int
    /// Places that stay blank because nothing states them.
    package var blanks: [Blank]

    package struct Blank: Sendable {
        package var place: SourcePlace
        /// Address of the figure, or the fact's name.
        package var figure: String
        package var unit: UnitCode
    }
}

/// Fills the places `{{…}}` of a workbook (.xlsx) or a Word document (.docx) that somebody else made; everything else stays
/// byte for byte as it was.
package enum TemplateFiller {
    /// The template filled.
    ///
    /// - Parameters:
    ///   - template: its bytes.
    ///   - name: its name, for messages.
    ///   - unit: whose figures stand outside of repeated rows.
    /// - Throws: ``Failure`` with every place that means nothing; nothing is filled then.
    package static func fill(
        _ template: [UInt8], name: String, with aggregator: Aggregator, unit: Unit
    ) throws(Failure) -> FilledTemplate {
        var filling = Filling(TemplateFigures(aggregator), unit: unit)
        let bytes: [UInt8]
        do throws(OfficePackage.Fault) {
            let package = try OfficePackage(template)
            switch package.kind {
            case .workbook: bytes = try WorkbookFilling(package: package, name: name).bytes(&filling)
            case .text: bytes = try WordFilling(package: package, name: name).bytes(&filling)
            }
        } catch {
            throw Failure(
                status: .invalid, code: "template.unusable", place: name, message: OperatorText(verbatim: error.message),
                hint: "save the form as .xlsx or .docx and try again")
        }
        guard filling.faults.isEmpty else { throw Failure(.invalid, filling.faults) }
        return FilledTemplate(bytes: bytes, filled: filling.filled, blanks: filling.blanks)
    }
}
