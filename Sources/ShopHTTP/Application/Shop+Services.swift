import ShopStorage

/// What the shop does for people; pages and API share it.
extension Shop {
    var cookies: CookiePolicy { CookiePolicy(isSecure: settings.isSecure) }

    /// Whether people get mail from the shop.
    var sendsMail: Bool { accountMails != nil }

    var sessions: Sessions { Sessions(store: storage.sessions, cookies: cookies, now: now) }

    var carts: Carts {
        Carts(
            store: storage.carts, vouchers: storage.vouchers, catalogue: catalogue,
            sessions: sessions, pricing: pricing, limits: voucherLimits, now: now)
    }

    var accounts: Accounts {
        Accounts(
            users: storage.users, addresses: storage.addresses, sessions: sessions, carts: carts,
            orders: storage.orders,
            passwords: passwords, limits: signInLimits, now: now)
    }

    var recovery: Recovery {
        Recovery(
            users: storage.users, grants: storage.grants, passwords: passwords,
            mails: accountMails, limits: signInLimits, now: now)
    }

    var productPictures: ProductPictures {
        ProductPictures(
            catalogue: storage.catalogue, files: storage.pictures, workshop: pictureWorkshop,
            now: now)
    }

    var checkouts: Checkouts {
        Checkouts(
            orders: storage.orders, carts: storage.carts, vouchers: storage.vouchers,
            catalogue: catalogue, pricing: pricing, now: now)
    }
}
