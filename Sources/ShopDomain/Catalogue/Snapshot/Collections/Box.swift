/// Holds a large value behind one reference, so that copying it costs one retain.
final class Box<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}
