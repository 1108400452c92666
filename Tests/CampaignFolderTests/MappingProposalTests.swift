import Foundation
import ReportModel
import TestSupport
import Testing

@testable import CampaignFolder

/// The reform of July 2025 over the real list: what became of the communes of Thanh Trì.
@Suite("mapping.csv proposed") struct MappingProposalTests {
    private static func list() throws -> CommuneList {
        let path = Checkout.root + "/Places/communes-2026.csv"
        let (list, findings) = CommuneList.read(Array(try Data(contentsOf: URL(fileURLWithPath: path))), file: path)
        #expect(findings.isEmpty)
        return try #require(list)
    }

    private static let kinds = [
        UnitKind(code: "top", name: "Huyện", level: "top"), UnitKind(code: "xa", name: "Xã", level: "commune"),
        UnitKind(code: "th", name: "Trường Tiểu học", level: "institution"),
    ]

    private static func tree(_ root: String, _ units: [(code: String, parent: String, kind: String, name: String)]) throws
        -> UnitTree
    {
        let top = Unit(code: "TOP", parent: nil, kind: "top", name: root, population: nil, reports: false)
        let others = units.map {
            Unit(code: $0.code, parent: $0.parent, kind: $0.kind, name: $0.name, population: nil, reports: true)
        }
        return try #require(UnitTree([top] + others, kinds: kinds))
    }

    @Test("the list is whole")
    func whole() throws {
        let list = try Self.list()
        #expect(list.communes.count == 3321)
        #expect(Set(list.communes.map(\.province)).count == 34)
        #expect(Set(list.communes.map(\.code)).count == 3321)
    }

    @Test("whole communes are mapped, parts wait for a share, and names of other districts and kinds are not meant")
    func thanhTri() throws {
        let old = try Self.tree(
            "Huyện Thanh Trì",
            [
                ("00640", "TOP", "xa", "Thị trấn Văn Điển"), ("00655", "TOP", "xa", "Xã Tam Hiệp"),
                ("00667", "TOP", "xa", "Xã Ngũ Hiệp"), ("00673", "TOP", "xa", "Xã Ngọc Hồi"),
                ("00676", "TOP", "xa", "Xã Vạn Phúc"), ("00682", "TOP", "xa", "Xã Liên Ninh"),
                ("99", "TOP", "xa", "Xã Không Có"),
                ("S1", "00676", "th", "Trường Tiểu học Vạn Phúc"), ("S2", "00676", "th", "Trường Tiểu học Yên Xá"),
            ])
        let new = try Self.tree(
            "Thành phố Hà Nội",
            [
                ("00640", "TOP", "xa", "Xã Thanh Trì"), ("00679", "TOP", "xa", "Xã Ngọc Hồi"),
                ("00685", "TOP", "xa", "Xã Nam Phù"),
                ("S1", "00685", "th", "TH Vạn Phúc"), ("S9", "00685", "th", "Trường Tiểu học Yên Xá"),
            ])
        let proposal = MappingProposal(from: old, to: new, list: try Self.list())
        // Văn Điển also went to Hoàng Liệt and Đại Thanh, Ngũ Hiệp to Thanh Trì and Nam Phù, Liên Ninh to Nam Phù and Ngọc Hồi.
        // Phường Vạn Phúc of Hà Đông is another place.
        #expect(
            proposal.csv == """
                old_code,new_code,share
                00640,00640,
                00667,00640,
                00667,00685,
                00673,00679,1
                00676,00685,1
                S2,S9,1
                00682,00679,
                00682,00685,

                """)
        #expect(
            proposal.notes.contains {
                $0.description.hasPrefix(
                    "'Xã Tam Hiệp' (00655) went into no commune of the newer campaign, only into Phường Hoàng Liệt, Xã Đại Thanh"
                )
            })
        #expect(
            proposal.notes.contains {
                $0.description.hasPrefix("'Xã Không Có' (99) went into no commune of the newer campaign")
            })
    }

    @Test(
        "words of decisions",
        arguments: [
            ("Xã Kim Thượng, Xã Xuân Sơn, Xã Xuân Đài", "Xã Xuân Sơn", true),
            ("Phường Giảng Võ và Phường Cát Linh", "Phường Cát Linh", true),
            ("Xã Hòa An (huyện Phú Hòa)", "Xã Hoà An", true),
            ("Xã Tứ Hiệp (phần còn lại sau khi sáp nhập vào phường Yên Sở)", "Xã Tứ Hiệp", false),
            ("Xã Tứ Hiệp (phần còn lại sau khi sáp nhập vào phường Yên Sở)", "Phường Yên Sở", nil),
            ("một phần diện tích TN, quy mô dân số của các phường Cửa Nam, Điện Biên", "Phường Điện Biên", false),
            ("một phần diện tích TN, quy mô dân số của các phường Cửa Nam, Điện Biên", "Xã Điện Biên", nil),
            ("Xã Tân Lập, Xã Tân", "Xã Tân", true), ("Xã Tân Lập", "Xã Tân", nil), ("Xã Đông Tân Lập", "Xã Tân Lập", nil),
        ] as [(String, String, Bool?)])
    func words(text: String, name: String, isWhole: Bool?) {
        let share = MadeFrom(text).share(of: name, in: [])
        #expect(share.map { $0 == .whole } == isWhole)
    }
}
