// SQLite's FTS5 behind the commands that each driver has: words as printed, no stems, no facets.
#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "driver.h"

namespace {

class Database {
 public:
  explicit Database(const std::string& folder) {
    std::filesystem::create_directories(folder);
    if (sqlite3_open((folder + "/articles.db").c_str(), &handle_) != SQLITE_OK) fail();
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { sqlite3_close(handle_); }

  void run(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  [[noreturn]] void fail() const { throw std::runtime_error(sqlite3_errmsg(handle_)); }
  sqlite3* handle() const { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

// A prepared statement, to be run again and again.
class Statement {
 public:
  Statement(Database& database, const char* sql) : database_(database) {
    if (sqlite3_prepare_v2(database.handle(), sql, -1, &handle_, nullptr) != SQLITE_OK)
      database.fail();
  }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(handle_); }

  void start() { sqlite3_reset(handle_); }
  void bind(int place, const std::string& value) {
    const int bytes = static_cast<int>(value.size());
    if (sqlite3_bind_text(handle_, place, value.data(), bytes, nullptr) != SQLITE_OK)
      database_.fail();
  }
  // Whether there is a row.
  bool step() {
    const int code = sqlite3_step(handle_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) database_.fail();
    return code == SQLITE_ROW;
  }
  std::string text(int column) const {
    const auto* bytes = sqlite3_column_text(handle_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_, column));
    return bytes == nullptr ? std::string() : std::string(bytes, bytes + size);
  }
  std::uint64_t number(int column) const {
    return static_cast<std::uint64_t>(sqlite3_column_int64(handle_, column));
  }

 private:
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

constexpr const char* create_sql =
    "CREATE VIRTUAL TABLE articles USING fts5("
    "id UNINDEXED, source UNINDEXED, date UNINDEXED, title, text, tokenize = 'unicode61')";
constexpr const char* insert_sql = "INSERT INTO articles VALUES (?, ?, ?, ?, ?)";
// Absent dates leave the range open.
constexpr const char* where_sql =
    "FROM articles WHERE articles MATCH ?1 AND (?2 = '' OR date BETWEEN ?2 AND ?3)";

class Fts5System : public bench::System {
 public:
  bench::Amount index(const std::string& input, const std::string& folder, int) override {
    Database database(folder);
    database.run(create_sql);
    bench::Amount amount;
    database.run("BEGIN");
    {
      Statement insert(database, insert_sql);
      bench::for_each_record(input, [&](const bench::Record& record) {
        put(insert, record);
        ++amount.articles;
        amount.text_bytes += record.title.size() + record.text.size();
      });
    }
    database.run("COMMIT");
    return amount;
  }

  void open(const std::string& folder) override {
    database_ = std::make_unique<Database>(folder);
    const std::string where = where_sql;
    const std::string best = "SELECT id, snippet(articles, -1, '<b>', '</b>', '…', 32) " + where +
                             " ORDER BY rank LIMIT " + std::to_string(bench::hits_shown);
    best_ = std::make_unique<Statement>(*database_, best.c_str());
    count_ = std::make_unique<Statement>(*database_, ("SELECT count(*) " + where).c_str());
  }

  bench::Found search(const bench::TimedQuery& query) override {
    bench::Found found;
    start(*best_, query);
    while (best_->step()) {
      found.ids.push_back(best_->text(0));
      found.snippet_bytes += best_->text(1).size();
    }
    start(*count_, query);
    if (count_->step()) found.total = count_->number(0);
    return found;
  }

  void open_writer(const std::string& folder) override {
    database_ = std::make_unique<Database>(folder);
    insert_ = std::make_unique<Statement>(*database_, insert_sql);
  }

  void put_and_commit(const bench::Record& record) override { put(*insert_, record); }

 private:
  static void put(Statement& insert, const bench::Record& record) {
    insert.start();
    insert.bind(1, record.id);
    insert.bind(2, record.source);
    insert.bind(3, record.date);
    insert.bind(4, record.title);
    insert.bind(5, record.text);
    insert.step();
  }

  static void start(Statement& statement, const bench::TimedQuery& query) {
    statement.start();
    statement.bind(1, query.text);
    statement.bind(2, query.from);
    statement.bind(3, query.to);
  }

  // The statements go before their database.
  std::unique_ptr<Database> database_;
  std::unique_ptr<Statement> best_, count_, insert_;
};

}  // namespace

int main(int count, char** arguments) {
  Fts5System fts5;
  return bench::run_driver(count, arguments, fts5);
}
