# `make package`: the program as a Debian package, with its service. One file does all; what it
# needs beside it is found by dpkg-shlibdeps.
install(TARGETS throughline RUNTIME DESTINATION bin)
install(FILES packaging/debian/throughline.service DESTINATION lib/systemd/system)
install(FILES packaging/debian/sysusers.conf DESTINATION lib/sysusers.d RENAME throughline.conf)
install(FILES packaging/debian/throughline.conf DESTINATION /etc/throughline)
install(FILES README.md LICENSE DESTINATION share/doc/throughline)
install(DIRECTORY docs/operating/ DESTINATION share/doc/throughline)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME throughline)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Throughline maintainers <maintainers@throughline.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "commercial system of an EMS provider")
set(CPACK_PACKAGE_DESCRIPTION
  "From the market to the review: accounts, RFQs, bills of materials, matching, sourcing, quotes.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
  "fonts-droid-fallback, fonts-nanum, fonts-noto-core, postgresql-15, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${PROJECT_SOURCE_DIR}/packaging/debian/postinst ${PROJECT_SOURCE_DIR}/packaging/debian/prerm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Upgrades ask before they replace what was set here.
file(WRITE ${PROJECT_BINARY_DIR}/package/conffiles "/etc/throughline/throughline.conf\n")
file(CHMOD ${PROJECT_BINARY_DIR}/package/conffiles
  PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
list(APPEND CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${PROJECT_BINARY_DIR}/package/conffiles)
include(CPack)

if(BUILD_TESTING AND NOT TL_SANITIZE)
  add_test(NAME debian_package
    COMMAND ${PROJECT_SOURCE_DIR}/tests/package/debian_package_test.sh ${PROJECT_BINARY_DIR})
  set_tests_properties(debian_package PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
endif()
