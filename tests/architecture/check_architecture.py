#!/usr/bin/env python3
"""Holds ARCHITECTURE.md's tables and the house rules against the sources; prints each file that breaks one.

Usage: check_architecture.py REPOSITORY
"""
import pathlib
import re
import sys

FORBIDDEN_WORDS = {"manager", "helper", "util", "utils", "misc", "common", "handler", "processor", "impl"}
LONGEST_FILE = 500
SOURCE_FOLDERS = ("content", "fonts", "locales", "sync", "tools", "kiosk", "tests")


def table_after(text, marker):
    """The cells of the Markdown table that follows <!-- marker -->, without its two heading rows."""
    lines = text.split(f"<!-- {marker} -->", 1)[1].strip().splitlines()
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows[2:]


def names_in(cell):
    return re.findall(r"`([^`]+)`", cell)


def module_of(path, modules):
    """The longest module that is a folder above the file; widgets belong to kiosk/ui."""
    found = [m for m in modules if path.startswith(m + "/")]
    return max(found, key=len) if found else None


def include_findings(root, modules, owners):
    for path in sources(root):
        relative = path.relative_to(root).as_posix()
        if relative.startswith("tests/"):
            continue
        module = module_of(relative, modules)
        if module is None:
            yield f"{relative}: lies in no module of ARCHITECTURE.md's table"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
            if not match:
                continue
            header = match.group(1)
            target = module_of(header, modules)
            if target and target != module and target not in modules[module]:
                yield f"{relative}:{number}: {module} may not use {target} ({header})"
            for prefix, allowed in owners.items():
                if header.startswith(prefix) and module not in allowed and not target:
                    yield f"{relative}:{number}: {header} belongs to {', '.join(sorted(allowed))}, not to {module}"


def house_findings(root):
    listed = "\n".join(p.read_text(encoding="utf-8") for p in root.glob("**/CMakeLists.txt") if "build" not in p.relative_to(root).parts)
    for path in sources(root):
        relative = path.relative_to(root).as_posix()
        words = set(re.split(r"[_.\-]", path.name.lower()))
        if words & FORBIDDEN_WORDS:
            yield f"{relative}: a file is named after its idea, not {', '.join(words & FORBIDDEN_WORDS)}"
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > LONGEST_FILE:
            yield f"{relative}: longer than {LONGEST_FILE} lines: more than one idea"
        if path.suffix == ".cpp" and path.name not in listed:
            yield f"{relative}: no CMakeLists.txt lists it, so it is never compiled"
        if "system_clock::now" in text and relative != "content/base/clock.cpp":
            yield f"{relative}: reads the wall clock; take a content::Clock"
        if re.search(r"\bclass\s+\w*(Manager|Helper|Util|Handler|Processor)\b", text):
            yield f"{relative}: a class is named after its idea"


def sources(root):
    for folder in SOURCE_FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp") and "node_modules" not in path.parts:
                yield path


def main():
    root = pathlib.Path(sys.argv[1])
    text = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    modules = {names_in(row[0])[0]: set(names_in(row[2])) for row in table_after(text, "layers")}
    owners = {}
    for row in table_after(text, "third-party"):
        owners[names_in(row[0])[0]] = set(names_in(row[1]))
    findings = list(include_findings(root, modules, owners)) + list(house_findings(root))
    for finding in findings:
        print(finding)
    print(f"{len(modules)} modules, {len(owners)} third-party headers: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
