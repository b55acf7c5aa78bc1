import Testing

private let domain = "Sources/ShopDomain"
private let storage = "Sources/ShopStorage"
private let http = "Sources/ShopHTTP"
private let backendModules: Set<String> = ["ShopStorageInMemory", "ShopStorageMySQL", "CMariaDB"]

@Suite("Dependencies point inwards")
struct DependencyDirectionTests {
    @Test("ShopDomain imports nothing")
    func domainImportsNothing() throws {
        let found = try Repository.check(domain, importsOnly([]))
        #expect(found == [])
    }

    @Test("ShopStorage imports ShopDomain only")
    func interfaceImportsDomainOnly() throws {
        let found = try Repository.check("\(storage)/Interface", importsOnly(["ShopDomain"]))
        #expect(found == [])
    }

    @Test(
        "Backends and conformance suite know no web server",
        arguments: [
            "InMemory", "MySQL", "Conformance",
        ])
    func backendsKnowNoWebServer(folder: String) throws {
        let rule = importsNone(startingWith: ["Hummingbird", "NIO", "ShopHTTP", "ShopServer"])
        let found = try Repository.check("\(storage)/\(folder)", rule)
        #expect(found == [])
    }

    @Test("ShopHTTP names no backend module")
    func httpNamesNoBackend() throws {
        let found = try Repository.check(http, mentionsNone(of: backendModules))
        #expect(found == [])
    }

    @Test("ShopHTTP opens no connections of its own")
    func httpOpensNoConnections() throws {
        let rule = importsNone(startingWith: ["NIOPosix", "NIOSSL", "NIOTLS"])
        let found = try Repository.check(http, rule)
        #expect(found == [])
    }

    @Test("Only ShopServer names concrete storage types")
    func concreteTypesAreNamedByTheServerOnly() throws {
        let backends = try ["InMemory", "MySQL"].flatMap {
            try Repository.sources(in: "\(storage)/\($0)")
        }
        let concrete = backends.reduce(into: Set<String>()) {
            $0.formUnion(publicTypes($1))
        }
        #expect(!concrete.isEmpty)
        for folder in [domain, "\(storage)/Interface", "\(storage)/Conformance", http] {
            let found = try Repository.check(folder, mentionsNone(of: concrete))
            #expect(found == [])
        }
    }

    @Test("Every source file keeps to the rules of construction")
    func constructs() throws {
        for rule in [noForcing, uncheckedHasReason, noLonger(than: 300)] {
            let found = try Repository.check("Sources", rule)
            #expect(found == [])
        }
    }
}
