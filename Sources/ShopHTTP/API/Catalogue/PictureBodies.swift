import ShopDomain

/// A picture of a product in JSON, for everybody: what it shows in the language that was asked for.
struct PictureBody: Encodable {
    let url: String
    let width: Int
    let height: Int
    let alt: String
    let renditions: [RenditionBody]

    init(_ picture: ProductPicture, _ language: Language) {
        url = picture.largest.path
        width = picture.largest.width
        height = picture.largest.height
        alt = picture.alternative[language]
        renditions = picture.renditions.map(RenditionBody.init)
    }
}

/// A picture of a product in JSON, for staff: both languages, and the name to change it by.
struct StaffPictureBody: Encodable {
    let digest: String
    let url: String
    let width: Int
    let height: Int
    let alt: TextBody
    let renditions: [RenditionBody]

    init(_ picture: ProductPicture) {
        digest = picture.id.text
        url = picture.largest.path
        width = picture.largest.width
        height = picture.largest.height
        alt = TextBody(picture.alternative)
        renditions = picture.renditions.map(RenditionBody.init)
    }
}

/// One size of a picture, as a browser's `srcset` wants it.
struct RenditionBody: Encodable {
    let url: String
    let width: Int
    let height: Int

    init(_ rendition: ProductPicture.Rendition) {
        url = rendition.path
        width = rendition.width
        height = rendition.height
    }
}
