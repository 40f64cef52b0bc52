#include "tools/brochure/picture_reading.h"

#include <charconv>
#include <map>

#include "tools/brochure/page_pictures.h"
#include "tools/brochure/plain_text.h"
#include "tools/import/webp.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr size_t kLongestSide = 1920;  // px
constexpr size_t kLongestReason = 120;
constexpr WebPStyle kStyle{.quality = 85, .method = 4, .edges = WebPStyle::Edges::Plain};

bool IsPicture(std::string_view bytes) {
  using namespace std::literals;
  for (const std::string_view start :
       {"\xFF\xD8\xFF"sv, "\x89PNG\r\n\x1A\n"sv, "GIF87a"sv, "GIF89a"sv, "II*\0"sv, "MM\0*"sv}) {
    if (bytes.starts_with(start)) return true;
  }
  return bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
}

// "width: 4000", a field a line.
std::map<std::string, std::string> FieldsOf(std::string_view header) {
  std::map<std::string, std::string> fields;
  while (!header.empty()) {
    const size_t end = std::min(header.find('\n'), header.size());
    const std::string_view line = header.substr(0, end);
    const size_t colon = line.find(": ");
    if (colon != std::string_view::npos) fields.emplace(line.substr(0, colon), line.substr(colon + 2));
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return fields;
}

int64_t NumberIn(const std::string& field) {
  int64_t number = 0;
  std::from_chars(field.data(), field.data() + field.size(), number);
  return number;
}

// The last line of what vips says is what went wrong at the bottom: "VipsJpeg: Premature end of input file".
std::string Reason(std::string_view errors) {
  while (errors.ends_with('\n')) errors.remove_suffix(1);
  const size_t line = errors.rfind('\n');
  const std::string reason =
      PlainText(line == std::string_view::npos ? errors : errors.substr(line + 1), kLongestReason);
  return reason.empty() ? "vips gave no reason" : reason;
}

void NoteColours(std::map<std::string, std::string>& fields, Report& report) {
  std::string from;
  if (fields["interpretation"] == "cmyk") from = "CMYK";
  if (fields["format"] == "ushort") from += from.empty() ? "16 bit" : ", 16 bit";
  if (!from.empty()) report.Add(NoteCode::PictureConverted, {}, from);
  if (NumberIn(fields["orientation"]) > 1) report.Add(NoteCode::PictureRotated);
}

// What the program wrote; "" and a refusal when it would not.
Result<std::string> Ask(const Sandbox& sandbox, const Sandbox::Command& command, Report& report) {
  Result<Sandbox::Ran> ran = sandbox.Run(command);
  if (!ran && ran.error().kind != Error::Kind::Unsupported) return ran.error();
  if (!ran) report.Refuse(NoteCode::StoppedAtLimit, {}, ran.error().message);
  if (ran && ran->status != 0) report.Refuse(NoteCode::Unreadable, {}, Reason(ran->errors));
  return report.refused() ? std::string() : std::move(ran->output);
}

Result<void> Convert(const Sandbox& sandbox, const std::string& picture, PictureRead& read) {
  Sandbox::Limits limits;
  limits.memory = 2ULL << 30U;
  auto fields = FieldsOf(TRY(Ask(sandbox, {"vipsheader", {"-a", "stdin"}, picture, limits}, read.report)));
  if (read.report.refused()) return {};
  const int64_t width = NumberIn(fields["width"]);
  const int64_t height = NumberIn(fields["height"]);
  if (width < 1 || height < 1 || width > kMostPicturePixels / height) {
    read.report.Refuse(NoteCode::TooLarge, {},
                       std::to_string(kMostPicturePixels / 1'000'000) + " megapixels");
    return {};
  }
  const std::string side = std::to_string(kLongestSide);
  std::string ppm =
      TRY(Ask(sandbox,
              {"vipsthumbnail",
               {"stdin[fail_on=truncated]", "--vips-concurrency=1", "--size", side + "x" + side + ">",
                "--eprofile", "srgb", "-o", ".ppm[background=255,strip]"},
               picture,
               limits},
              read.report));
  if (read.report.refused()) return {};
  Result<Raster> raster = ReadPpm(std::move(ppm), kLongestSide * kLongestSide);
  if (!raster) {
    read.report.Refuse(NoteCode::Unreadable, {}, raster.error().message);
    return {};
  }
  read.webp = TRY(EncodeWebP(raster->rgb, raster->width, raster->height, kStyle, picture));
  read.width = raster->width;
  read.height = raster->height;
  NoteColours(fields, read.report);
  return {};
}

}  // namespace

Result<PictureRead> ReadPicture(content::Disk& disk, const Sandbox& sandbox, const std::string& picture,
                                const std::string& shown_name) {
  PictureRead read;
  read.report.file = shown_name;
  read.report.sandbox = sandbox.Line();
  if (TRY(disk.Size(picture)) > kMostPictureBytes) {
    read.report.Refuse(NoteCode::TooLarge, {}, std::to_string(kMostPictureBytes >> 20U) + " MB");
  } else if (!IsPicture(TRY(disk.Read(picture, kMostPictureBytes)))) {
    read.report.Refuse(NoteCode::NotAPicture);
  } else {
    TRY(Convert(sandbox, picture, read));
  }
  return read;
}

}  // namespace tools
