/// Garden, plants and fire.
extension Motifs {
    static func plant(_ ink: PictureInk) -> String {
        let leaf = "M200 226c-46-40-46-100 0-142 46 42 46 102 0 142z"
        let leaves = [-58, 58, -26, 28, 0].enumerated().map { index, degrees in
            "<g transform=\"rotate(\(degrees) 200 226)\">"
                + path(leaf, index % 2 == 0 ? "#6f9a72" : "#8db38c") + "</g>"
        }
        return leaves.joined() + stroke("M200 226V130", 4, "#4f7a55") + flowerPot(ink)
    }

    static func cactus(_ ink: PictureInk) -> String {
        stroke("M160 190v-24a14 14 0 0 1 14-14M240 170v-20a14 14 0 0 0-14-14", 1, ink.dark)
            + stroke("M200 230V112", 62, "#7ba57c")
            + stroke("M152 150v22q0 18 40 18M248 132v22q0 18-40 18", 26, "#7ba57c")
            + stroke("M184 110v110M200 100v120M216 110v110", 3, "#5b865f")
            + circle(200, 80, 12, "#e39a9a") + flowerPot(ink)
    }

    static func tree(_ ink: PictureInk) -> String {
        stroke("M200 230V150", 10, ink.dark) + circle(164, 146, 44, "#8aa88a")
            + circle(236, 146, 44, "#8aa88a") + circle(200, 112, 50, "#7a9a7c")
            + circle(200, 160, 40, "#7a9a7c") + circle(172, 120, 9, ink.glow)
            + circle(224, 104, 9, ink.glow) + circle(240, 158, 9, ink.glow)
            + circle(188, 164, 9, ink.glow) + flowerPot(ink)
    }

    private static func flowerPot(_ ink: PictureInk) -> String {
        path("M150 236h100l-14 74h-72z", ink.main) + rect(140, 218, 120, 26, 6, ink.dark)
            + stroke("M170 258l6 36", 6, ink.light)
    }

    static func wateringCan(_ ink: PictureInk) -> String {
        stroke("M150 200c-60-10-60 90-6 84M160 186c10-60 90-60 96 0", 11, ink.dark)
            + path("M252 290l52-96 18 8-42 108z", ink.main) + rect(290, 176, 50, 18, 8, ink.dark)
            + path("M138 186h124v106a18 18 0 0 1-18 18h-88a18 18 0 0 1-18-18z", ink.main)
            + rect(132, 180, 136, 14, 6, ink.dark) + stroke("M160 216v62", 7, ink.light)
    }

    static func spade(_ ink: PictureInk) -> String {
        turned(
            by: 16,
            rect(192, 96, 16, 130, 4, ink.light) + rect(160, 74, 80, 26, 13, ink.dark)
                + path("M154 212h92v56c0 36-26 58-46 68-20-10-46-32-46-68z", ink.main)
                + stroke("M200 224v70", 7, ink.light))
    }

    static func birdHouse(_ ink: PictureInk) -> String {
        rect(192, 288, 16, 30, 0, ink.dark) + rect(130, 158, 140, 136, 6, ink.main)
            + path("M200 72l104 92-14 16-90-78-90 78-14-16z", ink.dark)
            + path("M200 102l70 62H130z", ink.light) + circle(200, 208, 28, ink.dark)
            + stroke("M200 254v18", 9, ink.dark) + circle(208, 202, 8, ink.glow)
    }

    static func grill(_ ink: PictureInk) -> String {
        stroke(
            "M160 96c-12-16 12-26 0-44M200 96c-12-16 12-26 0-44M240 96c-12-16 12-26 0-44", 6,
            ink.light)
            + stroke("M150 258l-26 50M250 258l26 50M200 264v34", 10, ink.dark)
            + path("M100 196a100 78 0 0 0 200 0z", ink.dark)
            + path("M100 186a100 76 0 0 1 200 0z", ink.main) + rect(94, 184, 212, 14, 7, ink.light)
            + stroke("M182 108q18-16 36 0", 9, ink.dark)
    }

    static func thermometer(_ ink: PictureInk) -> String {
        turned(
            by: 20,
            rect(194, 170, 12, 160, 6, ink.light) + circle(200, 136, 66, ink.main)
                + circle(200, 136, 52, ink.white) + stroke("M200 136l24-28", 7, ink.dark)
                + stroke("M160 136h8M232 136h8M200 96v8", 5, ink.main))
    }
}
