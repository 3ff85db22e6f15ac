#include "model/directory.hpp"

namespace schaukasten {

const TranslatedText& title_of(const School& school) {
    return school.name;
}

const TranslatedText& title_of(const Offer& offer) {
    return offer.title;
}

const TranslatedText& title_of(const Flyer& flyer) {
    return flyer.title;
}

const TranslatedText& title_of(const Carrier& carrier) {
    return carrier.name;
}

const TranslatedText& title_of(const Article& article) {
    return article.title;
}

const TranslatedText& title_of(const InfoPage& page) {
    return page.title;
}

TranslatedText title_of(const Fachkraft& fachkraft) {
    if (!fachkraft.has_name()) return fachkraft.role;
    auto name = fachkraft.first_name;
    if (!name.empty()) name += ' ';
    return {name + fachkraft.last_name, {}};
}

} // namespace schaukasten
