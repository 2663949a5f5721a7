// Every door of the API, tried by everybody who has no business there, and with everything that a
// door must not swallow. A new route is tried without a line here.
#include <map>

#include "api/on_api.h"
#include "foundation/text.h"
#include "main/server/all_routes.h"

namespace tl::testing {
namespace {

using access::Permission;
using access::Role;
using http::Door;
using http::Method;
using http::Route;
using http::Subject;

// What stands in an address for {name}: of records that the fixture made, all of one account.
std::string value_for(std::string_view name) {
  static const std::map<std::string, std::string, std::less<>> known = {
      {"account", "C1"},   {"rfq", "R1"},
      {"quote", "Q1"},     {"file", "board.csv"},
      {"person", "1"},     {"contact", "P1"},
      {"thread", "TH1"},   {"issue", "I1"},
      {"objective", "O1"}, {"product", "PM1"},
      {"meeting", "M1"},   {"agreement", "A1"},
      {"task", "T1"},      {"setting", "insiders_met_max"}};
  const auto found = known.find(name);
  return found == known.end() ? "1" : found->second;
}

std::string address_of(const Route& route) {
  std::string address;
  for (const std::string& segment : route.segments) {
    address += '/';
    address +=
        segment.starts_with('{') ? value_for(segment.substr(1, segment.size() - 2)) : segment;
  }
  return address;
}

http::Request request_to(const Route& route) {
  http::Request request{.method = route.door.method, .path = address_of(route), .id = "walk"};
  if (route.takes) request.headers.push_back({"content-type", "application/json"});
  if (!route.door.form.empty()) {
    request.headers.push_back({"content-type", "multipart/form-data; boundary=b"});
  }
  return request;
}

bool is_read(const Route& route) {
  return route.door.method == Method::get;
}

std::string told(const Route& route) {
  return cat(http::name_of(route.door.method), " ", route.door.path);
}

// A role without the permission; none when everybody inside has it.
std::optional<Role> role_without(Permission permission) {
  std::optional<Role> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
    if (role.value == Role::customer || found) return;
    if (access::reach_of(role.value, permission) == access::Reach::none) found = role.value;
  });
  return found;
}

class EveryDoor : public OnApi {
 protected:
  EveryDoor() {
    kranich_ = account("Kranich");
    reiher_ = account("Reiher");
    received_rfq("Kranich");
    as(Role::owner);
    fill_account_file();
  }
  // One of everything that an account has, so that the doors of each are tried on something.
  void fill_account_file() {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"contacts", R"({"name":"Ms Keller","role":"buyer"})"},
        {"threads", R"({"subject":"Lead time"})"},
        {"issues", R"({"title":"Reel short","topics":["material"]})"},
        {"objectives", R"({"what":"Less stock","measure":"boards","unit":"pieces",)"
                       R"("aim":"at_most","target":"5","agreed_with":"Ms Keller"})"},
        {"products", R"({"name":"Drive"})"},
        {"meetings", R"({"kind":"call","purpose":"News","decision_wanted":"none yet"})"},
        {"tasks", R"({"what":"Give the labour","to_role":"engineering"})"}};
    for (const auto& [what, body] : rows) {
      const auto made = post(cat("/api/v1/accounts/Kranich/", what), body);
      EXPECT_EQ(made.status, 200) << what << ": " << made.body;
    }
    const auto agreed = post_form("/api/v1/accounts/Kranich/agreements",
                                  {{"kind", "nda"}, {"title", "NDA"}, {"file", "x", "nda.pdf"}});
    EXPECT_EQ(agreed.status, 200) << agreed.body;
  }
  static const std::vector<Route>& routes() { return server::all_routes().all(); }
  std::int64_t kranich_ = 0;
  std::int64_t reiher_ = 0;
};
TL_ON_BOTH_DATABASES(EveryDoor);

TEST_P(EveryDoor, IsShutToWhoIsNotSignedIn) {
  as_nobody();
  for (const Route& route : routes()) {
    if (route.door.subject == Subject::nobody) continue;
    const auto response = send(request_to(route));
    EXPECT_EQ(response.status, 401) << told(route);
    EXPECT_EQ(code(response), "sign_in_needed") << told(route);
  }
}

TEST_P(EveryDoor, IsShutToARoleThatLacksThePermission) {
  for (const Route& route : routes()) {
    if (route.door.subject == Subject::nobody || route.door.subject == Subject::self) continue;
    const auto role = role_without(route.door.permission);
    if (!role) continue;
    as(*role, {kranich_});
    EXPECT_EQ(send(request_to(route)).status, 403) << told(route);
  }
}

TEST_P(EveryDoor, OfStaffIsNotThereForACustomer) {
  as_customer_of(kranich_);
  for (const Route& route : routes()) {
    if (route.door.subject == Subject::nobody || route.door.subject == Subject::self) continue;
    if (route.door.audience == http::Audience::customers_too) continue;
    const auto response = send(request_to(route));
    EXPECT_EQ(response.status, 404) << told(route);
    EXPECT_EQ(code(response), "nothing_there") << told(route);
  }
}

TEST_P(EveryDoor, OfACustomerSaysNothingOfAnother) {
  for (const Route& route : routes()) {
    if (route.door.audience == http::Audience::staff) continue;
    if (route.door.subject == Subject::nobody || route.door.subject == Subject::self) continue;
    as_customer_of(reiher_);
    const auto response = send(request_to(route));
    if (route.door.subject == Subject::account) {
      EXPECT_EQ(response.status, 404) << told(route);
    }
    EXPECT_FALSE(contains(response.bytes(), "Kranich")) << told(route);
    EXPECT_FALSE(contains(response.bytes(), "\"R1\"")) << told(route);
  }
}

TEST_P(EveryDoor, ThatWritesAnothersAccountIsShut) {
  for (const Route& route : routes()) {
    if (is_read(route) || route.door.subject != Subject::account) continue;
    if (access::reach_of(Role::account_manager, route.door.permission) != access::Reach::own) {
      continue;
    }
    as(Role::account_manager, {reiher_});
    const auto response = send(request_to(route));
    EXPECT_TRUE(code(response) == "not_your_account" || response.status == 404)
        << told(route) << ": " << response.body;
  }
}

TEST_P(EveryDoor, ThatWritesIsShutToAnotherSite) {
  as(Role::owner, {kranich_});
  for (const Route& route : routes()) {
    if (is_read(route)) continue;
    http::Request request = request_to(route);
    request.headers.push_back({"cookie", "throughline_session=x"});
    request.headers.push_back({"host", "a.example"});
    request.headers.push_back({"origin", "https://evil.example"});
    EXPECT_EQ(code(send(request)), "cross_site_write") << told(route);
  }
}

TEST_P(EveryDoor, TakesNoBodyThatItDoesNotUnderstand) {
  as(Role::owner, {kranich_});
  for (const Route& route : routes()) {
    if (!route.takes || route.door.subject == Subject::self) continue;
    http::Request request = request_to(route);
    request.body = "{";
    const auto broken = send(request);
    request.body = R"({"no_such_member":1})";
    const auto strange = send(request);
    request.body = std::string(route.door.body_max + 1, ' ');
    const auto large = send(request);
    request.body = "a=b";
    request.headers = {{"content-type", "application/x-www-form-urlencoded"}};
    const auto form = send(request);
    // A record that is not there is said before the body is looked at.
    if (broken.status == 404) continue;
    EXPECT_EQ(broken.status, 400) << told(route) << ": " << broken.body;
    EXPECT_EQ(code(strange), "body_member_unknown") << told(route);
    EXPECT_EQ(code(large), "body_too_large") << told(route);
    EXPECT_EQ(code(form), "media_type_unsupported") << told(route);
  }
}

TEST_P(EveryDoor, ThatReadsAnswersItsOwner) {
  as(Role::owner, {kranich_});
  for (const Route& route : routes()) {
    if (!is_read(route) || route.door.subject == Subject::nobody ||
        route.door.subject == Subject::self) {
      continue;
    }
    const auto response = send(request_to(route));
    EXPECT_TRUE(response.status == 200 || response.status == 404 || response.status == 400)
        << told(route) << ": " << response.status << " " << response.body;
    EXPECT_NE(code(response), "route_unknown") << told(route);
  }
}

TEST_P(EveryDoor, SaysWhatItIsForAndIsDescribedOnce) {
  for (const Route& route : routes()) {
    EXPECT_TRUE(route.door.path.starts_with("/api/v1/")) << told(route);
    EXPECT_GE(route.door.summary.size(), 7u) << told(route);
    EXPECT_FALSE(route.door.summary.ends_with('.')) << told(route);
  }
}

}  // namespace
}  // namespace tl::testing
