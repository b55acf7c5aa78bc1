/// What pictures show, each drawn from a few shapes that stand on y = 310.
enum Motifs {
    typealias Motif = @Sendable (PictureInk) -> String

    /// The motif for a product: by the last noun of its slug that is known, else by its category.
    static func find(product: String, category: String) -> Motif {
        // A title speaks of many things; a book is a book.
        guard category != "books" else { return book }
        let words = product.split(separator: "-").map(String.init)
        for index in words.indices.reversed() {
            let pair = index > 0 ? byNoun["\(words[index - 1])-\(words[index])"] : nil
            if let motif = pair ?? byNoun[words[index]] { return motif }
        }
        return byCategory[category] ?? parcel
    }

    private static let byCategory: [String: Motif] = [
        "kitchen": kettle, "mugs-and-glasses": mug, "cookware": pot, "tea-and-coffee": packet,
        "delicatessen": jar, "living": vase, "lamps": tableLamp, "furniture": chair,
        "clocks": clock, "bathroom": towels, "garden": wateringCan, "plants": plant,
        "barbecue": grill, "outdoors": bottle, "bags": rucksack, "camping": tent,
        "gifts": parcel, "stationery": notebook, "games": dice,
    ]

    private static let byNoun = kitchenNouns.merging(livingNouns) { $1 }
        .merging(gardenNouns) { $1 }.merging(travelNouns) { $1 }.merging(gamesAndGiftNouns) { $1 }

    private static let kitchenNouns: [String: Motif] = [
        "kettle": kettle, "mug": mug, "cup": mug, "teacup": mug, "toothbrush-mug": tumbler,
        "bowl": bowl, "dish": bowl, "mortar": bowl, "colander": bowl, "kit": bowl, "plate": plate,
        "coaster": plate, "tray": plate, "tumbler": tumbler, "wine-glass": wineGlass,
        "carafe": bottle, "bottle": bottle, "flask": flask, "oil": bottle, "vinegar": bottle,
        "saucepan": pot, "casserole": pot, "tin": pot, "stove": pot, "toaster": toaster,
        "scale": scale, "pan": pan, "wok": pan, "knife": knife, "board": board, "plank": board,
        "pin": rollingPin, "mill": mill, "jar": jar, "honey": jar, "jam": jar, "mustard": jar,
        "pesto": jar, "salt": jar, "spatula": spatula, "tongs": spatula, "brush": spatula,
        "pasta": packet, "mix": packet, "tea": packet, "roast": coffee, "coffee": coffee,
        "cocoa": coffee, "chocolate": coffee, "chocolate-bar": bar,
    ]

    private static let livingNouns: [String: Motif] = [
        "cushion": cushion, "blanket": towels, "towel": towels, "rug": towels, "mat": towels,
        "curtain": towels, "vase": vase, "frame": frame, "mirror": mirror, "basket": basket,
        "holder": candle, "candle": candle, "rack": rack, "lamp": tableLamp, "light": pendant,
        "night-light": tableLamp,
        "floor-lamp": floorLamp, "pendant-lamp": pendant, "lights": stringLights,
        "lampshade": pendant, "chair": chair, "stool": stool,
        "armchair": armchair, "table": table, "desk": table, "bench": table, "bookcase": bookcase,
        "drawers": cabinet, "bed-frame": bed, "clock": clock, "wristwatch": clock, "timer": clock,
        "hourglass": hourglass, "dispenser": dispenser, "bathrobe": robe, "soap": bar,
        "soap-dish": bowl,
    ]

    private static let gardenNouns: [String: Motif] = [
        "can": wateringCan, "trowel": spade, "spade": spade, "rake": rake, "secateurs": secateurs,
        "pot": plant, "bed": planter, "house": birdHouse, "apron": apron, "monstera": plant,
        "plant": plant, "tree": tree, "ivy": plant, "aloe": cactus, "cactus": cactus,
        "snake-plant": cactus, "lavender": vase, "orchid": vase, "barbecue": grill, "grill": grill,
        "table-grill": grill, "fire-bowl": grill, "grill-brush": spatula, "starter": flask,
        "thermometer": thermometer,
    ]

    private static let travelNouns: [String: Motif] = [
        "box": parcel, "lunch-box": box, "cool-box": box, "compass": compass,
        "pole": pole, "jacket": robe, "umbrella": umbrella, "binoculars": binoculars,
        "rucksack": rucksack, "bag": tote, "sleeping-bag": towels, "weekender": tote,
        "suitcase": suitcase, "wallet": notebook, "sleeve": notebook, "pannier": rucksack,
        "tent": tent, "hammock": hammock, "torch": lantern, "lantern": lantern,
    ]

    private static let gamesAndGiftNouns: [String: Motif] = [
        "chime": chime, "ring": keyRing, "scarf": towels, "opener": opener,
        "notebook": notebook, "diary": notebook, "sketchbook": notebook, "pen": pen,
        "pencil": pen, "ruler": ruler, "case": suitcase, "pencil-case": notebook, "postcard": frame,
        "paper": frame, "puzzle": puzzle, "game": dice, "card-game": cards, "memory-game": cards,
        "set": blocks, "train": train, "toy": bear, "top": top, "kite": kite,
    ]
}
