// Build tool: turns the .sql files of a store into a header and a source of named statements and
// migrations. Called by tl_embed_sql() in cmake/embed.cmake; platform/database/statement.h shows
// what a store author writes and gets.
//
//   embed_sql <area> <header out> <source out> <file.sql>... [migrations/NNNN_name.sql]...
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "foundation/result.h"
#include "foundation/text.h"
#include "platform/database/sql_text.h"

namespace tl::database {
namespace {

namespace fs = std::filesystem;

struct NamedSql {
  std::string name;
  std::string about;  // the comment under the name
  ParameterisedSql sql;
};

struct MigrationFile {
  std::string number;
  std::string name;
  std::string text;
};

Result<std::string> read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) return not_found("file_unreadable", "cannot read the file");
  return text.str();
}

bool is_identifier(std::string_view name) {
  const auto word = [](char c) { return is_alnum(c) || c == '_'; };
  return !name.empty() && !is_digit(name[0]) && std::all_of(name.begin(), name.end(), word);
}

// The statements of one file, in its order.
Result<std::vector<NamedSql>> statements_of(std::string_view file) {
  constexpr std::string_view marker = "-- name:";
  std::vector<NamedSql> found;
  std::vector<std::string> bodies;
  for (const std::string_view line : split(file, '\n')) {
    if (line.starts_with(marker)) {
      found.push_back(
          {.name = std::string(trim(line.substr(marker.size()))), .about = {}, .sql = {}});
      bodies.emplace_back();
      if (!is_identifier(found.back().name)) {
        return invalid("name_invalid", cat("'", found.back().name, "' is not an identifier"));
      }
    } else if (!bodies.empty()) {
      const bool heading = trim(bodies.back()).empty() && line.starts_with("-- ");
      if (heading) found.back().about.append("  //").append(line.substr(2)).append("\n");
      if (!heading) bodies.back().append(line).append("\n");
    } else if (!trim(line).empty() && !line.starts_with("--")) {
      return invalid("name_missing", "SQL stands before the first '-- name:' line");
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    TL_TRY(const auto single, sql_statements(bodies[i]));
    if (single.size() != 1) {
      return invalid("statement_count",
                     cat(found[i].name, " must be one statement, it is ", single.size()));
    }
    auto sql = parameters_of(single[0]);
    if (!sql) return with_context(sql.error(), found[i].name);
    found[i].sql = std::move(sql).value();
  }
  return found;
}

// Puts the texts of <file>.postgres.sql over those of <file>.sql.
Result<void> override_with(std::vector<NamedSql>& base, std::vector<NamedSql> overrides) {
  for (NamedSql& other : overrides) {
    const auto same = [&](const NamedSql& statement) { return statement.name == other.name; };
    const auto found = std::find_if(base.begin(), base.end(), same);
    if (found == base.end()) {
      return invalid("override_unknown", cat(other.name, " has no statement to override"));
    }
    if (found->sql.names != other.sql.names || found->sql.parameters != other.sql.parameters) {
      return invalid("override_parameters",
                     cat(other.name, " has other parameters, or in another order"));
    }
    found->sql.postgres = std::move(other.sql.postgres);
  }
  return {};
}

std::string raw_literal(std::string_view text) {
  return cat("R\"sql~(", text, ")sql~\"");
}

std::string room_of(std::string_view area) {
  const auto slash = area.find('/');
  const std::string_view room = area.substr(0, slash);
  return std::string(room == "platform" ? area.substr(slash + 1) : room);
}

std::string header_text(std::string_view area, const std::vector<NamedSql>& statements) {
  std::string out =
      cat("// Generated from src/", area, "/*.sql; edit those.\n#pragma once\n\n",
          "#include \"platform/database/statement.h\"\n\nnamespace tl::", room_of(area),
          " {\n\nnamespace statements {\n");
  for (const NamedSql& statement : statements) {
    out.append(statement.about);
    out.append(cat("extern const ::tl::database::NamedStatement<", statement.sql.parameters, "> ",
                   statement.name, ";\n"));
  }
  out.append(
      "}  // namespace statements\n\nconst ::tl::database::StoreSchema& store_schema();\n\n");
  return cat(out, "}  // namespace tl::", room_of(area), "\n");
}

std::string source_text(std::string_view area, const std::vector<NamedSql>& statements,
                        const std::vector<MigrationFile>& migrations) {
  std::string out = cat("// Generated from src/", area, "/*.sql; edit those.\n#include \"", area,
                        "/statements.h\"\n\n#include <array>\n\nnamespace tl::", room_of(area),
                        " {\n\nnamespace statements {\n");
  for (const NamedSql& statement : statements) {
    std::string names = "{}";
    if (!statement.sql.names.empty()) {
      names = cat("names_of_", statement.name);
      out.append(cat("static constexpr std::string_view ", names, "[] = {\""));
      out.append(join(statement.sql.names, "\", \"")).append("\"};\n");
    }
    out.append(cat("constinit const ::tl::database::NamedStatement<", statement.sql.parameters,
                   "> ", statement.name, "{{\"", area, " ", statement.name, "\",\n"));
    out.append(cat(raw_literal(statement.sql.sqlite), ",\n"));
    out.append(cat(raw_literal(statement.sql.postgres), ",\n"));
    out.append(cat(statement.sql.parameters, ", ", names, "}};\n"));
  }
  out.append("}  // namespace statements\n\nnamespace {\n");
  out.append(cat("const std::array<const ::tl::database::Statement*, ", statements.size(),
                 "> all_statements{\n"));
  for (const auto& statement : statements)
    out.append(cat("    &statements::", statement.name, ",\n"));
  out.append(cat("};\nconst std::array<::tl::database::Migration, ", migrations.size(),
                 "> all_migrations{\n"));
  for (const MigrationFile& migration : migrations) {
    out.append(cat("::tl::database::Migration{1", migration.number, " - 10000, \"", migration.name,
                   "\",\n", raw_literal(migration.text), "},\n"));
  }
  out.append(cat("};\n}  // namespace\n\nconst ::tl::database::StoreSchema& store_schema() {\n",
                 "  static const ::tl::database::StoreSchema schema{\"", area,
                 "\", all_statements, all_migrations};\n  return schema;\n}\n\n"));
  return cat(out, "}  // namespace tl::", room_of(area), "\n");
}

Result<void> write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) return unavailable("file_unwritable", cat("cannot write ", path.string()));
  return {};
}

Result<void> read_statements(const fs::path& path, std::vector<NamedSql>& all) {
  TL_TRY(const std::string text, read(path));
  TL_TRY(auto found, statements_of(text));
  if (path.stem().extension() == ".postgres") return override_with(all, std::move(found));
  for (NamedSql& statement : found) {
    const auto same = [&](const NamedSql& other) { return other.name == statement.name; };
    if (std::any_of(all.begin(), all.end(), same)) {
      return conflict("name_repeated", cat(statement.name, " stands twice in this store"));
    }
    all.push_back(std::move(statement));
  }
  return {};
}

Result<void> run(const std::vector<std::string>& arguments) {
  std::vector<NamedSql> statements;
  std::vector<MigrationFile> migrations;
  std::vector<fs::path> files(arguments.begin() + 3, arguments.end());
  // "part.sql" before "part.postgres.sql", whatever order the build gave them in.
  std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) {
    return std::pair(a.stem().extension() == ".postgres", a) <
           std::pair(b.stem().extension() == ".postgres", b);
  });
  for (const fs::path& file : files) {
    if (file.parent_path().filename() == "migrations") {
      TL_TRY(std::string text, read(file));
      const std::string stem = file.stem().string();
      migrations.push_back(
          {stem.substr(0, 4), stem.substr(std::min<std::size_t>(5, stem.size())), std::move(text)});
    } else if (auto read_in = read_statements(file, statements); !read_in) {
      return with_context(read_in.error(), file.string());
    }
  }
  TL_CHECK(write(arguments[1], header_text(arguments[0], statements)));
  return write(arguments[2], source_text(arguments[0], statements, migrations));
}

}  // namespace
}  // namespace tl::database

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 3) {
    std::cerr << "usage: embed_sql <area> <header out> <source out> <file.sql>...\n";
    return 64;
  }
  if (const auto done = tl::database::run(arguments); !done) {
    std::cerr << "embed_sql: " << done.error().message << "\n";
    return 1;
  }
  return 0;
}
