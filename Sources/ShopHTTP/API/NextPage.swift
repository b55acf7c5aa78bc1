/// Where a list goes on: a cursor, or `null` at its end.
typealias NextPage = Nullable<String>
