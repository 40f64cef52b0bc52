#pragma once

#include <map>
#include <regex>
#include <string>

#include "content/base/json.h"

namespace content {

// Judges a value by a JSON Schema as far as record.schema.json uses the language; a keyword outside that
// stops the test. It stands in for a schema library so that the hand-written rules can be compared with the
// schema itself.
class Schema {
 public:
  explicit Schema(Json root);
  bool Accepts(const Json& value) const { return Accepts(root_, value); }

 private:
  bool Accepts(const Json& schema, const Json& value) const;
  bool Obeys(const std::string& keyword, const Json& argument, const Json& schema, const Json& value) const;
  bool ObeysForObjects(const std::string& keyword, const Json& argument, const Json& value) const;
  const Json& Referenced(const std::string& reference) const;

  bool Matches(const std::string& pattern, const Json& value) const;
  void CompilePatterns(const Json& schema);

  Json root_;
  std::map<std::string, std::regex> patterns_;  // compiled once: a regular expression takes long to compile
};

}  // namespace content
