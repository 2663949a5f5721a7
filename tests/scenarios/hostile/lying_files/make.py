"""Files that are not what they seem, into the folder of the case."""

import io
import os
import struct
import zipfile

HEAD = "Designator,Qty,Manufacturer,MPN\n"
GOOD = HEAD + "R1,1,Yageo,RC0402FR-0710KL\n"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def put(name, content):
    with open(name, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


def workbook(sheet, more=()):
    relation = (f'<Relationships xmlns="{PACKAGE}">'
                f'<Relationship Id="rId1" Type="{RELATION}/%s" Target="%s"/></Relationships>')
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", relation % ("officeDocument", "xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", f'<workbook {NAMESPACE} xmlns:r="{RELATION}"><sheets>'
                         '<sheet name="BOM" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels",
                         relation % ("worksheet", "worksheets/sheet1.xml"))
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, content in more:
            archive.writestr(name, content)
    return out.getvalue()


def sheet_of(rows):
    text = "".join("<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row)
                   + "</row>" for row in rows)
    return f"<worksheet {NAMESPACE}><sheetData>{text}</sheetData></worksheet>"


def announce(archive, size):
    """The sheet's directory entry says another size."""
    out = bytearray(archive)
    at = out.find(b"PK\x01\x02")
    while at >= 0:
        name = bytes(out[at + 46:at + 46 + struct.unpack("<H", out[at + 28:at + 30])[0]])
        if name.endswith(b"sheet1.xml"):
            out[at + 24:at + 28] = struct.pack("<I", size)
            local = struct.unpack("<I", out[at + 42:at + 46])[0]
            out[local + 22:local + 26] = struct.pack("<I", size)
        at = out.find(b"PK\x01\x02", at + 4)
    return bytes(out)


good = workbook(sheet_of([["Designator", "Qty", "MPN"], ["R1", "1", "RC0402FR-0710KL"]]))
big = workbook(sheet_of([["A" * (40 << 20)]]))
laughs = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))

put("empty.csv", "")
put("blank.csv", " \n\n\t\n")
put("mark-only.csv", b"\xff\xfe")
put("picture.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100))
put("letter.csv", "%PDF-1.7\n%%EOF")
put("binary.csv", bytes(range(256)) * 20)
put("csv-named.xlsx", GOOD)
put("xlsx-named.csv", good)
put("cut.xlsx", good[:len(good) * 2 // 3])
put("cut.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(600))
put("cut.json", '{"query": "x", "response": {')
put("bomb.xlsx", big)
put("lies-small.xlsx", announce(good, 100))
put("lies-large.xlsx", announce(good, 12 << 20))
put("lies-huge.xlsx", announce(good, 600 << 20))
put("entries.xlsx", workbook(sheet_of([]), [(f"x/{i}", "") for i in range(4_096)]))
put("laughs.xml", f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{laughs}]><export>&e11;</export>')
put("laughs.xlsx", workbook(sheet_of([["&e11;"]]).replace(
    "<worksheet", f'<!DOCTYPE x [<!ENTITY e0 "ha">{laughs}]><worksheet')))
put("outside.xml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    "<export>&f;</export>")
put("deep.xml", "<a>" * 100_000)
put("deep.json", "[" * 100_000)
put("wide.csv", "," * 5_000_000)
put("long-row.csv", HEAD + "R1,1,Yageo," + "A" * 10_000_000 + "\n")
put("open-quote.csv", HEAD + 'R1,1,Yageo,"' + "A\n" * 600_000)
put("odd-utf16.csv", b"\xff\xfe" + GOOD.encode("utf-16le") + b"Q")
put("half-pair.csv", b"\xff\xfe" + GOOD.replace("10KL", "").encode("utf-16le") + b"\x00\xd8")
put("not-utf8.csv", HEAD.encode() + b"R1,1,W\xfcrth,744\xff\n")
put("ranges.csv", HEAD + "".join(f'"A1-A9999,B1-B9999",1,Yageo,X{i}\n' for i in range(2_000)))
os.mkdir("folder.csv")
os.mkfifo("pipe.csv")
