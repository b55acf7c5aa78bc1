/// The colours of one picture, and what else chance decides in it.
struct PictureInk {
    /// Five colours that go together, as `#rrggbb`.
    struct Palette {
        let paper: String
        let ground: String
        let main: String
        let light: String
        let dark: String
    }

    private let palette: Palette
    /// Any number from 0; decides details.
    let variant: Int

    init(hash: UInt64) {
        palette = Self.palettes[Int(hash >> 40) % Self.palettes.count]
        variant = Int(hash >> 52)
    }

    var paper: String { palette.paper }
    var ground: String { palette.ground }
    var main: String { palette.main }
    var light: String { palette.light }
    var dark: String { palette.dark }
    /// Warm white, for labels and shine.
    var white: String { "#fffdf8" }
    /// The yellow of flames and bulbs.
    var glow: String { "#f6cf7a" }

    private static let palettes = [
        Palette(
            paper: "#eef1ea", ground: "#dbe4d4", main: "#7d9a7e", light: "#c6d6bd", dark: "#3f5444"),
        Palette(
            paper: "#f8eee7", ground: "#f0dccd", main: "#c9785a", light: "#f0c6ab", dark: "#6e3b2a"),
        Palette(
            paper: "#eaf0f5", ground: "#d5e2ec", main: "#5f88a8", light: "#b9d1e2", dark: "#2f4a60"),
        Palette(
            paper: "#f9f2e0", ground: "#f0e2ba", main: "#cf9f3d", light: "#f2dc9c", dark: "#6b4f17"),
        Palette(
            paper: "#f9eef0", ground: "#f1dade", main: "#c27d8b", light: "#efc5cc", dark: "#6a3843"),
        Palette(
            paper: "#f1eff7", ground: "#dfdbed", main: "#8a80b3", light: "#cdc6e5", dark: "#433c66"),
        Palette(
            paper: "#e8f2f1", ground: "#d1e5e2", main: "#4e918c", light: "#b0d7d2", dark: "#234c49"),
        Palette(
            paper: "#f3f1ed", ground: "#e3ded5", main: "#8d8372", light: "#d1c8b8", dark: "#463f34"),
    ]
}
