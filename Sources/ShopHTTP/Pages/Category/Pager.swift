import ShopDomain

/// Links through a list that knows where it goes on, not how many pages it has.
struct Pager: HTML {
    /// The beginning of the list; `nil` on its first page.
    let first: PagePath?
    /// The following page; `nil` on the last one.
    let next: PagePath?
    let language: Language

    var body: some HTML {
        if first != nil || next != nil {
            nav(.class("pager"), .aria(.label, texts.pages)) {
                if let first {
                    a(.class("button"), .href(first.path(language))) { texts.toFirstPage }
                }
                if let next {
                    a(.class("button primary"), .href(next.path(language)), .rel(.next)) {
                        texts.next
                    }
                }
            }
        }
    }

    private var texts: LayoutTexts { LayoutTexts[language] }
}
