// schaukasten-medien: looks into one foreign file, so that the generator need not.
//
//     schaukasten-medien bild jpg < hof.jpg        schaukasten-medien pdf < elterncafe.pdf
//
// Reads stdin, writes into the working folder, and says line by line on stdout what came of it:
// "original 1280 853", "webp 320 213", "seiten 2", "autor Mira Muster", "aktiv javascript", "zugang
// markiert sprache titel"; or one line "fehler …". `text` instead of `pdf` writes nothing and says
// what the PDF says. It is run with limits and may crash: whoever calls it takes that for a broken
// file. With `--version` it names the libraries that it runs with.
#include "base/handle.hpp"
#include "base/libraries.hpp"
#include "decode/pdf_text.hpp"
#include "decode/pictures.hpp"

#include <unistd.h>
#include <vips/vips8>

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace {

using namespace schaukasten;

constexpr std::size_t largest = std::size_t{64} * 1024 * 1024;

std::string answer(std::string_view kind, std::string_view ending) {
    const auto bytes = read_up_to(STDIN_FILENO, largest);
    if (!bytes) return "fehler lesen\n";
    try {
        if (kind == "text") return text_of_pdf(*bytes);
        return kind == "pdf" ? make_previews(*bytes) : make_pictures(*bytes, ending);
    } catch (const Unusable& unusable) {
        return std::string(unusable.what()) + "\n";
    } catch (const vips::VError& error) {
        const std::string_view message(error.what());
        const bool locked = message.find("ncrypted") != std::string_view::npos ||
                            message.find("assword") != std::string_view::npos;
        return locked ? "fehler kennwort\n" : "fehler kaputt\n";
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2 || VIPS_INIT(arguments[0]) != 0) return 2;
    if (std::string_view(arguments[1]) == "--version") { // libvips has loaded its modules now
        std::cout << "schaukasten-medien\nLäuft mit:\n"
                  << lines_of(loaded_libraries()) << std::flush;
        std::_Exit(0);
    }
    vips_cache_set_max(0);
    std::cout << answer(arguments[1], count > 2 ? arguments[2] : "") << std::flush;
    std::_Exit(std::cout ? 0 : 1); // libvips has much to tidy up, and the process ends anyway
}
