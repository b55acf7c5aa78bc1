/// The words of the pages about categories.
struct CategoryTexts: Texts {
    let new: String
    let add: String
    let parent: String
    let top: String
    let products: String
    let order: String
    let up: @Sendable (_ name: String) -> String
    let down: @Sendable (_ name: String) -> String
    let rename: String
    let move: String
    let moveHint: String
    let remove: String
    let removeHint: String
    let notEmpty: String
    let circle: String
    let taken: String
    let slugStays: String
    let empty: String
    let see: String
}

extension CategoryTexts {
    static let german = CategoryTexts(
        new: "Neue Kategorie", add: "Anlegen", parent: "Übergeordnete Kategorie",
        top: "Keine",
        products: "Artikel", order: "Reihenfolge",
        up: { "Nach oben: \($0)" }, down: { "Nach unten: \($0)" }, rename: "Umbenennen",
        move: "Verschieben",
        moveHint: "Alles, was darin steht, kommt mit.", remove: "Löschen",
        removeHint: "Nur leere Kategorien lassen sich löschen.",
        notEmpty: "Darin stehen noch Kategorien oder Artikel, vielleicht verborgene.",
        circle: "Eine Kategorie kann nicht in sich selbst stehen.",
        taken: "Das gibt es schon bei einer anderen Kategorie.",
        slugStays: "Lässt sich später nicht ändern, damit Links nicht ins Leere führen.",
        empty: "Noch keine Kategorien.", see: "Im Shop ansehen")

    static let english = CategoryTexts(
        new: "New category", add: "Add", parent: "Parent category", top: "None",
        products: "Products", order: "Order", up: { "Move up: \($0)" },
        down: { "Move down: \($0)" }, rename: "Rename", move: "Move",
        moveHint: "All that is in it comes along.", remove: "Delete",
        removeHint: "Only empty categories can be deleted.",
        notEmpty: "There are still categories or products in it, perhaps hidden ones.",
        circle: "A category cannot stand within itself.",
        taken: "Another category has this already.",
        slugStays: "Cannot be changed later, so that links keep working.",
        empty: "No categories yet.", see: "View in shop")
}
