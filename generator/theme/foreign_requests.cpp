#include "theme/foreign_requests.hpp"

#include "base/ascii.hpp"
#include "base/diagnostics.hpp"
#include "base/host_name.hpp"
#include "theme/check_stylesheet.hpp"
#include "theme/markup_scan.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace schaukasten {
namespace {

constexpr auto no_foreign_file = "die Website holt nichts von anderen Servern; legen Sie die Datei "
                                 "in den Ordner assets und nennen Sie nur ihren Namen";
constexpr auto no_foreign_form =
    "dieses Formular schickt Angaben an einen anderen Server; verweisen Sie stattdessen mit einem "
    "Link auf das Kontaktformular der Stadt";
constexpr auto no_foreign_script =
    "dieses Skript nennt einen anderen Server, und die Website fragt keinen; legen Sie in den "
    "Ordner assets, was es braucht";
constexpr auto no_link_of_content =
    "hier stünde eine Adresse aus den Inhalten, und die führt zu anderen Servern; die Website holt "
    "von dort nichts";

/// Attributes whose address a browser asks for by itself, whatever the tag.
constexpr std::array<std::string_view, 11> asking{"src",        "srcset", "imagesrcset", "poster",
                                                  "data",       "ping",   "background",  "manifest",
                                                  "xlink:href", "lowsrc", "codebase"};
constexpr std::array<std::string_view, 5> asking_by_href{"use", "image", "feimage", "script",
                                                         "base"};
/// Kinds of <link> that only say where something is.
constexpr std::array<std::string_view, 8> telling{"canonical", "alternate", "license", "author",
                                                  "me",        "help",      "prev",    "next"};

template <class Names>
bool is_among(const Names& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool asks(const MarkupAttribute& attribute) {
    if (attribute.name == "xlink:href" && attribute.tag == "a") return false;
    if (is_among(asking, attribute.name)) return true;
    if (attribute.name != "href") return false;
    if (attribute.tag == "link") return !is_among(telling, attribute.rel);
    return is_among(asking_by_href, attribute.tag);
}

bool is_foreign(std::string_view address) {
    const auto start = in_small_letters(address.substr(0, 8));
    return start.starts_with("http:") || start.starts_with("https:") || start.starts_with("//") ||
           start.starts_with("ws:") || start.starts_with("wss:") || start.starts_with("ftp:");
}

/// "https://formulare.stadt.example"; empty if the address is none with a scheme.
std::string origin_of(std::string_view address) {
    const auto host = host_of(address);
    if (host.empty()) return {};
    const auto ascii = with_ascii_host(address);
    const auto scheme = ascii.find("://") + 3;
    return in_small_letters(ascii.substr(0, ascii.find_first_of("/?#", scheme)));
}

/// "{{website.link}}": of what editors write, only these lead out of the site.
bool is_link_of_content(std::string_view address) {
    if (!address.starts_with("{{")) return false;
    const auto name = address.substr(0, address.find("}}"));
    return name.ends_with(".link") || name.ends_with("{link") || name.ends_with(".text") ||
           name.ends_with("{text");
}

/// Past blanks and past the tags of sections, which write nothing.
std::string_view first_written(std::string_view value) {
    for (;;) {
        value.remove_prefix(std::min(value.find_first_not_of(" \t\r\n"), value.size()));
        const bool is_section = value.size() > 2 && value.starts_with("{{") &&
                                std::string_view("#^/!").find(value[2]) != std::string_view::npos;
        if (!is_section) return value;
        const auto end = value.find("}}");
        value.remove_prefix(end == std::string_view::npos ? value.size() : end + 2);
    }
}

class RequestsOfMarkup {
public:
    RequestsOfMarkup(const ThemeFile& file, std::string_view town_form, Diagnostics& diagnostics)
        : file_(file), town_form_(origin_of(town_form)), diagnostics_(diagnostics) {}

    void check() {
        scan_markup(file_.bytes,
                    {[this](const MarkupAttribute& attribute) { check_attribute(attribute); },
                     [this](std::string_view text, std::size_t at) { check_script(text, at); },
                     [this](std::string_view text, std::size_t at) { check_style(text, at); }});
    }

    /// A string literal that begins with the address of a server; names of XML's languages only
    /// look like one.
    void check_script(std::string_view script, std::size_t offset) {
        constexpr std::string_view language_names = "http://www.w3.org/";
        for (auto at = script.find_first_of("\"'`"); at != std::string_view::npos;
             at = script.find_first_of("\"'`", at + 1)) {
            const auto text = script.substr(at + 1);
            if (!is_foreign(text) || text.starts_with(language_names)) continue;
            const bool is_host = !text.starts_with("//") || (text.size() > 2 && text[2] > '/');
            if (is_host) report(offset + at + 1, no_foreign_script);
        }
    }

private:
    void check_attribute(const MarkupAttribute& attribute) {
        if (attribute.name == "style") return check_style(attribute.value, attribute.offset);
        if (attribute.name.starts_with("on")) return check_handler(attribute);
        const bool sends = attribute.name == "action" || attribute.name == "formaction";
        if (sends) return check_target(attribute);
        if (attribute.name == "content") return check_refresh(attribute);
        if (!asks(attribute)) return;
        if (!attribute.name.ends_with("srcset")) {
            return check_address(attribute.value, attribute.offset, no_foreign_file);
        }
        std::size_t begin = 0;
        while (begin < attribute.value.size()) {
            const auto end = std::min(attribute.value.find(',', begin), attribute.value.size());
            check_address(attribute.value.substr(begin, end - begin), attribute.offset + begin,
                          no_foreign_file);
            begin = end + 1;
        }
    }

    /// The town's own form may be sent to: the site's Content-Security-Policy allows that too.
    void check_target(const MarkupAttribute& attribute) {
        const auto origin = origin_of(first_written(attribute.value));
        if (!origin.empty() && origin == town_form_) return;
        check_address(attribute.value, attribute.offset, no_foreign_form);
    }

    void check_address(std::string_view value, std::size_t offset, const char* message) {
        const auto address = first_written(value);
        const auto at = offset + (value.size() - address.size());
        if (is_foreign(address)) report(at, message);
        if (is_link_of_content(address)) report(at, no_link_of_content);
    }

    void check_handler(const MarkupAttribute& attribute) {
        const auto quoted = "\"" + std::string(attribute.value) + "\"";
        check_script(std::string_view(quoted).substr(1), attribute.offset);
    }

    /// <meta http-equiv="refresh" content="0; url=…">
    void check_refresh(const MarkupAttribute& attribute) {
        const auto url = in_small_letters(attribute.value).find("url=");
        if (attribute.tag != "meta" || url == std::string::npos) return;
        const auto begin = url + 4;
        check_address(attribute.value.substr(begin), attribute.offset + begin, no_foreign_file);
    }

    void check_style(std::string_view css, std::size_t offset) {
        // Blanks stand for what is not style, so that places stay what they are.
        ThemeFile part{file_.path, file_.shown, std::string(file_.bytes.size(), ' ')};
        for (std::size_t at = 0; at < file_.bytes.size(); ++at) {
            if (file_.bytes[at] == '\n') part.bytes[at] = '\n';
        }
        part.bytes.replace(offset, css.size(), css);
        Diagnostics found;
        check_stylesheet(part, found);
        for (auto each : found.sorted()) {
            diagnostics_.error({file_.shown, file_.bytes, each.at}, std::move(each.message));
        }
    }

    void report(std::size_t offset, const char* message) {
        diagnostics_.error({file_.shown, file_.bytes, position_of(file_.bytes, offset)}, message);
    }

    const ThemeFile& file_;
    std::string town_form_; // only the server
    Diagnostics& diagnostics_;
};

} // namespace

void check_foreign_requests(const ThemeFile& file, Diagnostics& diagnostics,
                            std::string_view town_form) {
    const auto is_any = [&](std::initializer_list<std::string_view> endings) {
        return std::ranges::any_of(endings,
                                   [&](auto ending) { return file.path.ends_with(ending); });
    };
    if (is_any({".css"})) check_stylesheet(file, diagnostics);
    if (is_any({".mustache", ".html", ".svg", ".xml"}))
        RequestsOfMarkup(file, town_form, diagnostics).check();
    if (is_any({".js", ".mjs", ".json", ".webmanifest"})) {
        RequestsOfMarkup(file, town_form, diagnostics).check_script(file.bytes, 0);
    }
}

} // namespace schaukasten
