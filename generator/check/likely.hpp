#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

// What people mean who write contacts, classes, colours and places in their own way: what a message
// tells to write instead. Empty if nobody can know.

/// "Tel. 030.23125.120 (Sekretariat)"  ->  "030 23125 120"
std::string likely_phone(std::string_view text);

/// "Sekretariat <schule@ort.example>", "schule (at) ort.example"  ->  "schule@ort.example"
std::string likely_email(std::string_view text);

/// "www.ort.example", "htps://ort.example", "[Schule](https://ort.example)"  ->  "https://…"
std::string likely_web_address(std::string_view text);

/// "1 bis 4", "Klasse 1–4", "1,2,3"  ->  "1-4", "1-3"
std::string likely_classes(std::string_view text);

/// "51.51, 7.46", "51,51 / 7,46"  ->  "[51.51, 7.46]"
std::string likely_position(std::string_view text);

} // namespace schaukasten
