// The files of a corpus folder and what a person found in them.
#pragma once

#include <filesystem>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::corpus {

Result<SourceDocument> open(const std::filesystem::path& path);
Result<bom::BomReading> read(const std::filesystem::path& path);

// The truth files of a folder, sorted, and the file that one of them is about.
std::vector<std::filesystem::path> truths_of(const std::filesystem::path& folder);
std::filesystem::path graded_file(const std::filesystem::path& truth);

}  // namespace tl::corpus
