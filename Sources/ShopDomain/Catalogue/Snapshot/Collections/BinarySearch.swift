extension Array {
    /// The index of the first element that `precedes` denies, where it affirms all before that one
    /// and denies all behind it.
    func partitionIndex(_ precedes: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(self[middle]) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
