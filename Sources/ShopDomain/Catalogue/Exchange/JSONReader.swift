/// Reads RFC 8259 strictly, and keeps the lines on which objects begin.
///
/// A bad value in a large file is found by its line; Foundation's decoder does not tell any.
package struct JSONReader {
    private var input: JSONInput

    /// A catalogue is five deep; the bound keeps hostile files off the stack.
    private static let mostDepth = 32

    /// Reads a whole text.
    package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var reader = JSONReader(input: JSONInput(bytes))
        let value = try reader.value(depth: 0)
        guard reader.input.peek() == nil else {
            throw reader.input.failure("there is more after the end of the JSON text")
        }
        return value
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth < Self.mostDepth else { throw input.failure("is nested too deeply") }
        guard let first = input.peek() else { throw input.failure("the JSON text ends too early") }
        switch first {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try input.string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .number(try input.number())
        default: return try word()
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        input.skip()
        var object = JSONObject(line: input.line)
        guard !input.take(UInt8(ascii: "}")) else { return object }
        repeat {
            guard input.peek() == UInt8(ascii: "\"") else {
                throw input.failure("the name of a member, in quotes, is missing")
            }
            let key = try input.string()
            guard input.take(UInt8(ascii: ":")) else {
                throw input.failure("a colon is missing after \"\(key)\"")
            }
            guard object.members.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
                throw input.failure("\"\(key)\" is there twice in one object")
            }
        } while input.take(UInt8(ascii: ","))
        guard input.take(UInt8(ascii: "}")) else {
            throw input.failure("a comma or closing brace is missing")
        }
        return object
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        input.skip()
        var values: [JSONValue] = []
        guard !input.take(UInt8(ascii: "]")) else { return values }
        repeat {
            values.append(try value(depth: depth + 1))
        } while input.take(UInt8(ascii: ","))
        guard input.take(UInt8(ascii: "]")) else {
            throw input.failure("a comma or closing bracket is missing")
        }
        return values
    }

    private mutating func word() throws(JSONError) -> JSONValue {
        if input.take(word: "true") { return .bool(true) }
        if input.take(word: "false") { return .bool(false) }
        if input.take(word: "null") { return .null }
        throw input.failure("this is no JSON value")
    }
}
