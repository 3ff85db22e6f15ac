#include "render/media.hpp"

#include "base/percent.hpp"
#include "theme/locale.hpp"

#include <fmt/format.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>

namespace schaukasten {

std::string media_address(std::string_view path) {
    return "medien/" + std::string(path);
}

const MediaInfo* prepared_media(const ViewContext& context, std::string_view path) {
    const auto found = context.plan.prepared.find(path);
    return found == context.plan.prepared.end() ? nullptr : &found->second;
}

std::string srcset_of(const ViewContext& context, std::string_view path, const MediaInfo& info) {
    std::string all;
    for (const auto size : info.webp) {
        // In a list of addresses a comma or a blank would end one.
        const auto address = percent_encoded(media_address(path)) + webp_suffix(size);
        if (!all.empty()) all += ", ";
        all += fmt::format("{} {}w", context.link(address).characters(), size.width);
    }
    return all;
}

std::string file_size(std::uint64_t bytes, const std::string& language) {
    constexpr double kilobyte = 1000;
    constexpr double megabyte = 1000 * kilobyte;
    const auto size = static_cast<double>(bytes);
    const bool is_large = size >= megabyte;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString words =
        icu::number::NumberFormatter::withLocale(locale_of(language))
            .unit(is_large ? icu::MeasureUnit::getMegabyte() : icu::MeasureUnit::getKilobyte())
            .unitWidth(UNUM_UNIT_WIDTH_SHORT)
            .precision(icu::number::Precision::maxFraction(is_large ? 1 : 0))
            .formatDouble(is_large ? size / megabyte : std::max(size / kilobyte, 1.0), status)
            .toString(status);
    require_success(status);
    std::string text;
    return words.toUTF8String(text);
}

} // namespace schaukasten
