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
            fmt::format_to(std::back_inserter(path), "M{} {}h{}v1h-{}z", x + quiet_zone,
                           y + quiet_zone, end - x, end - x);
            x = end;
        }
    }
    return path;
}

} // namespace

QrCode qr_code_of(std::string_view text) {
    try {
        const auto code = qrcodegen::QrCode::encodeBinary(
            std::vector<std::uint8_t>(text.begin(), text.end()), qrcodegen::QrCode::Ecc::MEDIUM);
        return {code.getSize() + 2 * quiet_zone, runs_of(code)};
    } catch (const qrcodegen::data_too_long&) {
        throw WorldError(fmt::format("Die Adresse ist zu lang für einen QR-Code: {}", text));
    }
}

} // namespace schaukasten
