import ShopHTTP

/// Paints codes with `qrencode`.
struct QRCodeProgram: CodePainter {
    private let programs: ProgramRunner

    private static let name = "qrencode"

    /// `nil` where the program is not installed.
    init?(_ programs: ProgramRunner) {
        guard programs.isInstalled(Self.name) else { return nil }
        self.programs = programs
    }

    func qrCode(of text: String) async -> [UInt8]? {
        let program = Program(
            name: Self.name,
            arguments: [
                "--type=SVG", "--level=M", "--8bit", "--margin=4", "--rle", "--output=-",
            ],
            duration: .seconds(5), mostOutput: 256 * 1024)
        let result = try? await programs.run(program, input: Array(text.utf8))
        return result.flatMap { $0.isSuccess && !$0.output.isEmpty ? $0.output : nil }
    }
}
