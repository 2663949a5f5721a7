#include "platform/http/route.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/documents/read_json.h"

namespace tl::http {
namespace {

std::vector<std::string> segments_of(std::string_view path) {
  std::vector<std::string> out;
  for (const std::string_view part : split(path, '/')) {
    if (!part.empty()) out.emplace_back(part);
  }
  return out;
}

bool is_name(std::string_view segment) {
  return segment.starts_with('{');
}

// A quoted file name that no header can be broken with; others see the letters that ASCII has.
std::string disposition(std::string_view how, std::string_view name) {
  std::string plain;
  std::string encoded;
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool safe = is_alnum(c) || c == '.' || c == '-' || c == '_';
    plain.push_back(safe || c == ' ' ? c : '_');
    if (safe) {
      encoded.push_back(c);
    } else {
      encoded.append({'%', hex[byte >> 4], hex[byte & 15]});
    }
  }
  return cat(how, "; filename=\"", plain, "\"; filename*=UTF-8''", encoded);
}

}  // namespace

Result<std::optional<Date>> day_said(std::string_view text, std::string_view name) {
  if (text.empty()) return std::optional<Date>();
  const auto day = Date::parse(text);
  if (!day) return with_context(day.error(), name);
  return std::optional<Date>(*day);
}

Result<std::optional<Date>> Form::day(std::string_view field) const {
  return day_said(text(field), field);
}

Result<Form> Form::of(const Call& call) {
  Form form;
  TL_TRY(form.parts_, parse_multipart(call.request().header("content-type"), call.request().body));
  return form;
}

std::string_view Form::text(std::string_view field) const {
  for (const Part& part : parts_) {
    if (part.field == field && part.file_name.empty()) return part.bytes;
  }
  return {};
}

const Part* Form::file(std::string_view field) const {
  for (const Part& part : parts_) {
    if (part.field == field && !part.file_name.empty()) return &part;
  }
  return nullptr;
}

Result<const Part*> Form::required_file(std::string_view field) const {
  const Part* part = file(field);
  if (part != nullptr) return part;
  return invalid("form_file_missing", cat("send a file in the field '", field, "'"));
}

WholeResponse file_reply(ReplyFile file) {
  const bool in_page = file.shown == ReplyFile::Shown::in_page;
  return {{.media_type = std::move(file.media_type),
           .body = std::move(file.bytes),
           .headers = {
               {"Content-Disposition", disposition(in_page ? "inline" : "attachment", file.name)},
               // Whatever a customer's file holds, it never runs in our page.
               {"Content-Security-Policy",
                "sandbox; default-src 'none'; "
                "img-src 'self' data:; style-src 'unsafe-inline'"}}}};
}

bool Route::writes() const {
  if (door.writes == Door::Writes::nothing || door.writes == Door::Writes::by_itself) return false;
  return door.method != Method::get && door.method != Method::head;
}

namespace detail {

Result<Tree> body_tree(const Request& request) {
  const std::string_view type = request.header("content-type");
  if (!iequals(trim(split(type, ';').front()), "application/json")) {
    return unsupported("media_type_unsupported",
                       "this address reads application/json; say so in Content-Type");
  }
  auto document = documents::read_json(request.body, "request");
  if (!document) return invalid(document.error().code, document.error().message);
  ENSURE(document->tree.has_value(), "a JSON file that was read is a tree");
  return std::move(*document->tree);
}

Result<void> refuse_unknown_members(const Tree& tree, const std::vector<std::string_view>& known) {
  for (const Tree& member : tree.children) {
    if (std::ranges::find(known, member.name) != known.end()) continue;
    return invalid("body_member_unknown", cat("/", visible(utf8_prefix(member.name, 40)),
                                              ": not a member of this "
                                              "request; it knows ",
                                              join(known, ", ")));
  }
  return {};
}

Response json_response(std::string text) {
  return {.media_type = "application/json", .body = std::move(text)};
}

}  // namespace detail

void Routes::keep(Route route) {
  route.segments = segments_of(route.door.path);
  if (route.door.account != nullptr) route.door.subject = Subject::account;
  ENSURE(route.door.subject != Subject::account || route.door.account != nullptr,
         cat(route.door.path, " is an account's, but says not whose"));
  for (const Route& other : all_) {
    ENSURE(other.door.method != route.door.method || other.door.path != route.door.path,
           cat(name_of(route.door.method), " ", route.door.path, " is there already"));
  }
  all_.push_back(std::move(route));
}

Routes::Found Routes::find(Method method, std::string_view path) const {
  const std::vector<std::string> wanted = segments_of(path);
  Found found;
  std::size_t best_names = wanted.size() + 1;
  for (const Route& route : all_) {
    if (route.segments.size() != wanted.size()) continue;
    std::vector<PathValue> values;
    bool fits = true;
    for (std::size_t i = 0; i < wanted.size() && fits; ++i) {
      const std::string& segment = route.segments[i];
      if (is_name(segment)) {
        values.push_back({segment.substr(1, segment.size() - 2), wanted[i]});
      } else {
        fits = segment == wanted[i];
      }
    }
    if (!fits) continue;
    const bool same =
        route.door.method == method || (method == Method::head && route.door.method == Method::get);
    if (!same) {
      found.other_methods.push_back(route.door.method);
    } else if (values.size() < best_names) {
      best_names = values.size();
      found.route = &route;
      found.path = std::move(values);
    }
  }
  return found;
}

}  // namespace tl::http
