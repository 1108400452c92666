/// The reference of the layout language, made from the declarations.
public enum LayoutReference {
    /// The page `docs/layout-reference.md`.
    public static func markdown() -> String { "" }

    /// A JSON Schema of layout files, for editors that complete and check.
    public static func jsonSchema() -> String { "" }
}
