/// Furniture.
extension Motifs {
    static func chair(_ ink: PictureInk) -> String {
        stroke("M150 88v218M250 88v218", 12, ink.dark) + rect(144, 102, 112, 30, 10, ink.main)
            + rect(144, 148, 112, 26, 10, ink.main)
            + stroke("M136 226v82M264 226v82", 12, ink.dark) + rect(124, 206, 152, 26, 12, ink.main)
            + stroke("M138 212h120", 5, ink.light)
    }

    static func armchair(_ ink: PictureInk) -> String {
        stroke("M134 290l-8 18M266 290l8 18", 11, ink.dark)
            + rect(128, 108, 144, 150, 40, ink.main) + rect(130, 216, 140, 62, 18, ink.light)
            + rect(94, 180, 56, 112, 26, ink.dark) + rect(250, 180, 56, 112, 26, ink.dark)
            + stroke("M168 140q32-14 64 0", 6, ink.light)
    }

    static func table(_ ink: PictureInk) -> String {
        stroke("M112 206l-14 102M288 206l14 102M150 206l-4 92M250 206l4 92", 12, ink.dark)
            + rect(78, 184, 244, 26, 10, ink.main) + rect(230, 160, 46, 24, 6, ink.light)
            + stroke("M238 160c0-26-10-30-14-44M256 160c0-30 8-36 14-50", 5, ink.dark)
            + ellipse(224, 112, 10, 14, ink.main) + ellipse(270, 106, 10, 14, ink.main)
            + ellipse(136, 176, 26, 8, ink.light)
    }

    static func bookcase(_ ink: PictureInk) -> String {
        rect(118, 84, 164, 226, 8, ink.dark)
            + path("M132 98h136v56H132zM132 166h136v60H132zM132 238h136v60H132z", ink.paper)
            + path(
                "M140 106h14v48h-14zM176 112h16v42h-16zM212 186h16v40h-16zM150 250h14v48h-14z",
                ink.main)
            + path("M158 110h14v44h-14zM232 180h14v46h-14zM168 256h14v42h-14z", ink.light)
            + path("M196 104h12v50h-12zM250 184h12v42h-12zM186 248h16v50h-16z", ink.main)
            + circle(162, 208, 17, ink.light) + ellipse(240, 286, 20, 12, ink.main)
    }

    static func cabinet(_ ink: PictureInk) -> String {
        stroke("M138 296v12M262 296v12", 12, ink.dark) + rect(108, 130, 184, 168, 10, ink.main)
            + path("M122 144h156v40H122zM122 194h156v40H122zM122 244h156v40H122z", ink.light)
            + stroke("M186 164h28M186 214h28M186 264h28", 7, ink.dark)
            + rect(140, 104, 30, 26, 6, ink.dark) + ellipse(155, 92, 20, 16, ink.main)
    }

    static func bed(_ ink: PictureInk) -> String {
        rect(86, 148, 228, 120, 14, ink.dark) + rect(108, 184, 84, 44, 14, ink.white)
            + rect(208, 184, 84, 44, 14, ink.white)
            + path("M78 216h244v64H78z", ink.main) + path("M78 216h244v20H78z", ink.light)
            + stroke("M96 282v26M304 282v26", 12, ink.dark)
    }
}
