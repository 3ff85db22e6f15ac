#include "model/directory.hpp"

namespace schaukasten {

TranslatedText title_of(const Fachkraft& fachkraft) {
    if (!fachkraft.has_name()) return fachkraft.role;
    auto name = fachkraft.first_name;
    if (!name.empty()) name += ' ';
    return {name + fachkraft.last_name, {}};
}

} // namespace schaukasten
