// The standard headers that nearly every file uses, compiled once. Includes in the sources stay
// complete: the release build must also compile with precompiled headers switched off.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
