// Human keys of the parts room. parse() is their only door, and normalisation happens here alone.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl::parts {

// A manufacturer part number as its maker writes it: trimmed, inner runs of spaces made one, 1 to
// 100 characters, at least one letter or digit.
class Mpn {
 public:
  static Result<Mpn> parse(std::string_view text);

  Mpn() = default;
  const std::string& text() const { return text_; }
  // For looking up: folded, upper case, without spaces and the separators - _ . / , and the like.
  // "RC0603FR-0710KL" and "rc0603fr 0710kl" have the same key.
  const std::string& key() const { return key_; }
  // What is stored once: folded, upper case, without spaces, separators kept. "1-84953-5" and
  // "184953-5" are two parts of one maker with one key.
  std::string spelling() const;

  friend bool operator==(const Mpn& a, const Mpn& b) { return a.text_ == b.text_; }
  friend auto operator<=>(const Mpn& a, const Mpn& b) { return a.text_ <=> b.text_; }

 private:
  std::string text_;
  std::string key_;
};

// The key of a number that is folded and in capitals already.
std::string mpn_key(std::string_view plain);

// The key with the characters that people take for each other made one: O and 0, I and 1, S and 5,
// B and 8. Folding twice changes nothing.
std::string look_alike_key(std::string_view key);

// Our own part number (IPN): printable, no spaces, 1 to 40 characters, upper case.
class PartNumber {
 public:
  static Result<PartNumber> parse(std::string_view text);

  PartNumber() = default;
  const std::string& text() const { return text_; }

  friend bool operator==(const PartNumber&, const PartNumber&) = default;
  friend auto operator<=>(const PartNumber&, const PartNumber&) = default;

 private:
  std::string text_;
};

// The key under which manufacturer names meet: folded, without accents, punctuation and legal forms
// ("Inc.", "GmbH", "Co., Ltd."). "Würth Elektronik GmbH & Co. KG" and "WURTH ELEKTRONIK" meet.
std::string manufacturer_key(std::string_view name);

// The key without the words that half of all makers carry ("Semiconductor", "Electronics",
// "Technologies"): "Infineon" and "Infineon Technologies" meet. Weaker: two makers may share it.
std::string manufacturer_core_key(std::string_view name);

}  // namespace tl::parts
