#include "model/directory.hpp"

namespace schaukasten {

const Text& title_of(const School& school) {
    return school.name;
}

const Text& title_of(const Offer& offer) {
    return offer.title;
}

const Text& title_of(const Flyer& flyer) {
    return flyer.title;
}

const Text& title_of(const Carrier& carrier) {
    return carrier.name;
}

const Text& title_of(const Article& article) {
    return article.title;
}

const Text& title_of(const InfoPage& page) {
    return page.title;
}

Text title_of(const Fachkraft& fachkraft) {
    if (!fachkraft.has_name()) return fachkraft.role;
    auto name = fachkraft.first_name;
    if (!name.empty()) name += ' ';
    return {name + fachkraft.last_name, {}};
}

} // namespace schaukasten
