#include "render/prose_links.hpp"

#include "markdown/write_html.hpp"
#include "render/media.hpp"

namespace schaukasten {
namespace {

/// A picture fills the column of text: the page without its margins, at most 38rem.
constexpr std::string_view column_sizes = "(min-width: 40rem) 38rem, calc(100vw - 2rem)";

/// No heading's id has an underscore, so none is like an id of ours.
constexpr std::string_view own_id_prefix = "sk_";

class PageAddresses : public Addresses {
public:
    explicit PageAddresses(const ViewContext& context) : context_(context) {}

    void append_record(std::string& out, RecordTarget target) const override {
        out += context_.link(target).characters();
    }

    [[nodiscard]] MediaAddress file(std::string_view path) const override {
        const auto address = std::string(context_.link(media_address(path)).characters());
        const auto* info = prepared_media(context_, path);
        if (info == nullptr || info->original.width == 0) return {address};
        return {address, info->original.width, info->original.height,
                srcset_of(context_, path, *info)};
    }

private:
    const ViewContext& context_;
};

} // namespace

Html html_of(const RichText& text, const ViewContext& context) {
    const PageAddresses addresses(context);
    const auto& texts = context.texts;
    HtmlOptions options;
    options.addresses = &addresses;
    options.words = {texts.get("text.extern"),    texts.get("text.fussnote"),
                     texts.get("text.fussnoten"), texts.get("text.zurueck"),
                     texts.get("text.erledigt"),  texts.get("text.offen"),
                     texts.get("text.tabelle")};
    options.picture_sizes = column_sizes;
    options.footnote_prefix = own_id_prefix;
    return write_html(text, options);
}

} // namespace schaukasten
