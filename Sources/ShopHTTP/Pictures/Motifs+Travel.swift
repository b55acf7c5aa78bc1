/// Travelling and camping.
extension Motifs {
    static func rucksack(_ ink: PictureInk) -> String {
        stroke("M172 122c0-46 56-46 56 0", 11, ink.dark)
            + rect(98, 214, 40, 80, 18, ink.dark) + rect(262, 214, 40, 80, 18, ink.dark)
            + rect(122, 116, 156, 194, 54, ink.main)
            + path("M122 190v-18a56 56 0 0 1 56-56h44a56 56 0 0 1 56 56v18q-78 40-156 0z", ink.dark)
            + rect(148, 236, 104, 60, 16, ink.light) + stroke("M160 256h80", 5, ink.dark)
            + rect(190, 196, 20, 28, 6, ink.glow)
    }

    static func tote(_ ink: PictureInk) -> String {
        stroke("M158 206c0-110 84-110 84 0", 11, ink.dark)
            + path("M116 184h168l14 126H102z", ink.main) + path("M116 184h168l3 26H113z", ink.light)
            + circle(200, 256, 24, ink.white)
            + path("M184 268c0-20 14-28 34-28 0 20-14 32-34 28z", ink.light)
    }

    static func suitcase(_ ink: PictureInk) -> String {
        stroke("M168 142v-38h64v38", 10, ink.dark) + rect(104, 140, 192, 158, 24, ink.main)
            + stroke("M146 148v142M254 148v142", 9, ink.light) + rect(180, 196, 40, 30, 8, ink.dark)
            + circle(140, 302, 11, ink.dark) + circle(260, 302, 11, ink.dark)
    }

    static func tent(_ ink: PictureInk) -> String {
        circle(300, 96, 24, ink.glow) + stroke("M200 112v-26", 6, ink.dark)
            + path("M200 86l34 12-34 12z", ink.main)
            + path("M200 110l132 200H68z", ink.main) + path("M200 110l132 200H236z", ink.dark)
            + path("M200 160l40 150h-80z", ink.light) + path("M200 160l40 150h-40z", ink.glow)
            + stroke("M68 310h264", 6, ink.dark)
    }

    static func hammock(_ ink: PictureInk) -> String {
        stroke("M76 90v220M324 90v220", 15, ink.dark)
            + path("M80 150c50 40 190 40 240 0-10 110-230 110-240 0z", ink.main)
            + stroke("M106 186q94 50 188 0M126 214q74 34 148 0", 6, ink.light)
            + circle(82, 84, 40, "#8aa88a") + circle(318, 84, 40, "#7a9a7c")
    }

    static func lantern(_ ink: PictureInk) -> String {
        stroke("M150 150c0-80 100-80 100 0", 8, ink.dark) + circle(200, 218, 86, ink.light)
            + path("M160 150h80l16 24H144z", ink.dark) + rect(148, 174, 104, 106, 6, ink.white)
            + path("M200 190c26 34 24 62 0 68-24-6-26-34 0-68z", ink.glow)
            + stroke("M150 174v106M250 174v106", 7, ink.main) + rect(136, 278, 128, 32, 8, ink.main)
    }

    static func compass(_ ink: PictureInk) -> String {
        circle(200, 92, 22, ink.dark) + circle(200, 92, 11, ink.paper)
            + circle(200, 210, 100, ink.main) + circle(200, 210, 82, ink.white)
            + turned(
                by: ink.variant % 6 * 20 - 50,
                path("M200 140l18 70h-36z", ink.dark) + path("M200 280l18-70h-36z", ink.light))
            + circle(200, 210, 8, ink.main)
            + stroke("M200 138v6M200 276v6M128 210h6M266 210h6", 5, ink.main)
    }

    static func umbrella(_ ink: PictureInk) -> String {
        stroke("M200 96v184a22 22 0 0 0 44 0", 10, ink.dark)
            + path(
                "M86 212a114 112 0 0 1 228 0q-19-24-38 0-19-24-38 0-19-24-38 0-19-24-38 0-19-24-38 0-19-24-38 0z",
                ink.main)
            + path(
                "M162 212c0-50 14-90 38-112 24 22 38 62 38 112q-19-24-38 0-19-24-38 0z", ink.light)
            + stroke("M200 100V84", 8, ink.dark)
    }
}
