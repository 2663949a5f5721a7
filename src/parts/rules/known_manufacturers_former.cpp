#include "parts/rules/known_manufacturers.h"

namespace tl::parts {
namespace {

// Makers whose parts are still in drawings and stores while another name stands on the price lists
// (known_successions.cpp says whose), and makers of their own whose names are a letter away from
// another's, so that neither is taken for a slip of the pen.
constexpr KnownManufacturer makers[] = {
    {"AMI Semiconductor", "AMIS|American Microsystems"},
    {"AXSEM", ""},
    {"Active-Semi", "Active Semi"},
    {"Advanced Analogic Technologies", "AnalogicTech|AATI"},
    {"Advanced Power Technology", ""},
    {"Agere Systems", "Agere"},
    {"Applied Micro Circuits", "AppliedMicro|AMCC|Applied Micro"},
    {"Aptina", "Aptina Imaging"},
    {"Aquantia", ""},
    {"California Micro Devices", "CAMD|Calmicro"},
    {"Cherry Semiconductor", ""},
    {"Chilisin", "Chilisin Electronics|Chilisin Electronics (YAGEO)"},
    {"Chipcon", ""},
    {"Conexant", "Conexant Systems"},
    {"Crocus Technology", "Crocus"},
    {"Echelon", ""},
    {"Elantec", "Elantec Semiconductor"},
    {"Ember", ""},
    {"Entropic", "Entropic Communications"},
    {"Gennum", ""},
    {"GreenPeak", "GreenPeak Technologies"},
    {"Inphi", ""},
    {"Kendin", "Kendin Communications"},
    {"LSI", "LSI Logic|LSI Corporation"},
    {"Lantiq", ""},
    {"Micronas", "TDK-Micronas|Micronas Semiconductor"},
    {"Mindspeed", "Mindspeed Technologies"},
    {"PLX Technology", "PLX"},
    {"PMC-Sierra", "PMC Sierra"},
    {"PhaseLink", ""},
    {"Quantenna", "Quantenna Communications"},
    {"Ramtron", "Ramtron International"},
    {"Roving Networks", ""},
    {"SEMITEC", "Ishizuka Electronics"},
    {"Sanyou", "Sanyou Relay|Sanyou Relays"},
    {"SensL", "SensL Technologies"},
    {"SiGe Semiconductor", ""},
    {"Sierra Wireless", ""},
    {"SigmaTel", ""},
    {"Silego Technology", "Silego"},
    {"Silicon Image", ""},
    {"Simtek", ""},
    {"Symmetricom", ""},
    {"Synaptics", ""},
    {"TOKIN", "NEC TOKIN|NEC/TOKIN"},
    {"Techwell", ""},
    {"TelCom Semiconductor", ""},
    {"Teridian", "Teridian Semiconductor"},
    {"Trinamic", "Trinamic Motion Control"},
    {"Tundra Semiconductor", "Tundra"},
    {"UnitedSiC", "United Silicon Carbide"},
    {"Vitesse", "Vitesse Semiconductor"},
    {"Volterra", "Volterra Semiconductor"},
    {"WJ Communications", ""},
    {"Wolfson Microelectronics", "Wolfson"},
    {"ZMDI", "ZMD|Zentrum Mikroelektronik Dresden"},
    {"Zarlink", "Zarlink Semiconductor|Mitel Semiconductor"},
    {"Zilker Labs", ""},
    {"connectBlue", ""},
    {"iWatt", ""},
};

}  // namespace

std::span<const KnownManufacturer> former_manufacturers() {
  return makers;
}

}  // namespace tl::parts
