// How the room's papers look: our letterhead, from what the company said of itself.
#pragma once

#include <string>
#include <string_view>

#include "accounts/rules/account_team.h"
#include "accounts/rules/company.h"
#include "foundation/document.h"

namespace tl::accounts {

struct PaperStock {
  Company company;
  std::string logo_png;
  Instant made_at;
};

// An empty document with letterhead and title.
Document letter(const PaperStock& paper, const TitleBlock& title);

// Who does what for an account, on one page: for the customer to pin to the wall.
Document matrix_document(const ResponsibilityMatrix& matrix, const PaperStock& paper);

}  // namespace tl::accounts
