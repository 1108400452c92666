"""Kính gửi: only in reports to a higher body, which then list ‘- Như trên;’ first."""

from checks import style
from findings import Finding

COMPONENT = "Kính gửi"
SOURCE = "Phụ lục I, Phần I, mục II.9"
AS_ABOVE = "- Như trên;"


def check(report):
    lines = report.head.addressee
    page = report.head.sheet.number
    entries = [" ".join(line.text for line in entry) for entry in report.closing.recipient_entries()]
    if lines and not report.is_slip and (not entries or entries[0] != AS_ABOVE):
        found = f"{lines[0].quoted()}, but ‘{entries[0]}’ first under Nơi nhận" if entries else lines[0].quoted()
        yield Finding(page, COMPONENT, found, f"‘{AS_ABOVE}’ first under Nơi nhận", SOURCE)
    if not lines and AS_ABOVE in entries:
        yield Finding(page, COMPONENT, f"none, but ‘{AS_ABOVE}’ under Nơi nhận", "an addressee above the body", SOURCE)
    for line in lines:
        if wrong := style.faults(line, 13, 14, bold=False):
            yield Finding(page, COMPONENT, wrong, style.asks(13, 14, bold=False), SOURCE)
    listed = [line for line in lines if line.text.startswith("- ")]
    for line in listed:
        end = "." if line is listed[-1] else ";"
        if not line.text.endswith(end):
            yield Finding(page, COMPONENT, line.quoted(), "‘;’ after each addressee and ‘.’ after the last", SOURCE)
