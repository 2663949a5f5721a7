// Bytes of a text file to UTF-8, whatever the file was written in.
//
//   TL_TRY(const DecodedText decoded, decode_text(bytes, log));
//   decoded.text      "Widerstand 10 kΩ;..."
//   decoded.encoding  "UTF-8", "UTF-16LE", "windows-1252", "Shift_JIS", ...
//
// Order of evidence: byte order mark, strict UTF-8, the NUL pattern of UTF-16, and only then a
// statistical guess, which is said in a finding. Bytes that do not decode become U+FFFD, with a
// finding. Fails with `document_not_text` where the bytes are no text at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/result.h"
#include "platform/documents/read_finding_log.h"

namespace tl::documents {

struct DecodedText {
  std::string text;  // valid UTF-8, without a byte order mark
  std::string encoding;
};

Result<DecodedText> decode_text(std::string_view bytes, FindingLog& log);

// The encoding that a byte order mark or the NUL pattern of UTF-16 gives away; "" without either.
std::string encoding_of_mark(std::string_view bytes);

// By the encoding's name, a byte order mark left out; nothing when the name is unknown. Bytes that
// do not decode become U+FFFD.
std::optional<std::string> convert_to_utf8(std::string_view bytes, const std::string& encoding);

// Unpaired surrogates become U+FFFD.
std::string utf16_to_utf8(std::u16string_view units);

}  // namespace tl::documents
