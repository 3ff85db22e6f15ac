#include "server/nginx.hpp"

#include "base/ascii.hpp"
#include "plan/site_plan.hpp"
#include "server/server_rules.hpp"
#include "server/web_root.hpp"

#include <fmt/format.h>

#include <iterator>
#include <set>
#include <string_view>
#include <vector>

namespace schaukasten {
namespace {

/// Where no variable is put in: names of locations, regular expressions.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const auto c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

// Headers stand at the server's own level, so that they join what a town sets there itself; nginx
// would drop those for a location that has any of its own. What differs comes in by variables,
// which are empty outside of the site: then nginx sends no header.
class Writer {
public:
    explicit Writer(const SitePlan& plan) : plan_(plan), root_(plan.base_url) {}

    OutputFile file() {
        line("# Von Schaukasten geschrieben; der nächste Bau schreibt die Datei neu.");
        line("# In den server {{ … }} gehört: include …/.nginx.conf;");
        line("# Ist das Modul für Brotli da, schreiben Sie dort auch: brotli_static on;");
        headers();
        languages();
        refusals();
        slash_of_the_root();
        open("location {}", quoted(root_.plain));
        common();
        pages();
        other_files();
        moved_and_gone();
        close();
        return {".nginx.conf", std::move(text_)};
    }

private:
    template <class... Parts>
    void line(fmt::format_string<Parts...> form, Parts&&... parts) {
        text_.append(depth_ * 4, ' ');
        fmt::format_to(std::back_inserter(text_), form, std::forward<Parts>(parts)...);
        text_ += '\n';
    }
    template <class... Parts>
    void open(fmt::format_string<Parts...> form, Parts&&... parts) {
        text_.append(depth_ * 4, ' ');
        fmt::format_to(std::back_inserter(text_), form, std::forward<Parts>(parts)...);
        text_ += " {\n";
        ++depth_;
    }
    void close() {
        --depth_;
        line("}}");
    }

    void headers() {
        line("server_tokens off;");
        line("set $schaukasten_cache \"\";");
        line("set $schaukasten_sprache \"\";");
        line("add_header Cache-Control $schaukasten_cache always;");
        line("add_header Content-Language $schaukasten_sprache always;");
        const auto all = headers_of_all(plan_);
        for (const auto& each : all) header(each.name, root_.is_whole_server() ? each.value : "");
        std::set<std::string_view> others;
        for (const auto& each : some_) others.insert(each.header.name);
        for (const auto& each : all) others.erase(each.name);
        for (const auto name : others) header(name, "");
        open("if ($uri ~ {})", from_root(fmt::format("({})", open_to_all)));
        line("set {} \"*\";", variable_of(open_header));
        close();
        if (root_.is_whole_server()) return;
        open("if ($uri ~ {})", quoted("^" + regex_of(root_.plain)));
        for (const auto& [name, value] : all) line("set {} \"{}\";", variable_of(name), value);
        close();
    }

    void header(std::string_view name, std::string_view value) {
        line("set {} \"{}\";", variable_of(name), value);
        line("add_header {} {} always;", name, variable_of(name));
    }

    /// "$schaukasten_referrer_policy"
    static std::string variable_of(std::string_view header) {
        std::string name = "$schaukasten_";
        for (const auto c : header) name += c == '-' ? '_' : small(c);
        return name;
    }

    /// Which pages for nothing a reader gets, and what an answer says of its language.
    void languages() {
        line("set $schaukasten_ordner \"\";");
        line("set $schaukasten_seite \"{}\";", plan_.languages.front());
        std::string tags;
        for (std::uint32_t i = 1; i < plan_.languages.size(); ++i) {
            tags += (i > 1 ? "|" : "") + regex_of(plan_.languages[i]);
        }
        if (tags.empty()) return;
        open("if ($uri ~ {})", quoted("^" + regex_of(root_.plain) + "(" + tags + ")/"));
        line("set $schaukasten_ordner $1/;");
        line("set $schaukasten_seite $1;");
        close();
    }

    /// A slash inside a name: one server would take it for one between names, the other would not.
    void refusals() {
        line("set $schaukasten_anfrage \"\";");
        open("if ($uri ~ {})", quoted("^" + regex_of(root_.plain)));
        line("set $schaukasten_anfrage \"hier\";");
        close();
        open("if ($request_uri ~* {})", quoted("^[^?]*%2f"));
        line("set $schaukasten_anfrage \"${{schaukasten_anfrage}} fehlt\";");
        close();
        open("if ($request_method !~ {})", quoted("^(GET|HEAD)$"));
        line("set $schaukasten_anfrage \"${{schaukasten_anfrage}} anders\";");
        close();
        open("if ($schaukasten_anfrage ~ {})", quoted("^hier.* anders"));
        line("return 405;");
        close();
    }

    void slash_of_the_root() {
        if (root_.is_whole_server()) return;
        const auto place = root_.plain.substr(0, root_.plain.size() - 1);
        open("location = {}", quoted(place));
        line("return 301 \"{}$is_args$args\";", root_.url(""));
        close();
    }

    void common() {
        line("index index.html index.json;");
        line("gzip_static on;");
        line("gzip_vary on;");
        line("gzip_proxied any;");
        line("gzip_http_version 1.0;"); // as many a proxy asks
        line("default_type application/octet-stream;");
        open("types");
        for (const auto& [endings, type] : media_types) line("\"{}\" {};", type, endings);
        close();
        open("if ($schaukasten_anfrage = {})", quoted("hier fehlt"));
        line("return 404;");
        close();
    }

    void pages() {
        const auto folder = root_.path + "${schaukasten_ordner}";
        line("error_page 403 =404 {}{};", folder, missing_page);
        line("error_page 404 {}{};", folder, missing_page);
        line("error_page 410 {}{};", folder, gone_page);
        line("set $schaukasten_cache \"{}\";", lifetime_of_pages);
        line("set $schaukasten_sprache $schaukasten_seite;");
        for (const auto file : {"index.html", "index.json"}) {
            open("if (-f $request_filename/{})", file);
            line("rewrite {} \"{}$1/\" permanent;",
                 quoted("^" + regex_of(root_.plain) + "(.*[^/])$"), root_.url(""));
            close();
        }
        open("if (-d $request_filename)"); // without a page, as if it were not there
        line("rewrite {} $1/ break;", quoted("^(.*[^/])$"));
        close();
    }

    void other_files() {
        for (const auto path : {hidden, compressed}) {
            open("location ~ {}", from_root(path));
            line("return 404;");
            close();
        }
        for (const auto& [path, header, answer] : some_) {
            open("location ~ {}", from_root(path));
            line("set {} \"{}\";", variable_of(header.name), header.value);
            if (answer == Answer::Page) {
                line("set $schaukasten_cache \"{}\";", lifetime_of_pages);
                line("set $schaukasten_sprache $schaukasten_seite;");
            } else {
                line("set $schaukasten_cache \"{}\";", lifetimes.back().cache_control);
            }
            close();
        }
        for (const auto& [name, type] : named_types) {
            open("location ~ {}", from_root("(.+/)?" + regex_of(name)));
            line("types {{ }}");
            line("default_type \"{}\";", type);
            line("set $schaukasten_cache \"{}\";", lifetimes.back().cache_control);
            close();
        }
        for (const auto& lifetime : lifetimes) {
            open("location ~ {}", from_root(lifetime.path));
            line("set $schaukasten_cache \"{}\";", lifetime.cache_control);
            line("set $schaukasten_sprache \"\";"); // what a folder answers is no page
            close();
        }
    }

    [[nodiscard]] std::string from_root(std::string_view path) const {
        // As it is read, a backslash before anything but a quote or another one stays.
        return fmt::format("\"^{}{}$\"", regex_of(root_.plain), path);
    }

    void moved_and_gone() {
        for (const auto& [from, to] : redirects_of(plan_)) {
            for (const auto& place : places_of(from)) {
                open("location = {}", quoted(place));
                line("return 301 \"{}$is_args$args\";", root_.url(to));
                close();
            }
        }
        for (const auto& address : plan_.withdrawn) {
            const auto places = places_of(address);
            open("location = {}", quoted(places[0]));
            line("return 410;");
            close();
            open("location ^~ {}", quoted(places[1]));
            line("return 410;");
            close();
        }
    }

    /// All by which a page is asked for: without the slash, with it, with the file.
    [[nodiscard]] std::vector<std::string> places_of(const std::string& address) const {
        const auto whole = root_.plain + address;
        return {whole.substr(0, whole.size() - 1), whole, whole + "index.html"};
    }

    const SitePlan& plan_;
    WebRoot root_;
    std::vector<HeaderOfSome> some_ = headers_of_some();
    std::string text_;
    std::size_t depth_ = 0;
};

} // namespace

OutputFile nginx_file(const SitePlan& plan) {
    return Writer(plan).file();
}

} // namespace schaukasten
