import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The words about imports")
struct ImportTextTests {
    @Test("speak of one variant as of one")
    func singular() {
        #expect(ImportTexts.german.removed(1) == "Eine Variante fehlt in der Datei und fällt weg.")
        #expect(
            ImportTexts.german.removed(2) == "2 Varianten fehlen in der Datei und fallen weg.")
        #expect(ImportTexts.english.removed(1) == "One variant is missing in the file and will go.")
        #expect(
            ImportTexts.english.removed(2) == "2 variants are missing in the file and will go.")
    }

    @Test("name the category and what is wrong with its place")
    func places() throws {
        let (category, parent) = (try Slug("mugs"), try Slug("nowhere"))
        for texts in [ImportTexts.german, .english] {
            let unknown = texts.obstacle(.unknownParent(parent, of: category))
            #expect(unknown.hasPrefix("mugs: ") && unknown.contains("nowhere"))
            #expect(texts.obstacle(.circle(category)).hasPrefix("mugs: "))
        }
    }

    @Test("tell of every error of the store all that it may mean")
    func failures() {
        let unknown = ImportFailure(.notFound)?.reason(.english) ?? ""
        #expect(unknown.contains("a product or a category names a category"))
        let conflict = ImportFailure(.conflict)?.reason(.english) ?? ""
        #expect(conflict.contains("ordered already"))
        #expect(conflict.contains("a category would stand within itself"))
    }
}
