#include <string>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/http/message.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

constexpr std::string_view form_type = "multipart/form-data; boundary=xYz";

std::string part(std::string_view disposition, std::string_view bytes) {
  return cat("--xYz\r\nContent-Disposition: form-data; ", disposition, "\r\n\r\n", bytes, "\r\n");
}

std::string code_of(std::string_view body, std::string_view type = form_type) {
  return testing::error_code(parse_multipart(type, body));
}

TEST(Multipart, ReadsWhatABrowserSends) {
  const std::string body =
      "------WebKitFormBoundary7MA\r\n"
      "Content-Disposition: form-data; name=\"note\"\r\n\r\n"
      "two\r\nlines\r\n"
      "------WebKitFormBoundary7MA\r\n"
      "Content-Disposition: form-data; name=\"file\"; filename=\"BOM rev \\\"B\\\".xlsx\"\r\n"
      "Content-Type: application/vnd.ms-excel\r\n\r\n"
      "PK\x03\x04--\r\n--\r\n"
      "------WebKitFormBoundary7MA\r\n"
      "content-disposition: FORM-DATA; NAME=empty\r\n\r\n"
      "\r\n"
      "------WebKitFormBoundary7MA--\r\n";
  const auto parts =
      parse_multipart("Multipart/Form-Data; boundary=\"----WebKitFormBoundary7MA\"", body);
  ASSERT_OK(parts);
  ASSERT_EQ(parts->size(), 3u);
  EXPECT_EQ((*parts)[0].field, "note");
  EXPECT_EQ((*parts)[0].bytes, "two\r\nlines");
  EXPECT_EQ((*parts)[0].media_type, "text/plain");
  EXPECT_EQ((*parts)[1].file_name, "BOM rev \"B\".xlsx");
  EXPECT_EQ((*parts)[1].media_type, "application/vnd.ms-excel");
  EXPECT_EQ((*parts)[1].bytes, "PK\x03\x04--\r\n--");
  EXPECT_EQ((*parts)[2].field, "empty");
  EXPECT_EQ((*parts)[2].bytes, "");
}

TEST(Multipart, AFormWithoutPartsIsAForm) {
  const auto parts = parse_multipart(form_type, "--xYz--\r\n");
  ASSERT_OK(parts);
  EXPECT_TRUE(parts->empty());
}

TEST(Multipart, AFileNameIsNeverAPath) {
  const auto name_of_file = [](std::string_view given) {
    const std::string body = cat(part(cat("name=f; filename=\"", given, "\""), "x"), "--xYz--");
    return parse_multipart(form_type, body).value().front().file_name;
  };
  EXPECT_EQ(name_of_file("../../etc/passwd"), "passwd");
  EXPECT_EQ(name_of_file("C:\\Users\\ann\\bom.csv"), "bom.csv");
  EXPECT_EQ(name_of_file("folder/"), "");
  EXPECT_EQ(name_of_file(".."), "");
  EXPECT_EQ(name_of_file(std::string_view("a\0b.csv", 7)), "ab.csv");
  EXPECT_EQ(name_of_file("Stückliste.xlsx"), "Stückliste.xlsx");
}

TEST(Multipart, ALongFileNameIsCutButKeepsItsEnding) {
  const auto name_of_file = [](const std::string& given) {
    const std::string body = cat(part(cat("name=f; filename=", given), "x"), "--xYz--");
    return parse_multipart(form_type, body).value().front().file_name;
  };
  const std::string fits = std::string(limits::file_name_bytes_max - 4, 'n') + ".csv";
  EXPECT_EQ(name_of_file(fits), fits);
  EXPECT_EQ(name_of_file("n" + fits), fits);
  // Never through the middle of a letter.
  std::string umlauts;
  for (std::size_t i = 0; i < limits::file_name_bytes_max; ++i) umlauts += "ü";
  EXPECT_TRUE(is_valid_utf8(name_of_file(umlauts)));
}

TEST(Multipart, StopsAtItsNumberOfParts) {
  std::string body;
  for (std::size_t i = 0; i < limits::multipart_parts_max; ++i) body += part("name=a", "x");
  EXPECT_EQ(code_of(body + "--xYz--"), "ok");
  EXPECT_EQ(code_of(body + part("name=a", "x") + "--xYz--"), "multipart_too_many_parts");
}

TEST(Multipart, StopsAtTheLengthOfAPartsHead) {
  const std::string beginning = "Content-Disposition: form-data; name=";
  const std::string name(limits::multipart_head_bytes_max - beginning.size(), 'n');
  const auto form = [](const std::string& head) {
    return cat("--xYz\r\n", head, "\r\n\r\nx\r\n--xYz--");
  };
  EXPECT_EQ(code_of(form(beginning + name)), "ok");
  EXPECT_EQ(code_of(form(beginning + name + "n")), "multipart_head_too_long");
  EXPECT_EQ(code_of("--xYz\r\n" + std::string(1u << 20, 'h')), "multipart_head_too_long");
}

TEST(Multipart, RefusesWhatTwoReadersCouldUnderstandDifferently) {
  const std::string good = part("name=a", "x");
  EXPECT_EQ(code_of(good + "--xYz--"), "ok");
  for (const std::string& bad : {
           std::string(),
           std::string("preamble\r\n") + good + "--xYz--",
           good,                                      // no end
           good + "--xYz-",                           // half an end
           good + "--xYz--\r\nmore",                  // something after the end
           good + "--xYz \r\n",                       // blanks after a boundary
           std::string("--xYz\r\n\r\nx\r\n--xYz--"),  // no head
           std::string("--xYz\r\nno header\r\n\r\nx\r\n--xYz--"),
           std::string("--xYz\r\nContent-Type: a/b\r\n\r\nx\r\n--xYz--"),
           std::string("--xYz\r\nContent-Disposition: form-data; name=a\r\n"),
           part("filename=a", "x") + "--xYz--",
           part("name=\"a", "x") + "--xYz--",
           part("name=a; name=b", "x") + "--xYz--",
           part("name=a; filename=x; filename=y", "x") + "--xYz--",
           part("name", "x") + "--xYz--",
           part("name=\xff", "x") + "--xYz--",
           part("name=a\r\nContent-Disposition: form-data; name=b", "x") + "--xYz--",
           part("name=a\r\nContent-Transfer-Encoding: base64", "x") + "--xYz--",
       }) {
    EXPECT_EQ(code_of(bad), "multipart_malformed") << bad;
  }
}

TEST(Multipart, RefusesAnotherKindOfBody) {
  EXPECT_EQ(code_of("{}", "application/json"), "media_type_unsupported");
  EXPECT_EQ(code_of("{}", ""), "media_type_unsupported");
  EXPECT_EQ(code_of("--\r\n", "multipart/form-data"), "multipart_malformed");
  EXPECT_EQ(code_of("--\r\n", "multipart/form-data; boundary="), "multipart_malformed");
  EXPECT_EQ(code_of("--\r\n", cat("multipart/form-data; boundary=", std::string(71, 'b'))),
            "multipart_malformed");
}

}  // namespace
}  // namespace tl::http
