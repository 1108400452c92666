import Foundation
import TestSupport
import Testing

@testable import CampaignFolder

/// Names of places as people type them, in the list that comes with the program.
struct PlaceSearchTests {
    private static let list =
        FileManager.default.contents(atPath: Checkout.root + "/Places/communes-2026.csv").flatMap {
            CommuneList.read([UInt8]($0), file: "communes-2026.csv").0
        } ?? CommuneList()

    private func found(_ name: String, in parent: String? = nil) -> String {
        switch PlaceSearch.commune(name, in: parent, of: Self.list) {
        case .found(let commune): "\(commune.name), \(commune.province)"
        case .ambiguous(let several): several.map(\.province).joined(separator: "|")
        case .unknown(let near): "?" + near.map(\.name).joined(separator: "|")
        }
    }

    @Test(arguments: [
        ("Phường Hà Đông", nil), ("hà đông", "Hà Nội"), ("PHƯỜNG HÀ ĐÔNG", nil), ("P. Hà Đông", "TP. Hà Nội"),
        ("P.Hà Đông", nil),
        ("phuong ha dong", nil), ("ha dong", "ha noi"), ("Phường Hà Ðông", "Thành phố Hà Nội"),
    ])
    func oneWardInAnySpelling(name: String, parent: String?) {
        #expect(found(name, in: parent) == "Phường Hà Đông, Thành phố Hà Nội")
    }

    @Test func specialZonesAndOldProvinces() {
        #expect(found("phú quốc") == "Đặc khu Phú Quốc, Tỉnh An Giang")
        #expect(found("Đặc khu Phú Quốc", in: "Kiên Giang") == "Đặc khu Phú Quốc, Tỉnh An Giang")
        #expect(found("Côn Đảo", in: "Bà Rịa - Vũng Tàu") == "Đặc khu Côn Đảo, Thành phố Hồ Chí Minh")
        #expect(found("Hạc Thành", in: "Thanh Hóa") == "Phường Hạc Thành, Tỉnh Thanh Hoá")
    }

    @Test func severalAreTold() {
        #expect(found("Tân Phú").split(separator: "|").count == 6)
        #expect(found("Xã Tân Phú").split(separator: "|").count == 4)
        #expect(found("Xã Tân Phú", in: "Tây Ninh") == "Xã Tân Phú, Tỉnh Tây Ninh")
    }

    @Test func whatIsNotThereComesWithWhatIsNear() {
        #expect(found("Xã Hà Đông", in: "Hà Nội").hasPrefix("?Phường Hà Đông"), "a ward is no commune")
        #expect(found("Hà đôn", in: "Hà Nội").contains("Phường Hà Đông"))
        // What a town of before went into.
        #expect(found("Thị trấn Văn Điển", in: "Hà Nội").contains("Xã Thanh Trì"))
        #expect(found("Xã Không Có Đâu Cả") == "?")
        // A mark is a letter: another commune is not taken for it.
        #expect(found("Xã Thành Trì", in: "Hà Nội").hasPrefix("?"))
    }

    @Test(arguments: [
        ("hà nội", "Thành phố Hà Nội"), ("TP HCM", "Thành phố Hồ Chí Minh"), ("TP.HCM", "Thành phố Hồ Chí Minh"),
        ("Sài Gòn", "Thành phố Hồ Chí Minh"), ("Thừa Thiên Huế", "Thành phố Huế"), ("Hà Giang", "Tỉnh Tuyên Quang"),
        ("tỉnh Bình Phước", "Thành phố Đồng Nai"), ("Thanh Hóa", "Tỉnh Thanh Hoá"), ("dien bien", "Tỉnh Điện Biên"),
    ])
    func aProvince(name: String, province: String) {
        #expect(PlaceSearch.province(name, of: Self.list)?.name == province)
    }

    /// 63 provinces became 34 (Resolution 202/2025/QH15): 29 are parts of others, each of one that is there.
    @Test func oldProvincesLeadToNewOnes() {
        let old = [
            "Hà Giang", "Yên Bái", "Bắc Kạn", "Vĩnh Phúc", "Hòa Bình", "Bắc Giang", "Thái Bình", "Hải Dương", "Hà Nam",
            "Nam Định", "Quảng Bình", "Quảng Nam", "Kon Tum", "Bình Định", "Ninh Thuận", "Đắk Nông", "Bình Thuận", "Phú Yên",
            "Bà Rịa - Vũng Tàu", "Bình Dương", "Bình Phước", "Long An", "Sóc Trăng", "Hậu Giang", "Bến Tre", "Trà Vinh",
            "Tiền Giang", "Bạc Liêu", "Kiên Giang",
        ]
        #expect(old.count == 63 - 34)
        for name in old {
            #expect(PlaceSearch.isFormerProvince("Tỉnh " + name), "\(name)")
            #expect(PlaceSearch.province(name, of: Self.list) != nil, "\(name)")
        }
        let today = Set(Self.list.communes.map(\.province))
        #expect(today.count == 34)
        for name in today { #expect(!PlaceSearch.isFormerProvince(name), "\(name)") }
        #expect(PlaceSearch.provinces(near: "Hà Nộ", of: Self.list) == ["Thành phố Hà Nội"])
        #expect(PlaceSearch.province("Tỉnh Không Có", of: Self.list) == nil)
    }
}
