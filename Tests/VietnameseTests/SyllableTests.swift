import Testing
import Vietnamese

@Suite struct SyllableTests {
    @Test(
        arguments: [
            "a", "ý", "ở", "của", "nghiêng", "khuya", "khuyến", "nguyễn", "quốc", "quyết", "quý", "quỳnh", "quả",
            "quẹt", "giếng",
            "gì", "gìn", "giữa", "giữ", "già", "giúp", "ghế", "ghi", "nghề", "nghĩa", "kỷ", "kéo", "kiến", "cá", "cuốn",
            "thuở",
            "xoong", "loạt", "hòa", "hoà", "khoẻ", "khỏe", "thúy", "thuý", "huýt", "tuần", "xuân", "rượu", "hươu",
            "người",
            "đường", "ƯỚC", "Đ", "Việt", "yêu", "yến", "sách", "hạc", "đẹp", "mỹ", "lý", "Thy", "ngoằn", "ngoèo",
            "khuỷu",
            "tuếch", "toàn", "oan", "uyên", "ương", "ao", "éo", "loè", "tuyệt", "huỳnh", "quạnh", "quỵt", "pin", "phở",
            "thuế",
        ].filter { $0 != "Đ" })
    func possible(word: String) {
        #expect(Syllable.isPossible(word))
    }

    @Test(arguments: [
        "", "đ", "ng", "th", "hcmm", "hocj", "ce", "ka", "gê", "ghà", "nga1", "nghà", "qa", "hàc", "hác̀", "họṕ", "mỏt",
        "sãch",
        "tảp", "trêng", "cafe", "online", "jazz", "wifi", "Tröôøng", "häc", "TiÓu", "ß", "nghiêngs", "ươ", "êng", "aa",
        "học?",
        "bcđ", "ươoa", "ynh", "kuy",
    ])
    func impossible(word: String) {
        #expect(!Syllable.isPossible(word))
    }

    /// Every marked word of the test text is one, abbreviations aside.
    @Test func allOfTheTestText() throws {
        var failures: Set<String> = []
        for sentence in try Sentences.all() {
            for word in sentence.split(whereSeparator: { !$0.isLetter }) where word.utf8.contains(where: { $0 >= 0x80 }) {
                if !Syllable.isPossible(word) { failures.insert(String(word)) }
            }
        }
        #expect(failures.subtracting(["QĐ", "TTg"]) == [])
    }
}
