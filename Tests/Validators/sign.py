"""Signs an empty signature field as a signing program does: adds to the end of the file and changes no byte before it.

A key and a certificate of its own, made for the occasion; PKCS #7, detached, SHA-256 (ISO 32000-1, 12.8.3.3). Programs of
agencies put a picture of the stamp into the field; this one leaves its appearance as it is.
"""

import datetime
import subprocess

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7

ROOM = 8192  # hexadecimal digits kept for the signature
PRINTED_AND_LOCKED = 4 + 128


def signer():
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Trưởng ban (thử)")])
    start = datetime.datetime(2020, 1, 1)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
        .not_valid_before(start).not_valid_after(start + datetime.timedelta(days=20_000))
        .add_extension(x509.KeyUsage(True, True, False, False, False, False, False, False, False), True)
        .sign(key, hashes.SHA256()))
    return certificate, key


def filled(path, new, values):
    """Writes texts into the form's fields, as an office's program does: in the font that the form lends."""
    with pikepdf.open(path) as pdf:
        form = pdf.Root.AcroForm
        for field in form.Fields:
            text = values.get(str(field.T))
            if text is None:
                continue
            left, bottom, right, top = (float(edge) for edge in field.Rect)
            width, height = right - left, top - bottom
            name = str(field.DA).split()[0]
            font = form.DR.Font[name]
            advance = sum(float(font.Widths[ord(letter) - int(font.FirstChar)]) for letter in text) / 1000
            size = min(height / 1.15, width / advance)
            shown = b"/Tx BMC q BT %s %.3f Tf 0 g %.3f %.3f Td (%s) Tj ET Q EMC" % (
                name.encode(), size, (width - advance * size) / 2, (height - size * 0.67) / 2, text.encode())
            field.V = text
            field.AP.N = pdf.make_stream(
                shown, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, width, height],
                Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary({name: font})))
        pdf.save(new + ".saved")
    # pikepdf ends streams as PDF/A does not want it.
    subprocess.run(
        ["qpdf", "--newline-before-endstream", "--object-streams=generate", new + ".saved", new], check=True)


def signed(path, name="ChuKy"):
    """The bytes of the file, signed in the field of this name."""
    original = path.read_bytes()
    with pikepdf.open(path) as pdf:
        size, root = int(pdf.trailer.Size), pdf.Root
        field = next(each for each in root.AcroForm.Fields if str(each.T) == name)
        if "/V" in field:
            raise ValueError("the field is signed already")
        number, catalogue = field.objgen[0], root.objgen[0]
        field.V = pdf.make_indirect(pikepdf.Dictionary())
        field.F = PRINTED_AND_LOCKED
        root.AcroForm.SigFlags = 3
        # pikepdf gives the signature a number of its own choice; in the file it is the next free one.
        changed = {
            number: field.unparse(resolved=True).replace(f"{field.V.objgen[0]} 0 R".encode(), f"{size} 0 R".encode()),
            catalogue: root.unparse(resolved=True),
            size: b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/M(D:20231010080000+07'00')"
            b"/ByteRange[0 %s]/Contents<%s>>>" % (b"*" * 32, b"0" * ROOM),
        }
        identifier = pdf.trailer.ID.unparse()
        info = pdf.trailer.get("/Info")
        info = b"/Info %d 0 R" % info.objgen[0] if info is not None else b""
    previous = int(original.rsplit(b"startxref", 1)[1].split()[0])
    data = bytearray(original)
    places = {}
    for key in sorted(changed):
        places[key] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (key, changed[key])
    start, table = len(data), size + 1
    places[table] = start
    rows = b"".join(b"\x01" + places[key].to_bytes(4, "big") + b"\0\0" for key in sorted(places))
    index = b" ".join(b"%d 1" % key for key in sorted(places))
    keys = b"/Type/XRef/Size %d/Prev %d/W[1 4 2]/Index[%s]/Root %d 0 R%s/ID %s/Length %d" % (
        table + 1, previous, index, catalogue, info, identifier, len(rows))
    data += b"%d 0 obj\n<<%s>>\nstream\n%s\nendstream\nendobj\n" % (table, keys, rows)
    data += b"startxref\n%d\n%%%%EOF\n" % start
    opening = data.index(b"/Contents<", places[size]) + len(b"/Contents")
    closing = opening + ROOM + 2
    ranges = b"%d %d %d" % (opening, closing, len(data) - closing)
    place = data.index(b"*" * 32, places[size])
    data[place:place + 32] = ranges.ljust(32)
    certificate, key = signer()
    builder = pkcs7.PKCS7SignatureBuilder().set_data(bytes(data[:opening] + data[closing:]))
    options = [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary]
    signature = builder.add_signer(certificate, key, hashes.SHA256()).sign(serialization.Encoding.DER, options)
    digits = signature.hex().encode()
    data[opening + 1:opening + 1 + len(digits)] = digits
    return bytes(data)

