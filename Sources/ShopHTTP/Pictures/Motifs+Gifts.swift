/// Presents, paper and toys.
extension Motifs {
    /// Also stands for what no motif is known for.
    static func parcel(_ ink: PictureInk) -> String {
        stroke("M200 168c-60-70-90 0 0 0 90 0 60-70 0 0z", 11, ink.dark)
            + rect(122, 196, 156, 114, 6, ink.main) + rect(108, 166, 184, 40, 8, ink.light)
            + rect(184, 166, 32, 144, 0, ink.dark)
    }

    static func book(_ ink: PictureInk) -> String {
        let tilt = ink.variant % 3 * 5 - 4
        return turned(by: tilt + 14, rect(164, 110, 120, 196, 6, ink.light))
            + turned(
                by: tilt,
                rect(122, 92, 148, 212, 8, ink.dark) + rect(142, 92, 128, 204, 6, ink.main)
                    + rect(130, 296, 136, 8, 0, ink.white) + rect(166, 124, 80, 60, 6, ink.white)
                    + stroke("M180 144h52M186 162h40", 5, ink.dark)
                    + path("M206 214c22 10 22 36 0 46-22-10-22-36 0-46z", ink.light))
    }

    static func notebook(_ ink: PictureInk) -> String {
        turned(
            by: -6,
            rect(126, 100, 150, 208, 14, ink.main) + rect(126, 100, 26, 208, 12, ink.dark)
                + rect(246, 100, 10, 208, 0, ink.light) + rect(172, 136, 58, 34, 5, ink.white))
            + turned(
                by: 12, rect(286, 130, 14, 150, 7, ink.dark) + path("M286 276h14l-7 26z", ink.glow))
    }

    static func pen(_ ink: PictureInk) -> String {
        turned(
            by: 36,
            rect(182, 60, 36, 36, 12, ink.dark) + rect(182, 88, 36, 16, 0, ink.light)
                + rect(182, 104, 36, 150, 0, ink.main) + path("M182 254h36l-18 62z", ink.glow)
                + path("M193 292h14l-7 24z", ink.dark) + stroke("M194 112v134", 6, ink.light))
            + stroke("M70 316q20-14 36 0t36 0", 5, ink.dark)
    }

    static func dice(_ ink: PictureInk) -> String {
        turned(
            by: -12,
            rect(106, 176, 118, 118, 22, ink.main) + circle(138, 208, 11, ink.white)
                + circle(192, 208, 11, ink.white) + circle(165, 235, 11, ink.white)
                + circle(138, 262, 11, ink.white) + circle(192, 262, 11, ink.white))
            + turned(
                by: 14,
                rect(220, 130, 88, 88, 18, ink.dark) + circle(244, 154, 9, ink.light)
                    + circle(264, 174, 9, ink.light) + circle(284, 194, 9, ink.light))
    }

    static func cards(_ ink: PictureInk) -> String {
        turned(by: -16, rect(112, 112, 124, 180, 12, ink.dark))
            + turned(by: 2, rect(138, 112, 124, 180, 12, ink.light))
            + turned(
                by: 18,
                rect(164, 112, 124, 180, 12, ink.white)
                    + path("M226 168c30 22 34 46 0 70-34-24-30-48 0-70z", ink.main)
                    + circle(184, 134, 8, ink.main) + circle(268, 270, 8, ink.main))
    }

    static func puzzle(_ ink: PictureInk) -> String {
        path("M110 120h84v84h-84z", ink.main) + path("M206 120h84v84h-84z", ink.light)
            + path("M110 216h84v84h-84z", ink.light) + path("M206 216h84v84h-84z", ink.dark)
            + circle(200, 162, 17, ink.main) + circle(152, 210, 17, ink.light)
            + circle(248, 210, 17, ink.dark)
            + circle(200, 258, 17, ink.dark)
    }

    static func blocks(_ ink: PictureInk) -> String {
        rect(96, 230, 96, 78, 8, ink.main) + rect(204, 230, 96, 78, 8, ink.dark)
            + rect(150, 150, 96, 78, 8, ink.light) + path("M198 78l56 70H142z", ink.main)
            + circle(144, 269, 22, ink.white) + rect(234, 250, 36, 36, 6, ink.glow)
            + path("M176 228v-20a22 22 0 0 1 44 0v20z", ink.dark)
    }

    static func bear(_ ink: PictureInk) -> String {
        circle(148, 112, 28, ink.main) + circle(252, 112, 28, ink.main)
            + ellipse(200, 258, 78, 56, ink.main) + ellipse(200, 262, 44, 36, ink.light)
            + circle(200, 154, 70, ink.main) + ellipse(200, 178, 32, 24, ink.light)
            + circle(174, 144, 8, ink.dark) + circle(226, 144, 8, ink.dark)
            + ellipse(200, 168, 11, 8, ink.dark) + ellipse(138, 294, 30, 18, ink.dark)
            + ellipse(262, 294, 30, 18, ink.dark)
    }

    static func top(_ ink: PictureInk) -> String {
        turned(
            by: 10,
            rect(192, 76, 16, 70, 8, ink.dark)
                + path("M104 182c30-50 162-50 192 0l-96 134z", ink.main)
                + path("M104 182c40 26 152 26 192 0l-14 20c-40 22-124 22-164 0z", ink.light)
                + circle(200, 76, 12, ink.glow))
    }

    static func kite(_ ink: PictureInk) -> String {
        stroke("M214 252c30 30-30 34-6 66", 5, ink.dark)
            + turned(
                by: 18,
                path("M200 70l76 88h-76z", ink.main) + path("M200 70v88h-76z", ink.light)
                    + path("M276 158l-76 116V158z", ink.dark)
                    + path("M124 158l76 116V158z", ink.main)
            )
    }
}
