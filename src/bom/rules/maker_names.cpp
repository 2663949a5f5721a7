#include "bom/rules/maker_names.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "foundation/text.h"

namespace tl::bom {
namespace {

// Folded, without accents, blanks and punctuation; the ending of a firm's name is cut before.
constexpr std::string_view makers =
    "3m; 3peak; abb; abracon; acam; active-semi; activesemi; adafruit; adam tech; adesto; "
    "aeroflex; aimtec; akm; alliance memory; allegro; allegro microsystems; alps; "
    "alps alpine; alpsalpine; altera; ambiq; amd; ametherm; ams; ams osram; amphenol; "
    "amphenol fci; amphenol icc; amphenol rf; amphenol cs; analog; analog devices; adi; "
    "anaren; antenova; aosmd; aos; alpha omega semiconductor; apem; apm; aptina; arm; aries; "
    "artesyn; assmann; assmann wsw; atmel; avago; avx; axicom; bel; bel fuse; belfuse; bivar; "
    "boomele; bosch; bosch sensortec; bourns; broadcom; bulgin; ck; c k components; c&k; "
    "cal-chip; calchip; caddock; chilisin; cincon; cinch; cirrus; cirrus logic; citizen; "
    "jiangsu changjiang; changjiang; cliff; coilcraft; comchip; coto; coto technology; "
    "cornell dubilier; cde; cree; cts; cui; cui inc; cui devices; cypress; dallas; "
    "dallas semiconductor; deltron; degson; dialight; dialog; diodes; diodes inc; diodesinc; "
    "diodes zetex; diotec; e-switch; eswitch; eaton; eaton bussmann; bussmann; ecs; ecs inc; "
    "ebm papst; edac; elna; epcos; epson; epson toyocom; erni; espressif; espressif systems; "
    "eska; everlight; exar; fair rite; fair-rite; fairchild; fairrite; fci; feasycom; "
    "fenghua; ferroxcube; finisar; fox; fox electronics; freescale; ftdi; fti; fuji; fujitsu; "
    "gigadevice; glenair; goodix; grayhill; halo; harting; harwin; hirose; hirose electric; "
    "hitachi; hitech; holtek; honeywell; hrs; huber suhner; hubersuhner; hynix; sk hynix; "
    "idt; ilsi; infineon; inpaq; integrated device technology; intel; "
    "international rectifier; ir; intersil; invensense; ipex; i-pex; isabellenhutte; issi; "
    "itt; itt cannon; ixys; jae; jauch; jackcon; johanson; johanson technology; jst; "
    "jst sales america; kamaya; kec; kemet; keystone; keystone electronics; kingbright; "
    "kingston; kionix; knitter; knowles; koa; koa speer; kycon; kyocera; kyocera avx; laird; "
    "lattice; lem; lelon; lg; linear; linear technology; lt; linx; lite on; lite-on; liteon; "
    "littelfuse; littlefuse; lontium; lumex; lumberg; lumileds; macom; macronix; maxim; "
    "maxim integrated; mcc; micro commercial; micro commercial components; "
    "measurement specialties; mean well; meanwell; melexis; memsic; metz; metz connect; "
    "micrel; microchip; microchip technology; micron; microsemi; mill max; mill-max; millmax; "
    "mini circuits; minicircuits; mini-circuits; mitsubishi; mitsumi; molex; "
    "monolithic power systems; mps; mornsun; mpd; memory protection devices; multicomp; "
    "multicomp pro; murata; murata electronics; murata electronics north america; national; "
    "national semiconductor; ndk; nec; neltron; netsol; neutrik; nexperia; nichia; nichicon; "
    "nidec copal; nippon chemi-con; nippon chemicon; chemi-con; chemicon; united chemi-con; "
    "unitedchemicon; njr; nkk; nkk switches; nordic; nordic semiconductor; nuvoton; nvidia; "
    "nxp; oki; omron; on; on semi; on semiconductor; onsemi; optek; osram; osram opto; "
    "osram opto semiconductors; panasonic; panasonic ecg; panasonic electronic components; "
    "panjit; pericom; philips; phoenix; phoenix contact; phycomp; pixart; power integrations; "
    "preci-dip; precidip; prolific; pulse; pulse electronics; qorvo; qualcomm; quectel; "
    "raltron; rakon; ralec; raspberry pi; realtek; recom; recom power; renata; renesas; "
    "rf digital; rfm; richtek; ricoh; rohm; rohm semiconductor; rubycon; sagami; samsung; "
    "samsung electro-mechanics; semco; samtec; samxon; sandisk; sanyo; schaffner; schurter; "
    "seiko; seiko instruments; semikron; semtech; sensirion; sensata; sharp; shindengen; "
    "sierra wireless; silabs; silicon labs; silicon laboratories; simcom; sitime; sitronix; "
    "skyworks; smsc; sony; spansion; sparkfun; spectrum control; sst; st; st micro; stmicro; "
    "stmicroelectronics; st microelectronics; stackpole; stackpole electronics; sullins; "
    "sullins connector solutions; sumida; sunlord; supertec; susumu; swissbit; switchcraft; "
    "synaptics; tai-saw; taitien; taiwan semiconductor; taiyo yuden; taiyo; taoglas; tdk; "
    "tdk invensense; tdk-lambda; te; te connectivity; tyco; tyco electronics; amp; teccor; "
    "techpoint; tekcon; telit; texas; texas instruments; ti; texas instrument; toshiba; "
    "tracopower; traco; traco power; transphorm; trinamic; triquint; tripp; tt electronics; "
    "txc; txc corporation; u-blox; ublox; uniohm; uni-royal; uniroyal; union semiconductor; "
    "unisonic; utc; vectron; vicor; viking; visaton; vishay; vishay dale; vishay beyschlag; "
    "vishay siliconix; vishay semiconductors; vishay semiconductor; vishay vitramon; "
    "vishay bccomponents; vishay sprague; walsin; walsin technology; wago; weidmuller; "
    "weiduller; welwyn; winbond; wch; wima; wiznet; wolfson; wurth; wurth elektronik; "
    "wurth electronics; wuerth; wuerth elektronik; xilinx; xicon; xkb; xkb connectivity; "
    "xp power; yageo; yamaichi; yic; zetex; zilog; zmd; korean hroparts; hroparts; "
    "nationstar; foshan nationstar; worldsemi; sxn; ruilon; guangdong fenghua; kds; "
    "daishinku; murata power solutions; honeywell sensing; monolithic power; "
    "signal transformer; jameco valuepro; ohmite; vitrohm; isocom; sensitron; "
    "central semiconductor; good-ark; goodark; mde; bel power; ppi; passive plus; atc; "
    "american technical ceramics; dlw; peregrine; psemi; hittite; avnet; mectron; "
    "rosenberger; radiall; southwest microwave; emerson; cinch connectivity; "
    "linx technologies; pulse larsen; ethertronics; digi international; lantronix; "
    "hrs hirose; sanmina; cvilux; cvi lux; wieland; ept; erni electronics; preh; marquardt; "
    "c and k; tronics; semitec; littelfuse inc; wickmann; hongfa; songle; panduit; essentra; "
    "ettinger; richco; penn engineering; rs pro; jushuo; ckmtw; zhaoxing; "
    "lattice semiconductor; efinix; gowin; spreadtrum; mediatek; ralink; ti bb; burr brown; "
    "burr-brown; unitrode; harris; rca; motorola; signetics; mullard; siemens; telefunken; "
    "temic; thomson; sgs thomson; sgs-thomson";

constexpr std::string_view distributors =
    "digikey; digi key; digi-key; digi; mouser; mouser electronics; lcsc; jlcpcb; jlc; "
    "szlcsc; farnell; element14; newark; cpc; rs; rs components; rs online; rs-online; arrow; "
    "arrow electronics; avnet; future electronics; tme; conrad; reichelt; distrelec; elfa; "
    "burklin; buerklin; rutronik; verical; chip one stop; corestaff; marutsu; akizuki; "
    "element 14; onecall; one call; allied; allied electronics; amazon; ebay; aliexpress; "
    "taobao; adafruit; sparkfun; seeed; seeedstudio; seeed studio; jameco; tayda; pololu; "
    "heilind; tti; master electronics; sager; online components; rochester; win source; "
    "utsource; chip1stop; pcbway; itead; mcmaster; mcmaster-carr; richardson rfpd; "
    "richardson; premier farnell; schukat; tomson; hqew; ickey; chipdip; chip dip; promelec; "
    "terraelectronica; platan; gme; soselectronic; sos electronic; comet; maritex; lextronic; "
    "gotronic; selectronic; radiospares; voelkner; pollin";

// "Würth Elektronik GmbH & Co. KG" -> "wurthelektronik".
std::string key_of(std::string_view text) {
  std::string folded = strip_accents(fold(trim(text)));
  static constexpr std::string_view endings[] = {" gmbh & co. kg",
                                                 " gmbh & co kg",
                                                 " gmbh",
                                                 " inc.",
                                                 ", inc",
                                                 " inc",
                                                 " corp.",
                                                 " corporation",
                                                 " corp",
                                                 " co., ltd.",
                                                 " co.,ltd.",
                                                 " co., ltd",
                                                 " co.,ltd",
                                                 " co ltd",
                                                 " ltd.",
                                                 " ltd",
                                                 " llc",
                                                 " ag",
                                                 " nv",
                                                 " n.v.",
                                                 " s.a.",
                                                 " plc",
                                                 " kk",
                                                 " k.k.",
                                                 " limited",
                                                 " company",
                                                 " co.",
                                                 " co",
                                                 " americas",
                                                 " america",
                                                 " usa",
                                                 " europe",
                                                 " electronics",
                                                 " semiconductors",
                                                 " semiconductor",
                                                 " technology",
                                                 " technologies",
                                                 " electronic",
                                                 " components",
                                                 " group",
                                                 ","};
  for (bool cut = folded.find_first_of(" ,") != std::string::npos; cut;) {
    cut = false;
    for (const std::string_view ending : endings) {
      if (folded.size() > ending.size() && folded.ends_with(ending)) {
        folded.resize(folded.size() - ending.size());
        cut = true;
      }
    }
  }
  std::erase_if(folded,
                [](char c) { return !is_alnum(c) && static_cast<unsigned char>(c) < 0x80; });
  return folded;
}

std::unordered_set<std::string> keys_of(std::string_view names) {
  std::unordered_set<std::string> keys;
  for (const std::string_view name : split(names, ';')) keys.insert(key_of(name));
  return keys;
}

bool has_letter(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return is_alpha(c) || static_cast<unsigned char>(c) >= 0x80; });
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_mouser_number(std::string_view text) {
  // Two or three digits for the maker, then the maker's own number.
  const std::size_t dash = text.find('-');
  if (dash != 2 && dash != 3) return false;
  const std::string_view rest = text.substr(dash + 1);
  return all_digits(text.substr(0, dash)) && rest.size() >= 4 &&
         std::ranges::any_of(rest, is_alpha) && std::ranges::any_of(rest, is_digit) &&
         !contains(rest, " ");
}

}  // namespace

bool is_known_maker(std::string_view text) {
  static const std::unordered_set<std::string> keys = keys_of(makers);
  if (text.size() < 2 || text.size() > 80 || !has_letter(text)) return false;
  return keys.contains(key_of(text));
}

std::size_t known_maker_prefix(std::string_view text) {
  std::size_t found = 0;
  std::size_t at = 0;
  for (int word = 0; word < 3; ++word) {
    at = text.find_first_of(" :/", at);
    if (at == std::string_view::npos) break;
    if (at >= 3 && is_known_maker(text.substr(0, at))) found = at;
    ++at;
  }
  return found;
}

bool is_known_distributor(std::string_view text) {
  static const std::unordered_set<std::string> keys = keys_of(distributors);
  if (text.size() < 2 || text.size() > 60 || !has_letter(text)) return false;
  if (keys.contains(key_of(text))) return true;
  const std::string folded = fold(text);
  return contains(folded, "digikey") || contains(folded, "digi-key") ||
         contains(folded, "mouser") || contains(folded, "farnell") || contains(folded, "lcsc");
}

int distributor_number_score(std::string_view text) {
  text = trim(text);
  if (text.size() < 4 || text.size() > 60) return 0;
  if (text.ends_with("-ND")) return 100;
  if (text.front() == 'C' && text.size() >= 5 && text.size() <= 9 && all_digits(text.substr(1)) &&
      text[1] != '0') {
    return 90;
  }
  if (text.starts_with("SMD") && contains(text, "-") && contains(text, "%")) return 90;  // TME
  if (is_mouser_number(text)) return 80;
  if (all_digits(text) && text.size() == 7) return 60;  // Farnell, RS
  if (text.size() == 8 && text[3] == '-' && all_digits(text.substr(0, 3)) &&
      all_digits(text.substr(4))) {
    return 80;  // RS: "123-4567"
  }
  return 0;
}

}  // namespace tl::bom
