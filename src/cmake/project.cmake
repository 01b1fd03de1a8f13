# Settings and warnings of our own code, and the helper that makes a module.

add_library(project_settings INTERFACE)
target_compile_features(project_settings INTERFACE cxx_std_20)
target_include_directories(project_settings INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/src)
target_compile_definitions(project_settings INTERFACE PERGOLA_VERSION="${PROJECT_VERSION}")
if(PERGOLA_SANITIZE)
  target_compile_options(project_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                    -fno-omit-frame-pointer)
  target_link_options(project_settings INTERFACE -fsanitize=address,undefined)
endif()

add_library(project_warnings INTERFACE)
target_compile_options(project_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wextra-semi -Wimplicit-fallthrough $<$<BOOL:${PERGOLA_WERROR}>:-Werror>)

# What link-time optimisation finds is no matter of taste.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(project_settings INTERFACE -Werror=odr -Werror=lto-type-mismatch)
endif()

# pergola_module(NAME SOURCES a.cpp … LINK other modules and libraries …)
function(pergola_module name)
  cmake_parse_arguments(MODULE "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
  add_library(pergola_${name} STATIC ${MODULE_SOURCES})
  target_link_libraries(pergola_${name} PUBLIC project_settings ${MODULE_LINK}
                                        PRIVATE $<BUILD_INTERFACE:project_warnings> ${MODULE_PRIVATE})
  # Not for tests: GCC 12, optimising, sees null pointers in the standard library where they look things up.
  target_compile_options(pergola_${name} PRIVATE -Wnull-dereference)
endfunction()

# pergola_tests(NAME SOURCES a_test.cpp … LINK modules …): one doctest executable, one ctest entry.
function(pergola_tests name)
  cmake_parse_arguments(TESTS "" "" "SOURCES;LINK" ${ARGN})
  add_executable(test_${name} ${TESTS_SOURCES} $<TARGET_OBJECTS:test_main>)
  target_link_libraries(test_${name} PRIVATE doctest::doctest ${TESTS_LINK} project_warnings)
  target_compile_definitions(test_${name} PRIVATE PERGOLA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME unit-${name} COMMAND test_${name})
endfunction()
