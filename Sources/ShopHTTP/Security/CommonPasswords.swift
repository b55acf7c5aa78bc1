/// The hundred passwords of eight characters and more that people in Germany and elsewhere choose most
/// often, by the lists that were made of stolen ones; in lower case.
let commonPasswords: Set<String> = [
    "00000000", "0000000000", "0123456789", "11111111", "111111111", "1111111111", "11223344",
    "1122334455", "12341234", "12344321", "12345678", "123456789", "1234567890", "12345678910",
    "123456789a", "123456abc", "1234qwer", "123123123", "123321123", "123654789", "147258369",
    "1q2w3e4r", "1q2w3e4r5t", "1qaz2wsx", "22222222", "66666666", "741852963", "789456123",
    "87654321", "88888888", "987654321", "9876543210", "99999999", "a123456789", "a1b2c3d4",
    "aa123456", "abc12345", "abcd1234", "abcdefgh", "admin123", "admin1234", "administrator",
    "alexander", "asdf1234", "asdfasdf", "asdfghjk", "asdfghjkl", "baseball", "butterfly",
    "changeme", "charlie1", "chocolate", "computer", "danielle", "dragon123", "football",
    "football1", "fussball", "hallo123", "hallo1234", "ichliebedich", "iloveyou", "iloveyou1",
    "internet", "jennifer", "letmein1", "letmein123", "liverpool", "michelle", "monkey123",
    "p@ssw0rd", "p@ssword", "pass1234", "passw0rd", "password", "password1", "password12",
    "password123", "passwort", "passwort1", "passwort123", "princess", "q1w2e3r4", "q1w2e3r4t5",
    "qwerty12", "qwerty123", "qwertyui", "qwertyuiop", "qwertz123", "qwertzui", "qwertzuiop",
    "schalke04", "secret123", "starwars", "sunshine", "superman", "test1234", "trustno1",
    "welcome1", "whatever", "zaq12wsx",
]
