// What a file is called on the web and in the vault.
//
//   media_type_of(DocumentFormat::delimited_text)   "text/csv"
#pragma once

#include <string_view>

#include "foundation/source_document.h"

namespace tl::documents {

std::string_view media_type_of(DocumentFormat format);

}  // namespace tl::documents
