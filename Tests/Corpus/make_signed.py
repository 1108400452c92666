#!/usr/bin/env python3
"""Make the signed documents of the corpus anew, with keys made for the occasion.

    make_signed.py

Needs pyHanko 0.38 with pyhanko-certvalidator (https://docs.pyhanko.eu): the reader of signatures is not tested with what it
was written with. The results are committed, as keys differ from run to run.
"""
import datetime
import io
import os

from asn1crypto import keys as asn1_keys, x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

HERE = os.path.dirname(os.path.abspath(__file__))


def signer(name, key, digest="sha256", pss=False):
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    start = datetime.datetime(2020, 1, 1)
    certificate = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key()).serial_number(7)
        .not_valid_before(start).not_valid_after(start + datetime.timedelta(days=20_000))
        .add_extension(x509.KeyUsage(True, True, False, False, False, False, False, False, False), True)
        .sign(key, hashes.SHA256()))
    own = asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return signers.SimpleSigner(
        signing_cert=own, signing_key=asn1_keys.PrivateKeyInfo.load(private), cert_registry=SimpleCertificateStore.from_certs([own]),
        prefer_pss=pss), digest


def sign(data, field, who, subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED):
    by, digest = who
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    meta = signers.PdfSignatureMetadata(field_name=field, md_algorithm=digest, subfilter=subfilter)
    return signers.sign_pdf(writer, meta, signer=by).getvalue()


def main():
    with open(os.path.join(HERE, "accepted-table.pdf"), "rb") as file:
        plain = file.read()
    head = signer("Nguyễn Văn Đức", rsa.generate_private_key(65537, 2048))
    body = signer("UBND xã Đông Mỹ", ec.generate_private_key(ec.SECP256R1()), "sha384")
    third = signer("Trần Thị Hoà", rsa.generate_private_key(65537, 2048), "sha512", pss=True)
    one = sign(plain, "ChuKy", head)
    two = sign(one, "ConDau", body, fields.SigSeedSubFilter.PADES)
    at = two.index(b"/MediaBox[0 0 595 842]")
    changed = two[:at] + two[at:].replace(b"595", b"596", 1)
    pss = sign(plain, "ChuKy", third)
    for name, data in [("signed", one), ("signed-twice", two), ("signed-changed", changed), ("signed-pss", pss)]:
        with open(os.path.join(HERE, f"accepted-{name}.pdf"), "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
