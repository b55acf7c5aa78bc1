import ShopDomain
import ShopStorage
import Testing

@testable import ShopServer

@Suite("The demo catalogue")
struct DemoCatalogueTests {
    private let now = Timestamp(milliseconds: 1_795_000_000_000)

    private var catalogue: CatalogueImport {
        get throws { try DemoCatalogue.make(at: now) }
    }

    @Test("There are exactly 1,000 published products in 20 categories, fifty in each")
    func numbers() throws {
        let catalogue = try catalogue
        #expect(catalogue.products.count == 1000)
        #expect(catalogue.products.allSatisfy { $0.isPublished })
        #expect(catalogue.categories.count == 20)
        let perCategory = Dictionary(grouping: catalogue.products, by: \.category)
        #expect(Set(perCategory.keys) == Set(catalogue.categories.map(\.slug)))
        #expect(perCategory.values.allSatisfy { $0.count == 50 })
    }

    @Test("Parents come before their children, in a tree of two levels")
    func tree() throws {
        var top: Set<Slug> = []
        for category in try catalogue.categories {
            if let parent = category.parent {
                #expect(top.contains(parent))
            } else {
                top.insert(category.slug)
            }
        }
        #expect((4...8).contains(top.count))
    }

    @Test("Slugs, names, SKUs and identities are unique")
    func unique() throws {
        let products = try catalogue.products
        #expect(Set(products.map(\.id)).count == 1000)
        #expect(Set(products.map(\.slug)).count == 1000)
        #expect(Set(products.map(\.name.german)).count == 1000)
        #expect(Set(products.map(\.name.english)).count == 1000)
        let skus = products.flatMap(\.variants).map(\.sku)
        #expect(Set(skus).count == skus.count)
        #expect(try Set(catalogue.onHand.keys) == Set(skus))
    }

    @Test("It is the same at every call")
    func deterministic() throws {
        let first = try catalogue
        let second = try catalogue
        #expect(first.products == second.products)
        #expect(first.categories == second.categories)
        #expect(first.onHand == second.onHand)
    }

    @Test("Books and food are taxed at 7 %, everything else at 19 %")
    func tax() throws {
        let reduced: Set<String> = ["books", "tea-and-coffee", "delicatessen"]
        for product in try catalogue.products {
            let rate: VATRate = reduced.contains(product.category.text) ? .reduced : .standard
            #expect(product.variants.allSatisfy { $0.vatRate == rate }, "\(product.slug)")
        }
    }

    @Test("Prices end as shops like them and lie between 1 and 2,500 euros")
    func prices() throws {
        for variant in try catalogue.products.flatMap(\.variants) {
            let ending = variant.price.minorUnits % 100
            #expect([90, 95, 99, 0].contains(ending), "\(variant.sku): \(variant.price)")
            #expect((100...250_000).contains(variant.price.minorUnits), "\(variant.sku)")
        }
    }

    @Test("Every product has one to four variants, and several are told apart by their options")
    func variants() throws {
        var counts: Set<Int> = []
        for product in try catalogue.products {
            counts.insert(product.variants.count)
            let options = product.variants.map { $0.options.map(\.value) }
            #expect(Set(options).count == product.variants.count, "\(product.slug)")
            #expect((product.variants.count == 1) == (options == [[]]), "\(product.slug)")
        }
        #expect(counts == [1, 2, 3, 4])
    }

    @Test("About three in a hundred variants are sold out, and some are nearly so")
    func stock() throws {
        let counts = try catalogue.onHand.values
        #expect(counts.allSatisfy { (0...200).contains($0) })
        let soldOut = Double(counts.count { $0 == 0 }) / Double(counts.count)
        #expect((0.02...0.04).contains(soldOut))
        #expect(counts.contains { (1...5).contains($0) })
    }

    @Test("Products came into being before now, at moments that differ")
    func creation() throws {
        let moments = try catalogue.products.map(\.createdAt)
        #expect(Set(moments).count == 1000)
        #expect(moments.allSatisfy { $0 <= now && now.since($0) <= .days(42) })
    }

    @Test("Names and descriptions are whole in both languages, without a placeholder left")
    func texts() throws {
        for product in try catalogue.products {
            for text in [product.name, product.description] {
                for language in Language.allCases {
                    #expect(!text[language].isEmpty)
                    #expect(!text[language].contains("#"), "\(text[language])")
                    #expect(!text[language].contains("  "), "\(text[language])")
                }
            }
            #expect(product.name.german != product.name.english)
            #expect(product.description.german.hasSuffix("."))
            #expect(product.description.english.hasSuffix("."))
        }
    }

    @Test(
        "The German words that stand for a noun have its gender",
        arguments: [
            (GermanNoun.der("Wok"), "Dieser", "Er", "ihn"), (.die("Kanne"), "Diese", "Sie", "sie"),
            (.das("Sieb"), "Dieses", "Es", "es"),
        ])
    func gender(noun: GermanNoun, demonstrative: String, pronoun: String, accusative: String) {
        #expect(noun.demonstrative == demonstrative)
        #expect(noun.pronoun == pronoun)
        #expect(noun.accusative == accusative)
    }
}
