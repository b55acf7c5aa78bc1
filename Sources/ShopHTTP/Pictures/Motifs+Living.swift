/// Living rooms and what stands in them.
extension Motifs {
    static func cushion(_ ink: PictureInk) -> String {
        path(
            "M106 140q94 24 188 0-24 84 0 168-94-24-188 0 24-84 0-168z", ink.main)
            + stroke("M150 158q-10 66 0 130M200 160v126M250 158q10 66 0 130", 8, ink.light)
    }

    static func towels(_ ink: PictureInk) -> String {
        rect(106, 254, 188, 54, 22, ink.main) + rect(112, 206, 176, 52, 22, ink.light)
            + rect(118, 158, 164, 52, 22, ink.dark)
            + stroke("M286 268h-150M278 219h-138M272 171h-126", 5, ink.white)
    }

    static func vase(_ ink: PictureInk) -> String {
        stroke("M200 200c0-50-6-80-34-116M200 200c2-50 12-70 44-96M200 190V76", 5, ink.dark)
            + ellipse(166, 84, 14, 20, ink.main) + ellipse(244, 102, 20, 14, ink.main)
            + ellipse(200, 74, 14, 22, ink.light) + ellipse(178, 130, 18, 10, ink.light)
            + path(
                "M174 186h52v16c34 16 44 48 36 80-4 18-18 28-34 28h-56c-16 0-30-10-34-28"
                    + "-8-32 2-64 36-80z", ink.main)
            + stroke("M152 250c30 14 66 14 96 0", 8, ink.light)
    }

    static func frame(_ ink: PictureInk) -> String {
        rect(118, 90, 164, 214, 6, ink.dark) + rect(132, 104, 136, 186, 0, ink.white)
            + circle(226, 152, 20, ink.glow)
            + path("M132 250q40-70 76-20t60-30v90H132z", ink.main)
            + path("M132 270q50-30 136 0v20H132z", ink.light)
    }

    static func mirror(_ ink: PictureInk) -> String {
        ellipse(200, 196, 90, 112, ink.main) + ellipse(200, 196, 76, 98, ink.white)
            + stroke("M160 220l60-90M180 244l40-60", 8, ink.ground)
    }

    static func basket(_ ink: PictureInk) -> String {
        stroke("M138 196c0-100 124-100 124 0", 11, ink.dark)
            + path("M112 192h176l-20 118H132z", ink.main)
            + stroke("M122 222h156M127 252h146M132 282h136", 6, ink.light)
            + stroke("M160 200l8 102M200 200v102M240 200l-8 102", 5, ink.dark)
            + rect(106, 184, 188, 18, 9, ink.dark)
    }

    static func candle(_ ink: PictureInk) -> String {
        circle(200, 128, 56, ink.light)
            + path("M200 92c22 28 20 52 0 56-20-4-22-28 0-56z", ink.glow)
            + stroke("M200 148v22", 5, ink.dark) + rect(162, 168, 76, 130, 8, ink.main)
            + ellipse(200, 170, 38, 9, ink.white) + rect(138, 294, 124, 16, 8, ink.dark)
    }

    static func rack(_ ink: PictureInk) -> String {
        rect(84, 128, 232, 26, 10, ink.main)
            + stroke("M124 154v18a10 10 0 0 0 20 0M264 154v18a10 10 0 0 0 20 0", 7, ink.dark)
            + stroke("M194 154v18a10 10 0 0 0 20 0", 7, ink.dark)
            + path("M244 184q30-14 60 0l-6 92h-48z", ink.light)
            + stroke("M114 178q20 30 40 0l4 108h-46z", 6, ink.light)
            + path("M114 178q20 30 40 0l4 108h-46z", ink.light)
            + stroke("M190 178l-4 116M212 178l6 116", 12, ink.main)
    }

    static func tableLamp(_ ink: PictureInk) -> String {
        shine("M132 206h136l50 104H82z")
            + path("M158 100h84l36 108H122z", ink.main) + rect(193, 208, 14, 88, 0, ink.dark)
            + path("M148 310c0-24 104-24 104 0z", ink.dark)
            + stroke("M170 124l-14 58", 7, ink.light)
    }

    static func floorLamp(_ ink: PictureInk) -> String {
        shine("M156 152h88l60 158H96z")
            + path("M170 70h60l30 84H140z", ink.main) + rect(195, 154, 10, 148, 0, ink.dark)
            + path("M158 310c0-16 84-16 84 0z", ink.dark)
    }

    static func pendant(_ ink: PictureInk) -> String {
        shine("M124 214h152l44 96H80z")
            + stroke("M200 0v110", 5, ink.dark) + circle(200, 212, 24, ink.glow)
            + path("M106 214c0-70 44-110 94-110s94 40 94 110z", ink.main)
            + rect(186, 92, 28, 22, 6, ink.dark) + stroke("M138 196c4-30 18-50 34-60", 7, ink.light)
    }

    static func stringLights(_ ink: PictureInk) -> String {
        stroke("M40 110q160 130 320 0", 5, ink.dark)
            + stroke("M92 146v22M146 170v22M200 176v22M254 170v22M308 146v22", 4, ink.dark)
            + ellipse(92, 184, 15, 21, ink.glow) + ellipse(146, 210, 15, 21, ink.main)
            + ellipse(200, 216, 15, 21, ink.glow) + ellipse(254, 210, 15, 21, ink.light)
            + ellipse(308, 184, 15, 21, ink.glow)
    }

    static func clock(_ ink: PictureInk) -> String {
        let hours = ink.variant % 12 * 30
        return circle(200, 200, 108, ink.main) + circle(200, 200, 90, ink.white)
            + stroke("M200 122v12M200 266v12M122 200h12M266 200h12", 7, ink.dark)
            + "<g transform=\"rotate(\(hours) 200 200)\">" + stroke("M200 200v-42", 9, ink.dark)
            + "</g>" + stroke("M200 200l46-26", 6, ink.main) + circle(200, 200, 8, ink.dark)
    }

    static func hourglass(_ ink: PictureInk) -> String {
        path(
            "M146 110h108c0 60-40 70-40 100s40 40 40 100H146c0-60 40-70 40-100s-40-40-40-100z",
            ink.white)
            + path("M164 160h72c-8 22-24 32-36 44-12-12-28-22-36-44z", ink.main)
            + path("M152 300c6-30 30-40 48-56 18 16 42 26 48 56z", ink.main)
            + rect(130, 92, 140, 20, 8, ink.dark) + rect(130, 294, 140, 18, 8, ink.dark)
    }

    static func dispenser(_ ink: PictureInk) -> String {
        stroke("M200 150v-40h-44", 12, ink.dark) + rect(170, 144, 60, 24, 6, ink.dark)
            + rect(140, 166, 120, 144, 24, ink.main) + rect(162, 206, 76, 60, 8, ink.white)
            + path("M200 216c16 18 16 32 0 38-16-6-16-20 0-38z", ink.light)
    }
}
