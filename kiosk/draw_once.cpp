#include "content/base/disk.h"
#include "content/base/write_then_rename.h"
#include "kiosk/run.h"
#include "kiosk/ui/png_file.h"

namespace kiosk {

content::Result<void> DrawOnce(Stage& stage, const Session& session, CpuPainter& painter, Size size,
                               const std::string& png_path, const std::string& json_path) {
  Stage::Drawn drawn = stage.Draw(session, size, {});
  content::SystemDisk disk;
  if (!json_path.empty()) TRY(content::WriteThenRename(disk, json_path, DumpSemantics(drawn.root)));
  if (png_path.empty()) return {};
  Canvas canvas(size);
  painter.Paint(drawn.list, {{0, 0, size.width, size.height}}, canvas.surface());
  auto png = TRY(EncodePng(canvas.surface()));
  return content::WriteThenRename(disk, png_path, png);
}

}  // namespace kiosk
