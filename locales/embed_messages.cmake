# cmake -DMESSAGES=DIR -DTAGS=en,ja -DOUTPUT=FILE -P embed_messages.cmake
# Writes a header with each message file as a raw string, so that the program needs no file at run time to speak.

string(REPLACE "," ";" tags "${TAGS}")
list(LENGTH tags count)

set(header "// Written by locales/embed_messages.cmake.
#pragma once

#include <array>
#include <string_view>

namespace locales {

struct EmbeddedMessages {
  std::string_view tag;
  std::string_view json;
};

inline constexpr std::array<EmbeddedMessages, ${count}> kEmbeddedMessages{{
")
foreach(tag IN LISTS tags)
  file(READ "${MESSAGES}/${tag}.json" json)
  string(APPEND header "    {\"${tag}\", R\"json(${json})json\"},\n")
endforeach()
string(APPEND header "}};

}  // namespace locales
")
file(WRITE "${OUTPUT}" "${header}")
