/// One object of a JSON catalogue, read by the names of its members.
package struct JSONFields {
    private let object: JSONObject
    private let path: String

    package var place: CataloguePlace { .object(line: object.line, path: path) }

    /// Takes an object and reports members it does not have; reports what is none.
    package init?(
        _ value: JSONValue, at path: String, in parent: CataloguePlace, keys: Set<String>,
        _ problems: inout CatalogueProblems
    ) {
        guard case .object(let object) = value else {
            problems.add(
                .object(line: parent.line, path: path), nil, "must be an object")
            return nil
        }
        self.object = object
        self.path = path
        for key in object.members.keys.sorted() where !keys.contains(key) {
            problems.add(place, key, "is not known here")
        }
    }

    /// Whether there is nothing under this name.
    package func isMissing(_ key: String) -> Bool { (object.members[key] ?? .null) == .null }

    /// The text of a member; empty where it is missing, so that the rules tell whether it may be.
    package func text(_ key: String, _ problems: inout CatalogueProblems) -> String {
        switch object.members[key] {
        case .string(let text): return text
        case nil, .null: return ""
        default:
            problems.add(place, key, "must be text in quotes")
            return ""
        }
    }

    /// The number of a member; `nil` where it is missing or not as `form` has it.
    package func number(_ key: String, _ form: NumberForm, _ problems: inout CatalogueProblems)
        -> Int?
    {
        switch object.members[key] {
        case nil, .null: return nil
        case .number(let text):
            if let number = form.read(text) { return number }
        default: break
        }
        problems.add(place, key, form.expectation)
        return nil
    }

    /// As ``number(_:_:_:)``, but a member that is missing is reported.
    package func requiredNumber(
        _ key: String, _ form: NumberForm, _ problems: inout CatalogueProblems
    ) -> Int? {
        if isMissing(key) { problems.add(place, key, "is missing") }
        return number(key, form, &problems)
    }

    /// The flag of a member; `preset` where it is missing.
    package func flag(_ key: String, or preset: Bool, _ problems: inout CatalogueProblems) -> Bool {
        switch object.members[key] {
        case .bool(let flag): return flag
        case nil, .null: return preset
        default:
            problems.add(place, key, "must be true or false")
            return preset
        }
    }

    /// A member of the form `{"de": …, "en": …}`.
    package func localized(_ key: String, _ problems: inout CatalogueProblems) -> LocalizedText {
        guard let value = object.members[key], value != .null,
            let fields = nested(value, key, keys: ["de", "en"], &problems)
        else { return LocalizedText("") }
        return LocalizedText(
            german: fields.text("de", &problems), english: fields.text("en", &problems))
    }

    /// The objects of a member that is a list; none where it is missing.
    package func list(
        _ key: String, keys: Set<String>, _ problems: inout CatalogueProblems
    ) -> [JSONFields] {
        switch object.members[key] {
        case .array(let values):
            return values.enumerated().compactMap { index, value in
                nested(value, "\(key)[\(index)]", keys: keys, &problems)
            }
        case nil, .null: return []
        default:
            problems.add(place, key, "must be a list in brackets")
            return []
        }
    }

    private func nested(
        _ value: JSONValue, _ key: String, keys: Set<String>, _ problems: inout CatalogueProblems
    ) -> JSONFields? {
        let path = path.isEmpty ? key : "\(path).\(key)"
        return JSONFields(value, at: path, in: place, keys: keys, &problems)
    }
}
