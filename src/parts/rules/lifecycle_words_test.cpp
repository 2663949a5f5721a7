#include "parts/rules/lifecycle_words.h"

#include "support/matchers.h"

namespace tl::parts {
namespace {

TEST(LifecycleWords, KnowsLifeCyclesAlsoWhenTranslated) {
  const std::pair<const char*, Lifecycle> words[] = {
      {"Active", Lifecycle::active},
      {"Activo", Lifecycle::active},
      {"Production (Last Updated: 2 years ago)", Lifecycle::active},
      {"NRND (Last Updated: 3 weeks ago)", Lifecycle::not_recommended},
      {"Not For New Designs", Lifecycle::not_recommended},
      {"No para dise\xC3\xB1os nuevos", Lifecycle::not_recommended},
      {"TO BE DISCONTINUED", Lifecycle::last_time_buy},
      {"Last Time Buy", Lifecycle::last_time_buy},
      {"Obsoleto", Lifecycle::obsolete},
      {"EOL (Last Updated: 2 weeks ago)", Lifecycle::obsolete},
      {"NO_LONGER_MANUFACTURED", Lifecycle::obsolete},
      {"Inactive", Lifecycle::obsolete},
      {"Not in production", Lifecycle::obsolete},
      {"in production", Lifecycle::active},
      {"last_time_buy", Lifecycle::last_time_buy},
      {"unknown", Lifecycle::unknown},
  };
  for (const auto& [text, cycle] : words) EXPECT_EQ(lifecycle_of(text), cycle) << text;
  EXPECT_EQ(lifecycle_of("blue"), std::nullopt);
  EXPECT_EQ(lifecycle_of(""), std::nullopt);
}

TEST(LifecycleWords, WhatOneSupplierDoesIsNoLifeCycle) {
  for (const char* text : {"Discontinued at Digi-Key", "Discontinuo en Digi-Key", "STOCKED",
                           "NO_LONGER_STOCKED", "DIRECT_SHIP", "BLOCKED_FOR_ZBL_BACKORDERS", ""}) {
    EXPECT_EQ(lifecycle_of(text).value_or(Lifecycle::unknown), Lifecycle::unknown) << text;
  }
}

}  // namespace
}  // namespace tl::parts
