#!/usr/bin/env python3
"""Signs a document in one of its fields, with the appearance that Decree 30/2020/NĐ-CP asks for.

    sign.py FILE OUT --field ChuKy  --pkcs12 KEY.p12 --image signature.png
    sign.py FILE OUT --field ConDau --pkcs12 KEY.p12 --image seal.png
    sign.py FILE OUT --field SaoY   --pkcs12 KEY.p12 --body "UBND phường Hà Đông" --kind "SAO Y"
    sign.py FILE OUT --field PhuLuc --pkcs12 KEY.p12 --number "12/BC-BCĐ"

FILE was made with --signature-field. A person's signature is a blue picture of it, the body's a red one of its seal in its real
size, both PNG with a transparent ground (Appendix I, Part I, II.7 and II.8); the fields stand where the decree wants them. A copy
bears text at the top right corner of its first page: what it is, the body's name and the time of signing with its day, hour and
zone (ISO 8601), Times New Roman, upright, 10 pt, black (Part II); annexes in a file of their own bear number and symbol and the time
(Part I, III.1). The pass phrase of the key is read from the environment variable SIGNING_PASSPHRASE.

The face goes into the file, so that it stays PDF/A; the field stood in the structure before, so that it stays PDF/UA; the XMP
packet is left as it is. pyHanko's own stamp names a face that is not embedded and breaks PDF/A. Needs pyHanko 0.38:
pip install 'pyHanko[opentype,image-support]'.
"""
import argparse
import io
import os
import sys
from datetime import datetime, timedelta, timezone

from fontTools import subset
from fontTools.ttLib import TTFont
from pyhanko.pdf_utils import content, generic, layout
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.stamp import StaticStampStyle

VIETNAM = timezone(timedelta(hours=7))
# Faces with the metrics of Times New Roman, where systems keep them.
FACES = [
    "/usr/share/fonts/truetype/msttcorefonts/Times_New_Roman.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
]
SIZE, LEADING = 10, 12


# What is shown ------------------------------------------------------------------------------------------------------

def shown(inner, across, down, scaling):
    """Content in its field, and nothing else: no border, no text of pyHanko's own."""
    rule = layout.SimpleBoxLayoutRule(
        x_align=across, y_align=down, margins=layout.Margins.uniform(0), inner_content_scaling=scaling)
    return StaticStampStyle(border_width=0, background=inner, background_opacity=1, background_layout=rule)


def picture(path):
    """A picture as large as the sides of the field allow."""
    middle = layout.AxisAlignment.ALIGN_MID
    return shown(PdfImage(path), middle, middle, layout.InnerScaling.STRETCH_TO_FIT)


class Face:
    """The letters of a text out of a face, and how wide they are."""

    def __init__(self, path, text):
        self.font = TTFont(path)
        options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[6])
        options.drop_tables += ["FFTM"]
        chosen = subset.Subsetter(options)
        chosen.populate(text=text)
        chosen.subset(self.font)
        self.scale = 1000 / self.font["head"].unitsPerEm
        known = self.font.getBestCmap()
        missing = sorted(letter for letter in set(text) if ord(letter) not in known)
        if missing:
            sys.exit(f"sign.py: {path} has no {' '.join(missing)}")
        self.glyphs = {letter: self.font.getGlyphID(known[ord(letter)]) for letter in set(text)}

    def advance(self, glyph):
        return self.font["hmtx"][self.font.getGlyphName(glyph)][0] * self.scale

    def width(self, line):
        return sum(self.advance(self.glyphs[letter]) for letter in line) * SIZE / 1000

    def shown(self, line):
        return b"<" + b"".join(b"%04X" % self.glyphs[letter] for letter in line) + b">"

    def write(self, writer):
        """A composite font with its letters embedded and their meaning told (ISO 32000-1, 9.7)."""
        name, head = generic.NameObject, self.font["head"]

        def object_of(**keys):
            return writer.add_object(generic.DictionaryObject({name("/" + key): value for key, value in keys.items()}))

        def number(value):
            return generic.FloatObject(round(value * self.scale, 2))

        data = io.BytesIO()
        self.font.save(data)
        title = name("/BAOCAO+" + (self.font["name"].getDebugName(6) or "Serif").replace(" ", ""))
        program = generic.StreamObject(
            {name("/Length1"): generic.NumberObject(len(data.getvalue()))}, stream_data=data.getvalue())
        program.compress()
        box = [number(edge) for edge in (head.xMin, head.yMin, head.xMax, head.yMax)]
        rise = self.font["hhea"]
        descriptor = object_of(
            Type=name("/FontDescriptor"), FontName=title, Flags=generic.NumberObject(4), FontBBox=generic.ArrayObject(box),
            ItalicAngle=generic.NumberObject(0), Ascent=number(rise.ascent), Descent=number(rise.descent),
            CapHeight=number(rise.ascent), StemV=generic.NumberObject(80), FontFile2=writer.add_object(program))
        widths = generic.ArrayObject(
            generic.FloatObject(round(self.advance(glyph), 3)) for glyph in range(len(self.font.getGlyphOrder())))
        system = generic.DictionaryObject({
            name("/Registry"): generic.pdf_string("Adobe"), name("/Ordering"): generic.pdf_string("Identity"),
            name("/Supplement"): generic.NumberObject(0)})
        letters = object_of(
            Type=name("/Font"), Subtype=name("/CIDFontType2"), BaseFont=title, CIDSystemInfo=system, FontDescriptor=descriptor,
            W=generic.ArrayObject([generic.NumberObject(0), widths]), CIDToGIDMap=name("/Identity"))
        return object_of(
            Type=name("/Font"), Subtype=name("/Type0"), BaseFont=title, Encoding=name("/Identity-H"),
            DescendantFonts=generic.ArrayObject([letters]), ToUnicode=writer.add_object(self.meanings()))

    def meanings(self):
        rows = "".join(
            f"<{glyph:04X}> <{letter.encode('utf-16-be').hex().upper()}>\n"
            for letter, glyph in sorted(self.glyphs.items(), key=lambda pair: pair[1]))
        return generic.StreamObject(stream_data=(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            f"{len(self.glyphs)} beginbfchar\n{rows}endbfchar\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").encode("ascii"))


def words(writer, lines, path):
    """Lines of text against the right edge of the field, from its top."""
    face = Face(path, "".join(lines))
    widths = [face.width(line) for line in lines]
    width, height = max(widths), LEADING * len(lines)
    stream = b"0 g BT /F %d Tf " % SIZE
    for number, line in enumerate(lines):
        stream += b"1 0 0 1 %.3f %.3f Tm %s Tj " % (width - widths[number], height - LEADING * number - SIZE, face.shown(line))
    resources = content.PdfResources()
    resources.font[generic.NameObject("/F")] = face.write(writer)
    inner = content.RawContent(stream + b"ET", resources, layout.BoxConstraints(width=width, height=height))
    edge = layout.AxisAlignment.ALIGN_MAX
    # Shrinks a name that is longer than the field; never grows.
    return shown(inner, edge, edge, layout.InnerScaling.SHRINK_TO_FIT)


def time_of_signing(moment):
    """«Thời gian ký: 09/10/2025; 09:30:15; +07:00»."""
    zone = moment.strftime("%z")
    return f"Thời gian ký: {moment:%d/%m/%Y; %H:%M:%S}; {zone[:3]}:{zone[3:5]}"


def text(options, moment):
    lines = [line for line in (options.kind, options.body, options.number and f"Số: {options.number}") if line]
    if not lines:
        sys.exit("sign.py: nothing to show: give --image, or --body or --number")
    return [*lines, time_of_signing(moment)]


def face_of(options):
    face = options.font or next((path for path in FACES if os.path.exists(path)), None)
    if face is None:
        sys.exit("sign.py: no face with the metrics of Times New Roman; install fonts-liberation2 or name one with --font")
    return face


# Signing ------------------------------------------------------------------------------------------------------------

def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("out")
    parser.add_argument("--field", required=True, help="ChuKy, ConDau, SaoY or PhuLuc")
    parser.add_argument("--pkcs12", required=True, help="key and certificate")
    parser.add_argument("--image", help="PNG of the signature or the seal")
    parser.add_argument("--kind", help="SAO Y, SAO LỤC or TRÍCH SAO, of a copy")
    parser.add_argument("--body", help="name of the body that signs")
    parser.add_argument("--number", help="number and symbol, of an annex in a file of its own")
    parser.add_argument("--time", type=datetime.fromisoformat, help="time shown, ISO 8601; default: now")
    parser.add_argument("--font", help="TrueType file of the face; default: Times New Roman or Liberation Serif")
    options = parser.parse_args()
    moment = (options.time or datetime.now(VIETNAM)).astimezone(VIETNAM)
    phrase = os.environ.get("SIGNING_PASSPHRASE", "").encode() or None
    signer = signers.SimpleSigner.load_pkcs12(options.pkcs12, passphrase=phrase)
    if signer is None:
        sys.exit(f"sign.py: {options.pkcs12} cannot be opened; is SIGNING_PASSPHRASE right?")
    with open(options.file, "rb") as source:
        writer = IncrementalPdfFileWriter(source)
        writer._update_meta = lambda: None  # What the document says of itself stays as it is.
        empty = {name: field for name, value, field in fields.enumerate_sig_fields(writer) if value is None}
        if options.field not in empty:
            sys.exit(f"sign.py: no empty field {options.field}; empty are: {', '.join(sorted(empty)) or 'none'}")
        meta = signers.PdfSignatureMetadata(
            field_name=options.field, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES)
        lines = [] if options.image else text(options, moment)
        if lines:
            # What is shown is said as well: the words of the field are all that a screen reader has of it.
            field = empty[options.field].get_object()
            for key in ("/TU", "/Contents"):
                field[generic.NameObject(key)] = generic.TextStringObject("; ".join(lines))
            writer.update_container(field)
        style = words(writer, lines, face_of(options)) if lines else picture(options.image)
        signed = signers.PdfSigner(meta, signer=signer, stamp_style=style).sign_pdf(writer, existing_fields_only=True)
    with open(options.out, "wb") as out:
        out.write(signed.getbuffer())


if __name__ == "__main__":
    main()
