import Testing

@testable import ShopDomain

@Suite("Sessions")
struct SessionTests {
    private func session(_ role: Role?, created: Duration, used: Duration) -> Session {
        Session(
            owner: role == nil ? .guest(Sample.id()) : Sample.owner(), role: role,
            createdAt: Sample.now.advanced(by: .zero - created),
            lastUsedAt: Sample.now.advanced(by: .zero - used))
    }

    @Test(
        "One ends when it was unused or old for too long, to the millisecond",
        arguments: [Role.customer, .staff, .admin, nil] as [Role?])
    func validity(role: Role?) {
        let (idle, absolute): (Duration, Duration) =
            role == .staff || role == .admin ? (.hours(8), .hours(24)) : (.days(14), .days(90))
        let tick = Duration.milliseconds(1)
        #expect(session(role, created: idle, used: idle).isValid(at: Sample.now))
        #expect(!session(role, created: idle + tick, used: idle + tick).isValid(at: Sample.now))
        #expect(session(role, created: absolute, used: .zero).isValid(at: Sample.now))
        #expect(!session(role, created: absolute + tick, used: .zero).isValid(at: Sample.now))
        #expect(session(role, created: .zero, used: .zero).isValid(at: Sample.now))
    }

    @Test("One that another server's clock opened a moment ahead is valid")
    func clockSkew() {
        let ahead = Duration.zero - .seconds(2)
        #expect(session(.customer, created: ahead, used: ahead).isValid(at: Sample.now))
        #expect(!session(.customer, created: ahead, used: ahead).needsTouch(at: Sample.now))
    }

    @Test(
        "Use is written down every two minutes",
        arguments: [
            (Duration.zero, false), (.milliseconds(119_999), false), (.seconds(120), true),
            (.days(1), true),
        ])
    func touch(unused: Duration, expected: Bool) {
        #expect(
            session(.customer, created: unused, used: unused).needsTouch(at: Sample.now) == expected
        )
    }

    @Test(
        "Only users have a role, and only staff see the staff pages",
        arguments: [
            (Role.customer, false), (.staff, true), (.admin, true), (nil, false),
        ] as [(Role?, Bool)])
    func staff(role: Role?, isStaff: Bool) {
        let session = session(role, created: .zero, used: .zero)
        #expect(session.isStaff == isStaff)
        #expect((session.user == nil) == (role == nil))
    }
}
