#include "check/colours.hpp"

#include "check/place_of.hpp"
#include "model/town_colours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace schaukasten {
namespace {

/// "1,9 : 1"; never as much as text needs if it is not.
std::string ratio_in_words(double ratio) {
    auto tenths = std::lround(ratio * 10);
    if (ratio < text_contrast) tenths = std::min(tenths, std::lround(text_contrast * 10) - 1);
    return fmt::format("{},{} : 1", tenths / 10, tenths % 10);
}

struct WorstCase {
    TextGround ground;
    double ratio;
};

WorstCase worst_case(Rgb text, Scheme scheme, Rgb town) {
    const auto ground = worst_ground(text, text_grounds(scheme, town));
    return {ground, contrast(text, ground.colour)};
}

class ColourCheck {
public:
    ColourCheck(const Record& record, const Colours& colours, Diagnostics& diagnostics)
        : record_(record), colours_(colours), town_(*colours.main.rgb), diagnostics_(diagnostics) {}

    void run() {
        require_readable(&Colours::text_on_light, Scheme::Light);
        require_readable(&Colours::text_on_dark, Scheme::Dark);
        tell_what_is_derived();
    }

private:
    void require_readable(Colour Colours::*member, Scheme scheme) {
        const auto& text = colours_.*member;
        if (text.empty()) return;
        const auto worst = worst_case(*text.rgb, scheme, town_);
        if (worst.ratio >= text_contrast) return;
        diagnostics_.error(
            place_of(record_, &Site::colours, member),
            fmt::format("»{}« ist auf {} ({}) nicht gut zu lesen: Der Kontrast ist {}, nötig sind "
                        "4,5 : 1; nehmen Sie zum Beispiel \"{}\"",
                        hex_of(*text.rgb), worst.ground.name, hex_of(worst.ground.colour),
                        ratio_in_words(worst.ratio),
                        hex_of(readable_text(*text.rgb, scheme, town_))));
    }

    void tell_what_is_derived() {
        const auto derived = town_colours(colours_);
        const auto on_light = worst_case(town_, Scheme::Light, town_);
        const auto on_dark = worst_case(town_, Scheme::Dark, town_);
        if (on_light.ratio < text_contrast && colours_.text_on_light.empty()) {
            hint(fmt::format("»{}« ist als Schrift auf hellem Grund schwer zu lesen (Kontrast {}); "
                             "Links und Knöpfe bekommen deshalb {}, auf dunklem Grund {}",
                             hex_of(town_), ratio_in_words(on_light.ratio),
                             hex_of(derived.light.action), hex_of(derived.dark.action)));
        } else if (on_dark.ratio < text_contrast && colours_.text_on_dark.empty()) {
            hint(
                fmt::format("»{}« ist als Schrift auf dunklem Grund schwer zu lesen (Kontrast {}); "
                            "Links und Knöpfe bekommen dort {}, auf hellem Grund {}",
                            hex_of(town_), ratio_in_words(on_dark.ratio),
                            hex_of(derived.dark.action), hex_of(derived.light.action)));
        }
    }

    void hint(std::string message) {
        diagnostics_.hint(place_of(record_, &Site::colours, &Colours::main), std::move(message));
    }

    const Record& record_;
    const Colours& colours_;
    Rgb town_;
    Diagnostics& diagnostics_;
};

bool is_written(const Record& site_file, Colour Colours::*member) {
    const auto* section = site_file.table.find(key_of(&Site::colours));
    const auto* table = section ? std::get_if<TomlTable>(&section->value.data) : nullptr;
    return table && table->find(key_of(member)) != nullptr;
}

} // namespace

void check_colours(const Record& site_file, const Colours& colours, Diagnostics& diagnostics) {
    if (!colours.main.empty()) {
        ColourCheck(site_file, colours, diagnostics).run();
        return;
    }
    if (is_written(site_file, &Colours::main)) return; // and wrong, as is told already
    for (const auto member : {&Colours::text_on_light, &Colours::text_on_dark}) {
        if ((colours.*member).empty()) continue;
        diagnostics.error(place_of(site_file, &Site::colours, member),
                          fmt::format("»{}« gilt nur zusammen mit »{}«; tragen Sie auch die Farbe "
                                      "der Stadt ein",
                                      key_of(member), key_of(&Colours::main)));
    }
}

} // namespace schaukasten
