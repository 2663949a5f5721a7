#include "accounts/rules/account_paper.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

TEST(AccountPaper, ShowsEachResponsibilityAndWhoIsWho) {
  const Date today = Date::parse("2026-03-02").value();
  const std::vector<TeamMember> team = {{TeamRole::account_manager, "ann", today, "owner"}};
  const std::vector<Contact> contacts = {
      {.name = "Ms Keller", .role = ContactRole::senior_management, .decides = "suppliers"}};
  const Document paper = matrix_document(
      responsibility_matrix({.customer = {.name = "Kranich"}, .team = team, .contacts = contacts},
                            today),
      {.company = {.name = "Elster", .address = "1 Road\n\nAachen"}});
  EXPECT_EQ(paper.letterhead.address, (std::vector<std::string>{"1 Road", "Aachen"}));
  ASSERT_EQ(paper.blocks.size(), 4u);
  const auto& table = std::get<DocumentTable>(paper.blocks[1].content);
  EXPECT_EQ(table.rows.size(), responsibilities().size() + 1);
  EXPECT_EQ(table.rows[0].cells[1].text.plain(), "ann");
  EXPECT_EQ(table.rows[0].cells[2].text.plain(), "–") << "no buyer";
  EXPECT_EQ(table.rows[1].cells[1].text.plain(), "A");
  const auto& people = std::get<DocumentTable>(paper.blocks[3].content);
  EXPECT_EQ(people.rows[0].cells[1].text.plain(), "senior management");
}

}  // namespace
}  // namespace tl::accounts
