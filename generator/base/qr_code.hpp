#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// A QR code (ISO/IEC 18004) as a drawing: dark modules are unit squares, around them the quiet
/// zone of four modules that readers need.
struct QrCode {
    int size = 0;     // modules on one side, quiet zone included
    std::string path; // for the attribute "d" of an SVG path, to be filled
};

/// Error correction M: a sheet in a display case gets wet and creased.
/// Throws WorldError if the text is longer than any code can hold (2,331 bytes).
QrCode qr_code_of(std::string_view text);

/// Keeps the last code: pages that show the same one follow each other. For one thread.
class LastQrCode {
public:
    /// Lives until another text is asked for.
    const QrCode& of(std::string_view text);

private:
    std::string text_;
    QrCode code_;
};

} // namespace schaukasten
