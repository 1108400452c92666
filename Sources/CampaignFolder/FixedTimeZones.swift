/// Time zones whose clocks do not change, by name.
///
/// A table of our own, because zone data differ between machines and a document must not.
enum FixedTimeZones {
    /// Seconds east of UTC.
    static let offsets: [String: Int] = {
        let hours: [(Double, [String])] = [
            (
                7,
                [
                    "Asia/Ho_Chi_Minh", "Asia/Saigon", "Asia/Bangkok", "Asia/Vientiane", "Asia/Phnom_Penh", "Asia/Jakarta",
                    "Asia/Pontianak", "Etc/GMT-7",
                ]
            ),
            (0, ["UTC", "Etc/UTC", "Etc/GMT", "GMT", "Z"]),
            (5.5, ["Asia/Kolkata"]), (5.75, ["Asia/Kathmandu"]), (6, ["Asia/Dhaka"]), (6.5, ["Asia/Yangon"]),
            (
                8,
                [
                    "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Kuala_Lumpur", "Asia/Manila", "Asia/Taipei",
                    "Asia/Macau", "Asia/Makassar", "Asia/Brunei", "Australia/Perth",
                ]
            ),
            (9, ["Asia/Tokyo", "Asia/Seoul", "Asia/Jayapura", "Asia/Dili"]),
            (10, ["Australia/Brisbane", "Pacific/Port_Moresby"]),
        ]
        var offsets: [String: Int] = [:]
        for (hour, names) in hours { for name in names { offsets[name] = Int(hour * 3_600) } }
        return offsets
    }()

    /// The offset of a name or of `+07:00`; `nil` when the zone is unknown or changes its clocks.
    static func offset(of name: String) -> Int? {
        if let known = offsets[name] { return known }
        let bytes = Array(name.utf8)
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"), bytes[3] == UInt8(ascii: ":"),
            [1, 2, 4, 5].allSatisfy({ (48...57).contains(bytes[$0]) })
        else { return nil }
        let hours = Int(bytes[1] - 48) * 10 + Int(bytes[2] - 48)
        let minutes = Int(bytes[4] - 48) * 10 + Int(bytes[5] - 48)
        guard hours <= 14, minutes < 60 else { return nil }
        return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }

    /// Whether the name is that of a part of the world where clocks change twice a year.
    static func changesClocks(_ name: String) -> Bool {
        ["Europe/", "America/", "Australia/", "Antarctica/", "US/", "Canada/", "Atlantic/"].contains { name.hasPrefix($0) }
            || ["CET", "EET", "WET", "MET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT"].contains(name)
            || ["Asia/Beirut", "Asia/Jerusalem", "Asia/Nicosia", "Africa/Cairo", "Pacific/Auckland"].contains(name)
    }
}
