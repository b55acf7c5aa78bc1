import ShopDomain

/// The pictures of a product, large, one beside the other; below them small ones that lead there.
///
/// Without a script: the browser scrolls.
struct ProductGallery: HTML {
    let product: Slug
    let name: String
    let pictures: [ProductPicture]
    let language: Language

    var body: some HTML {
        if pictures.isEmpty {
            div(.class("picture")) { ProductPictureView(product: product, isItem: true) }
        } else {
            div {
                div(
                    .class("picture gallery"), .role(.group), .aria(.label, texts.gallery(name)),
                    .tabindex(0).when(pictures.count > 1)
                ) {
                    for (index, picture) in pictures.enumerated() {
                        PhotoView(
                            picture: picture, alternative: picture.alternative[language],
                            place: .page(isFirst: index == 0), id: "picture-\(index + 1)")
                    }
                }
                if pictures.count > 1 { thumbnails }
            }
        }
    }

    private var thumbnails: some HTML {
        ul(.class("thumbs")) {
            for (index, picture) in pictures.enumerated() {
                li {
                    a(
                        .href("#picture-\(index + 1)"),
                        .aria(.label, texts.show(index + 1, picture.alternative[language]))
                    ) {
                        img(
                            .src(picture.renditions[0].path), .alt(""), .width(80), .height(80),
                            .loading(.lazy))
                    }
                }
            }
        }
    }

    private var texts: PictureTexts { PictureTexts[language] }
}

/// A picture that was uploaded, in the size that fits the place and the screen.
struct PhotoView: HTML {
    /// Where pictures stand, and how wide they are there.
    enum Place: Equatable {
        /// In a list, beside the product's name.
        case card
        /// On the product's own page.
        case page(isFirst: Bool)
    }

    let picture: ProductPicture
    let alternative: String
    let place: Place
    var isLazy = true
    var id: String?

    var body: some HTML {
        img(
            .id(id), .src(shown.path), .srcset(sources), .sizes(sizes), .alt(alternative),
            .width(shown.width), .height(shown.height),
            .loading(.lazy).when(isLazy && place != .page(isFirst: true)),
            .fetchpriority(.high).when(place == .page(isFirst: true)),
            .itemprop(.image).when(isOnPage))
    }

    /// For browsers that cannot choose, and for search engines.
    private var shown: ProductPicture.Rendition {
        isOnPage ? picture.largest : picture.renditions[0]
    }

    /// Cards are never as wide as the largest size, and pages of many cards should stay small.
    private var sources: [ImageSource] {
        let renditions = isOnPage ? picture.renditions[...] : picture.renditions.prefix(2)
        return renditions.map { ImageSource(url: $0.path, width: $0.width) }
    }

    private var sizes: String {
        isOnPage
            ? "(min-width: 75rem) 38rem, (min-width: 48rem) 50vw, 92vw"
            : "(min-width: 48rem) 18rem, 46vw"
    }

    private var isOnPage: Bool { place != .card }
}
