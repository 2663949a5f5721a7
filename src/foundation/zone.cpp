#include <cmath>
#include <memory>

#include <unicode/timezone.h>

#include "foundation/date.h"
#include "foundation/text.h"

namespace tl {

Result<Date> date_in_zone(const Instant& instant, std::string_view zone) {
  const std::unique_ptr<icu::TimeZone> found(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(
          icu::StringPiece(zone.data(), static_cast<int32_t>(zone.size())))));
  if (found == nullptr || *found == icu::TimeZone::getUnknown()) {
    return invalid("zone_unknown",
                   cat("'", utf8_prefix(zone, 40),
                       "' is not a time zone; use a name such as Europe/Berlin or UTC"));
  }
  int32_t raw_offset = 0;
  int32_t daylight_offset = 0;
  UErrorCode status = U_ZERO_ERROR;
  const std::int64_t millis = instant.micros() / 1000;
  found->getOffset(static_cast<double>(millis), 0, raw_offset, daylight_offset, status);
  ENSURE(U_SUCCESS(status), "a known zone has an offset at every moment");
  const std::int64_t offset_millis = std::int64_t{raw_offset} + daylight_offset;
  return Instant::from_micros(instant.micros() + offset_millis * 1000).utc_date();
}

}  // namespace tl
