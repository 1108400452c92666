extension OfficePackage {
    /// What the document says of itself in properties of its own (`docProps/custom.xml`), by name; empty for none.
    ///
    /// - Throws: ``Fault`` when the part is no XML.
    package func customProperties() throws(Fault) -> [String: String] {
        guard contains("docProps/custom.xml") else { return [:] }
        var properties: [String: String] = [:]
        for property in try part("docProps/custom.xml").root.children where property.name == "property" {
            guard let name = property.attributes["name"] else { continue }
            properties[name] = property.children.first?.text ?? ""
        }
        return properties
    }
}
