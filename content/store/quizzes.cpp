#include "content/store/quizzes.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Quiz>> Quizzes(const Cache& cache) {
  return AllShown<Quiz>(cache, Kind::Quiz);
}

Result<Quiz> QuizWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Quiz>(cache, Kind::Quiz, id);
}

}  // namespace content
