"""Values that cannot be, one of each kind."""

NUMBERS = ["-1", "0", "NaN", "inf", "1e308", "99999999999999999999", "1.2.3", "0x10", "1e-9",
           "9223372036854775807"]
DATES = ["2026-02-30", "9999-99-99", "0000-00-00", "99999-01-01", "03/04/2026"]


def put(name, head, rows):
    with open(name, "w", encoding="utf-8") as file:
        file.write(head + "\n" + "".join(",".join(row) + "\n" for row in rows))


put("bom.csv", "Designator,Qty,Manufacturer,MPN",
    [(f"R{i}", number, "Yageo", f"RC{i}") for i, number in enumerate(NUMBERS, 1)]
    + [("R90-R9999999", "1", "Yageo", "RC90")])
put("names.csv", "Designator,Qty,Manufacturer,MPN,Description",
    [("R1", "1", "Ya\x1b[31mgeo", "RC\u202e0402\u202c", "rings\x07 \x1b]0;title\x07"),
     ("R2", "1", "Yageo", "=1+1", "=cmd|' /C calc'!A0")])
put("parts.csv", "part number,description,manufacturer,mpn,state",
    [("10-1", "good", "Yageo", "RC1", "released"), ("10 2", "", "Yageo", "RC2", ""),
     ("10-3", "d" * 2_001, "Yageo", "RC3", ""), ("10-4", "", "", "RC4", ""),
     ("10-5", "", "Yageo", "R" * 101, ""), ("10-6", "", "Yageo", "RC\x1b[31m6", ""),
     ("10-7", "", "Ya\u202egeo", "RC7", ""), ("10-8", "", "Yageo", "RC8", "dancing"),
     ("10-9", "", "Yageo", "=1+1", "")])
put("prices.csv", "sku,manufacturer,mpn,currency,quantity,price,moq,multiple,stock,valid until",
    [(f"P{i}", "Yageo", f"RC{i}", "EUR", "1", number, "", "", "", "")
     for i, number in enumerate(NUMBERS)]
    + [(f"N{i}", "Yageo", f"RC{i}", "EUR", "1", "0.1", number, number, number, "")
       for i, number in enumerate(NUMBERS)]
    + [(f"D{i}", "Yageo", f"RC{i}", "EUR", "1", "0.1", "", "", "", date)
       for i, date in enumerate(DATES)]
    + [("C1", "Yageo", "RC1", "XXXX", "1", "0.1", "", "", "", "")])
put("rates.csv", "kind,code,value,unit,group,driver,rate,setup,valid_from",
    [("currency", "EUR"), ("term", "valid_from", "2026-02-30"), ("term", "validity_days", "-5"),
     ("term", "transit_days", "99999999999999999999"), ("labour_rate", "smt", "1e308"),
     ("labour_rate", "bench", "-72"), ("labour_rate", "hand", "NaN"),
     ("labour_time", "place", "-1", "s", "assembly", "smt_placement", "smt"),
     ("labour_time", "solder", "1", "parsec", "assembly", "smt_placement", "smt"),
     ("attrition", "0402", "5000000", "%", "", "", "", "-25"), ("mark_up", "material", "-100"),
     ("mark_up", "labour", "1e9"), ("exchange", "USD", "0"), ("exchange", "GBP", "-1"),
     ("nonsense", "x", "1")])
