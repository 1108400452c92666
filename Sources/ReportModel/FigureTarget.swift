/// «Mục tiêu»: a value that a figure of a unit is to reach.
public struct FigureTarget: Hashable, Sendable {
    public enum Scope: Hashable, Sendable {
        case unit(UnitCode)
        /// Each unit of a level, where it has no target of its own.
        case level(String)
    }

    public var scope: Scope
    public var figure: FigureAddress
    /// Above 0.
    public var value: Int

    public init(scope: Scope, figure: FigureAddress, value: Int) {
        self.scope = scope
        self.figure = figure
        self.value = value
    }
}
