/// A label, a field for several lines, and what is wrong with it.
struct TextArea: HTML {
    let name: String
    let label: String
    let text: String
    var hint: String?
    var error: String?

    var body: some HTML {
        div(.class(error == nil ? "field wide" : "field wide invalid")) {
            ShopHTTP.label(.for(name)) { label }
            textarea(
                .id(name), .name(name), .rows(4), .aria(.invalid, error == nil ? nil : "true"),
                .aria(.describedby, error == nil ? nil : "\(name)-error"), text: text)
            if let hint { p(.class("hint")) { hint } }
            if let error {
                p(.class("field-error"), .id("\(name)-error"), .data(.test, "field-error")) {
                    error
                }
            }
        }
    }
}
