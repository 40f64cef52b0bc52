#include "content/feed/canonical_json.h"

namespace content {
namespace {

void AppendString(const std::string& text, std::string& out) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

// Recursion is bounded: ParseJson refuses nesting deeper than 64.
bool Append(const Json& value, std::string& out);

bool AppendArray(const Json& value, std::string& out) {
  out += '[';
  bool first = true;
  for (const Json& item : value) {
    if (!first) out += ',';
    first = false;
    if (!Append(item, out)) return false;
  }
  out += ']';
  return true;
}

bool AppendObject(const Json& value, std::string& out) {
  out += '{';
  bool first = true;
  for (const auto& [name, member] : value.items()) {
    if (!first) out += ',';
    first = false;
    AppendString(name, out);
    out += ':';
    if (!Append(member, out)) return false;
  }
  out += '}';
  return true;
}

bool Append(const Json& value, std::string& out) {
  switch (value.type()) {
    case Json::value_t::null:
      out += "null";
      return true;
    case Json::value_t::boolean:
      out += value.get<bool>() ? "true" : "false";
      return true;
    case Json::value_t::number_integer:
      out += std::to_string(value.get<int64_t>());
      return true;
    case Json::value_t::number_unsigned:
      out += std::to_string(value.get<uint64_t>());
      return true;
    case Json::value_t::string:
      AppendString(value.get_ref<const std::string&>(), out);
      return true;
    case Json::value_t::array:
      return AppendArray(value, out);
    case Json::value_t::object:
      return AppendObject(value, out);
    default:
      return false;
  }
}

}  // namespace

Result<std::string> CanonicalJson(const Json& value) {
  std::string out;
  if (!Append(value, out)) {
    return Error{Error::Kind::Damaged, "canonical JSON: a number that is not an integer"};
  }
  return out;
}

}  // namespace content
