// Answers that are text travel as gzip where the client takes it.
//
//   if (is_worth_compressing(response) && accepts_gzip(request.header("accept-encoding")))
//     response.body = gzip(response.body);
#pragma once

#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace tl::http {

inline constexpr std::size_t compressed_from_bytes = 1'024;  // below it costs more than it saves

bool accepts_gzip(std::string_view accept_encoding);
bool is_text_like(std::string_view media_type);
std::string gzip(std::string_view bytes);

}  // namespace tl::http
