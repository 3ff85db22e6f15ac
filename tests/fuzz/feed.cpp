// An article with any title, summary and text: the feed is XML, and a reader finds them as they
// were written.
#include "base/toml.hpp"
#include "exchange/feeds.hpp"
#include "exchange/xml_writer.hpp"
#include "fuzz/html_oracle.hpp"
#include "fuzz/target.hpp"

#include <tinyxml2.h>

#include "support/exported.hpp"
#include "support/town.hpp"

#include <algorithm>
#include <optional>

using namespace schaukasten;

namespace {

/// As TOML writes any text.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return out + "\"";
}

std::string child(const tinyxml2::XMLElement& item, const char* name) {
    const auto* found = item.FirstChildElement(name);
    return found == nullptr || found->GetText() == nullptr ? "" : found->GetText();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = text_of(data, size);
    if (!is_readable(text)) return 0;
    const auto end = std::min(text.find('\n'), text.size());
    const auto title = text.substr(0, end);
    Town town;
    town.write("artikel/neu.md", "+++\ntitel = " + quoted(title) + "\nkurz = " + quoted(title) +
                                     "\ndatum = 2026-11-20\n+++\n" +
                                     std::string(text.substr(std::min(end + 1, text.size()))) +
                                     "\n");
    std::optional<SitePlan> planned;
    try {
        planned.emplace(town.plan());
    } catch (const std::runtime_error&) { // a mistake in the content
        return 0;
    }
    auto& plan = *planned;
    const auto word = [](std::uint32_t, std::string_view key) { return std::string(key); };
    const auto files = exported_by([&](FileSink& sink) { put_feeds(plan, word, sink); });
    const auto& feed = files.at("feed.xml");
    tinyxml2::XMLDocument document;
    promise(document.Parse(feed.data(), feed.size()) == tinyxml2::XML_SUCCESS, "the feed is XML",
            feed);
    const auto* item =
        document.RootElement()->FirstChildElement("channel")->FirstChildElement("item");
    promise(item != nullptr && item->NextSiblingElement("item") == nullptr, "one article, one item",
            feed);
    const auto& article = plan.directory.all<Article>().at(0);
    promise(child(*item, "title") == xml_text(title_of(article).in("de")), "the title comes back",
            feed);
    const auto whole = child(*item, "content:encoded");
    const auto wrong = complaint_about(whole, markdown_rules());
    promise(wrong.empty(), "the text in the feed is allowed markup", wrong + "\n" + whole);
    return 0;
}
