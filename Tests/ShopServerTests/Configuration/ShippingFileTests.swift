import ArgumentParser
import Configuration
import Foundation
import ShopDomain
import Testing

@testable import ShopServer

@Suite("The file that tells what delivery costs")
struct ShippingFileTests {
    private func problems(_ text: String) -> [String] {
        do {
            _ = try ShippingFile.tariff(Array(text.utf8))
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }

    private func tariff(_ path: String?) throws -> ShippingTariff {
        try ShippingFile.tariff(
            ConfigReader(
                provider: EnvironmentVariablesProvider(
                    environmentVariables: path.map { ["SHOP_SHIPPING": $0] } ?? [:])))
    }

    @Test("The example is read, band by band")
    func example() throws {
        var root = URL(filePath: #filePath)
        for _ in 1...4 { root.deleteLastPathComponent() }
        let tariff = try tariff(root.appending(path: "Docs/Examples/shipping.json").path)
        let fee = { (method: ShippingMethod, goods: Int64, weight: Int) in
            tariff.fee(for: method, goods: Money(minorUnits: goods), weight: weight)?.minorUnits
        }
        #expect(fee(.standard, 4999, 5000) == 490)
        #expect(fee(.standard, 5000, 5000) == 0)
        #expect(fee(.standard, 5000, 5001) == 990)
        #expect(fee(.standard, 5000, 31_501) == nil)
        #expect(fee(.express, 0, 2001) == 1690)
        #expect(fee(.express, 0, 20_001) == nil)
    }

    @Test("Without one the usual tariff holds")
    func none() throws {
        #expect(try tariff(nil) == .usual)
        #expect(try tariff("") == .usual)
    }

    @Test("Everything that is wrong is told at once, by line and path")
    func mistakes() {
        let text = """
            {
             "standard": [
              {"fee": 4.9, "up_to_g": 0},
              {"goods_from": "1,00", "weight": 5},
              {"fee": "-1", "goods_from": null}
             ],
             "pigeon": []
            }
            """
        #expect(
            problems(text) == [
                "line 1, pigeon: is not known here",
                "line 3, standard[0].up_to_g: must be a whole number from 1 to 1000000000",
                "line 3, standard[0].fee: must be text in quotes",
                "line 4, standard[1].weight: is not known here",
                "line 4, standard[1].goods_from: must be a number with a point, such as 4.90",
                "line 4, standard[1].fee: is missing",
                "line 5, standard[2].fee: must be a number with a point, such as 4.90",
            ])
    }

    @Test(
        "What is no tariff is told in words",
        arguments: [
            ("", "line 1: the JSON text ends too early"),
            ("{}", "there is no way of delivery with a band"),
            (#"{"standard": []}"#, "there is no way of delivery with a band"),
            (#"{"standard": {}}"#, "line 1, standard: must be a list in brackets"),
            ("[]", "must be an object"),
        ])
    func noTariff(text: String, problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test("A list without an end is refused")
    func tooMany() {
        let band = #"{"fee": "1.00"}"#
        let bands = Array(repeating: band, count: ShippingFile.mostBands + 1)
        let found = problems("{\"express\": [\(bands.joined(separator: ","))]}")
        #expect(found == ["express: has more than \(ShippingFile.mostBands) bands"])
    }

    @Test("A file that cannot be read is named")
    func unreadable() {
        let error = #expect(throws: ArgumentParser.ValidationError.self) {
            try tariff("/nowhere/shipping.json")
        }
        #expect(error?.message == "SHOP_SHIPPING: /nowhere/shipping.json: the file cannot be read")
    }
}
