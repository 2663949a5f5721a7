#include "platform/documents/read_encoding.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include "foundation/ensure.h"
#include "foundation/text.h"

namespace tl::documents {
namespace {

// What the guess looks at: more bytes make it slower, not better.
constexpr std::size_t guess_sample_bytes = 256 * 1024;

unsigned char byte_of(char c) {
  return static_cast<unsigned char>(c);
}

struct Mark {
  std::string_view bytes;
  const char* encoding;
};
// UTF-32 stands before UTF-16: its mark begins with UTF-16's.
constexpr Mark marks[] = {{"\xEF\xBB\xBF", "UTF-8"},
                          {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                          {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                          {"\xFF\xFE", "UTF-16LE"},
                          {"\xFE\xFF", "UTF-16BE"}};

struct Converted {
  std::string text;
  std::size_t replaced = 0;  // U+FFFD that were not in the file
};

// unpaired: surrogates that stood alone and became U+FFFD.
std::string narrow(std::u16string_view wide, std::size_t& unpaired) {
  std::string text(wide.size() * 3, '\0');
  int32_t written = 0;
  int32_t substituted = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8WithSub(text.data(), static_cast<int32_t>(text.size()), &written, wide.data(),
                     static_cast<int32_t>(wide.size()), 0xFFFD, &substituted, &status);
  ENSURE(U_SUCCESS(status), "three bytes hold every UTF-16 unit");
  text.resize(static_cast<std::size_t>(written));
  unpaired = static_cast<std::size_t>(substituted);
  return text;
}

// Nothing when ICU does not know the encoding.
std::optional<Converted> convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(encoding, &status),
                                                                &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  std::u16string wide(bytes.size() + 1, u'\0');
  const int32_t units = ucnv_toUChars(from.get(), wide.data(), static_cast<int32_t>(wide.size()),
                                      bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  wide.resize(static_cast<std::size_t>(units));
  Converted out;
  out.replaced = static_cast<std::size_t>(std::ranges::count(wide, u'\xFFFD'));
  std::size_t unpaired = 0;
  out.text = narrow(wide, unpaired);
  out.replaced += unpaired;
  return out;
}

// UTF-16 without a mark: in mostly Latin text every second byte is NUL.
const char* utf16_by_nul_pattern(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  if (sample.size() < 4) return nullptr;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    if (sample[i] == '\0') ++even;
    if (sample[i + 1] == '\0') ++odd;
  }
  const std::size_t pairs = sample.size() / 2;
  if (odd * 10 > pairs * 3 && even * 20 < pairs) return "UTF-16LE";
  if (even * 10 > pairs * 3 && odd * 20 < pairs) return "UTF-16BE";
  return nullptr;
}

// Text has no NUL and next to no other control characters.
bool looks_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 64 * 1024);
  std::size_t controls = 0;
  for (const char c : sample) {
    if (c == '\0') return true;
    if (byte_of(c) < 0x20 && !is_space(c) && c != '\x1A' && c != '\x1B') ++controls;
  }
  return controls * 50 > sample.size();
}

// A file that is UTF-8 but for a few bytes (cut in mid-character, one pasted cell) stays UTF-8.
bool mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned char lead = byte_of(bytes[i]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 1) {
      ++i;
    } else if (length != 0 && is_valid_utf8(bytes.substr(i, length))) {
      ++good;
      i += length;
    } else {
      ++bad;
      ++i;
    }
  }
  return good >= 10 * bad;
}

// The single signs that Western parts lists are full of: µ ± ° ² ½ ® ™ dashes, quotes, ø ×, and
// accented letters. Standing alone between ASCII they say windows-1252 more surely than statistics
// over a handful of bytes can.
bool only_lone_western_signs(std::string_view bytes) {
  constexpr std::string_view signs =
      "\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA3\xA7\xA9\xAB\xAE\xB0\xB1\xB2\xB3\xB4\xB5\xB7\xB9"
      "\xBA\xBB\xBC\xBD\xBE\xC4\xD6\xD7\xD8\xDC\xDF\xE0\xE4\xE5\xE8\xE9\xEA\xF6\xF8\xFC";
  bool previous_high = false;
  for (const char c : bytes) {
    const bool high = byte_of(c) >= 0x80;
    if (high && (previous_high || signs.find(c) == std::string_view::npos)) return false;
    previous_high = high;
  }
  return true;
}

std::string guess_encoding(std::string_view bytes) {
  if (only_lone_western_signs(bytes)) return "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  const std::string_view sample = bytes.substr(0, guess_sample_bytes);
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return "windows-1252";
  for (int32_t i = 0; i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    if (U_FAILURE(status) || name == nullptr) break;
    const std::string_view found(name);
    // These were ruled out by their own, stronger evidence before.
    if (found.starts_with("UTF-") || found.starts_with("IBM4")) continue;
    if (found == "ISO-8859-1") return "windows-1252";
    const auto converted = convert(sample, name);
    if (!converted || converted->replaced > 1) continue;
    return std::string(found);
  }
  return "windows-1252";
}

DecodedText finish(std::string_view bytes, const char* encoding, FindingLog& log) {
  auto converted = convert(bytes, encoding);
  if (!converted) converted = convert(bytes, "windows-1252");
  if (!converted) converted = Converted{repair_utf8(bytes), 0};
  if (converted->replaced > 0) {
    log.warn(
        "text_encoding_damaged", {},
        cat(count_of(static_cast<std::int64_t>(converted->replaced), "character"),
            " could not be read as ", encoding, " and became U+FFFD; check the special signs"));
  }
  return {std::move(converted->text), encoding};
}

}  // namespace

std::string encoding_of_mark(std::string_view bytes) {
  for (const Mark& mark : marks) {
    if (bytes.starts_with(mark.bytes)) return mark.encoding;
  }
  const char* wide = utf16_by_nul_pattern(bytes);
  return wide == nullptr ? "" : wide;
}

std::string utf16_to_utf8(std::u16string_view units) {
  std::size_t unpaired = 0;
  return narrow(units, unpaired);
}

std::optional<std::string> convert_to_utf8(std::string_view bytes, const std::string& encoding) {
  auto converted = convert(bytes, encoding.c_str());
  if (!converted) return std::nullopt;
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (converted->text.starts_with(mark)) converted->text.erase(0, mark.size());
  return std::move(converted->text);
}

Result<DecodedText> decode_text(std::string_view bytes, FindingLog& log) {
  for (const Mark& mark : marks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    const std::string_view body = bytes.substr(mark.bytes.size());
    if (std::string_view(mark.encoding) == "UTF-8" && is_valid_utf8(body)) {
      return DecodedText{std::string(body), mark.encoding};
    }
    return finish(body, mark.encoding, log);
  }
  if (const char* wide = utf16_by_nul_pattern(bytes)) return finish(bytes, wide, log);
  if (looks_binary(bytes)) {
    return unsupported("document_not_text",
                       cat(log.file(),
                           ": this is a binary file of a kind that is not read here; "
                           "save it as CSV, XLSX, ODS or XLS and try again"));
  }
  if (is_valid_utf8(bytes)) return DecodedText{std::string(bytes), "UTF-8"};
  if (mostly_utf8(bytes)) return finish(bytes, "UTF-8", log);
  const std::string guess = guess_encoding(bytes);
  log.note("text_encoding_guessed", {},
           cat("the file does not say its encoding; it was read as ", guess,
               ". If signs such as µ or Ω look wrong, save it as UTF-8"));
  return finish(bytes, guess.c_str(), log);
}

}  // namespace tl::documents
