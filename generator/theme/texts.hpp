#pragma once

#include "base/shape.hpp"
#include "base/value.hpp"
#include "theme/message.hpp"

#include <deque>
#include <functional>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace schaukasten {

class Diagnostics;

/// A file `texte/<language>.toml`: one text a key, grouped by tables. `[liste] leer = "…"` is the
/// key "liste.leer".
struct TextsFile {
    std::string language; // "de"
    std::string path;     // for messages
    std::string bytes;    // valid UTF-8
};

// Every word that the generator itself says, in one language. The German file defines which keys
// there are. A text without arguments is for templates, {{texte.liste.leer}}, and for C++; one with
// arguments, in ICU's MessageFormat, is for C++ alone:
//
//     anzahl = "{anzahl, plural, one {# Angebot} other {# Angebote}}"
//     texts.format("anzahl", {{"anzahl", 3}})  ->  "3 Angebote"
class Texts {
public:
    /// The German texts. Mistakes are reported, their keys left out. What `changes` say, each a
    /// part of these texts, stands instead; a key that is new in them is an error.
    Texts(const TextsFile& german, Diagnostics& diagnostics,
          std::span<const TextsFile> changes = {});
    /// Another language: an unknown key is an error; what is missing is German, with a warning.
    /// REQUIRES: `german` outlives these.
    Texts(const TextsFile& file, const Texts& german, Diagnostics& diagnostics,
          std::span<const TextsFile> changes = {});
    Texts(const Texts&) = delete; // values view the texts
    Texts& operator=(const Texts&) = delete;

    /// A text without arguments. Throws WorldError if the theme has none under this key.
    [[nodiscard]] std::string_view get(std::string_view key) const;
    [[nodiscard]] std::string format(std::string_view key,
                                     std::initializer_list<Argument> arguments) const;

    /// The texts without arguments as a template's context: an object with one member, `texte`.
    [[nodiscard]] Value as_value() const { return value_; }
    /// The shape of that context, the same in all languages.
    [[nodiscard]] const ObjectShape& shape() const { return *shape_; }

private:
    void change(const TextsFile& file, const Texts& german, Diagnostics& diagnostics);
    [[nodiscard]] const Message* find(std::string_view key) const;
    [[noreturn]] void throw_missing(std::string_view key) const;
    void index();
    void settle();
    Value value_of(const ObjectShape& shape, const std::string& prefix);

    std::string path_;
    std::map<std::string, Message, std::less<>> messages_;        // by whole key
    std::unordered_map<std::string_view, const Message*> by_key_; // the same, to be found sooner
    MessageWriter writer_;
    const Texts* german_ = nullptr; // stands in for what this language lacks
    ShapeBook shapes_;              // German only
    const ObjectShape* shape_ = nullptr;
    std::deque<std::vector<Value>> members_;
    Value value_;
};

} // namespace schaukasten
