#pragma once

#include <string>
#include <vector>

#include "content/base/json.h"

namespace content {

// samples.json: one record of each kind, with every member that the schema knows.
std::vector<Json> Samples();
Json SampleOfKind(const std::string& kind);

std::string FileContent(const std::string& path);

// The lines of a *.cases file that are neither blank nor comments (#).
std::vector<std::string> CaseLines(const std::string& path);

}  // namespace content
