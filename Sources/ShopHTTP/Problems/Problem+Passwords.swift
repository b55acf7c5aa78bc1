extension Problem {
    /// What a failure of the password hasher means for the one who asked.
    init(_ error: PasswordHasherError) {
        switch error {
        case .busy, .interrupted: self = .overloaded
        case .unreadableHash, .outOfMemory: self = .broken
        }
    }
}
