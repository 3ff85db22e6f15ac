#include "render/prose_links.hpp"

#include "markdown/write_html.hpp"

namespace schaukasten {
namespace {

/// No heading's id has an underscore, so none is like an id of ours.
constexpr std::string_view own_id_prefix = "sk_";

class PageAddresses : public Addresses {
public:
    explicit PageAddresses(const ViewContext& context) : context_(context) {}

    void append_record(std::string& out, RecordTarget target) const override {
        out += context_.link(target).characters();
    }

    [[nodiscard]] MediaAddress file(std::string_view path) const override {
        return {std::string(context_.link(media_address(path)).characters())};
    }

private:
    const ViewContext& context_;
};

} // namespace

std::string media_address(std::string_view path) {
    return "medien/" + std::string(path);
}

Html html_of(const RichText& text, const ViewContext& context) {
    const PageAddresses addresses(context);
    const auto& texts = context.texts;
    HtmlOptions options;
    options.addresses = &addresses;
    options.words = {texts.get("text.extern"),    texts.get("text.fussnote"),
                     texts.get("text.fussnoten"), texts.get("text.zurueck"),
                     texts.get("text.erledigt"),  texts.get("text.offen"),
                     texts.get("text.tabelle")};
    options.footnote_prefix = own_id_prefix;
    return write_html(text, options);
}

} // namespace schaukasten
