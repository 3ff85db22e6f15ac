#include "server/apache.hpp"

#include "plan/site_plan.hpp"
#include "server/server_rules.hpp"
#include "server/web_root.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace schaukasten {
namespace {

constexpr std::string_view file_name = ".htaccess";
constexpr std::string_view beginning =
    "# Von Schaukasten geschrieben; der nächste Bau schreibt die Datei neu.\n";

// Of two files beside the one that is asked for, the smaller one that the browser understands.
constexpr std::string_view of_compressed_files = R"(
RewriteCond %{HTTP:Accept-Encoding} (^|[,\s])br\s*(,|$|;\s*q=(1|0\.0{0,2}[1-9]))
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [END]
RewriteCond %{HTTP:Accept-Encoding} (^|[,\s])gzip\s*(,|$|;\s*q=(1|0\.0{0,2}[1-9]))
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [END]
)";

/// As the value of a header, where a '%' begins a format.
std::string header_value(std::string_view value) {
    std::string out;
    for (const auto c : value) out.append(c == '%' ? 2 : 1, c);
    return out;
}

class Writer {
public:
    explicit Writer(const SitePlan& plan) : plan_(plan), root_(plan.base_url) {}

    OutputFile root() {
        text_ = beginning;
        types();
        headers();
        rules();
        language(0);
        return {std::string(file_name), std::move(text_)};
    }

    OutputFile folder_of(std::uint32_t number) {
        text_ = beginning;
        language(number);
        return {plan_.prefix_of(number).append(file_name), std::move(text_)};
    }

    /// In the folder of the HTML page that leads on where nobody reads this.
    [[nodiscard]] OutputFile moved(const Redirect& redirect) const {
        return in_folder(redirect.from,
                         fmt::format("RedirectMatch 301 \"^{}(/(index\\.html)?)?$\" \"{}\"\n",
                                     place_of(redirect.from), root_.url(redirect.to)));
    }

    /// Nothing else lies in the folder: the rules of the root, which do not count where there are
    /// others, would call it missing.
    [[nodiscard]] OutputFile gone(const std::string& address) const {
        return in_folder(address, fmt::format("<IfModule mod_rewrite.c>\n"
                                              "RewriteEngine On\n"
                                              "RewriteCond %{{REQUEST_METHOD}} !^(GET|HEAD)$\n"
                                              "RewriteRule ^ - [R=405,L]\n"
                                              "</IfModule>\n"
                                              "RedirectMatch 410 \"^{}(/|$)\"\n",
                                              place_of(address)));
    }

private:
    template <class... Parts>
    void add(fmt::format_string<Parts...> form, Parts&&... parts) {
        fmt::format_to(std::back_inserter(text_), form, std::forward<Parts>(parts)...);
        text_ += '\n';
    }

    static OutputFile in_folder(const std::string& address, const std::string& rules) {
        return {address + std::string(file_name),
                fmt::format("{}<IfModule mod_alias.c>\n{}</IfModule>\n", beginning, rules)};
    }

    /// As a regular expression for the path that is asked for, without the slash at the end.
    [[nodiscard]] std::string place_of(std::string_view address) const {
        address.remove_suffix(1);
        return regex_of(root_.plain) + regex_of(address);
    }

    void types() {
        add("\n<IfModule mod_mime.c>");
        for (const auto& [endings, type] : media_types) add("AddType \"{}\" {}", type, endings);
        add("# Auf manchen Servern heißt .br Bretonisch und .gz ein Archiv.");
        add("RemoveLanguage .br");
        add("RemoveType .br .gz");
        add("AddEncoding br .br");
        add("AddEncoding gzip .gz");
        add("</IfModule>");
        for (const auto& [name, type] : named_types) {
            add("<FilesMatch \"^{}(\\.br|\\.gz)?$\">", regex_of(name));
            add("ForceType \"{}\"", type);
            add("</FilesMatch>");
        }
    }

    void headers() {
        add("\n<IfModule mod_headers.c>");
        for (const auto& [name, value] : headers_of_all(plan_)) {
            add("Header always set {} \"{}\"", name, header_value(value));
        }
        add("Header set Cache-Control \"{}\"", lifetime_of_pages);
        // The last one that fits counts here.
        for (auto lifetime = lifetimes.rbegin(); lifetime != lifetimes.rend(); ++lifetime) {
            add("<If \"%{{REQUEST_URI}} =~ m#^{}{}(\\.br|\\.gz)?$#\">", regex_of(root_.plain),
                lifetime->path);
            add("Header set Cache-Control \"{}\"", lifetime->cache_control);
            add("</If>");
        }
        for (const auto& [path, header, answer] : headers_of_some()) {
            add("<If \"%{{REQUEST_URI}} =~ m#^{}{}(\\.br|\\.gz)?$#\">", regex_of(root_.plain),
                path);
            add("Header always set {} \"{}\"", header.name, header_value(header.value));
            add("</If>");
        }
        add("<If \"%{{REQUEST_URI}} =~ m#^{}({})(\\.br|\\.gz)?$#\">", regex_of(root_.plain),
            open_to_all);
        add("Header always set {} \"*\"", open_header);
        add("</If>");
        add("<FilesMatch \"\\.({})(\\.br|\\.gz)?$\">", text_endings());
        add("Header merge Vary Accept-Encoding");
        add("</FilesMatch>");
        add("</IfModule>");
    }

    /// "html|css|js": what is worth compressing.
    static std::string text_endings() {
        std::string all;
        for (const auto& [endings, type] : media_types) {
            if (!is_text_type(type)) continue;
            if (!all.empty()) all += '|';
            all += endings;
        }
        std::ranges::replace(all, ' ', '|');
        return all;
    }

    void rules() {
        add("\n<IfModule mod_rewrite.c>");
        add("RewriteEngine On");
        add("RewriteBase \"{}\"", root_.path);
        add("RewriteCond %{{REQUEST_METHOD}} !^(GET|HEAD)$");
        add("RewriteRule ^ - [R=405,L]");
        add("RewriteRule \"^{}$\" - [R=404,L]", hidden);
        add("RewriteCond %{{ENV:REDIRECT_STATUS}} ^$");
        add("RewriteRule \"^{}$\" - [R=404,L]", compressed);
        add("# Ein Ordner hat einen Schrägstrich am Ende und eine Seite, sonst ist er keiner.");
        if (const auto tags = language_tags(); !tags.empty()) {
            add("RewriteRule \"^({})$\" \"{}$1/\" [R=301,L]", tags, rewritten_root());
        }
        add("RewriteCond %{{REQUEST_FILENAME}} -d");
        add("RewriteCond %{{REQUEST_FILENAME}}/{} !-f", file_name);
        add("RewriteCond %{{REQUEST_FILENAME}}/index.html -f [OR]");
        add("RewriteCond %{{REQUEST_FILENAME}}/index.json -f");
        add("RewriteRule ^(.*[^/])$ \"{}$1/\" [R=301,L]", rewritten_root());
        add("RewriteCond %{{REQUEST_FILENAME}} -d");
        add("RewriteCond %{{REQUEST_FILENAME}}/{} !-f", file_name);
        add("RewriteCond %{{REQUEST_FILENAME}}/index.html !-f");
        add("RewriteCond %{{REQUEST_FILENAME}}/index.json !-f");
        add("RewriteRule ^ - [R=404,L]");
        add("RewriteCond %{{REQUEST_FILENAME}} -d");
        add("RewriteCond %{{REQUEST_FILENAME}}/index.html -f");
        add("RewriteRule ^(.*/)?$ $1index.html");
        add("RewriteCond %{{REQUEST_FILENAME}} -d");
        add("RewriteCond %{{REQUEST_FILENAME}}/index.json -f");
        add("RewriteRule ^(.*/)?$ $1index.json");
        text_ += of_compressed_files.substr(1);
        add("</IfModule>");
        add("<IfModule !mod_rewrite.c>");
        add("<IfModule mod_alias.c>");
        add("RedirectMatch 404 \"^{}{}$\"", regex_of(root_.plain), hidden);
        add("</IfModule>");
        add("</IfModule>");
    }

    /// For a substitution: mod_rewrite encodes the path itself, and takes '%' and '$' for parts of
    /// what it has found.
    [[nodiscard]] std::string rewritten_root() const {
        std::string out;
        for (const auto c : root_.origin + root_.plain) {
            if (std::string_view("%$\\\"").find(c) != std::string_view::npos) out += '\\';
            out += c;
        }
        return out;
    }

    /// "en|tr" for a regular expression; empty if there is but one.
    [[nodiscard]] std::string language_tags() const {
        std::string all;
        for (std::uint32_t i = 1; i < plan_.languages.size(); ++i) {
            if (i > 1) all += '|';
            all += regex_of(plan_.languages[i]);
        }
        return all;
    }

    void language(std::uint32_t number) {
        const auto folder = root_.path + plan_.prefix_of(number);
        add("\nErrorDocument 403 {}{}", folder, missing_page);
        add("ErrorDocument 404 {}{}", folder, missing_page);
        add("ErrorDocument 410 {}{}", folder, gone_page);
        add("<IfModule mod_headers.c>");
        add("<FilesMatch \"\\.html(\\.br|\\.gz)?$\">");
        add("Header always set Content-Language \"{}\"", plan_.languages[number]);
        add("</FilesMatch>");
        add("</IfModule>");
    }

    const SitePlan& plan_;
    WebRoot root_;
    std::string text_;
};

} // namespace

std::vector<OutputFile> apache_files(const SitePlan& plan) {
    Writer writer(plan);
    std::vector<OutputFile> files{writer.root()};
    for (std::uint32_t i = 1; i < plan.languages.size(); ++i) files.push_back(writer.folder_of(i));
    for (const auto& redirect : redirects_of(plan)) files.push_back(writer.moved(redirect));
    for (const auto& address : plan.withdrawn) files.push_back(writer.gone(address));
    return files;
}

} // namespace schaukasten
