// The provider's own face: its name and logo for whoever comes to the door, its letterhead for who
// keeps it.
#include "accounts/http/account_routes.h"
#include "accounts/service/company.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Form;
using http::Method;
using http::Subject;

// What the sign-in and a customer's window show; nothing else of us is known before that.
struct CompanyFace {
  std::string name;
  std::vector<std::string> contact;
  std::string logo;  // "": none; changes with the picture
};
TL_DESCRIBE(CompanyFace, name, contact, logo)

Result<CompanyFace> face(const Call& call) {
  TL_TRY(const CompanyView view, show_company(call.db()));
  return CompanyFace{.name = view.company.name,
                     .contact = text_lines(view.company.contact),
                     .logo = view.logo ? view.logo->sha256.substr(0, 16) : std::string()};
}

Result<http::WholeResponse> logo(const Call& call) {
  TL_TRY(std::string png, call.db().read([](database::Transaction& tx) { return our_logo(tx); }));
  if (png.empty()) return not_found("logo_missing", "there is no logo");
  return http::file_reply({.name = "logo.png",
                           .media_type = "image/png",
                           .bytes = std::move(png),
                           .shown = http::ReplyFile::Shown::in_page});
}

void add_keeping(http::Routes& routes) {
  routes.add({.path = "/api/v1/company",
              .summary = "The letterhead and its logo",
              .permission = Permission::settings_read},
             [](const Call& call) { return show_company(call.db()); });
  routes.add({.method = Method::post,
              .path = "/api/v1/company",
              .summary = "Change the letterhead; documents from now on show it",
              .permission = Permission::settings_edit},
             [](const Call& call, const Company& company) -> Result<CompanyView> {
               TL_CHECK(set_company(call.db(), call.caller(), company));
               return show_company(call.db());
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/company/logo",
              .summary = "Set the logo: a PNG that can be drawn",
              .permission = Permission::settings_edit,
              .form = {{"file", "a PNG", http::FormField::Holds::file}},
              .body_max = logo_bytes_max * 4},
             [](const Call& call) -> Result<CompanyView> {
               TL_TRY(const Form form, Form::of(call));
               TL_TRY(const http::Part* file, form.required_file("file"));
               TL_CHECK(set_logo(call.db(), call.caller(), file->bytes));
               return show_company(call.db());
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/company/logo/away",
              .summary = "Take the logo away; what was issued keeps its own",
              .permission = Permission::settings_edit},
             [](const Call& call, const http::NoBody&) -> Result<CompanyView> {
               TL_CHECK(take_logo_away(call.db(), call.caller()));
               return show_company(call.db());
             });
}

}  // namespace

void add_company_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/company/face",
              .summary = "Whose system this is: name, logo, how to reach them",
              .subject = Subject::nobody},
             &face);
  routes.add(
      {.path = "/api/v1/company/logo.png", .summary = "The logo", .subject = Subject::nobody},
      &logo);
  add_keeping(routes);
}

}  // namespace tl::accounts
