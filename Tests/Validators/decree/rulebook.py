"""The numbers of Decree 30/2020/NĐ-CP that a finished page is measured against.

Lengths are points from the page's top left corner, unless a name says millimetres. Where the decree gives a range for
the page (margins 20–25, 30–35, 15–20 mm) the reports of this project take one value, and that one is measured.
"""

from dataclasses import dataclass

MM = 72 / 25.4

# Sizes of paper.
A4_SHORT = 595.28
A4_LONG = 841.89
PAPER_TOLERANCE = 0.5

# Tolerances.
EDGE = 0.3 * MM  # a glyph over the edge of the text block
FLUSH = 0.2 * MM  # text that should stand at an edge
CENTRE = 1.0  # text or rule that should stand in the middle
LEVEL = 0.5  # baselines that should be the same
SIZE = 0.05  # sizes of letters

# Vertical extent of Times New Roman, as parts of the size.
ASCENT = 0.891
DESCENT = 0.216
SINGLE_SPACING = 1.149  # ascent + descent + line gap
WIDEST_SPACING = 1.5 * SINGLE_SPACING

# Widths of the two halves of the head: what divides them, and the middle of each.
HEAD_SPLIT = 96 * MM
LEFT_HEAD_CENTRE = 63 * MM
RIGHT_HEAD_CENTRE = 145.5 * MM
RIGHT_HEAD = (96 * MM, 195 * MM)

# The signature block: the right half of the text block.
SIGNATURE = (112.5 * MM, 195 * MM)
SIGNATURE_CENTRE = 153.75 * MM
SIGNATURE_SPACE = 25 * MM

# First line of a paragraph, from the left margin.
INDENTS = (10 * MM, 12.7 * MM)
PARAGRAPH_GAP = 6.0

# Rules under text: how far below the letters, and how long against them.
RULE_GAP = (1.0, 8.0)
SHORT_RULE = (1 / 3, 1 / 2)
SHORT_RULE_ANY_SUBJECT = (35 * MM, 45 * MM)  # fits a subject of any length
RULE_TOLERANCE = 2.0

# The top edge of the head and of an appendix may lie this much below the margin (leading above the first line).
HEAD_SLACK = 2 * MM

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NATION_WIDTH_AT_13 = 95.7 * MM
# Stands in the top margin of a draft, which nobody signs.
DRAFT = "DỰ THẢO"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

# Kinds of documents and their abbreviations, Phụ lục III, I.
KINDS = {
    "NGHỊ QUYẾT": "NQ", "QUYẾT ĐỊNH": "QĐ", "CHỈ THỊ": "CT", "QUY CHẾ": "QC", "QUY ĐỊNH": "QyĐ", "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB", "HƯỚNG DẪN": "HD", "CHƯƠNG TRÌNH": "CTr", "KẾ HOẠCH": "KH", "PHƯƠNG ÁN": "PA", "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA", "BÁO CÁO": "BC", "BIÊN BẢN": "BB", "TỜ TRÌNH": "TTr", "HỢP ĐỒNG": "HĐ", "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN", "BẢN THỎA THUẬN": "BTT", "GIẤY ỦY QUYỀN": "GUQ", "GIẤY MỜI": "GM", "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP", "PHIẾU GỬI": "PG", "PHIẾU CHUYỂN": "PC", "PHIẾU BÁO": "PB",
}

# Prefixes to the authority that signs.
PREFIXES = ("TM.", "KT.", "Q.", "TL.", "TUQ.")

# Letters of points, in order.
POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"


@dataclass(frozen=True)
class Block:
    """The text block of a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def block(width: float, height: float) -> Block:
    """The text block of an upright page (30/15/20/20 mm) or a turned one (left 30, right 15, top 20, bottom 15 mm)."""
    bottom = 15 if width > height else 20
    return Block(30 * MM, 20 * MM, width - 15 * MM, height - bottom * MM)


def millimetres(points: float) -> str:
    return f"{points / MM:.1f} mm"
