#!/usr/bin/env python3
"""Manual pages from what the program says of itself.   baocao --experimental-dump-help | manual.py FOLDER VERSION"""
import json
import pathlib
import sys


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.split("\n"))


def shown(argument):
    names = {name["name"] for name in argument.get("names") or []}
    return argument.get("shouldDisplay", True) and not names & {"help", "version"}


def term(argument):
    value = "" if argument["kind"] == "flag" else " <" + argument.get("valueName", "value") + ">"
    names = argument.get("names") or []
    if not names:
        return "<" + argument.get("valueName", "value") + ">"
    return ", ".join(("--" if name["kind"] == "long" else "-") + name["name"] for name in names) + value


def page(command, path, version):
    name = "-".join(path)
    lines = [f'.TH {name.upper()} 1 "" "{path[0]} {version}" "User Commands"', ".SH NAME"]
    lines += [escaped(f'{name} - {command.get("abstract", "").rstrip(".")}'), ".SH SYNOPSIS", ".B " + escaped(" ".join(path))]
    children = [child for child in command.get("subcommands") or [] if child["commandName"] != "help" and child.get("shouldDisplay", True)]
    arguments = [argument for argument in command.get("arguments") or [] if shown(argument)]
    lines.append(escaped("<command>" if children else " ".join(
        term(argument) if not argument.get("isOptional") else "[" + term(argument) + "]" for argument in arguments)))
    if command.get("discussion"):
        lines += [".SH DESCRIPTION", escaped(command["discussion"])]
    if arguments and not children:
        lines.append(".SH OPTIONS")
        for argument in arguments:
            lines += [".TP", ".B " + escaped(term(argument)), escaped(argument.get("abstract", ""))]
            if argument.get("defaultValue"):
                lines.append(escaped(f'(default: {argument["defaultValue"]})'))
    if children:
        lines.append(".SH COMMANDS")
        for child in children:
            lines += [".TP", ".BR " + escaped("-".join(path + [child["commandName"]])) + " (1)", escaped(child.get("abstract", ""))]
    if len(path) > 1:
        above = ["-".join(path[:count]) for count in range(1, len(path))]
        lines += [".SH EXIT STATUS", "0 is success; the others are listed in", ".BR " + escaped(path[0]) + " (1)."]
        lines += [".SH SEE ALSO", ", ".join(f".BR {escaped(other)} (1)" for other in above).replace(", .BR", ",\n.BR")]
    return name, "\n".join(lines) + "\n", children


def write(command, path, version, folder):
    name, text, children = page(command, path, version)
    (folder / f"{name}.1").write_text(text, encoding="utf-8")
    for child in children:
        write(child, path + [child["commandName"]], version, folder)


def main():
    folder = pathlib.Path(sys.argv[1])
    dump = json.load(sys.stdin)
    write(dump["command"], [dump["command"]["commandName"]], sys.argv[2], folder)


main()
