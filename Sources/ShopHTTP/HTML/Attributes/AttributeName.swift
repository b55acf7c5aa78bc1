/// What an attribute is called, with a space before it.
///
/// The list is closed, as nobody else can make one. Names that run scripts, hold styles or make
/// documents of other sites part of a page are missing on purpose.
struct AttributeName: Sendable {
    let markup: StaticString

    fileprivate init(_ markup: StaticString) {
        self.markup = markup
    }
}

extension AttributeName {
    static var `class`: AttributeName { .init(" class") }
    static var id: AttributeName { .init(" id") }
    static var lang: AttributeName { .init(" lang") }
    static var title: AttributeName { .init(" title") }
    static var role: AttributeName { .init(" role") }
    static var hidden: AttributeName { .init(" hidden") }
    static var tabindex: AttributeName { .init(" tabindex") }

    static var href: AttributeName { .init(" href") }
    static var rel: AttributeName { .init(" rel") }
    static var hreflang: AttributeName { .init(" hreflang") }
    static var type: AttributeName { .init(" type") }

    static var src: AttributeName { .init(" src") }
    static var alt: AttributeName { .init(" alt") }
    static var width: AttributeName { .init(" width") }
    static var height: AttributeName { .init(" height") }
    static var loading: AttributeName { .init(" loading") }
    static var srcset: AttributeName { .init(" srcset") }
    static var sizes: AttributeName { .init(" sizes") }
    static var fetchpriority: AttributeName { .init(" fetchpriority") }

    static var action: AttributeName { .init(" action") }
    static var method: AttributeName { .init(" method") }
    static var enctype: AttributeName { .init(" enctype") }
    static var accept: AttributeName { .init(" accept") }
    static var autocomplete: AttributeName { .init(" autocomplete") }

    static var name: AttributeName { .init(" name") }
    static var value: AttributeName { .init(" value") }
    static var form: AttributeName { .init(" form") }
    static var disabled: AttributeName { .init(" disabled") }
    static var required: AttributeName { .init(" required") }
    static var checked: AttributeName { .init(" checked") }
    static var selected: AttributeName { .init(" selected") }

    static var min: AttributeName { .init(" min") }
    static var max: AttributeName { .init(" max") }
    static var step: AttributeName { .init(" step") }
    static var maxlength: AttributeName { .init(" maxlength") }
    static var placeholder: AttributeName { .init(" placeholder") }
    static var inputmode: AttributeName { .init(" inputmode") }
    static var rows: AttributeName { .init(" rows") }

    static var `for`: AttributeName { .init(" for") }
    static var open: AttributeName { .init(" open") }
    static var datetime: AttributeName { .init(" datetime") }
    static var scope: AttributeName { .init(" scope") }

    static var content: AttributeName { .init(" content") }
    static var httpEquiv: AttributeName { .init(" http-equiv") }
    static var property: AttributeName { .init(" property") }
    static var itemscope: AttributeName { .init(" itemscope") }
    static var itemtype: AttributeName { .init(" itemtype") }
    static var itemprop: AttributeName { .init(" itemprop") }
    static var `defer`: AttributeName { .init(" defer") }
}

/// The states and properties of WAI-ARIA.
enum ARIAName: Sendable {
    case label, labelledby, describedby, current, live, atomic, busy, hidden, expanded, controls
    case invalid, errormessage, pressed, haspopup

    var attribute: AttributeName {
        switch self {
        case .label: .init(" aria-label")
        case .labelledby: .init(" aria-labelledby")
        case .describedby: .init(" aria-describedby")
        case .current: .init(" aria-current")
        case .live: .init(" aria-live")
        case .atomic: .init(" aria-atomic")
        case .busy: .init(" aria-busy")
        case .hidden: .init(" aria-hidden")
        case .expanded: .init(" aria-expanded")
        case .controls: .init(" aria-controls")
        case .invalid: .init(" aria-invalid")
        case .errormessage: .init(" aria-errormessage")
        case .pressed: .init(" aria-pressed")
        case .haspopup: .init(" aria-haspopup")
        }
    }
}

/// The names by which the script, the style sheet and the browser tests find elements. A new one needs
/// a case here.
enum DataName: Sendable {
    case test, state, label, live, events, version, news, suggestions, operation, autosubmit, price
    case priceShown, less, more, cartCount, recent, slug, name

    var attribute: AttributeName {
        switch self {
        case .test: .init(" data-test")
        case .state: .init(" data-state")
        case .label: .init(" data-label")
        case .live: .init(" data-live")
        case .events: .init(" data-events")
        case .version: .init(" data-version")
        case .news: .init(" data-news")
        case .suggestions: .init(" data-suggestions")
        case .operation: .init(" data-operation")
        case .autosubmit: .init(" data-autosubmit")
        case .price: .init(" data-price")
        case .priceShown: .init(" data-price-shown")
        case .less: .init(" data-less")
        case .more: .init(" data-more")
        case .cartCount: .init(" data-cart-count")
        case .recent: .init(" data-recent")
        case .slug: .init(" data-slug")
        case .name: .init(" data-name")
        }
    }
}
