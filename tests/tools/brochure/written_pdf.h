#pragma once

#include <string>
#include <vector>

namespace tools {

// A PDF written by hand, object by object (ISO 32000-1, 7.5): the first object is the catalog.
class WrittenPdf {
 public:
  // The number of the object that is added.
  int Add(const std::string& object) {
    objects_.push_back(object);
    return static_cast<int>(objects_.size());
  }
  int AddStream(const std::string& members, const std::string& bytes) {
    return Add("<< /Length " + std::to_string(bytes.size()) + " " + members + " >>\nstream\n" + bytes +
               "\nendstream");
  }

  std::string Bytes(const std::string& trailer_members = "") const {
    std::string bytes = "%PDF-1.7\n";
    std::string table;
    for (size_t i = 0; i < objects_.size(); ++i) {
      std::string offset = std::to_string(bytes.size());
      table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
      bytes += std::to_string(i + 1) + " 0 obj\n" + objects_[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects_.size() + 1);
    const std::string start = std::to_string(bytes.size());
    return bytes + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size +
           " /Root 1 0 R " + trailer_members + " >>\nstartxref\n" + start + "\n%%EOF\n";
  }

 private:
  std::vector<std::string> objects_;
};

// Pages of one size in points, each with its content stream; `catalog` and `page` are further members.
inline std::string PdfOf(const std::vector<std::string>& contents, const std::string& box = "0 0 200 300",
                         const std::string& catalog = "", const std::string& page = "") {
  std::string kids;
  for (size_t i = 0; i < contents.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
  WrittenPdf pdf;
  pdf.Add("<< /Type /Catalog /Pages 2 0 R " + catalog + " >>");
  pdf.Add("<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(contents.size()) + " >>");
  pdf.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (size_t i = 0; i < contents.size(); ++i) {
    pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [" + box + "] /Contents " + std::to_string(5 + 2 * i) +
            " 0 R /Resources << /Font << /F 3 0 R >> >> " + page + " >>");
    pdf.AddStream("", contents[i]);
  }
  return pdf.Bytes();
}

inline std::string Words(const std::string& words) {
  return "BT /F 24 Tf 20 200 Td (" + words + ") Tj ET";
}

}  // namespace tools
