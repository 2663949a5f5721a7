# Embeds the .sql files of an area into its library, and says where its tables come from.
#
#   src/<area>/*.sql                       named statements -> typed constants in
#                                          "<area>/statements.h"
#   src/<area>/*.postgres.sql              overrides for PostgreSQL
#   src/<area>/migrations/NNNN_name.sql    neutral DDL, applied in order of the number
#
# A misspelt statement does not compile; a migration number used twice ends the configure run.
# src/platform/database/statement.h shows what a store author writes and gets.
function(tl_embed_sql target area)
  set(folder ${PROJECT_SOURCE_DIR}/src/${area})
  file(GLOB statements CONFIGURE_DEPENDS ${folder}/*.sql)
  file(GLOB migrations CONFIGURE_DEPENDS ${folder}/migrations/*.sql)
  if(NOT statements AND NOT migrations)
    return()
  endif()
  foreach(migration IN LISTS migrations)
    tl_claim_migration_number(${migration})
  endforeach()
  if(NOT TARGET embed_sql)
    # The tool reads SQL with the very code that migrations use.
    add_executable(embed_sql ${PROJECT_SOURCE_DIR}/cmake/embed/embed_sql.cpp
      ${PROJECT_SOURCE_DIR}/src/platform/database/sql_text.cpp)
    target_link_libraries(embed_sql PRIVATE foundation tl_options)
  endif()
  set(generated ${PROJECT_BINARY_DIR}/generated)
  set(header ${generated}/${area}/statements.h)
  set(source ${generated}/${area}/statements.cpp)
  add_custom_command(OUTPUT ${header} ${source}
    COMMAND embed_sql ${area} ${header} ${source} ${statements} ${migrations}
    DEPENDS embed_sql ${statements} ${migrations}
    COMMENT "SQL of ${area}" VERBATIM)
  target_sources(${target} PRIVATE ${header} ${source})
  target_include_directories(${target} PUBLIC ${generated})
endfunction()

function(tl_claim_migration_number file)
  get_filename_component(name ${file} NAME)
  if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+\\.sql$")
    message(FATAL_ERROR "${file}: a migration is named NNNN_what_it_does.sql")
  endif()
  set(number ${CMAKE_MATCH_1})
  get_property(other GLOBAL PROPERTY TL_MIGRATION_${number})
  if(other AND NOT other STREQUAL file)
    message(FATAL_ERROR "migration number ${number} is used twice: ${other} and ${file}")
  endif()
  set_property(GLOBAL PROPERTY TL_MIGRATION_${number} ${file})
endfunction()
