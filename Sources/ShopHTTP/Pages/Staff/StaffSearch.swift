import ShopDomain

/// Looks for something in a list of staff.
struct StaffSearch: HTML {
    /// What can be chosen beside the words.
    struct Choice: Sendable {
        /// The field of the form.
        let name: String
        let label: String
        let options: [(value: String, label: String)]
        let chosen: String
    }

    /// The list.
    let path: PagePath
    /// What is looked for, in the reader's words.
    let label: String
    let words: String
    let longest: Int
    var choice: Choice?
    let language: Language

    var body: some HTML {
        form(
            .class("inline-form steps"), .method(.get), .role(.search),
            .action(path.path(language))
        ) {
            ShopHTTP.label(.for("staff-search")) { label }
            input(
                .id("staff-search"), .type(.text), .name("q"), .value(words),
                .maxlength(longest), .autocomplete(.off))
            if let choice {
                select(.name(choice.name), .aria(.label, choice.label)) {
                    for entry in choice.options {
                        option(.value(entry.value), .selected(entry.value == choice.chosen)) {
                            entry.label
                        }
                    }
                }
            }
            button(.class("button"), .type(.submit)) { LayoutTexts[language].search }
        }
    }
}
