// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "Consumer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "shop", path: "../..")],
    targets: [
        .executableTarget(
            name: "Consumer",
            dependencies: [
                .product(name: "ShopDomain", package: "shop"),
                .product(name: "ShopStorage", package: "shop"),
            ])
    ]
)
