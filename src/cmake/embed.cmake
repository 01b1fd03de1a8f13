# cmake -D ROOT=templates "-D PATHS=cli/lib.sh;..." -D OUTPUT=embedded_files.cpp -P embed.cmake
# Writes files below ROOT as string literals.

set(terminator ")pergola\"")
file(WRITE ${OUTPUT} "// Generated from templates; do not edit.\n#include \"catalog/embedded_text.hpp\"\n\n"
                     "namespace pergola {\nnamespace {\n\nconstexpr EmbeddedFile k_files[] = {\n")
foreach(path IN LISTS PATHS)
  file(READ ${ROOT}/${path} content)
  string(FIND "${content}" "${terminator}" at)
  if(NOT at EQUAL -1)
    message(FATAL_ERROR "${ROOT}/${path} holds ${terminator}, which ends the literal that it becomes")
  endif()
  file(APPEND ${OUTPUT} "    {\"${path}\", R\"pergola(${content})pergola\"},\n")
endforeach()
file(APPEND ${OUTPUT} "};\n\n}  // namespace\n\nstd::span<const EmbeddedFile> embedded_files() { return k_files; }\n\n"
                      "}  // namespace pergola\n")
