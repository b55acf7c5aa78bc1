/// Kitchen and pantry.
extension Motifs {
    static func kettle(_ ink: PictureInk) -> String {
        stroke("M148 200c0-110 104-110 104 0", 12, ink.dark)
            + path("M262 225l44-42 10 12-40 66z", ink.main)
            + path("M122 310l14-108c5-36 123-36 128 0l14 108z", ink.main)
            + path("M154 184c10-22 82-22 92 0z", ink.light) + circle(200, 160, 10, ink.dark)
            + rect(122, 292, 156, 18, 6, ink.dark)
            + stroke("M152 278l8-62", 7, ink.light)
    }

    static func mug(_ ink: PictureInk) -> String {
        let steam =
            ink.variant % 2 == 0
            ? stroke("M165 145c-12-16 12-26 0-44M200 145c-12-16 12-26 0-44", 6, ink.light) : ""
        return steam + stroke("M246 198h14a30 30 0 0 1 0 62h-16", 15, ink.main)
            + path("M122 172h130v84a54 54 0 0 1-54 54h-22a54 54 0 0 1-54-54z", ink.main)
            + ellipse(187, 172, 65, 13, ink.dark)
            + path("M122 214h130v22H122z", ink.light)
    }

    static func tumbler(_ ink: PictureInk) -> String {
        path("M138 120h124l-14 190h-96z", ink.white) + path("M144 190h112l-9 112h-94z", ink.light)
            + ellipse(200, 190, 56, 9, ink.main) + stroke("M160 140l5 120", 6, ink.ground)
    }

    static func wineGlass(_ ink: PictureInk) -> String {
        path("M148 90h104c4 76-14 122-52 122s-56-46-52-122z", ink.white)
            + path("M149 140h102c-6 48-22 68-51 68s-45-20-51-68z", ink.main)
            + rect(196, 210, 8, 92, 0, ink.dark) + path("M152 310c0-14 96-14 96 0z", ink.dark)
    }

    static func bowl(_ ink: PictureInk) -> String {
        ellipse(200, 206, 100, 20, ink.dark) + ellipse(200, 206, 86, 13, ink.light)
            + path("M100 208c0 62 40 94 72 94h56c32 0 72-32 72-94-20 22-180 22-200 0z", ink.main)
            + rect(164, 296, 72, 14, 5, ink.dark)
            + stroke("M124 252c30 16 122 16 152 0", 7, ink.light)
    }

    static func plate(_ ink: PictureInk) -> String {
        circle(200, 208, 102, ink.main) + circle(200, 208, 90, ink.light)
            + circle(200, 208, 60, ink.white) + stroke("M170 190a40 40 0 0 1 34-22", 6, ink.ground)
    }

    static func pot(_ ink: PictureInk) -> String {
        stroke("M122 214h-24v34h24M278 214h24v34h-24", 11, ink.dark)
            + path("M118 194h164v92a24 24 0 0 1-24 24H142a24 24 0 0 1-24-24z", ink.main)
            + path("M112 194c6-52 170-52 176 0z", ink.light) + circle(200, 146, 12, ink.dark)
            + rect(112, 188, 176, 12, 6, ink.dark) + stroke("M142 222v56", 7, ink.light)
    }

    static func pan(_ ink: PictureInk) -> String {
        turned(
            by: -28,
            rect(268, 198, 118, 24, 12, ink.dark) + circle(180, 210, 96, ink.main)
                + circle(180, 210, 78, ink.dark) + ellipse(186, 214, 38, 34, ink.white)
                + circle(182, 210, 16, ink.glow))
    }

    static func toaster(_ ink: PictureInk) -> String {
        rect(146, 128, 108, 90, 26, ink.glow) + rect(156, 138, 88, 80, 18, ink.white)
            + rect(98, 182, 204, 122, 34, ink.main) + rect(128, 186, 144, 12, 6, ink.dark)
            + circle(272, 262, 13, ink.light) + stroke("M310 226v34", 12, ink.dark)
            + rect(120, 300, 30, 10, 4, ink.dark) + rect(250, 300, 30, 10, 4, ink.dark)
            + stroke("M122 222v44", 7, ink.light)
    }

    static func scale(_ ink: PictureInk) -> String {
        path("M118 160c10 50 154 50 164 0z", ink.light) + rect(190, 190, 20, 26, 0, ink.dark)
            + path("M132 214h136l26 96H106z", ink.main) + circle(200, 262, 34, ink.white)
            + stroke("M200 262l14-18", 6, ink.dark) + circle(200, 262, 5, ink.dark)
    }

    static func knife(_ ink: PictureInk) -> String {
        turned(
            by: 38,
            path("M184 60c26 30 34 90 34 150h-34z", ink.light)
                + path("M184 60v150h12V78c-3-8-8-14-12-18z", ink.white)
                + rect(178, 206, 46, 18, 4, ink.main) + rect(184, 222, 34, 118, 14, ink.dark)
                + circle(201, 252, 5, ink.light) + circle(201, 296, 5, ink.light))
    }

    static func board(_ ink: PictureInk) -> String {
        turned(
            by: 8,
            rect(128, 126, 144, 184, 22, ink.main) + rect(180, 80, 40, 60, 16, ink.main)
                + circle(200, 102, 9, ink.paper)
                + stroke("M152 160v120M248 160v120", 5, ink.light)
                + stroke("M180 180c8 30-8 50 0 90M218 176c-8 34 8 60 0 100", 4, ink.dark))
    }

    static func rollingPin(_ ink: PictureInk) -> String {
        turned(
            by: -32,
            rect(62, 198, 276, 24, 12, ink.dark) + rect(110, 176, 180, 68, 20, ink.main)
                + stroke("M132 194h136", 8, ink.light))
    }

    static func mill(_ ink: PictureInk) -> String {
        circle(200, 106, 16, ink.dark) + path("M164 160c0-50 72-50 72 0z", ink.main)
            + rect(160, 156, 80, 12, 5, ink.light)
            + path("M168 168h64c-18 40-4 70 18 142H150c22-72 36-102 18-142z", ink.main)
            + rect(144, 292, 112, 18, 6, ink.dark)
            + stroke("M190 190c-2 30-8 50-14 80", 7, ink.light)
    }

    static func jar(_ ink: PictureInk) -> String {
        rect(132, 156, 136, 154, 26, ink.white) + rect(142, 196, 116, 104, 18, ink.main)
            + rect(140, 128, 120, 36, 8, ink.dark) + rect(160, 220, 80, 50, 6, ink.white)
            + path("M200 230c18 8 18 24 0 30-18-6-18-22 0-30z", ink.light)
    }

    static func spatula(_ ink: PictureInk) -> String {
        turned(
            by: 24,
            rect(190, 180, 20, 150, 10, ink.dark) + rect(156, 66, 88, 124, 18, ink.main)
                + stroke("M180 92v60M200 92v60M220 92v60", 8, ink.light))
    }

    static func packet(_ ink: PictureInk) -> String {
        path("M134 122h132l10 188H124z", ink.main) + rect(128, 108, 144, 32, 5, ink.dark)
            + circle(200, 226, 46, ink.white)
            + path("M172 244c0-34 24-46 56-46 0 34-22 52-56 46z", ink.main)
            + stroke("M166 254l38-34", 5, ink.dark)
    }

    static func bottle(_ ink: PictureInk) -> String {
        rect(176, 74, 48, 28, 6, ink.dark)
            + path(
                "M182 98h36v42c0 24 32 30 32 68v84a18 18 0 0 1-18 18h-64a18 18 0 0 1-18-18v-84"
                    + "c0-38 32-44 32-68z", ink.main)
            + rect(150, 222, 100, 52, 0, ink.white)
            + path("M182 256c0-20 14-26 34-26 0 20-12 30-34 26z", ink.light)
            + stroke("M172 200c4-10 12-18 16-26", 6, ink.light)
    }

    static func bar(_ ink: PictureInk) -> String {
        turned(
            by: -10,
            rect(124, 150, 152, 132, 12, ink.dark)
                + path("M146 168h32v26h-32zM184 168h32v26h-32zM222 168h32v26h-32z", ink.main)
                + rect(116, 200, 168, 92, 10, ink.light) + rect(150, 226, 100, 40, 8, ink.white)
                + stroke("M166 246h68", 6, ink.main))
    }
}
