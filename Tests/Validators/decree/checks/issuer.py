"""Names of the governing and the issuing body."""

from checks import style
from findings import Finding
from rulebook import LEFT_HEAD_CENTRE, LEVEL, SHORT_RULE, SINGLE_SPACING, millimetres

GOVERNING = "governing body"
ISSUING = "issuing body"
SOURCE = "Phụ lục I, Phần I, mục II.2"
STEP_SLACK = 1.5


def check(report):
    if not report.has_letterhead:
        return
    head = report.head
    page = head.sheet.number
    for component, lines, bold in ((GOVERNING, head.governing, False), (ISSUING, head.issuing, True)):
        for line in lines:
            if wrong := style.faults(line, 12, 13, bold=bold):
                yield Finding(page, component, wrong, style.asks(12, 13, bold=bold), SOURCE)
            if line.text != line.text.upper():
                yield Finding(page, component, line.quoted(), "capitals", SOURCE)
            if wrong := style.off_centre(line, LEFT_HEAD_CENTRE):
                yield Finding(page, component, wrong, f"the middle at {millimetres(LEFT_HEAD_CENTRE)}", SOURCE)
    if not head.issuing:
        yield Finding(page, ISSUING, "none at the top left", "the name of the body that issues", SOURCE)
        return
    yield from _check_steps(head, page)
    yield from _check_rule(head, page)


def _check_steps(head, page):
    names = head.governing + head.issuing
    component = GOVERNING if head.governing else ISSUING
    if head.nation and abs(names[0].baseline - head.nation.baseline) > LEVEL:
        found = f"{names[0].quoted()} {abs(names[0].baseline - head.nation.baseline):.1f} pt off the line of the Quốc hiệu"
        yield Finding(page, component, found, "its first line level with the Quốc hiệu", SOURCE)
    for above, below in zip(names, names[1:]):
        step = below.baseline - above.baseline
        if abs(step - SINGLE_SPACING * below.size) > STEP_SLACK + LEVEL:
            component = ISSUING if below in head.issuing else GOVERNING
            yield Finding(page, component, f"{step:.1f} pt above {below.quoted()}", "single spacing", SOURCE)


def _check_rule(head, page):
    last = head.issuing[-1]
    rule = head.sheet.rule_below(last)
    if rule is None:
        characters = ", only one made of characters" if head.character_rules else ""
        yield Finding(page, ISSUING, f"no rule below{characters}", style.RULE_ASKS, SOURCE)
        return
    if wrong := style.rule_faults(rule, last):
        yield Finding(page, ISSUING, wrong, style.RULE_ASKS, SOURCE)
    share = rule.length / last.width
    if not SHORT_RULE[0] - 0.005 <= share <= SHORT_RULE[1] + 0.005:
        found = f"a rule of {share:.2f} of the text above it"
        yield Finding(page, ISSUING, found, "a rule of 1/3 to 1/2 of the text", SOURCE)
