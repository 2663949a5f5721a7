# Compiler options shared by every target of ours; third-party headers come in as SYSTEM. Designated
# initialisers name what they set and leave the rest at its default: that is meant, not missing.
add_library(tl_options INTERFACE)
target_compile_features(tl_options INTERFACE cxx_std_23)
# -pthread everywhere: a precompiled header must agree on it.
target_compile_options(tl_options INTERFACE -pthread)
target_compile_options(tl_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror
  -Wno-missing-field-initializers
  -fno-strict-aliasing -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 warns about its own std::string and std::optional once it optimises (bugs 105329,
  # 105562, 105651). The sanitizers and the library's assertions see what is real of these.
  target_compile_options(tl_options INTERFACE
    -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds -Wno-maybe-uninitialized)
endif()
# clang reports what libstdc++ 12 calls inside its own stable_sort.
target_compile_options(tl_options INTERFACE
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
target_compile_definitions(tl_options INTERFACE _GLIBCXX_ASSERTIONS)
if(TL_SANITIZE)
  target_compile_definitions(tl_options INTERFACE TL_SANITIZED=1)
  target_compile_options(tl_options INTERFACE
    -fsanitize=${TL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(tl_options INTERFACE -fsanitize=${TL_SANITIZE})
endif()
if(TL_COVERAGE)
  target_compile_options(tl_options INTERFACE --coverage)
  target_link_options(tl_options INTERFACE --coverage)
endif()
if(TL_LIBFUZZER)
  target_compile_options(tl_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
find_program(TL_MOLD mold)
if(TL_MOLD)
  target_link_options(tl_options INTERFACE -fuse-ld=mold)
endif()
find_program(TL_CCACHE ccache)
if(TL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${TL_CCACHE})
endif()

add_library(tl_pch STATIC ${PROJECT_SOURCE_DIR}/cmake/pch/pch.cpp)
target_link_libraries(tl_pch PRIVATE tl_options Boost::headers)
target_precompile_headers(tl_pch PRIVATE ${PROJECT_SOURCE_DIR}/cmake/pch/pch.h)
