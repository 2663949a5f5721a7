// Answers that are text travel as gzip where the client takes it.
//
//   if (is_worth_compressing(response) && accepts_gzip(request.header("accept-encoding")))
//     carry_gzipped(response, std::make_shared<const std::string>(gzip(response.bytes())));
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace tl::http {

inline constexpr std::size_t compressed_from_bytes = 1'024;  // below it costs more than it saves

bool accepts_gzip(std::string_view accept_encoding);
bool is_text_like(std::string_view media_type);
std::string gzip(std::string_view bytes);

// Text that is long enough, whole and not encoded yet.
bool is_worth_compressing(const Response& response);
// Puts the compressed bytes in the place of the plain ones, and says so.
void carry_gzipped(Response& response, std::shared_ptr<const std::string> gzipped);
// Caches must know that an answer depends on what its reader takes, also where it came plain.
void varies_with_encoding(Response& response);

}  // namespace tl::http
