#pragma once

#include <cstdint>
#include <string_view>

namespace schaukasten {

/// Tells people at a terminal how far a transfer is; nobody else.
class Progress {
public:
    enum class Show : std::uint8_t { OnTerminal, Never };

    explicit Progress(Show show);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// "Übertragen: 45 %"
    void percent(unsigned done);
    void part(std::uint64_t done, std::uint64_t all);
    /// What is done now: "Prüfen …"
    void say(std::string_view act);

private:
    void line(std::string_view text);

    bool is_shown_;
    bool is_written_ = false;
    unsigned last_ = 0;
};

} // namespace schaukasten
