/// Things whose silhouette nothing else can stand for.
extension Motifs {
    static func coffee(_ ink: PictureInk) -> String {
        path("M134 122h132l10 188H124z", ink.main) + rect(128, 108, 144, 32, 5, ink.dark)
            + circle(200, 226, 46, ink.white)
            + turned(
                by: 30,
                ellipse(206, 222, 24, 34, ink.dark) + stroke("M206 192q-14 30 0 60", 5, ink.light))
    }

    static func flask(_ ink: PictureInk) -> String {
        rect(164, 78, 72, 52, 12, ink.dark) + rect(172, 126, 56, 20, 0, ink.light)
            + rect(148, 142, 104, 168, 26, ink.main) + rect(148, 206, 104, 36, 0, ink.light)
            + stroke("M168 170v22M168 258v24", 7, ink.white)
    }

    static func box(_ ink: PictureInk) -> String {
        stroke("M160 176v-26a14 14 0 0 1 14-14h52a14 14 0 0 1 14 14v26", 10, ink.dark)
            + rect(96, 194, 208, 114, 22, ink.main) + rect(90, 174, 220, 46, 16, ink.light)
            + rect(182, 206, 36, 30, 8, ink.dark) + stroke("M122 246v34", 7, ink.light)
    }

    static func secateurs(_ ink: PictureInk) -> String {
        turned(
            by: 20,
            path("M196 214c-34-50-32-96-6-138 20 36 26 84 20 132z", ink.light)
                + path("M204 214c24-30 36-60 30-104-26 22-40 58-44 98z", ink.dark)
                + stroke("M194 216c-26 26-34 64-30 108M206 216c26 26 34 64 30 108", 18, ink.main)
                + circle(200, 212, 13, ink.dark) + circle(200, 212, 5, ink.light))
    }

    static func rake(_ ink: PictureInk) -> String {
        turned(
            by: 14,
            rect(193, 70, 14, 190, 6, ink.dark) + rect(138, 252, 124, 16, 8, ink.main)
                + stroke("M146 268v42M173 268v42M200 268v42M227 268v42M254 268v42", 9, ink.main))
    }

    static func planter(_ ink: PictureInk) -> String {
        stroke("M140 220v-50M200 220v-70M260 220v-50", 6, "#4f7a55")
            + ellipse(140, 164, 26, 22, "#8db38c") + ellipse(260, 164, 26, 22, "#8db38c")
            + ellipse(200, 144, 30, 26, "#6f9a72") + circle(196, 138, 7, ink.glow)
            + rect(92, 214, 216, 90, 6, ink.main) + stroke("M100 244h200M100 274h200", 5, ink.dark)
            + stroke("M112 218v90M288 218v90", 14, ink.dark)
    }

    static func pole(_ ink: PictureInk) -> String {
        turned(by: 10, walkingPole(170, ink)) + turned(by: -8, walkingPole(222, ink))
    }

    private static func walkingPole(_ x: Int, _ ink: PictureInk) -> String {
        rect(x, 130, 10, 170, 5, ink.main) + rect(x - 5, 80, 20, 62, 10, ink.dark)
            + ellipse(x + 5, 284, 20, 6, ink.light)
            + stroke("M\(x + 5) 300v12M\(x + 5) 84c-26 10-26 30-6 44", 5, ink.dark)
    }

    static func binoculars(_ ink: PictureInk) -> String {
        rect(180, 166, 40, 56, 10, ink.dark)
            + path("M132 130h44l14 150a46 26 0 0 1-92 0z", ink.main)
            + path("M224 130h44l34 150a46 26 0 0 1-92 0z", ink.main)
            + rect(128, 112, 52, 28, 10, ink.dark) + rect(220, 112, 52, 28, 10, ink.dark)
            + ellipse(144, 282, 40, 22, ink.light) + ellipse(256, 282, 40, 22, ink.light)
    }

    static func opener(_ ink: PictureInk) -> String {
        turned(
            by: 30,
            rect(182, 170, 36, 150, 18, ink.main) + circle(200, 136, 56, ink.dark)
                + circle(200, 136, 32, ink.paper) + rect(186, 160, 28, 18, 4, ink.dark)
                + circle(200, 298, 7, ink.paper) + stroke("M192 200v60", 6, ink.light))
    }

    static func keyRing(_ ink: PictureInk) -> String {
        turned(
            by: 18,
            circle(200, 112, 44, ink.dark) + circle(200, 112, 31, ink.paper)
                + rect(170, 152, 60, 160, 26, ink.main) + circle(200, 178, 10, ink.paper)
                + stroke("M186 210v70M214 210v70", 4, ink.light))
    }

    static func chime(_ ink: PictureInk) -> String {
        stroke("M200 60v50", 4, ink.dark)
            + stroke("M144 120v34M172 120v34M200 120v140M228 120v34M256 120v34", 3, ink.dark)
            + ellipse(200, 112, 72, 14, ink.dark)
            + stroke("M144 156v94M172 156v120M228 156v120M256 156v94", 13, ink.main)
            + circle(200, 206, 16, ink.light) + path("M184 260h32l-16 42z", ink.light)
    }

    static func robe(_ ink: PictureInk) -> String {
        path("M164 90h72l64 40-14 120h-26l-6-66v126H146V184l-6 66h-26l-14-120z", ink.main)
            + path("M164 90h72l-36 100z", ink.white)
            + stroke("M164 90l36 100 36-100", 13, ink.dark)
            + rect(146, 204, 108, 14, 0, ink.dark) + stroke("M200 212v86", 4, ink.dark)
    }

    static func apron(_ ink: PictureInk) -> String {
        stroke("M164 130c0-60 72-60 72 0", 7, ink.dark)
            + stroke("M136 210H96M264 210h40", 7, ink.dark)
            + path("M160 124h80v48c0 20 16 30 30 34v104H130V206c14-4 30-14 30-34z", ink.main)
            + rect(156, 232, 88, 50, 10, ink.light) + stroke("M200 232v50", 4, ink.dark)
    }

    static func train(_ ink: PictureInk) -> String {
        rect(196, 118, 88, 150, 8, ink.main) + rect(212, 140, 56, 46, 6, ink.paper)
            + rect(100, 186, 112, 82, 14, ink.light) + path("M122 146h36l-6 42h-24z", ink.dark)
            + rect(188, 104, 104, 18, 8, ink.dark) + rect(92, 256, 206, 20, 8, ink.dark)
            + circle(132, 286, 24, ink.main) + circle(244, 280, 30, ink.main)
            + circle(132, 286, 9, ink.white) + circle(244, 280, 10, ink.white)
            + circle(140, 118, 13, ink.light) + circle(166, 96, 17, ink.light)
    }

    static func ruler(_ ink: PictureInk) -> String {
        turned(
            by: -24,
            rect(60, 182, 280, 60, 6, ink.main)
                + stroke("M84 184v26M112 184v16M140 184v26M168 184v16M196 184v26", 5, ink.dark)
                + stroke("M224 184v16M252 184v26M280 184v16M308 184v26", 5, ink.dark)
                + circle(318, 226, 6, ink.paper))
    }

    static func stool(_ ink: PictureInk) -> String {
        stroke("M146 190l-22 118M254 190l22 118M200 190v112M134 262h132", 12, ink.dark)
            + ellipse(200, 184, 92, 22, ink.main) + ellipse(200, 178, 78, 13, ink.light)
    }
}
