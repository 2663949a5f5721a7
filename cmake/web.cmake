# The front end, built once for all presets into build/web and packed for src/platform/assets.
#
#   cmake --preset release -DTL_WEB=OFF    without Node.js: one page says what is missing
option(TL_WEB "Build the front end into the program" ON)

if(TL_WEB)
  set(TL_WEB_PACKED ${PROJECT_SOURCE_DIR}/build/web/packed)
  file(GLOB_RECURSE TL_WEB_SOURCES CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/web/src/* ${PROJECT_SOURCE_DIR}/web/public/*
    ${PROJECT_SOURCE_DIR}/web/scripts/*)
  list(APPEND TL_WEB_SOURCES
    ${PROJECT_SOURCE_DIR}/web/index.html ${PROJECT_SOURCE_DIR}/web/package-lock.json
    ${PROJECT_SOURCE_DIR}/web/package.json ${PROJECT_SOURCE_DIR}/web/vite.config.ts
    ${PROJECT_SOURCE_DIR}/web/tsconfig.json)
  add_custom_command(
    OUTPUT ${TL_WEB_PACKED}/index.txt ${TL_WEB_PACKED}/bundle.bin
    COMMAND ${PROJECT_SOURCE_DIR}/tools/build_web.sh
    DEPENDS ${TL_WEB_SOURCES} ${PROJECT_SOURCE_DIR}/tools/build_web.sh
    COMMENT "Front end" VERBATIM)
  add_custom_target(web DEPENDS ${TL_WEB_PACKED}/index.txt ${TL_WEB_PACKED}/bundle.bin)
else()
  set(TL_WEB_PACKED ${PROJECT_BINARY_DIR}/web_left_out)
  set(page ${PROJECT_SOURCE_DIR}/cmake/embed/web_left_out.html)
  file(SIZE ${page} size)
  file(SHA256 ${page} hash)
  string(SUBSTRING ${hash} 0 22 etag)
  configure_file(${page} ${TL_WEB_PACKED}/bundle.bin COPYONLY)
  file(CONFIGURE OUTPUT ${TL_WEB_PACKED}/index.txt @ONLY CONTENT
    "/index.html\ttext/html; charset=utf-8\t@etag@\t0\t@size@\t0\t0\n")
endif()
