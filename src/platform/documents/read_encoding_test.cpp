#include "platform/documents/read_encoding.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

struct Decoded {
  DecodedText text;
  Findings findings;
};

Decoded decode(std::string_view bytes) {
  FindingLog log("file.csv");
  auto text = decode_text(bytes, log);
  EXPECT_OK(text);
  return {text ? std::move(text).value() : DecodedText(), log.take()};
}

std::string encode(std::string_view text, const char* encoding) {
  const auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::string bytes(text.size() * 4 + 16, '\0');
  bytes.resize(static_cast<std::size_t>(wide.extract(
      0, wide.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), encoding)));
  return bytes;
}

std::string utf16(std::u16string_view units, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : units) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes.push_back(big_endian ? high : low);
    bytes.push_back(big_endian ? low : high);
  }
  return bytes;
}

TEST(DecodeText, TakesUtf8WithAndWithoutAMark) {
  EXPECT_EQ(decode("Größe;10 kΩ").text.encoding, "UTF-8");
  const auto marked = decode("\xEF\xBB\xBFGröße");
  EXPECT_EQ(marked.text.text, "Größe");
  EXPECT_TRUE(marked.findings.empty());
}

TEST(DecodeText, TakesUtf16WithAndWithoutAMark) {
  const std::u16string text = u"Reference\tWert\r\nR1\t10 kΩ\r\n";
  const auto little = decode(utf16(text, false));
  EXPECT_EQ(little.text.encoding, "UTF-16LE");
  EXPECT_EQ(little.text.text, "Reference\tWert\r\nR1\t10 kΩ\r\n");
  EXPECT_EQ(decode(utf16(text, true)).text.encoding, "UTF-16BE");
  const auto marked = decode("\xFF\xFE" + utf16(text, false));
  EXPECT_EQ(marked.text.text, little.text.text);
}

TEST(DecodeText, TakesLoneWesternSignsForWindows1252) {
  const auto decoded = decode(
      "C1,10\xB5"
      "F \xB1"
      "10%\nR1,90\xB0\n");
  EXPECT_EQ(decoded.text.encoding, "windows-1252");
  EXPECT_EQ(decoded.text.text, "C1,10µF ±10%\nR1,90°\n");
  EXPECT_TRUE(decoded.findings.has_code("text_encoding_guessed"));
}

// Sentences in the bytes of the encodings that customers of the region use.
TEST(DecodeText, GuessesTheEncodingsOfTheEastAndOfCyrillic) {
  const std::pair<const char*, std::string> samples[] = {
      {"Shift_JIS", "部品番号,数量,備考\nチップコンデンサー,10,表面実装用の部品です\n"},
      {"GB18030", "序号,名称,数量,备注\n1,贴片电容,10,请使用指定的制造商和型号\n"},
      {"Big5", "項次,名稱,數量,備註\n1,貼片電容,10,請使用指定的製造商和型號\n"},
      {"EUC-KR", "번호,이름,수량,비고\n1,칩 콘덴서,10,지정된 제조업체의 부품을 사용하십시오\n"},
      {"windows-1251", "Позиция,Наименование,Количество\n1,Конденсатор керамический,10\n"}};
  for (const auto& [encoding, text] : samples) {
    const auto decoded = decode(encode(text + text + text, encoding));
    EXPECT_EQ(decoded.text.text, text + text + text) << encoding;
    EXPECT_EQ(decoded.text.encoding, encoding);
  }
}

TEST(DecodeText, RepairsUtf8WithAFewBadBytes) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Größe 10 µF\n";
  const auto decoded = decode(text + "cut \xC3\n");
  EXPECT_EQ(decoded.text.encoding, "UTF-8");
  EXPECT_TRUE(decoded.text.text.ends_with("cut \xEF\xBF\xBD\n"));
  EXPECT_TRUE(decoded.findings.has_code("text_encoding_damaged"));
}

TEST(DecodeText, AlwaysGivesValidUtf8) {
  std::string bytes;
  for (int i = 1; i < 256; ++i) bytes += std::string("word ") + static_cast<char>(i) + ",";
  FindingLog log("file.csv");
  const auto decoded = decode_text(bytes, log);
  ASSERT_OK(decoded);
  EXPECT_TRUE(is_valid_utf8(decoded->text));
}

}  // namespace
}  // namespace tl::documents
