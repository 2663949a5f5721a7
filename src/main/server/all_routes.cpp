#include "main/server/all_routes.h"

#include "accounts/http/account_routes.h"
#include "desk/http/desk_routes.h"
#include "parts/http/part_routes.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/whose.h"
#include "sourcing/http/sourcing_routes.h"

namespace tl::server {

http::Routes routes_with(access::SignInProvider* provider) {
  http::Routes all;
  desk::add_session_routes(all);
  desk::add_provider_routes(all, provider);
  desk::add_people_routes(all);
  desk::add_event_routes(all);
  desk::add_day_routes(all);
  desk::add_search_routes(all);
  desk::add_operation_routes(all);
  desk::add_setting_routes(all);
  desk::add_statement_routes(all);
  desk::add_backup_routes(all);
  desk::add_house_routes(all);
  accounts::add_account_routes(all);
  accounts::add_account_setting_routes(all);
  accounts::add_contact_routes(all);
  accounts::add_team_routes(all);
  accounts::add_objective_routes(all);
  accounts::add_product_routes(all);
  accounts::add_agreement_routes(all);
  accounts::add_thread_routes(all);
  accounts::add_issue_routes(all);
  accounts::add_task_routes(all);
  accounts::add_cadence_routes(all);
  accounts::add_query_routes(all);
  accounts::add_company_routes(all);
  parts::add_customer_numbering_routes(all);
  sourcing::add_supplier_routes(all);
  parts::add_maker_routes(all);
  parts::add_catalogue_routes(all);
  quoting::add_rfq_routes(all);
  quoting::add_bom_routes(all);
  quoting::add_matching_routes(all);
  quoting::add_labour_routes(all);
  quoting::add_data_pack_routes(all);
  quoting::add_quote_routes(all);
  quoting::add_quote_page_routes(all);
  quoting::add_sourcing_routes(all);
  quoting::add_window_routes(all);
  quoting::add_window_answer_routes(all);
  return all;
}

const http::Routes& all_routes() {
  static const http::Routes routes = routes_with(nullptr);
  return routes;
}

std::optional<std::int64_t> account_of_entity(database::Transaction& tx, std::string_view entity,
                                              std::int64_t id) {
  if (entity == "customer") return id;
  const auto customer = quoting::customer_of_changed(tx, entity, id);
  if (!customer) return std::nullopt;
  return customer->raw();
}

}  // namespace tl::server
