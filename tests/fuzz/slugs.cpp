// Slugs stay slugs, and a link out of a text stays inside the content or goes to an allowed
// address.
#include "base/slug.hpp"
#include "fuzz/html_oracle.hpp"
#include "fuzz/target.hpp"
#include "markdown/destination.hpp"
#include "markdown/write_address.hpp"

using namespace schaukasten;

namespace {

void slug(std::string_view text) {
    const auto made = slug_of(text);
    promise(made.empty() || is_slug(made), "a slug is one", made);
    promise(slug_of(made) == made, "a slug of a slug is itself", made);
    promise(made.find_first_of("./\\") == std::string::npos, "a slug is one part of a path", made);
}

void destination(std::string_view text) {
    using Kind = RichText::LinkKind;
    const auto judged = judge_destination(text);
    if (!judged.mistake.empty()) return;
    std::string written;
    append_address(written, text);
    const bool leads_out = judged.kind == Kind::External;
    const auto wrong = complaint_about_address(decoded(written), 100);
    promise(wrong.empty(), "an address that is no mistake is allowed",
            wrong + " " + std::string(text));
    const auto colon = written.find(':');
    const bool has_scheme = colon != std::string::npos && written.find_first_of("/?#") > colon;
    if (leads_out) promise(has_scheme, "another website has a scheme", written);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = text_of(data, size);
    if (!is_readable(text)) return 0;
    slug(text);
    destination(text);
    return 0;
}
