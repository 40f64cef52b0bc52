#include "content/base/json.h"

#include <vector>

namespace content {
namespace {

constexpr size_t kDepthLimit = 64;

// Builds the value as the parser reads it, and refuses what RFC 8259 leaves open and this project never
// sends. The library's parser itself does not recurse, so a depth that is refused has cost nothing.
class Builder final : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return Add(nullptr) != nullptr; }
  bool boolean(bool value) override { return Add(value) != nullptr; }
  bool number_integer(int64_t value) override { return Add(value) != nullptr; }
  bool number_unsigned(uint64_t value) override { return Add(value) != nullptr; }
  bool number_float(double value, const std::string&) override { return Add(value) != nullptr; }
  bool string(std::string& value) override { return Add(std::move(value)) != nullptr; }
  bool binary(Json::binary_t&) override { return Refuse("not text"); }
  bool start_object(size_t) override { return Open(Json::object()); }
  bool start_array(size_t) override { return Open(Json::array()); }
  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }

  bool key(std::string& name) override {
    auto [member, is_new] = open_.back()->get_ref<Json::object_t&>().try_emplace(std::move(name));
    if (!is_new) return Refuse("member \"" + member->first + "\" twice");
    member_ = &member->second;
    return true;
  }

  bool parse_error(size_t, const std::string&, const Json::exception& exception) override {
    return Refuse(exception.what());
  }

  const std::string& reason() const { return reason_; }
  Json Taken() && { return std::move(root_); }

 private:
  template <typename Value>
  Json* Add(Value&& value) {
    Json* place = &root_;
    if (!open_.empty() && open_.back()->is_array()) {
      place = &open_.back()->get_ref<Json::array_t&>().emplace_back();
    } else if (!open_.empty()) {
      place = member_;
    }
    *place = std::forward<Value>(value);
    return place;
  }

  bool Open(Json&& empty) {
    if (open_.size() == kDepthLimit) return Refuse("nested deeper than 64");
    open_.push_back(Add(std::move(empty)));
    return true;
  }

  bool Close() {
    open_.pop_back();
    return true;
  }

  bool Refuse(std::string reason) {
    reason_ = std::move(reason);
    return false;
  }

  Json root_;
  std::vector<Json*> open_;  // the containers around the place that is read; only the innermost grows
  Json* member_ = nullptr;   // of the innermost object: its value is read next
  std::string reason_;
};

}  // namespace

Result<Json> ParseJson(std::string_view bytes, std::string_view what) {
  auto damaged = [&](const std::string& reason) {
    return Error{Error::Kind::Damaged, std::string(what) + ": not acceptable JSON: " + reason};
  };
  // The library takes NUL for the end of its input and would overlook what follows.
  if (bytes.find('\0') != std::string_view::npos) return damaged("a NUL byte");
  Builder builder;
  if (!Json::sax_parse(bytes, &builder)) return damaged(builder.reason());
  return std::move(builder).Taken();
}

std::string StringIn(const Json& object, std::string_view member) {
  auto found = object.find(member);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json MemberIn(const Json& object, std::string_view member) {
  auto found = object.find(member);
  return found != object.end() ? *found : Json();
}

std::string DumpJson(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace content
