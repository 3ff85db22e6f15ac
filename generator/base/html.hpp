#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {

/// HTML text. Only `escape`, a writer of markup or the greppable `trusted` can make it, so that
/// content never becomes markup by accident.
class Html {
public:
    Html() = default;
    static Html trusted(std::string markup) { return Html(std::move(markup)); }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] bool empty() const { return text_.empty(); }

    Html& operator+=(const Html& other) {
        text_ += other.text_;
        return *this;
    }

private:
    explicit Html(std::string markup) : text_(std::move(markup)) {}

    std::string text_;
};

/// Safe as text and inside double-quoted attribute values: & < > " are replaced.
Html escape(std::string_view text);

/// The same, appended to `out`.
void escape_to(std::string& out, std::string_view text);

} // namespace schaukasten
