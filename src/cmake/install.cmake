# What `cmake --install` puts where, and the packages: `cpack -G "DEB;TGZ"` in a build directory.

include(GNUInstallDirs)

if(TARGET pergola)
  install(TARGETS pergola RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(EXISTS ${PROJECT_SOURCE_DIR}/docs)
  install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DATADIR}/pergola USE_SOURCE_PERMISSIONS
        PATTERN __pycache__ EXCLUDE
        PATTERN "*.pyc" EXCLUDE)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_VENDOR "Pergola maintainers")
set(CPACK_PACKAGE_CONTACT "Pergola maintainers <maintainers@pergola.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)  # the libraries are linked dynamically: without this the package depends on nothing
include(CPack)
