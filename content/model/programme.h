#pragma once

#include <string>
#include <vector>

#include "content/model/record.h"

namespace content {

// A measure of the ALL JAPAN & TOKYO project.
struct Programme {
  enum class Audience { Visitor, Business };

  Record record;
  std::string measure;  // "6-1"
  Audience audience = Audience::Visitor;
  TextMap partners;
  TextMap contact;
  std::vector<std::string> items;  // ids
};

}  // namespace content
