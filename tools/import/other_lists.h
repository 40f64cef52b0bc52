#pragma once

#include <string>
#include <vector>

namespace tools {

// Why a whole file is not imported, for its publisher and for the person who imports.
struct Refusal {
  std::string japanese;
  std::string english;
};

// What a file that is no list for visitors seems to be, by words in its columns and in its name:
// {"AED設置場所の一覧", "a list of AEDs"}. Empty when nothing tells. `certain` asks the columns alone, for
// the words that no list of sights or events has.
enum class Evidence { Certain, Any };
Refusal SeemsToBe(const std::vector<std::string>& headers, const std::string& file, Evidence evidence);

// The sentence for a file whose columns do not make a list of sights, events or cultural properties.
// `missing` names the columns that would be needed.
Refusal NotForVisitors(const std::vector<std::string>& headers, const std::string& file,
                       const std::string& missing);

}  // namespace tools
