"""Files that an import refuses, and a long one to interrupt."""

with open("cut.xlsx", "wb") as file:
    file.write(b"PK\x03\x04" + bytes(200))
with open("laughs.xml", "w", encoding="utf-8") as file:
    file.write('<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>')
with open("other.csv", "w", encoding="utf-8") as file:
    file.write("name,age\nann,40\n")
with open("parts.csv", "w", encoding="utf-8") as file:
    file.write("part number,description,manufacturer,mpn\n")
    file.writelines(f"10-{i:06d},part {i},Yageo,X{i}\n" for i in range(30_000))
