/// The text with every `%` and two hexadecimal digits replaced by the byte they stand for.
func percentDecoded(_ text: Substring) throws(DatabaseURLError) -> String {
    var bytes: [UInt8] = []
    var input = text.utf8.makeIterator()
    while let byte = input.next() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = input.next().flatMap(hexadecimalValue),
            let low = input.next().flatMap(hexadecimalValue)
        else { throw .percentEncoding }
        bytes.append(high << 4 | low)
    }
    // A zero byte would end the text early in C.
    guard !bytes.contains(0), let decoded = String(validating: bytes, as: UTF8.self)
    else { throw .percentEncoding }
    return decoded
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
}
