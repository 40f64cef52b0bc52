// What poppler, qpdf and vips print about a stranger's file, and the sidecar beside it: the first byte says
// which.
#include "tools/brochure/page_pictures.h"
#include "tools/brochure/page_text.h"
#include "tools/brochure/pdf_facts.h"
#include "tools/brochure/pdf_structure.h"
#include "tools/brochure/sidecar.h"
#include "tools/brochure/text_language.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  constexpr size_t kMostPixels = 1 << 20;
  switch (bytes[0]) {
    case 'i':
      (void)tools::ReadPdfInfo(text);
      break;
    case 'f':
      (void)tools::FontsNotEmbedded(text);
      break;
    case 'p':
      (void)tools::DrawnPictures(text);
      break;
    case 't':
      for (const tools::PageText& page : tools::ReadPageTexts(text)) (void)tools::LanguageOf(page.text);
      break;
    case 'q':
      (void)tools::ReadPdfStructure(text, 3);
      break;
    case 'm':
      (void)tools::ReadPpm(std::string(text), kMostPixels);
      break;
    case 's':
      (void)tools::ReadSidecar(text, "input.toml");
      break;
    default:
      (void)tools::FirstComplaint(text);
  }
  return 0;
}
