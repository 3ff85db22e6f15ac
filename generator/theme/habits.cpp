#include "theme/habits.hpp"

#include "base/ascii.hpp"
#include "theme/markup_scan.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace schaukasten {
namespace {

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [&](auto word) { return text.find(word) != std::string_view::npos; });
}

/// Words of a script; where one stands, in whatever manner, nothing is promised any more.
void note_script(ThemeHabits& habits, std::string_view script) {
    const auto text = in_small_letters(script);
    if (has_any(text, {"cookie"})) habits.sets_cookies = true;
    if (has_any(text, {"localstorage", "sessionstorage", "indexeddb", "serviceworker", "caches.",
                       "navigator.storage"})) {
        habits.keeps_on_device = true;
    }
    if (has_any(text, {"geolocation"})) habits.asks_for_place = true;
    if (has_any(text, {"sendbeacon", "xmlhttprequest", "websocket", "eventsource",
                       "rtcpeerconnection", "\"post\"", "'post'", "`post`"})) {
        habits.sends_forms = true;
    }
}

void note_markup(ThemeHabits& habits, std::string_view markup) {
    scan_markup(markup, {[&](const MarkupAttribute& attribute) {
                             const auto value = in_small_letters(attribute.value);
                             if (attribute.name.starts_with("on")) note_script(habits, value);
                             const bool is_method =
                                 attribute.name == "method" || attribute.name == "formmethod";
                             if (is_method && value != "get") habits.sends_forms = true;
                             const bool is_target =
                                 attribute.name == "action" || attribute.name == "formaction";
                             if (is_target && has_any(value, {"//"})) habits.sends_forms = true;
                             if (attribute.name == "ping") habits.sends_forms = true;
                             if (value == "set-cookie") habits.sets_cookies = true;
                         },
                         [&](std::string_view text, std::size_t) { note_script(habits, text); },
                         {}});
}

} // namespace

void ThemeHabits::note(const ThemeFile& file) {
    const auto ends_with = [&](std::string_view ending) { return file.path.ends_with(ending); };
    if (ends_with(".mustache") || ends_with(".html") || ends_with(".svg")) {
        note_markup(*this, file.bytes);
    } else if (ends_with(".js") || ends_with(".mjs")) {
        note_script(*this, file.bytes);
    } else if (ends_with(".wasm")) {
        *this = {true, true, true, true}; // nobody can read it
    }
}

} // namespace schaukasten
