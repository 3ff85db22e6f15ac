#include "check/rules.hpp"

#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "check/place_of.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace schaukasten {
namespace {

/// Of an Assignment or a Vacancy, the one at `index` of its record's `posts`.
template <class Post, class Owner>
void check_share(const Post& post, std::vector<Post> Owner::*posts, std::size_t index,
                 const Record& record, Diagnostics& diagnostics) {
    constexpr double most_hours = 48; // a week's, by the Arbeitszeitgesetz
    if (post.hours && post.share) {
        diagnostics.error(place_of(record, posts, index, &Post::share),
                          fmt::format("geben Sie »{}« oder »{}« an, nicht beides",
                                      key_of(&Post::hours), key_of(&Post::share)));
    }
    if (post.hours && *post.hours > most_hours) {
        diagnostics.error(place_of(record, posts, index, &Post::hours),
                          fmt::format("{} Stunden in der Woche können nicht stimmen", *post.hours));
    }
    if (post.share && *post.share > 1) {
        diagnostics.error(place_of(record, posts, index, &Post::share),
                          "ein Stellenanteil geht von 0 bis 1; eine halbe Stelle ist 0.5");
    }
}

bool is_text(const TomlValue& value, std::string_view text) {
    const auto* written = std::get_if<std::string>(&value.data);
    return written && *written == text;
}

std::vector<std::string_view> personal_keys() {
    std::vector<std::string_view> keys;
    for_each_field<Fachkraft>([&](const auto& f) {
        if (f.is_personal) keys.push_back(f.key);
    });
    return keys;
}

void check_consent(const Consent& consent, const Record& record, Diagnostics& diagnostics) {
    if (consent.until && *consent.until < consent.given) {
        diagnostics.error(place_of(record, &Fachkraft::consent, &Consent::until),
                          "die Einwilligung endet, bevor sie beginnt");
    }
    const auto known = personal_keys();
    for (std::size_t i = 0; i < consent.keys.size(); ++i) {
        const auto& key = consent.keys[i];
        if (key.empty() || std::ranges::find(known, key) != known.end()) continue;
        auto way_out = did_you_mean(key, known);
        if (way_out.empty()) way_out = fmt::format("; möglich sind: {}", fmt::join(known, ", "));
        diagnostics.error(place_of(record, &Fachkraft::consent, &Consent::keys, i),
                          fmt::format("»{}« ist kein persönliches Feld{}", key, way_out));
    }
}

/// An address outlives consent, so it must not tell the name.
void check_anonymous_id(const Fachkraft& fachkraft, const Record& record,
                        Diagnostics& diagnostics) {
    constexpr std::size_t short_name = 4; // "eva" also stands in "nevada-schule-1"
    const auto padded = "-" + fachkraft.id + "-";
    for (const auto& name : {fachkraft.first_name, fachkraft.last_name}) {
        const auto slug = slug_of(name);
        if (slug.empty()) continue;
        const auto wanted = slug.size() < short_name ? "-" + slug + "-" : slug;
        if (padded.find(wanted) == std::string::npos) continue;
        diagnostics.error(record.place({}),
                          fmt::format("der Dateiname verrät den Namen »{}«; benennen Sie die Datei "
                                      "nach der Schule, zum Beispiel suedschule-1.toml",
                                      name));
        return;
    }
}

void check_assignment(const Assignment& assignment, std::size_t index, const Record& record,
                      Diagnostics& diagnostics) {
    if (assignment.since && assignment.until && *assignment.until < *assignment.since) {
        diagnostics.error(place_of(record, &Fachkraft::assignments, index, &Assignment::until),
                          "der Einsatz endet, bevor er beginnt");
    }
    check_share(assignment, &Fachkraft::assignments, index, record, diagnostics);
    for (std::size_t k = 0; k < assignment.office_hours.size(); ++k) {
        const auto& hour = assignment.office_hours[k];
        if (hour.from < hour.to) continue;
        diagnostics.error(place_of(record, &Fachkraft::assignments, index,
                                   &Assignment::office_hours, k, &OfficeHour::to),
                          fmt::format("die Sprechzeit endet um {} Uhr, bevor sie um {} Uhr beginnt",
                                      clock_time(hour.to), clock_time(hour.from)));
    }
}

template <class T>
void check_picture(const T& owner, const Record& record, Diagnostics& diagnostics) {
    if (owner.picture.empty() || !owner.picture_text.empty()) return;
    diagnostics.error(record.where(key_of(&T::picture)),
                      fmt::format("zum Bild fehlt die Beschreibung »{}«: was ist darauf zu sehen?",
                                  key_of(&T::picture_text)));
}

} // namespace

void check_rules(const RecordHead& head, const Record& record, Diagnostics& diagnostics) {
    if (head.publish_from && head.publish_until && *head.publish_until < *head.publish_from) {
        diagnostics.error(place_of(record, &RecordHead::publish_until),
                          fmt::format("»{}« liegt vor »{}«", key_of(&RecordHead::publish_until),
                                      key_of(&RecordHead::publish_from)));
    }
}

void check_rules(const School& school, const Record& record, Diagnostics& diagnostics) {
    if (school.social_index && (*school.social_index < 1 || *school.social_index > 9)) {
        diagnostics.error(place_of(record, &School::social_index),
                          "der Sozialindex geht von 1 bis 9");
    }
    for (std::size_t i = 0; i < school.vacancies.size(); ++i) {
        check_share(school.vacancies[i], &School::vacancies, i, record, diagnostics);
    }
    check_picture(school, record, diagnostics);
}

void check_rules(const Fachkraft& fachkraft, const Record& record, Diagnostics& diagnostics) {
    check_anonymous_id(fachkraft, record, diagnostics);
    if (fachkraft.consent) check_consent(*fachkraft.consent, record, diagnostics);
    for (std::size_t i = 0; i < fachkraft.assignments.size(); ++i) {
        check_assignment(fachkraft.assignments[i], i, record, diagnostics);
    }
    check_picture(fachkraft, record, diagnostics);
}

void check_rules(const Offer& offer, const Record& record, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < offer.times.size(); ++i) {
        const auto& time = offer.times[i];
        if (time.from < time.to) continue;
        diagnostics.error(place_of(record, &Offer::times, i, &OfferTime::to),
                          fmt::format("das Angebot endet um {} Uhr, bevor es um {} Uhr beginnt",
                                      clock_time(time.to), clock_time(time.from)));
    }
    check_picture(offer, record, diagnostics);
}

void check_rules(const Flyer& flyer, const Record& record, Diagnostics& diagnostics) {
    // What stands there and cannot be read is reported already.
    const auto* status = record.table.find(key_of(&Flyer::status));
    const bool is_current = flyer.status == FlyerStatus::Current &&
                            (!status || is_text(status->value, word_of(FlyerStatus::Current)));
    if (is_current && flyer.editions.empty() && !record.table.find(key_of(&Flyer::editions))) {
        diagnostics.error(
            record.where(key_of(&Flyer::status)),
            fmt::format("zum Flyer fehlt die Datei unter [[{}]]; ist er noch nicht fertig, "
                        "schreiben Sie {} = \"{}\"",
                        key_of(&Flyer::editions), key_of(&Flyer::status),
                        word_of(FlyerStatus::Planned)));
    }
}

} // namespace schaukasten
