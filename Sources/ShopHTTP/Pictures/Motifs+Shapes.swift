/// The shapes that pictures are put together from.
extension Motifs {
    static func rect(
        _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ radius: Int, _ fill: String
    ) -> String {
        let corners = radius > 0 ? " rx=\"\(radius)\"" : ""
        return
            "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(corners) fill=\"\(fill)\"/>"
    }

    static func circle(_ x: Int, _ y: Int, _ radius: Int, _ fill: String) -> String {
        "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" fill=\"\(fill)\"/>"
    }

    static func ellipse(_ x: Int, _ y: Int, _ radiusX: Int, _ radiusY: Int, _ fill: String)
        -> String
    {
        "<ellipse cx=\"\(x)\" cy=\"\(y)\" rx=\"\(radiusX)\" ry=\"\(radiusY)\" fill=\"\(fill)\"/>"
    }

    static func path(_ outline: String, _ fill: String) -> String {
        "<path d=\"\(outline)\" fill=\"\(fill)\"/>"
    }

    /// A line with round ends.
    static func stroke(_ line: String, _ width: Int, _ colour: String) -> String {
        """
        <path d="\(line)" fill="none" stroke="\(colour)" stroke-width="\(width)" \
        stroke-linecap="round" stroke-linejoin="round"/>
        """
    }

    /// Turns `content` about the middle of the picture.
    static func turned(by degrees: Int, _ content: String) -> String {
        "<g transform=\"rotate(\(degrees) 200 210)\">\(content)</g>"
    }

    /// A cone of light.
    static func shine(_ outline: String) -> String {
        "<path d=\"\(outline)\" fill=\"#f6cf7a\" opacity=\".32\"/>"
    }
}
