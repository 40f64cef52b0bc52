#pragma once

#include <string>
#include <vector>

#include "content/model/quiz.h"
#include "content/store/cache.h"

namespace content {

Result<std::vector<Quiz>> Quizzes(const Cache& cache);  // by Japanese reading
Result<Quiz> QuizWithId(const Cache& cache, const std::string& id);

}  // namespace content
