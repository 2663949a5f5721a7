#include "quoting/rules/sourcing_settings.h"

#include <array>

namespace tl::quoting {

accounts::HouseSettings sourcing_house_settings() {
  static constexpr std::array<const accounts::HouseSetting*, 1> all = {&offer_stale_days};
  return all;
}

}  // namespace tl::quoting
