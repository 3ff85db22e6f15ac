#include "publish/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

namespace schaukasten {

Progress::Progress(Show show)
    : is_shown_(show == Show::OnTerminal && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (is_written_) line("");
}

void Progress::line(std::string_view text) {
    if (!is_shown_) return;
    std::cerr << "\r\x1b[K" << text << std::flush;
    is_written_ = true;
}

void Progress::percent(unsigned done) {
    if (done == last_) return;
    last_ = done;
    line(fmt::format("Übertragen: {} %", done));
}

void Progress::part(std::uint64_t done, std::uint64_t all) {
    if (all > 0) percent(static_cast<unsigned>(done * 100 / all));
}

void Progress::say(std::string_view act) {
    line(act);
}

} // namespace schaukasten
