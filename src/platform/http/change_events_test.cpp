#include "platform/http/change_events.h"

#include "foundation/text.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::http {
namespace {

// What a browser got, waited for as long as a slow machine may take.
class Reader {
 public:
  Reader() {
    feed_->on_news([this] {
      const std::lock_guard lock(mutex_);
      news_ = true;
      changed_.notify_all();
    });
  }
  std::shared_ptr<EventFeed> feed() const { return feed_; }

  bool waits_for(std::string_view wanted) {
    for (int round = 0; round < 100; ++round) {
      {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, std::chrono::milliseconds(200), [&] { return news_; });
        news_ = false;
      }
      text_ += feed_->drain().bytes;
      if (contains(text_, wanted)) return true;
    }
    return false;
  }
  const std::string& text() const { return text_; }

 private:
  std::shared_ptr<EventFeed> feed_ = std::make_shared<EventFeed>();
  std::mutex mutex_;
  std::condition_variable changed_;
  bool news_ = false;
  std::string text_;
};

class ChangeEventsTest : public testing::OnBothDatabases {
 protected:
  ChangeEventsTest() : OnBothDatabases({&database::store_schema()}) {}

  void change(std::string_view entity, std::int64_t id) {
    ASSERT_OK(db().write([&](database::Transaction& tx) {
      return database::record_change(tx,
                                     {.actor = "ann", .request_id = "r", .now = {}, .today = {}},
                                     "changed", {entity, id}, "{}");
    }));
  }
  static std::optional<std::int64_t> account_of(database::Transaction&, std::string_view entity,
                                                std::int64_t id) {
    if (entity == "quote") return id * 10;
    return std::nullopt;
  }
};
TL_ON_BOTH_DATABASES(ChangeEventsTest);

TEST_P(ChangeEventsTest, EveryServerTellsTheChangesOfAll) {
  change("quote", 1);
  ChangeEvents here(db(), account_of);
  ChangeEvents there(db(), account_of);
  Reader one;
  Reader two;
  here.follow(one.feed(), {});
  there.follow(two.feed(), {});
  ASSERT_TRUE(one.waits_for("ready"));
  ASSERT_TRUE(two.waits_for("ready"));
  // Both have looked once before the change comes.
  std::this_thread::sleep_for(std::chrono::milliseconds(700));
  change("quote", 2);
  here.look();
  EXPECT_TRUE(one.waits_for(R"("entity":"quote","entity_id":2)"));
  EXPECT_TRUE(two.waits_for(R"("entity":"quote","entity_id":2)"));
  EXPECT_FALSE(contains(one.text(), R"("entity_id":1,)"));  // was there before they came
}

TEST_P(ChangeEventsTest, ACustomersPeopleHearOfTheirOwn) {
  ChangeEvents events(db(), account_of);
  Reader carl;
  events.follow(carl.feed(), {.account = 20});
  ASSERT_TRUE(carl.waits_for("ready"));
  std::this_thread::sleep_for(std::chrono::milliseconds(700));
  change("quote", 1);
  change("person", 2);
  change("quote", 2);
  events.look();
  EXPECT_TRUE(carl.waits_for(R"("entity":"quote","entity_id":2)"));
  EXPECT_FALSE(contains(carl.text(), R"("entity_id":1,)"));
  EXPECT_FALSE(contains(carl.text(), "person"));
  EXPECT_TRUE(contains(carl.text(), R"("who":"","action":"changed")"))
      << "neither who of ours it was nor what they did: " << carl.text();
}

TEST_P(ChangeEventsTest, AClosedFeedIsForgotten) {
  ChangeEvents events(db(), account_of);
  Reader gone;
  events.follow(gone.feed(), {});
  ASSERT_TRUE(gone.waits_for("ready"));
  gone.feed()->abandon();
  for (int round = 0; round < 100 && events.followers() > 0; ++round) {
    events.look();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  EXPECT_EQ(events.followers(), 0U);
}

}  // namespace
}  // namespace tl::http
