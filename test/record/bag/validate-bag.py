"""Says whether a folder is a valid bag, by RFC 8493 alone. Exit code 0: valid; 1: not, with every reason."""

import hashlib
import os
import re
import sys
import unicodedata

LINE_END = re.compile(r"\r\n|\r|\n")


def text_of(bag, name, faults):
    try:
        with open(os.path.join(bag, name), "rb") as file:
            data = file.read()
    except OSError:
        faults.append(f"{name}: not there")
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        faults.append(f"{name}: begins with a byte order mark")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        faults.append(f"{name}: not UTF-8")
        return None


def files_below(bag, faults):
    """Every file of the bag by its path with slashes; a link is a fault, as a bag is complete in itself."""
    found = set()
    for folder, folders, names in os.walk(bag):
        for name in folders + names:
            whole = os.path.join(folder, name)
            path = os.path.relpath(whole, bag).replace(os.sep, "/")
            if os.path.islink(whole):
                faults.append(f"{path}: a link")
            elif os.path.isfile(whole):
                found.add(path)
    return found


def check_declaration(bag, faults):
    text = text_of(bag, "bagit.txt", faults)
    if text is None:
        return
    lines = LINE_END.split(text)
    if lines and lines[-1] == "":
        lines.pop()
    if len(lines) != 2 or not re.fullmatch(r"BagIt-Version: [0-9]+\.[0-9]+", lines[0]):
        faults.append("bagit.txt: not the two lines of a declaration")
    elif lines[1] != "Tag-File-Character-Encoding: UTF-8":
        faults.append("bagit.txt: not UTF-8")
    elif lines[0] != "BagIt-Version: 1.0":
        faults.append("bagit.txt: not version 1.0")


def read_manifest(bag, name, faults):
    """Path by digest (section 2.1.3): only LF, CR and the percent sign are percent-encoded."""
    listed = {}
    text = text_of(bag, name, faults)
    if text is None:
        return listed
    for line in LINE_END.split(text):
        if line == "":
            continue
        match = re.fullmatch(r"([0-9a-fA-F]+)[ \t]+(.+)", line)
        if match is None:
            faults.append(f"{name}: a line that is no digest and path")
            continue
        digest, written = match.group(1).lower(), match.group(2)
        path = re.sub("%0[aA]", "\n", re.sub("%0[dD]", "\r", written)).replace("%25", "%")
        if path.startswith(("/", "~")) or ".." in path.split("/"):
            faults.append(f"{name}: {path} leaves the bag")
        elif path in listed:
            faults.append(f"{name}: {path} stands twice")
        else:
            listed[path] = digest
    return listed


def check_digests(bag, name, listed, found, faults):
    algorithm = re.fullmatch(r"(?:tag)?manifest-([a-z0-9]+)\.txt", name).group(1)
    if algorithm not in hashlib.algorithms_available:
        faults.append(f"{name}: unknown algorithm {algorithm}")
        return
    for path, digest in listed.items():
        if path not in found:
            faults.append(f"{name}: {path} is not there")
            continue
        digester = hashlib.new(algorithm)
        with open(os.path.join(bag, *path.split("/")), "rb") as file:
            for piece in iter(lambda: file.read(65536), b""):
                digester.update(piece)
        if digester.hexdigest() != digest:
            faults.append(f"{name}: {path} has another digest")


def check_info(bag, payload, faults):
    """Labels, values and folded lines of section 2.2.2, and the size and number of the payload."""
    text = text_of(bag, "bag-info.txt", faults)
    if text is None:
        return
    oxum = []
    for number, line in enumerate(LINE_END.split(text)):
        if line == "":
            continue
        if line[0] in " \t":
            if number == 0:
                faults.append("bag-info.txt: begins with a line that goes on")
            continue
        match = re.fullmatch(r"([^:\s](?:[^:]*[^:\s])?):[ \t](.*)", line)
        if match is None:
            faults.append(f"bag-info.txt: line {number + 1} is no label and value")
        elif match.group(1) == "Payload-Oxum":
            oxum.append(match.group(2))
        if len(line) > 79 and " " in line.partition(": ")[2].strip():
            faults.append(f"bag-info.txt: line {number + 1} could be folded")
    size = sum(os.path.getsize(os.path.join(bag, *path.split("/"))) for path in payload)
    if oxum != [f"{size}.{len(payload)}"]:
        faults.append(f"bag-info.txt: Payload-Oxum {oxum}, found {size}.{len(payload)}")


def main(bag):
    faults = []
    found = files_below(bag, faults)
    payload = {path for path in found if path.startswith("data/")}
    if not os.path.isdir(os.path.join(bag, "data")):
        faults.append("data: not there")
    check_declaration(bag, faults)
    manifests = sorted(path for path in found if re.fullmatch(r"manifest-[a-z0-9]+\.txt", path))
    if not manifests:
        faults.append("no payload manifest")
    for name in manifests:
        listed = read_manifest(bag, name, faults)
        faults += [f"{name}: {path} is no payload" for path in listed if not path.startswith("data/")]
        faults += [f"{name}: does not list {path}" for path in payload - set(listed)]
        check_digests(bag, name, listed, found, faults)
    for name in sorted(path for path in found if re.fullmatch(r"tagmanifest-[a-z0-9]+\.txt", path)):
        listed = read_manifest(bag, name, faults)
        for path in listed:
            if path.startswith("data/") or path.startswith("tagmanifest-"):
                faults.append(f"{name}: {path} does not belong there")
        faults += [f"{name}: does not list {path}" for path in manifests if path not in listed]
        check_digests(bag, name, listed, found, faults)
    if "fetch.txt" in found:
        faults.append("fetch.txt: not all is here")
    check_info(bag, payload, faults)
    names = {}
    for path in sorted(found):
        other = names.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if other != path:
            faults.append(f"{other} and {path} are one file on some systems")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
