#include "platform/http/openapi.h"

#include <map>

#include "foundation/text.h"
#include "platform/http/problem.h"
#include "platform/json/write_json.h"

namespace tl::http {
namespace {

std::string quoted(std::string_view text) {
  return json::to_json(std::string(text));
}

std::string_view word_of(Subject subject) {
  switch (subject) {
    case Subject::nobody: return "nobody";
    case Subject::self: return "self";
    case Subject::company: return "company";
    case Subject::filtered: return "filtered";
    case Subject::account: return "account";
  }
  return "";
}

// "get_quoting_rfqs_rfq" of GET /api/v1/quoting/rfqs/{rfq}: what the client's function is called.
std::string operation_id(const Route& route) {
  std::string id = to_lower(name_of(route.door.method));
  for (const std::string& segment : route.segments) {
    if (segment == "api" || segment == "v1") continue;
    id += '_';
    for (const char c : segment) {
      if (is_alnum(c)) id.push_back(c);
      if (c == '-' || c == '_' || c == '.') id.push_back('_');
    }
  }
  return id;
}

std::string_view room_of(const Route& route) {
  if (route.segments.size() > 2 && route.segments[1] == "v1") return route.segments[2];
  return "server";
}

std::string parameter(std::string_view name, std::string_view in, std::string_view help) {
  return cat(R"({"name":)", quoted(name), R"(,"in":")", in, R"(","required":)",
             in == "path" ? "true" : "false", help.empty() ? "" : R"(,"description":)",
             help.empty() ? "" : quoted(help), R"(,"schema":{"type":"string"}})");
}

std::string parameters_of(const Route& route) {
  std::vector<std::string> all;
  for (const std::string& segment : route.segments) {
    if (segment.starts_with('{')) {
      all.push_back(parameter(segment.substr(1, segment.size() - 2), "path", ""));
    }
  }
  for (const QueryParameter& query : route.door.query) {
    all.push_back(parameter(query.name, "query", query.help));
  }
  if (route.writes()) {
    all.push_back(
        parameter("Idempotency-Key", "header", "the same key again gives the first answer again"));
    all.push_back(parameter("Seen-To", "header",
                            "the mark that came with what the change rests on: refused with 412 "
                            "when others changed the same since"));
  }
  return cat("[", join(all, ","), "]");
}

std::string json_content(std::string_view schema) {
  return cat(R"("content":{"application/json":{"schema":)", schema, "}}");
}

std::string form_content(const std::vector<FormField>& form) {
  std::vector<std::string> fields;
  for (const FormField& field : form) {
    const bool file = field.holds == FormField::Holds::file;
    fields.push_back(cat(quoted(field.name), R"(:{"type":"string")",
                         file ? R"(,"format":"binary")" : "", R"(,"description":)",
                         quoted(field.help), "}"));
  }
  return cat(R"("content":{"multipart/form-data":{"schema":{"type":"object","properties":{)",
             join(fields, ","), "}}}}");
}

std::string operation(const Route& route, json::Schemas& schemas) {
  const Door& door = route.door;
  std::string out =
      cat(R"({"operationId":)", quoted(operation_id(route)), R"(,"summary":)", quoted(door.summary),
          R"(,"tags":[)", quoted(room_of(route)), R"(],"parameters":)", parameters_of(route));
  if (route.takes) {
    out += cat(R"(,"requestBody":{"required":true,)", json_content(route.takes(schemas)), "}");
  }
  if (!door.form.empty()) {
    out += cat(R"(,"requestBody":{"required":true,)", form_content(door.form), "}");
  }
  out += R"(,"responses":{"200":{"description":"done")";
  if (route.gives) out += cat(",", json_content(route.gives(schemas)));
  out += R"(},"default":{"description":"a problem","content":{"application/problem+json":)"
         R"({"schema":{"$ref":"#/components/schemas/HttpProblem"}}}}})";
  out += cat(R"(,"security":)",
             door.subject == Subject::nobody ? "[]" : R"([{"session":[]},{"token":[]}])");
  if (door.subject != Subject::nobody) {
    out += cat(R"(,"x-permission":)", quoted(enum_name(door.permission)));
  }
  return out + cat(R"(,"x-subject":)", quoted(word_of(door.subject)), R"(,"x-body-max":)",
                   door.body_max, "}");
}

}  // namespace

std::string describe_api(const Routes& routes, std::string_view version) {
  json::Schemas schemas;
  schemas.of<Problem>();
  std::map<std::string, std::map<std::string, std::string>> paths;
  for (const Route& route : routes.all()) {
    paths[route.door.path][to_lower(name_of(route.door.method))] = operation(route, schemas);
  }
  std::vector<std::string> path_texts;
  for (const auto& [path, methods] : paths) {
    std::vector<std::string> texts;
    for (const auto& [method, text] : methods) texts.push_back(cat(quoted(method), ":", text));
    path_texts.push_back(cat(quoted(path), ":{", join(texts, ","), "}"));
  }
  std::vector<std::string> components;
  for (const auto& [name, schema] : schemas.components()) {
    components.push_back(cat(quoted(name), ":", schema));
  }
  return cat(R"({"openapi":"3.1.0","info":{"title":"Throughline","version":)", quoted(version),
             R"(},"paths":{)", join(path_texts, ",\n"), R"(},"components":{"schemas":{)",
             join(components, ",\n"),
             R"(},"securitySchemes":{"session":{"type":"apiKey","in":"cookie","name":)"
             R"("throughline_session"},"token":{"type":"http","scheme":"bearer"}}}})");
}

}  // namespace tl::http
