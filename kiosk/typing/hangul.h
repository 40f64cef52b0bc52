#pragma once

#include <string>

namespace kiosk {

// Dubeolsik (KS X 5002): one key is one jamo (U+3131 to U+3163), and syllables (U+AC00 on) come about by
// themselves. Consonants that stand alone stay so: ㄱㄴㅈㅇ is how initials are searched.
bool IsJamo(char32_t letter);

// The text with a jamo typed after it: 가 + ㄱ is 각, 각 + ㅏ is 가가.
void AddJamo(std::u32string& text, char32_t jamo);

// Takes the last jamo from what a text ends in: 값 is 갑, 과 is 고, 가 is ㄱ. False when it ends in no Hangul
// of several jamo.
bool TakeJamo(std::u32string& text);

}  // namespace kiosk
