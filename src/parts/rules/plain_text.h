// Text that came from outside, made fit to be kept, shown on one line and compared.
#pragma once

#include <string>
#include <string_view>

namespace tl::parts {

// Control characters: tabs and line ends too, so squeeze spaces first. And what turns the direction
// of writing, which makes one part number look like another.
bool has_control_character(std::string_view text);

// One line of valid UTF-8 without control characters, however long: for comparing.
std::string one_line(std::string_view text);

// The same, cut at limits::part_text_bytes_max bytes: for keeping and showing.
std::string plain_text(std::string_view text);

}  // namespace tl::parts
