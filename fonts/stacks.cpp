#include "fonts/stacks.h"

#include <unicode/uchar.h>

#include "content/base/json.h"
#include "fonts/language.h"

namespace fonts {
namespace {

using content::Error;
using content::Json;
using content::Result;

using PairsByName = std::map<std::string, Stacks::Pair>;

Error Damaged(const std::string& what) {
  return Error{Error::Kind::Damaged, "stacks.json: " + what};
}

FaceId AddFile(Stacks& stacks, const Json& face, const std::string& path) {
  stacks.files.push_back({path, face.value("package", ""), face.value("index", 0)});
  return static_cast<FaceId>(stacks.files.size() - 1);
}

PairsByName AddFaces(Stacks& stacks, const Json& faces) {
  PairsByName pairs;
  for (const auto& [name, face] : faces.items()) {
    Stacks::Pair pair;
    pair.regular = AddFile(stacks, face, face.value("regular", ""));
    pair.bold = face.contains("bold") ? AddFile(stacks, face, face.value("bold", "")) : pair.regular;
    pairs[name] = pair;
  }
  return pairs;
}

Result<Stacks::Pair> Find(const PairsByName& pairs, const std::string& name) {
  const auto found = pairs.find(name);
  if (found == pairs.end()) return Damaged("no face named \"" + name + "\"");
  return found->second;
}

UScriptCode ScriptNamed(const std::string& code) {
  if (code == "Aran") return kNastaliq;
  return static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, code.c_str()));
}

Result<Stacks::Faces> ReadFamilies(const PairsByName& pairs, const Json& families) {
  Stacks::Faces faces;
  faces.sans = TRY(Find(pairs, families.value("sans", "")));
  faces.serif = TRY(Find(pairs, families.value("serif", "")));
  return faces;
}

Result<void> AddScripts(Stacks& stacks, const PairsByName& pairs, const Json& scripts) {
  for (const auto& [code, families] : scripts.items()) {
    const UScriptCode script = ScriptNamed(code);
    if (script <= USCRIPT_INHERITED) return Damaged("no script \"" + code + "\"");
    stacks.scripts[script] = TRY(ReadFamilies(pairs, families));
  }
  return {};
}

}  // namespace

Result<Stacks> ReadStacks(std::string_view json) {
  const Json document = TRY(content::ParseJson(json, "stacks.json"));
  for (const char* member : {"faces", "scripts", "narrow", "rest", "emoji"}) {
    if (!document.contains(member)) return Damaged(std::string("no member \"") + member + "\"");
  }
  Stacks stacks;
  const PairsByName pairs = AddFaces(stacks, document["faces"]);
  TRY(AddScripts(stacks, pairs, document["scripts"]));
  if (!stacks.scripts.contains(USCRIPT_LATIN)) return Damaged("no faces for Latn");
  stacks.narrow = document["narrow"].value("characters", "");
  stacks.narrow_faces = TRY(ReadFamilies(pairs, document["narrow"]));
  for (const Json& name : document["rest"]) stacks.rest.push_back(TRY(Find(pairs, name.get<std::string>())));
  stacks.emoji = TRY(Find(pairs, document["emoji"].get<std::string>())).regular;
  return stacks;
}

}  // namespace fonts
