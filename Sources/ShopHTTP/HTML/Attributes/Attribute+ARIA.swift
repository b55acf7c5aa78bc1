/// What assistive technology is told (WAI-ARIA 1.2).
extension Attribute {
    static func role(_ role: ARIARole) -> Attribute { Attribute(.role, role.rawValue) }

    static func aria(_ name: ARIAName, _ value: String?) -> Attribute {
        Attribute(name.attribute, value)
    }

    static func aria(_ name: ARIAName, _ isTrue: Bool) -> Attribute {
        Attribute(name.attribute, isTrue ? "true" : "false")
    }
}

/// Roles that no element has by itself, or that style sheets take away from elements.
enum ARIARole: String, Sendable {
    case alert, status, log, search, group, region, list, listitem, img, presentation, none
}
