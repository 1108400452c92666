#!/usr/bin/env python3
"""Makes the example's report and its annexes, signs them with sign.py in all their fields, and has the results judged.

    check.py PROGRAM

Run by `make test-signing`, in an environment that has pyHanko; the judges are those of Tests/Validators. That they would see a
stamp whose face is not embedded is shown with pyHanko's own.
"""
import datetime
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.stamp import TextStampStyle

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
VALIDATE = ROOT / "Tests" / "Validators" / "validate.py"
JUDGES = Path(os.environ.get("BAOCAO_VALIDATORS") or ROOT / ".build-tools" / "validators")
# A signature under others covers the file as it was signed, not what came after; page-validation wants the last of all.
LATER = "SIGNATURE-BYTERANGE-001"
BODY = "Ban Chỉ đạo xây dựng xã hội học tập huyện Thanh Trì"


def key(path):
    secret = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Thử")])
    start = datetime.datetime(2020, 1, 1)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(secret.public_key()).serial_number(7)
        .not_valid_before(start).not_valid_after(start + datetime.timedelta(days=20_000))
        .add_extension(x509.KeyUsage(True, True, False, False, False, False, False, False, False), True)
        .sign(secret, hashes.SHA256()))
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", secret, certificate, None, serialization.NoEncryption()))


def ring(path, colour, side=240):
    """A ring on a transparent ground, as the picture of a seal is."""
    rows = bytearray()
    for y in range(side):
        rows.append(0)
        for x in range(side):
            far = ((x - side / 2) ** 2 + (y - side / 2) ** 2) ** 0.5
            rows += bytes((*colour, 255)) if side / 2 - 9 < far < side / 2 - 2 else bytes(4)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(rows))) + chunk(b"IEND", b""))


def documents(program, work):
    """The district's report and its annexes, with fields."""
    campaign = work / "campaign"
    shutil.copytree(
        ROOT / "Examples" / "thanh-tri-2023", campaign, ignore=shutil.ignore_patterns("ledger.*", "feedback", "out"))
    plain = (campaign / "campaign.yaml").read_text(encoding="utf-8")
    order = "layout: district-report,"
    if order not in plain:
        sys.exit(f"check.py: the example has no «{order}»")
    (campaign / "campaign.yaml").write_text(plain.replace(order, order + " annexes: separate,"), encoding="utf-8")
    for command in (["collect", campaign], [
            "render", campaign, "--report", "district-report", "--signature-field", "--out", work / "out"]):
        subprocess.run([program, *map(str, command)], check=True, capture_output=True)
    folder = work / "out" / "thht-2023" / "district-report"
    return folder / "TT.pdf", folder / "annexes" / "TT.pdf"


def sign(source, out, field, *options):
    subprocess.run([sys.executable, str(HERE / "sign.py"), str(source), str(out), "--field", field, *options], check=True)


def by_pyhanko(source, out, secret):
    """The stamp that pyHanko puts there by itself, in a face that is not embedded."""
    with open(source, "rb") as file:
        writer = IncrementalPdfFileWriter(file)
        signed = signers.PdfSigner(
            signers.PdfSignatureMetadata(field_name="ChuKy"), signer=signers.SimpleSigner.load_pkcs12(secret),
            stamp_style=TextStampStyle()).sign_pdf(writer)
    out.write_bytes(signed.getbuffer())


def verdicts(files):
    result = subprocess.run(
        [str(JUDGES / "venv" / "bin" / "python"), str(VALIDATE), "verdict", *map(str, files)], capture_output=True, text=True)
    return {Path(path).name: verdict for path, verdict in json.loads(result.stdout).items()}


def faults(verdict):
    page = [each for each in verdict["page"] if LATER not in each]
    return page + verdict["qpdf"] + [f"{part} {each}" for part, found in verdict["verapdf"].items() for each in found]


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        secret, red, blue = work / "key.p12", work / "seal.png", work / "hand.png"
        key(secret)
        ring(red, (200, 0, 0))
        ring(blue, (0, 0, 180))
        steps = [work / f"{name}.pdf" for name in ("signed", "sealed", "copied")]
        common = ["--pkcs12", str(secret)]
        moment = ["--time", "2023-10-09T09:30:15+07:00"]
        report, apart = documents(sys.argv[1], work)
        sign(report, steps[0], "ChuKy", *common, "--image", str(blue))
        sign(steps[0], steps[1], "ConDau", *common, "--image", str(red))
        sign(steps[1], steps[2], "SaoY", *common, "--kind", "SAO Y", "--body", BODY, *moment)
        said = {steps[2]: ["SAO Y", BODY, "Thời gian ký: 09/10/2023; 09:30:15; +07:00"]}
        steps.append(work / "annexes.pdf")
        sign(apart, steps[-1], "PhuLuc", *common, "--number", "12/BC-BCĐ", *moment)
        said[steps[-1]] = ["Số: 12/BC-BCĐ", "Thời gian ký: 09/10/2023; 09:30:15; +07:00"]
        bad = []
        for path, lines in said.items():
            page = " ".join(subprocess.run(
                ["pdftotext", "-l", "1", str(path), "-"], capture_output=True, text=True, check=True).stdout.split())
            bad += [f"{path.name}: does not show “{line}”" for line in lines if line not in page]
        for path in steps:
            checked = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True).stdout
            if "Signature is Valid" not in checked or checked.count("Signature is") != checked.count("is Valid"):
                bad.append(f"{path.name}: {checked}")
        own = work / "own-stamp.pdf"
        by_pyhanko(report, own, str(secret))
        judged = verdicts([*steps, own])
        for name, verdict in judged.items():
            found = faults(verdict)
            if name == own.name:
                if not any("6.2.11.4.1" in each for each in found):
                    bad.append("the judges do not see a stamp that is not embedded")
            else:
                bad += [f"{name}: {each}" for each in found]
    print("\n".join(bad) or f"signed in {len(steps)} fields; PDF/A and PDF/UA hold")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
