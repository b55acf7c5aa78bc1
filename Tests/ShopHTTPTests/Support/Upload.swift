import HTTPTypes
import NIOCore

/// A form with a file, as a browser sends it.
struct Upload {
    let boundary = "----ShopFormBoundary7MA4YWxk"
    private(set) var body = ByteBuffer()

    init(_ file: [UInt8], german: String = "Ein Becher", english: String = "A mug") {
        add("form-data; name=\"picture\"; filename=\"mug.png\"\r\nContent-Type: image/png", file)
        add("form-data; name=\"alt_de\"", Array(german.utf8))
        add("form-data; name=\"alt_en\"", Array(english.utf8))
        body.writeString("--\(boundary)--\r\n")
    }

    var headers: HTTPFields {
        [.contentType: "multipart/form-data; boundary=\(boundary)"]
    }

    private mutating func add(_ disposition: String, _ content: [UInt8]) {
        body.writeString("--\(boundary)\r\nContent-Disposition: \(disposition)\r\n\r\n")
        body.writeBytes(content)
        body.writeString("\r\n")
    }
}
