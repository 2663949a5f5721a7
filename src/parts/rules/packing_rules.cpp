#include "parts/rules/packing.h"

namespace tl::parts {
namespace {

constexpr auto packing = SuffixKind::packing;
constexpr auto finish = SuffixKind::finish;

// Sources: the ordering information in the makers' data sheets. A code that also tells voltage,
// grade or case apart has no place here.
constexpr PackingRule rules[] = {
    // Passive parts.
    {"YAGEO|Phycomp", "RC|AC|AA|AR|AF|RT|SR|RL|PT|PA", "ddddaa-", "07|10|13|7W|7D|3W|3D", "*",
     packing, "size of the reel"},
    {"YAGEO|Phycomp", "CC|CQ|CS|AC0|AC1", "dddda", "R|K|P|F|C", "X*|NP*|Y*", packing,
     "paper or plastic tape, 7 or 13 inch"},
    {"Vishay", "CRCW|TNPW|RCG|RCA|RCS", "a", "EA|EB|EC|ED|EE|EF|EG|EH|EI|EK|EL", "", packing,
     "tape and reel by width and count"},
    {"Vishay", "", "-E3|-G3|-M3|-HE3", "-08|-18|/54|/61T|/61|/57T|/57|/45|/51|/52|/5BT|/9AT", "",
     packing, "reel by size"},
    {"Vishay", "", "", "-GS08|-GS18", "", packing, "reel by size"},
    {"Vishay", "", "x", "-TP|-TR", "", packing, "tape"},
    {"Panasonic", "ERJ|ERA|EXB", "d", "V|X|U|Y|C|P|D", "", packing, "tape by pitch and material"},
    {"KOA Speer", "RK73", "dax|ddx", "TDD|TPL|TPD|TCM|TD|TP|TE|TC", "d*", packing,
     "tape by pitch and reel"},
    {"Stackpole Electronics", "RMCF", "dddda", "T|G|R", "*", packing, "size of the reel"},
    {"Susumu", "R|P|HRG", "d-x|dd-x|x", "-T10|-T1|-T5", "", packing, "pieces on the reel"},
    {"Murata", "G|K|LLL|NFM|RDE|RCE", "dd", "D|L|J|K|B|E|F|W", "", packing,
     "reel by size and tape"},
    {"Murata", "BLM|BLA|LQ|DLW|DFE|NFE|PRG", "d", "D|L|J|K|B", "", packing,
     "reel by size and tape"},
    {"Samsung Electro-Mechanics", "CL", "CLxxxxxxxxxxxx", "C|D|E|F|L|G|B|O|P|S", "", packing,
     "reel by size and tape"},
    {"KEMET", "C", "AC", "TU|7867|7411|7210|7025|7800|7013|7040|3810", "", packing,
     "reel by size and marking"},
    {"KEMET", "T", "AT", "7280|7281|7225", "", packing, "reel by size"},
    {"KYOCERA AVX|AVX", "0|1|2", "dddaxT", "2|4|7|9|6", "A", packing, "reel by size, or bulk"},
    {"KYOCERA AVX|AVX", "TAJ|TPS|TCJ|TAC|F9", "", "RNJ|SNJ|R|S", "", packing, "reel by size"},
    {"TAIYO YUDEN", "A|E|H|J|L|T|U|G|B|N", "", "-TR|-TD|-T|-F|-R|-P", "", packing, "reel"},
    {"Bourns", "3", "-ddd", "R|T", "LF|", packing, "tape or tube"},
    {"Bourns", "", "d", "LF", "", finish, "lead-free"},
    {"Abracon|ECS|CTS", "", "", "-T3|-T5|-TR|-T", "", packing, "tape and reel"},

    // Semiconductors.
    {"Texas Instruments|National Semiconductor|Burr-Brown", "", "", "/2K5|/3K|/250|/1K", "",
     packing, "pieces on the reel"},
    {"Texas Instruments|National Semiconductor|Burr-Brown", "", "", "/NOPB", "", finish,
     "lead-free"},
    {"Texas Instruments|National Semiconductor", "",
     "dD|AD|BD|CD|DW|DB|DBV|DBZ|DCK|DCT|DCU|DCY|DDA|"
     "DDC|DDF|DDU|DGK|DGN|DGQ|DGS|DGV|DRB|DRC|DRL|DRV|DSG|DSK|DSE|DQN|DPW|KTT|KVU|NS|PW|PWP|PAP|"
     "PFB|PHP|PM|PN|PT|PZ|RGE|RGT|RGW|RGY|RGZ|RHA|RHB|RHL|RSA|RSB|RSE|RTE|RTJ|RUG|RUK|RVC|YFF|YZP",
     "R|T", "|G4|E4|G3|Q1|-Q1|G4Q1", packing, "tape and reel"},
    {"Texas Instruments|National Semiconductor", "",
     "D|DW|DB|DBV|DCK|DCT|DCU|DGK|DGV|DRL|NS|PW|PM|"
     "PN|RGE|RGY|R|T|E",
     "G4|E4|G3", "", finish, "lead-free finish"},
    {"Texas Instruments|National Semiconductor", "LM|LP|LF|ADC|DS",
     "M|M5|M6|M7|MF|SD|S|MH|MP|MT|MG", "X", "|-*|/*", packing, "tape and reel"},
    {"Analog Devices|Maxim Integrated|Dallas Semiconductor", "", "",
     "-REEL7|-REEL|-RL7|-RL|-R7|-R5|-R2", "", packing, "tape and reel"},
    {"Analog Devices|Hittite Microwave", "AD|OP|REF|SSM|HMC", "a", "Z", "", finish, "lead-free"},
    {"Analog Devices|Linear Technology", "LT", "", "#TR", "", packing, "tape and reel"},
    {"Analog Devices|Linear Technology", "LT", "#", "TR", "PBF", packing, "tape and reel"},
    {"Analog Devices|Linear Technology", "LT", "", "#PBF|PBF|#", "", finish, "lead-free"},
    {"Analog Devices|Maxim Integrated|Dallas Semiconductor", "MAX|DS|ICL|ICM", "+", "T&R|T", "",
     packing, "tape and reel"},
    {"Analog Devices|Maxim Integrated|Dallas Semiconductor", "MAX|DS|ICL|ICM", "a", "-T&R|-T", "|+",
     packing, "tape and reel"},
    {"Analog Devices|Maxim Integrated|Dallas Semiconductor", "MAX|DS|ICL|ICM", "x", "+", "", finish,
     "lead-free"},
    {"Microchip Technology|Micrel|Supertex|SMSC",
     "PIC|DSPIC|MCP|24|25|93|11|TC|ENC|RN|MTCH|USB|KSZ|LAN", "x", "T", "-d*|-I/*|-E/*|-H/*|-V/*",
     packing, "tape and reel"},
    {"Microchip Technology|Micrel", "MIC|KSZ|SY", "a", "-TR|TR|-T5|-TX", "", packing,
     "tape and reel"},
    {"Microchip Technology|Atmel", "AT", "-aU|-aaU|-aaaU|-ddaU|-daU|-aN|-aF|-aZ|-aaN", "R", "",
     packing, "tape and reel"},
    {"Microchip Technology|Atmel", "AT2|AT9|AT4", "x", "-T|-B", "", packing, "reel, or tube"},
    {"STMicroelectronics", "", "x", "TR", "", packing, "tape and reel"},
    {"STMicroelectronics", "", "dD|AD|BD|CD|ID", "T", "", packing, "tape and reel"},
    {"onsemi|Fairchild Semiconductor|Catalyst Semiconductor", "", "a", "T1|T3|T4|T5|R2|RK|RL", "G|",
     packing, "reel by size"},
    {"onsemi|Fairchild Semiconductor|Catalyst Semiconductor", "", "x", "G", "", finish,
     "lead-free"},
    {"NXP Semiconductors|Nexperia|Philips Semiconductors|Freescale Semiconductor", "", "", ",ddd",
     "", packing, "reel, tray or tube"},
    {"Infineon Technologies|International Rectifier", "IR|AUIR", "", "TRL|TRR|TR", "|PBF", packing,
     "tape and reel"},
    {"Infineon Technologies|International Rectifier", "IR|AUIR", "", "PBF", "", finish,
     "lead-free"},
    {"Infineon Technologies", "B|IP|IK|TL|IR|SP|ICE|TDA|XM|XDP", "",
     "ATMA1|XTMA1|XUMA1|AUMA1|HTSA1|XTSA1|FTSA1|XKSA1|AKSA1|HTMA1|XKMA1|HUMA1|FUMA1|XPSA1|SA1|"
     "FKSA1",
     "", packing, "reel, tray or tube"},
    {"Infineon Technologies|Cypress Semiconductor", "CY", "d|aI|aC|aE|aA", "T", "", packing,
     "tape and reel"},
    {"Diodes Incorporated|Pericom", "", "x", "-7|-13|-18R", "|-F|-*", packing, "reel by size"},
    {"Diodes Incorporated|Pericom", "", "", "-F", "", finish, "lead-free"},
    {"Diodes Incorporated", "", "", "TRG1|TR-G1|TRE1", "", packing, "tape and reel"},
    {"Diodes Incorporated", "Z", "", "TA|TC", "", packing, "reel by size"},
    {"ROHM Semiconductor|LAPIS Semiconductor", "", "", "-GE2|-E2|-TR|-TL|-TE2", "", packing,
     "tape"},
    {"Renesas Electronics|Intersil", "ISL|EL|X9", "", "-T7A|-T13|-T7|-TK|-T", "", packing,
     "tape and reel"},
    {"Renesas Electronics|Intersil", "ISL|EL|X9", "a", "Z", "", finish, "lead-free"},
    {"Monolithic Power Systems", "", "", "-Z|-P", "", packing, "reel by size"},
    {"Monolithic Power Systems", "", "", "-LF", "", finish, "lead-free"},
    {"Silicon Labs", "CP2|C8051|EF|SI|BGM", "-aa|-aaa", "R", "", packing, "tape and reel"},
    {"Winbond|Micron Technology|ISSI|Alliance Memory|GigaDevice", "", "x", "-TR|TR", "", packing,
     "tape and reel"},
    {"Toshiba", "", "", "(TE85L,F)|(T5L,F,T)|(TE85L,QM)|(TE12L,F)|(T5LSONY,F)", "", packing,
     "tape and reel"},
    {"Toshiba", "", "", ",LF|,LM|,L3F", "", packing, "tape and reel"},

    // Connectors.
    {"JST", "", "", "(LF)(SN)|(LF)", "", finish, "lead-free"},
    {"Amphenol|FCI", "", "d", "HLF|TLF|RLF|CLF|LF", "", finish, "lead-free"},
    {"Samtec", "", "", "-TR|-P|-K-TR|-FR", "", packing, "tape, tray, or with a pad for picking"},
};

}  // namespace

std::span<const PackingRule> packing_rules() {
  return rules;
}

}  // namespace tl::parts
