// Customers' files that people look at right now, opened once: a page asks for its rows block by
// block, and opening a workbook anew for each block would cost more than all the rest.
//
//   TL_TRY(const auto document, opened_file(hash, "board.xlsx", [&] { return file_of(tx, row); }));
//
// A file is known by the hash of its content, so that what is kept here is never out of date; it is
// only ever forgotten.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::bom {

using OpenedFile = std::shared_ptr<const SourceDocument>;

// From any thread. `load` is called, at most once, when the file is not open.
Result<OpenedFile> opened_file(std::string_view hash, std::string_view file_name,
                               const std::function<Result<std::string>()>& load);

}  // namespace tl::bom
