/// An address, line by line.
struct AddressLines: HTML {
    let lines: [String]

    var body: some HTML {
        for line in lines {
            line
            br()
        }
    }
}
