#include "exchange/web_manifest.hpp"

#include "base/json_writer.hpp"
#include "base/utf8.hpp"
#include "exchange/site_icons.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

class Manifest {
public:
    Manifest(const SitePlan& plan, const CalendarWords& words, std::uint32_t language)
        : plan_(plan), words_(words), number_(language), language_(plan.languages[language]) {}

    OutputFile file() {
        const auto& heading = plan_.directory.site.heading;
        const auto colours = icon_colours(plan_.directory.site);
        json_.begin_object();
        json_.member("name", heading.title.in(language_));
        json_.member("short_name", short_name());
        json_.member("description", heading.subtitle.in(language_));
        json_.member("lang", language_);
        json_.member("dir", words_(number_, "sprache.richtung"));
        json_.member("start_url", "./");
        json_.member("scope", root());
        // With a way back: pages lead to each other, and some to other sites.
        json_.member("display", "minimal-ui");
        json_.member("theme_color", hex_of(colours.ground));
        json_.member("background_color", hex_of(colours.ground));
        json_.key("icons");
        json_.begin_list();
        icon(drawn_icon, "any", "image/svg+xml", "any");
        for (const auto& each : icon_files) {
            const auto sizes = fmt::format("{0}x{0}", each.size);
            for (const auto purpose : {"any", "maskable"}) {
                icon(each.path, sizes, "image/png", purpose);
            }
        }
        json_.end_list();
        json_.end_object();
        return {plan_.prefix_of(number_).append(web_manifest_file), json_.take() + '\n'};
    }

private:
    /// Below a picture on a small screen there is room for twelve letters.
    [[nodiscard]] const std::string& short_name() const {
        constexpr std::size_t room = 12;
        const auto& heading = plan_.directory.site.heading;
        const auto& title = heading.title.in(language_);
        return count_code_points(title) <= room ? title : heading.municipality;
    }

    [[nodiscard]] std::string_view root() const { return number_ == 0 ? "./" : "../"; }

    void icon(std::string_view path, std::string_view sizes, std::string_view type,
              std::string_view purpose) {
        json_.begin_object();
        json_.member("src", std::string(number_ == 0 ? "" : root()).append(path));
        json_.member("sizes", sizes);
        json_.member("type", type);
        json_.member("purpose", purpose);
        json_.end_object();
    }

    const SitePlan& plan_;
    const CalendarWords& words_;
    std::uint32_t number_;
    const std::string& language_;
    JsonWriter json_;
};

} // namespace

std::vector<OutputFile> web_manifests(const SitePlan& plan, const CalendarWords& words) {
    std::vector<OutputFile> files;
    for (std::uint32_t i = 0; i < plan.languages.size(); ++i) {
        files.push_back(Manifest(plan, words, i).file());
    }
    return files;
}

} // namespace schaukasten
