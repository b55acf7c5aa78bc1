/// What is behind every motif.
extension Motifs {
    /// Paper, one calm shape behind the motif, and the shadow it casts.
    static func background(_ ink: PictureInk) -> String {
        let shape =
            switch ink.variant % 4 {
            case 0: circle(200, 195, 150, ink.ground)
            case 1: path("M70 310V210a130 130 0 0 1 260 0v100z", ink.ground)
            case 2: path("M0 250q100-50 200 0t200 0v150H0z", ink.ground)
            default: rect(0, 262, 400, 138, 0, ink.ground)
            }
        let shadow =
            "<ellipse cx=\"200\" cy=\"312\" rx=\"116\" ry=\"11\" fill=\"\(ink.dark)\" opacity=\".14\"/>"
        return rect(0, 0, 400, 400, 0, ink.paper) + shape + shadow
    }
}
