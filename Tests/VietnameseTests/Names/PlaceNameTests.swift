import Testing

@testable import Vietnamese

/// Names of administrative units within a sentence and before a date (Decree 30/2020/NĐ-CP, Appendix II, III).
struct PlaceNameTests {
    @Test(arguments: [
        ("Phường Hà Đông", "phường Hà Đông", "Hà Đông"), ("Thành phố Hà Nội", "thành phố Hà Nội", "Hà Nội"),
        ("Phường Điện Biên Phủ", "Phường Điện Biên Phủ", "Phường Điện Biên Phủ"),
        ("Phường Trần Hưng Đạo", "Phường Trần Hưng Đạo", "Phường Trần Hưng Đạo"),
        ("Xã Đặng Thuỳ Trâm", "Xã Đặng Thuỳ Trâm", "Xã Đặng Thuỳ Trâm"), ("Quận 1", "Quận 1", "Quận 1"),
        ("Phường 1 Bảo Lộc", "Phường 1 Bảo Lộc", "Phường 1 Bảo Lộc"),
        ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Đặc khu Phú Quốc", "đặc khu Phú Quốc", "Phú Quốc"), ("Tổ dân phố số 5", "tổ dân phố số 5", "số 5"),
        ("Tổ dân phố 5", "tổ dân phố 5", "5"), ("Xã Trần Phú", "Xã Trần Phú", "Xã Trần Phú"),
        ("Trường THCS Lê Lợi", "Trường THCS Lê Lợi", "Trường THCS Lê Lợi"), ("Xã", "Xã", "Xã"),
    ])
    func theTypeIsSmallUnlessItBelongsToTheName(name: String, inSentence: String, beforeDate: String) {
        #expect(PlaceName.inSentence(name) == inSentence)
        #expect(PlaceName.beforeDate(name) == beforeDate)
    }
}
