#include "exchange/whole_html.hpp"

#include "markdown/write_html.hpp"

#include <array>

namespace schaukasten {
namespace {

class WholeAddresses : public Addresses {
public:
    explicit WholeAddresses(const SitePlan& plan) : plan_(plan) {}

    void append_record(std::string& out, RecordTarget target) const override {
        out += plan_.base_url;
        out += plan_.own_address(target);
    }

    [[nodiscard]] MediaAddress file(std::string_view path) const override {
        MediaAddress media{plan_.base_url + "medien/" + std::string(path)};
        const auto found = plan_.prepared.find(path);
        if (found != plan_.prepared.end()) {
            media.width = found->second.original.width;
            media.height = found->second.original.height;
        }
        return media;
    }

private:
    const SitePlan& plan_;
};

/// A link within the text leads into the page.
std::string with_whole_anchors(const std::string& html, const std::string& page) {
    constexpr std::string_view anchor = "href=\"#"; // never in text: there a quote is escaped
    const auto escaped_page = escape(page);
    std::string whole;
    std::size_t from = 0;
    for (auto at = html.find(anchor); at != std::string::npos; at = html.find(anchor, from)) {
        const auto hash = at + anchor.size() - 1;
        whole.append(html, from, hash - from).append(escaped_page.text());
        whole += '#';
        from = hash + 1;
    }
    return whole.append(html, from);
}

} // namespace

std::string whole_html(const RichText& text, const std::string& page, const SitePlan& plan,
                       const CalendarWords& words) {
    if (text.empty()) return {};
    const WholeAddresses addresses(plan);
    const std::array said{words(0, "text.extern"),    words(0, "text.fussnote"),
                          words(0, "text.fussnoten"), words(0, "text.zurueck"),
                          words(0, "text.erledigt"),  words(0, "text.offen"),
                          words(0, "text.tabelle")};
    HtmlOptions options;
    options.addresses = &addresses;
    options.words = {said[0], said[1], said[2], said[3], said[4], said[5], said[6]};
    options.footnote_prefix = "sk_"; // as on the page, where the anchors lead
    return with_whole_anchors(write_html(text, options).text(), page);
}

} // namespace schaukasten
