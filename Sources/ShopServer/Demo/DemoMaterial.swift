import ShopDomain

/// What something is made of, with a sentence about it.
struct DemoMaterial {
    let name: LocalizedText
    let remark: LocalizedText

    private init(_ german: String, _ english: String, _ remark: (String, String)) {
        name = LocalizedText(german: german, english: english)
        self.remark = LocalizedText(german: remark.0, english: remark.1)
    }
}

/// Metal, glass and clay.
extension DemoMaterial {
    static let steel = DemoMaterial(
        "Edelstahl", "stainless steel",
        (
            "Edelstahl rostet nicht und lässt sich leicht reinigen.",
            "Stainless steel does not rust and is easy to clean."
        ))
    static let castIron = DemoMaterial(
        "Gusseisen", "cast iron",
        ("Gusseisen hält die Wärme lange.", "Cast iron holds its heat for a long time."))
    static let copper = DemoMaterial(
        "Kupfer", "copper",
        ("Kupfer leitet Wärme besonders gut.", "Copper conducts heat particularly well."))
    static let aluminium = DemoMaterial(
        "Aluminium", "aluminium",
        ("Aluminium ist leicht und doch stabil.", "Aluminium is light and yet sturdy."))
    static let brass = DemoMaterial(
        "Messing", "brass",
        ("Messing dunkelt mit den Jahren schön nach.", "Brass darkens beautifully over the years."))
    static let enamel = DemoMaterial(
        "Emaille", "enamel",
        ("Emaille ist schnittfest und pflegeleicht.", "Enamel resists cuts and needs little care."))
    static let zinc = DemoMaterial(
        "Zink", "zinc", ("Zink trotzt Wind und Wetter.", "Zinc stands up to wind and weather."))
    static let glass = DemoMaterial(
        "Glas", "glass",
        ("Glas nimmt weder Geruch noch Farbe an.", "Glass takes on neither smell nor colour."))
    static let porcelain = DemoMaterial(
        "Porzellan", "porcelain",
        ("Porzellan darf in die Spülmaschine.", "Porcelain may go into the dishwasher."))
    static let stoneware = DemoMaterial(
        "Steinzeug", "stoneware",
        ("Jede Glasur fällt ein wenig anders aus.", "Every glaze turns out a little different."))
    static let terracotta = DemoMaterial(
        "Terrakotta", "terracotta",
        ("Terrakotta atmet und speichert Wasser.", "Terracotta breathes and stores water."))
    static let concrete = DemoMaterial(
        "Beton", "concrete",
        ("Beton steht fest und altert in Würde.", "Concrete stands firm and ages with dignity."))
}

/// What grows.
extension DemoMaterial {
    static let oak = DemoMaterial(
        "Eiche", "oak",
        (
            "Eiche aus nachhaltiger Forstwirtschaft, mit Öl behandelt.",
            "Oak from sustainable forestry, finished with oil."
        ))
    static let beech = DemoMaterial(
        "Buche", "beech",
        ("Buche ist hart, dicht und langlebig.", "Beech is hard, dense and long-lived."))
    static let walnut = DemoMaterial(
        "Nussbaum", "walnut",
        ("Nussbaum zeigt eine lebhafte Maserung.", "Walnut shows a lively grain."))
    static let ash = DemoMaterial(
        "Esche", "ash", ("Esche ist zäh und elastisch.", "Ash is tough and supple."))
    static let bamboo = DemoMaterial(
        "Bambus", "bamboo",
        ("Bambus wächst in wenigen Jahren nach.", "Bamboo grows back within a few years."))
    static let cork = DemoMaterial(
        "Kork", "cork",
        ("Kork ist warm, leicht und weist Wasser ab.", "Cork is warm, light and repels water."))
    static let rattan = DemoMaterial(
        "Rattan", "rattan",
        ("Rattan wird von Hand geflochten.", "Rattan is woven by hand."))
    static let paper = DemoMaterial(
        "Papier", "paper",
        ("Das Papier stammt aus recycelten Fasern.", "The paper is made from recycled fibres."))
    static let beeswax = DemoMaterial(
        "Bienenwachs", "beeswax",
        ("Bienenwachs duftet leicht nach Honig.", "Beeswax smells faintly of honey."))
}

/// What is spun, woven or tanned.
extension DemoMaterial {
    static let cotton = DemoMaterial(
        "Baumwolle", "cotton",
        ("Baumwolle ist bei 60 Grad waschbar.", "Cotton can be washed at 60 degrees."))
    static let linen = DemoMaterial(
        "Leinen", "linen",
        ("Leinen wird mit jeder Wäsche weicher.", "Linen grows softer with every wash."))
    static let wool = DemoMaterial(
        "Wolle", "wool", ("Wolle wärmt und bleibt dabei leicht.", "Wool is warm and yet light."))
    static let felt = DemoMaterial(
        "Filz", "felt",
        ("Filz ist griffig und dämpft Geräusche.", "Felt is pleasant to touch and dampens noise."))
    static let leather = DemoMaterial(
        "Leder", "leather",
        ("Leder bekommt mit der Zeit eine Patina.", "Leather takes on a patina with time."))
    static let canvas = DemoMaterial(
        "Segeltuch", "canvas",
        ("Segeltuch ist reißfest und weist Wasser ab.", "Canvas resists tearing and repels water."))
    static let polyester = DemoMaterial(
        "Polyester (recycelt)", "recycled polyester",
        (
            "Das Gewebe wird aus alten Flaschen gewonnen.",
            "The fabric is made from old bottles."
        ))
    static let silicone = DemoMaterial(
        "Silikon", "silicone",
        ("Silikon verträgt Hitze bis 230 Grad.", "Silicone stands heat of up to 230 degrees."))
}
