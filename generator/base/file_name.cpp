#include "base/file_name.hpp"

#include "base/ascii.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

namespace schaukasten {
namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string composed_by_icu(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFCInstance(status);
    const auto normal = U_SUCCESS(status) ? form->normalize(text, status) : icu::UnicodeString();
    if (U_FAILURE(status)) throw std::runtime_error("ICU kennt die Form NFC nicht");
    std::string out;
    return normal.toUTF8String(out);
}

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

} // namespace

std::string composed(std::string_view name) {
    return is_ascii(name) ? std::string(name) : composed_by_icu(unicode(name));
}

std::string folded(std::string_view name) {
    return is_ascii(name) ? in_small_letters(name) : composed_by_icu(unicode(name).foldCase());
}

} // namespace schaukasten
