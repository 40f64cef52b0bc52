#pragma once

#include <string>
#include <vector>

#include "content/model/record.h"

namespace content {

// schema.org DigitalDocument: a paper brochure, page by page.
struct Brochure {
  enum class Binding { Left, Right };  // Right: pages are turned from left to right, as vertical Japanese is
  enum class Stock { In, Low, Out };

  struct Link {
    std::string url;
    int x = 0;  // px of the page's image, from its top left corner
    int y = 0;
    int width = 0;
    int height = 0;
  };
  struct Page {
    std::string label;  // "iv", as printed; "" when it is the page's number
    Image image;        // what a panel shows at once: its short side is 1080 px at most, its long one 1920
    Image zoom;         // three times that, for pinching
    Image thumbnail;    // fits 262x346
    std::string text;   // in reading order
    std::vector<Link> links;
  };
  struct Heading {
    std::string title;  // in in_language
    int page = 0;       // from 1
  };
  struct Rack {
    std::string centre;  // id
    std::string rack;    // "B-12", where the paper copy stands
    Stock stock = Stock::In;
  };

  Record record;
  std::string in_language;  // BCP 47
  Binding binding = Binding::Left;
  std::vector<Page> pages;
  std::vector<Heading> contents;
  std::vector<Rack> racks;  // of the centres that have it on paper
};

}  // namespace content
