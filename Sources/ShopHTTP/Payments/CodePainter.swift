/// What paints QR codes.
public protocol CodePainter: Sendable {
    /// The code of a text (ISO/IEC 18004, error correction level M) as an SVG picture; `nil` where it
    /// cannot be painted now.
    func qrCode(of text: String) async -> [UInt8]?
}
