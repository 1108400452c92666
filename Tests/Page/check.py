#!/usr/bin/env python3
"""Checks an officer's page in headless Chromium.   check.py FOLDER [--pictures FOLDER]

FOLDER holds index.html. At a telephone's and a desk's width, light and dark: nothing is wider than the screen but what scrolls
by itself and can be reached by keyboard; every text has the contrast WCAG 2.2 AA asks for; links, pictures, regions and tables
have names; headings leave out no level; every link within the folder leads somewhere. The markup is parsed by html5lib, which
must find nothing wrong. Nothing is asked of the network. Ends with 1 and says what failed.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

import html5lib

SCRIPT = r"""
(() => {
  const faults = [];
  const say = (what, node) => faults.push(what + ": " + (node.outerHTML || "").slice(0, 120));
  const luminance = (c) => {
    const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const colour = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const c = colour(getComputedStyle(node).backgroundColor);
      if (c.length === 3 || (c.length === 4 && c[3] > 0.99)) return c.slice(0, 3);
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || ["SCRIPT", "STYLE"].includes(node.tagName)) continue;
    texts += 1;
    const style = getComputedStyle(node);
    const a = luminance(colour(style.color).slice(0, 3)), b = luminance(ground(node));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) say("contrast " + ratio.toFixed(2), node);
  }
  if (document.documentElement.lang !== "vi") faults.push("the page does not say that it is Vietnamese");
  if (document.querySelectorAll("h1").length !== 1) faults.push("there is not one h1");
  let level = 0;
  for (const heading of document.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
    const now = Number(heading.tagName[1]);
    if (now > level + 1) say("a level of headings is left out", heading);
    level = now;
  }
  for (const link of document.querySelectorAll("a")) if (!link.textContent.trim()) say("a link without a name", link);
  for (const image of document.images) if (!image.hasAttribute("alt")) say("a picture without alt", image);
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption) say("a table without caption", table);
    for (const cell of table.querySelectorAll("th")) if (!cell.scope) say("a heading cell without scope", cell);
  }
  for (const region of document.querySelectorAll("[role=region]")) {
    if (!region.getAttribute("aria-label")) say("a region without a name", region);
    if (region.scrollWidth > region.clientWidth && region.tabIndex !== 0) say("what scrolls cannot be reached by keyboard", region);
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is wider than the screen: " +
    document.documentElement.scrollWidth + " > " + innerWidth);
  for (const link of document.querySelectorAll("a, summary")) {
    const box = link.getBoundingClientRect();
    if (box.height > 0 && box.height < 18) say("too low to be touched, " + box.height + " px", link);
  }
  if (texts < 10) faults.push("hardly any text was looked at");
  const result = document.createElement("pre");
  result.id = "page-check";
  result.textContent = JSON.stringify({ faults, texts, width: innerWidth,
    dark: matchMedia("(prefers-color-scheme: dark)").matches });
  document.body.append(result);
  if (parent !== window) parent.postMessage(result.textContent, "*");
})();
"""
# No window of the browser is as narrow as a telephone: the page is looked at through a frame that is.
FRAME = """<!DOCTYPE html><meta charset="utf-8"><style>body { margin: 0 } iframe { border: 0; width: %dpx; height: %dpx }</style>
<script>
  addEventListener("message", (told) => {
    const result = document.createElement("pre");
    result.id = "page-check";
    result.textContent = told.data;
    document.body.append(result);
  });
</script>
<iframe src="%s"></iframe>
"""
WIDTHS = (("telephone", 360, 3200), ("desk", 1200, 3200))
# Narrower than this no window can be.
NARROWEST = 500


def chromium(arguments):
    return subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking",
         "--host-resolver-rules=MAP * ~NOTFOUND", *arguments],
        check=True, capture_output=True, timeout=120).stdout.decode()


def markup_faults(path):
    parser = html5lib.HTMLParser()
    parser.parse(path.read_bytes())
    return [f"markup at {line}:{column}: {code}" for (line, column), code, _ in parser.errors]


def link_faults(folder, text):
    faults = []
    identifiers = re.findall(r'\bid="([^"]+)"', text)
    faults += [f"the id {name} stands twice" for name in set(identifiers) if identifiers.count(name) > 1]
    for target in re.findall(r'\b(?:href|src)="([^"]+)"', text):
        if re.match(r"[a-z]+:|//", target):
            faults.append(f"leads out of the folder: {target}")
        elif target.startswith("#"):
            if target[1:] not in identifiers:
                faults.append(f"leads nowhere: {target}")
        elif not (folder / urllib.parse.unquote(target)).is_file():
            faults.append(f"is not there: {target}")
    if re.search(r"<script|\bon[a-z]+=", text):
        faults.append("holds a script")
    return faults


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    pictures = pathlib.Path(sys.argv[sys.argv.index("--pictures") + 1]) if "--pictures" in sys.argv else None
    page = folder / "index.html"
    text = page.read_text(encoding="utf-8")
    faults = markup_faults(page) + link_faults(folder, text)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".page-check-") as scratch:
        probe = pathlib.Path(scratch) / "probe.html"
        # As deep as the page's own folder: its links must lead where the page's do.
        body = text.replace("</body>", f"<script>{SCRIPT}</script></body>")
        probe.write_text(body.replace("<head>", '<head><base href="../">', 1), encoding="utf-8")
        for name, width, height in WIDTHS:
            targets = {}
            for what, path in (("probe", probe), ("page", page)):
                targets[what] = path
                if width < NARROWEST:
                    targets[what] = pathlib.Path(scratch) / f"{name}-{what}.html"
                    targets[what].write_text(FRAME % (width, height, path.as_uri()), encoding="utf-8")
            window = f"--window-size={max(width, NARROWEST)},{height}"
            for scheme in ("light", "dark"):
                look = ["--force-dark-mode", "--blink-settings=preferredColorScheme=0"] if scheme == "dark" else []
                dom = chromium([window, *look, "--virtual-time-budget=5000", "--dump-dom", targets["probe"].as_uri()])
                found = re.search(r'<pre id="page-check">(.*?)</pre>', dom, re.S)
                if not found:
                    faults.append(f"{name}, {scheme}: the page was not looked at")
                    continue
                result = json.loads(found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                faults += [f"{name}, {scheme}: {fault}" for fault in result["faults"]]
                if result["width"] != width:
                    faults.append(f"{name}, {scheme}: {result['width']} px were looked at instead of {width}")
                if result["dark"] != (scheme == "dark"):
                    faults.append(f"{name}, {scheme}: the other colours were looked at")
                print(f"{name}, {scheme}: {result['texts']} texts at {result['width']} px")
                if pictures:
                    pictures.mkdir(parents=True, exist_ok=True)
                    picture = (pictures / f"{name}-{scheme}.png").resolve()
                    chromium([window, *look, f"--screenshot={picture}", targets["page"].as_uri()])
    for fault in faults:
        print("FAIL " + fault)
    sys.exit(1 if faults else 0)


main()
