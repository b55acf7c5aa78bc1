import ShopDomain
import ShopStorage

/// What the back office does that must take effect exactly once.
extension FaultOperation {
    static let steppingDown = FaultOperation(name: "Changing a role") { storage in
        let account = try AccountBuilder().build()
        try await storage.users.insert(account)
        let token = try await storage.openSessions(1, of: .user(account.user.id))[0]
        return FaultScene { storage in
            try await storage.users.updateRole(of: account.user.id, to: .staff)
        } verify: { storage in
            try requireEqual(await storage.users.find(account.user.id)?.role, .staff, "the role")
            try requireEqual(await storage.sessions.find(token), nil, "the session")
        }
    }

    static let addingCategory = FaultOperation(name: "Adding a category") { storage in
        let slug = try Unique.slug()
        return FaultScene { storage in
            do throws(StorageError) {
                try await storage.catalogue.insert(
                    Category(slug: slug, name: LocalizedText("Shelf \(slug)")))
            } catch .duplicate {
                // An earlier request came through.
            }
        } verify: { storage in
            _ = try requireValue(await storage.category(slug), "the category")
        }
    }

    static let noting = FaultOperation(name: "Noting something on an order") { storage in
        let order = ID<Order>(at: Unique.moment())
        let note = try OrderNoteChecks.newNote(on: order, at: Unique.moment())
        return FaultScene { storage in
            try await storage.orderNotes.insert(note)
        } verify: { storage in
            try requireEqual(
                await storage.orderNotes.list(of: order, limit: 9), [note], "the notes")
        }
    }

    static let logging = FaultOperation(name: "Writing the staff's log") { storage in
        let subject = Unique.text()
        let entry = StaffLogChecks.newEntry(by: nil, subject: subject)
        return FaultScene { storage in
            try await storage.staffLog.insert(entry)
            try await storage.staffLog.complete(entry.id, with: 200)
        } verify: { storage in
            let found = try await storage.staffLog.list(
                StaffLogFilter(subject: subject), before: nil, limit: 9)
            try requireEqual(found.map(\.id), [entry.id], "the entries")
            try requireEqual(found.map(\.outcome), [200], "the outcome")
        }
    }
}
