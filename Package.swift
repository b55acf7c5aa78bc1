// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "shop",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "ShopDomain", targets: ["ShopDomain"]),
        .library(name: "ShopStorage", targets: ["ShopStorage"]),
        .library(name: "ShopStorageInMemory", targets: ["ShopStorageInMemory"]),
        .library(name: "ShopStorageMySQL", targets: ["ShopStorageMySQL"]),
        .library(name: "ShopStorageConformance", targets: ["ShopStorageConformance"]),
        .library(name: "ShopHTTP", targets: ["ShopHTTP"]),
        .executable(name: "shop-server", targets: ["ShopServer"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
    ],
    targets: [
        // The rules of the shop. Imports nothing, not even Foundation.
        .target(name: "ShopDomain", swiftSettings: strict),

        // What a shop remembers: protocols, then one folder per backend.
        .target(
            name: "ShopStorage",
            dependencies: ["ShopDomain"],
            path: "Sources/ShopStorage/Interface",
            swiftSettings: strict),
        .target(
            name: "ShopStorageInMemory",
            dependencies: ["ShopDomain", "ShopStorage"],
            path: "Sources/ShopStorage/InMemory",
            swiftSettings: strict),
        .systemLibrary(
            name: "CMariaDB",
            path: "Sources/ShopStorage/CMariaDB",
            pkgConfig: "libmariadb",
            providers: [.apt(["libmariadb-dev"])]),
        .target(
            name: "ShopStorageMySQL",
            dependencies: ["CMariaDB", "ShopDomain", "ShopStorage"],
            path: "Sources/ShopStorage/MySQL",
            swiftSettings: strict),
        .target(
            name: "ShopStorageConformance",
            dependencies: ["ShopDomain", "ShopStorage"],
            path: "Sources/ShopStorage/Conformance",
            swiftSettings: strict),

        // Routes, pages and API: a router any Hummingbird host can mount.
        .target(
            name: "ShopHTTP",
            dependencies: [
                "ShopDomain", "ShopStorage",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Assets")],
            swiftSettings: strict),

        // One host: names the concrete types and wires them.
        .executableTarget(
            name: "ShopServer",
            dependencies: [
                "ShopDomain", "ShopStorage", "ShopStorageInMemory", "ShopStorageMySQL", "ShopHTTP",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(
            name: "ShopDomainTests", dependencies: ["ShopDomain"], swiftSettings: strict),
        .testTarget(
            name: "ShopStorageTests",
            dependencies: [
                "ShopDomain", "ShopStorage", "ShopStorageInMemory", "ShopStorageConformance",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ShopStorageMySQLTests",
            dependencies: [
                "ShopDomain", "ShopStorage", "ShopStorageMySQL", "ShopStorageConformance",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ShopHTTPTests",
            dependencies: [
                "ShopDomain", "ShopStorage", "ShopStorageInMemory", "ShopHTTP",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ShopServerTests",
            dependencies: [
                "ShopDomain", "ShopHTTP", "ShopServer", "ShopStorage", "ShopStorageInMemory",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strict),
    ]
)
