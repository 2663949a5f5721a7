// Each kind of block into bands. Internal to the PDF writer.
#pragma once

#include <vector>

#include "platform/documents/write_pdf_band.h"

namespace tl::documents::pdf {

std::vector<Band> set_block(const TitleBlock& block, const Setting& setting);
std::vector<Band> set_block(const Heading& block, const Setting& setting);
std::vector<Band> set_block(const Paragraph& block, const Setting& setting);
std::vector<Band> set_block(const FactColumns& block, const Setting& setting);
std::vector<Band> set_block(const KeyFigures& block, const Setting& setting);
std::vector<Band> set_block(const DocumentTable& block, const Setting& setting);
std::vector<Band> set_block(const DocumentList& block, const Setting& setting);
std::vector<Band> set_block(const Callout& block, const Setting& setting);
std::vector<Band> set_block(const AcceptanceBox& block, const Setting& setting);
std::vector<Band> set_block(const BarChart& block, const Setting& setting);
std::vector<Band> set_block(const PageBreak& block, const Setting& setting);

// All blocks of a document, in order.
std::vector<Band> set_blocks(const std::vector<Block>& blocks, const Setting& setting);

struct ToneInks {
  Ink ink;
  Ink tint;
};
ToneInks inks_of(Severity severity, const Palette& palette);

}  // namespace tl::documents::pdf
