#pragma once

#include <string>
#include <vector>

#include "content/model/record.h"

namespace content {

struct Quiz {
  struct Question {
    TextMap question;
    std::vector<TextMap> answers;
    int right = 0;  // which of the answers
    TextMap explanation;
    std::string prefecture;  // code, or ""
    std::string about;       // id of the record that tells more, or ""
  };

  Record record;
  std::vector<Question> questions;
};

}  // namespace content
