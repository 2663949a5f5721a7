// The look of every printed document, in one place: one accent colour, grey for structure, a
// spacing scale in steps, few sizes. Lengths are points (1/72 inch).
#pragma once

#include <cstdint>

#include "foundation/document.h"

namespace tl::documents::pdf {

struct Ink {
  double red = 0, green = 0, blue = 0;

  static constexpr Ink rgb(std::uint32_t value) {
    return {static_cast<double>((value >> 16) & 0xFF) / 255,
            static_cast<double>((value >> 8) & 0xFF) / 255,
            static_cast<double>(value & 0xFF) / 255};
  }
};

inline constexpr std::uint32_t house_accent = 0x1B4F72;

struct Palette {
  Ink ink = Ink::rgb(0x1C2126);
  Ink muted = Ink::rgb(0x68727D);
  Ink hairline = Ink::rgb(0xD3D8DE);
  Ink rule = Ink::rgb(0x8A949E);
  Ink tint = Ink::rgb(0xF4F6F8);
  Ink watermark = Ink::rgb(0xF1F2F4);
  Ink warning = Ink::rgb(0x8A5A00);
  Ink warning_tint = Ink::rgb(0xFDF6E6);
  Ink error = Ink::rgb(0x9B1C1C);
  Ink error_tint = Ink::rgb(0xFCEFEE);
  Ink accent = Ink::rgb(house_accent);
};

enum class Weight : std::uint8_t { regular, bold };

// What a text looks like apart from its words.
struct TextLook {
  double size = 8;
  Weight weight = Weight::regular;
  double leading = 1.12;  // line distance, as a multiple of the font's own
};

namespace look {
inline constexpr TextLook body{.size = 8.0, .leading = 1.16};
inline constexpr TextLook strong{.size = 8.0, .weight = Weight::bold, .leading = 1.16};
inline constexpr TextLook small{.size = 6.6, .leading = 1.14};
inline constexpr TextLook small_strong{.size = 6.6, .weight = Weight::bold, .leading = 1.14};
inline constexpr TextLook compact{.size = 6.9, .leading = 1.12};
inline constexpr TextLook compact_strong{.size = 6.9, .weight = Weight::bold, .leading = 1.12};
inline constexpr TextLook crowded{.size = 5.2, .leading = 1.08};
inline constexpr TextLook crowded_strong{.size = 5.2, .weight = Weight::bold, .leading = 1.08};
inline constexpr TextLook foot{.size = 5.9, .leading = 1.14};
inline constexpr TextLook title{.size = 20, .leading = 1.0};
inline constexpr TextLook number{.size = 10, .leading = 1.0};
inline constexpr TextLook section{.size = 11, .weight = Weight::bold, .leading = 1.0};
inline constexpr TextLook part{.size = 8.6, .weight = Weight::bold, .leading = 1.0};
inline constexpr TextLook company{.size = 13, .weight = Weight::bold, .leading = 1.0};
inline constexpr TextLook figure{.size = 14.5, .leading = 1.0};
}  // namespace look

namespace space {
inline constexpr double hair = 2;
inline constexpr double tight = 4;
inline constexpr double small = 6;
inline constexpr double medium = 9;
inline constexpr double large = 14;
inline constexpr double section = 20;
}  // namespace space

// The page and the box that blocks flow in.
struct Geometry {
  double page_width = 0;
  double page_height = 0;
  double left = 54;
  double right = 54;
  double top = 46;          // first page; the letterhead begins here
  double running_top = 38;  // later pages; the running head begins here
  double foot = 50;         // from the bottom edge; grows with what stands in the foot

  double width() const { return page_width - left - right; }

  static Geometry of(const PageSetup& setup);
};

}  // namespace tl::documents::pdf
