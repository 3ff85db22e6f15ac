#include "base/qr_code.hpp"

#include "base/world_error.hpp"

#include <fmt/format.h>
#include <qrcodegen.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

namespace schaukasten {
namespace {

constexpr int quiet_zone = 4;
// A code says in its format bits which of the eight masks it has, and readers take each. To draw
// all eight and weigh which looks least like a pattern would cost as much as the rest of a town's
// page.
constexpr int mask = 3;

int end_of_run(const qrcodegen::QrCode& code, int x, int y) {
    while (x < code.getSize() && code.getModule(x, y)) ++x;
    return x;
}

/// Each run of dark modules in a row is one rectangle.
std::string runs_of(const qrcodegen::QrCode& code) {
    std::string path;
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x) {
            const auto end = end_of_run(code, x, y);
            if (end == x) continue;
            const fmt::format_int width(end - x);
            path.append("M").append(fmt::format_int(x + quiet_zone).c_str());
            path.append(" ").append(fmt::format_int(y + quiet_zone).c_str());
            path.append("h").append(width.c_str()).append("v1h-").append(width.c_str()) += 'z';
            x = end;
        }
    }
    return path;
}

} // namespace

QrCode qr_code_of(std::string_view text) {
    try {
        const auto segment = qrcodegen::QrSegment::makeBytes({text.begin(), text.end()});
        const auto code = qrcodegen::QrCode::encodeSegments(
            {segment}, qrcodegen::QrCode::Ecc::MEDIUM, qrcodegen::QrCode::MIN_VERSION,
            qrcodegen::QrCode::MAX_VERSION, mask);
        return {code.getSize() + 2 * quiet_zone, runs_of(code)};
    } catch (const qrcodegen::data_too_long&) {
        throw WorldError(fmt::format("Die Adresse ist zu lang für einen QR-Code: {}", text));
    }
}

const QrCode& LastQrCode::of(std::string_view text) {
    if (code_.path.empty() || text != text_) {
        code_ = qr_code_of(text);
        text_ = text;
    }
    return code_;
}

} // namespace schaukasten
