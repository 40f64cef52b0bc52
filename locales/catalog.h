#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/base/json.h"
#include "content/base/result.h"

namespace locales {

// What is put in the place of {name} in a message: a number, which the message may inflect by, or a text.
struct Arg {
  Arg(std::string_view arg_name, std::integral auto number)
      : name(arg_name), value(static_cast<int64_t>(number)) {}
  Arg(std::string_view arg_name, std::string_view text) : name(arg_name), value(std::string(text)) {}

  std::string name;
  std::variant<int64_t, std::string> value;
};
using Args = std::vector<Arg>;

// A message together with the language that it is really in, which is not always the one asked for.
struct Message {
  std::string text;
  std::string language;
};

// The kiosk's own words in one language: messages/TAG.json, a flat object from key to ICU message. A key that
// the language lacks is looked up in its parents, then in English, then in Japanese (Easy Japanese asks
// Japanese first). Messages are parsed once and kept. One thread.
class Catalog {
 public:
  // One message file: its language and its JSON, which must outlive Open only.
  struct Source {
    std::string_view language;
    std::string_view json;
  };

  // The messages that are built into the program. Any BCP 47 tag will do: with no file of its own it falls
  // back.
  static content::Result<Catalog> Open(std::string_view language);
  static content::Result<Catalog> Open(std::string_view language, const std::vector<Source>& sources);

  Catalog(Catalog&&) noexcept;
  Catalog& operator=(Catalog&&) noexcept;
  ~Catalog();

  const std::string& language() const { return language_; }

  // The key itself when no language has it or its arguments do not fit: a bug of ours, found by the tests,
  // which must not take the screen down.
  std::string Text(std::string_view key, const Args& args = {}) const;
  Message Find(std::string_view key, const Args& args = {}) const;
  bool Has(std::string_view key) const;

 private:
  struct Parsed;

  // One language of the chain.
  struct Layer {
    std::string language;
    std::map<std::string, std::string, std::less<>> patterns;
  };

  explicit Catalog(std::string_view language);
  static content::Result<Layer> ReadLayer(const Source& source);
  const Parsed* Parse(std::string_view key) const;

  std::string language_;
  std::vector<Layer> chain_;  // best first
  mutable std::map<std::string, std::unique_ptr<Parsed>, std::less<>> parsed_;
};

// The languages whose messages are tried for a visitor who reads `language`, best first.
std::vector<std::string> MessageChain(std::string_view language);

}  // namespace locales
