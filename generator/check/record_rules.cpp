#include "check/record_rules.hpp"

#include "check/place_of.hpp"
#include "check/sums.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

/// What was dropped says why.
template <class T>
void check_reason(const T& record, const Place& place, Diagnostics& diagnostics) {
    if (record.status != Status::Dropped || !record.reason.empty()) return;
    diagnostics.error(place, fmt::format("was entfällt, braucht einen Grund; schreiben Sie {} = "
                                         "\"…\" dazu",
                                         key_of(&T::reason)));
}

/// Nothing ends before it begins.
void check_span(const std::optional<PartialDate>& from, const std::optional<PartialDate>& to,
                const Place& place, Diagnostics& diagnostics) {
    if (!from || !to || first_day_of(*from) <= last_day_of(*to)) return;
    diagnostics.error(
        place, fmt::format("das Ende {} liegt vor dem Beginn {}", iso_date(*to), iso_date(*from)));
}

constexpr double whole = 100; // percent

} // namespace

void check_rules(const SchoolProfile& profile, const Record& record, Diagnostics& diagnostics) {
    std::vector<double> staff;
    for (const auto& entry : profile.staff) {
        if (entry.value) staff.push_back(*entry.value);
    }
    if (profile.staff_total && !staff.empty() && !adds_up(staff, *profile.staff_total)) {
        diagnostics.error(place_of(record, &SchoolProfile::staff_total),
                          fmt::format("die Summe stimmt nicht: {}, hier steht {}",
                                      written_sum(staff), german_number(*profile.staff_total)));
    }
    if (profile.site_type && (*profile.site_type < 1 || *profile.site_type > 5)) {
        diagnostics.error(place_of(record, &SchoolProfile::site_type),
                          "der Standorttyp geht von 1 bis 5");
    }
    if (profile.pupils && *profile.pupils < 0) {
        diagnostics.error(place_of(record, &SchoolProfile::pupils),
                          "weniger als null Kinder kann eine Schule nicht haben");
    }
}

void check_rules(const Post& post, const Record& record, Diagnostics& diagnostics) {
    constexpr double most_hours = 48; // a week's, by the Arbeitszeitgesetz
    if (post.hours && (*post.hours <= 0 || *post.hours > most_hours)) {
        diagnostics.error(place_of(record, &Post::hours),
                          fmt::format("{} Stunden in der Woche können nicht stimmen",
                                      german_number(*post.hours)));
    }
    if (post.share && (*post.share <= 0 || *post.share > 1)) {
        diagnostics.error(place_of(record, &Post::share),
                          fmt::format("ein Stellenanteil liegt zwischen 0 und 1, eine halbe Stelle "
                                      "ist 0.5; hier steht {}",
                                      german_number(*post.share)));
    }
    if (post.is_permanent.value_or(false) && post.until) {
        diagnostics.error(place_of(record, &Post::until),
                          "die Stelle ist unbefristet und hat doch ein Ende; löschen Sie eine der "
                          "beiden Angaben");
    }
    check_span(post.since, post.until, place_of(record, &Post::until), diagnostics);
}

void check_rules(const Unit& unit, const Record& record, Diagnostics& diagnostics) {
    std::vector<double> shares;
    for (const auto& each : unit.shares) shares.push_back(each.share);
    if (!shares.empty() && !adds_up(shares, 1)) {
        diagnostics.error(
            place_of(record, &Unit::shares),
            fmt::format("die Anteile ergeben zusammen nicht 1: {}", written_sum(shares)));
    }
}

void check_rules(const Body& body, const Record& record, Diagnostics& diagnostics) {
    check_reason(body, place_of(record, &Body::status), diagnostics);
}

void check_rules(const Agreement& agreement, const Record& record, Diagnostics& diagnostics) {
    check_reason(agreement, place_of(record, &Agreement::status), diagnostics);
    check_span(agreement.concluded, agreement.until, place_of(record, &Agreement::until),
               diagnostics);
}

void check_rules(const Concept& one, const Record& record, Diagnostics& diagnostics) {
    if (one.kind == ConceptKind::Template) return; // to be filled in
    const auto& nodes = one.body.original.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].kind != RichText::NodeKind::Heading) continue;
        const auto next = nodes[i].end;
        const bool is_end =
            next >= nodes.size() || nodes[next].kind == RichText::NodeKind::FootnoteDefinition;
        const bool is_empty = is_end || (nodes[next].kind == RichText::NodeKind::Heading &&
                                         nodes[next].level <= nodes[i].level);
        if (!is_empty) continue;
        diagnostics.error(record.place(nodes[i].where),
                          "unter dieser Überschrift steht nichts; schreiben Sie hier, warum der "
                          "Abschnitt leer ist");
    }
}

void check_rules(const Goal& goal, const Record& record, Diagnostics& diagnostics) {
    check_reason(goal, place_of(record, &Goal::status), diagnostics);
    for (std::size_t i = 0; i < goal.measures.size(); ++i) {
        const auto& measure = goal.measures[i];
        check_reason(measure, place_of(record, &Goal::measures, i, &Measure::status), diagnostics);
        for (std::size_t k = 0; k < measure.indicators.size(); ++k) {
            const auto& indicator = measure.indicators[k];
            const bool is_share = indicator.kind == IndicatorKind::Share;
            if (is_share && indicator.target &&
                (*indicator.target < 0 || *indicator.target > whole)) {
                diagnostics.error(place_of(record, &Goal::measures, i, &Measure::indicators, k,
                                           &Indicator::target),
                                  "ein Anteil liegt zwischen 0 und 100 Prozent");
            }
        }
    }
}

void check_rules(const Figure& figure, const Record& record, Diagnostics& diagnostics) {
    std::vector<double> values;
    std::vector<double> bases;
    for (std::size_t i = 0; i < figure.parts.size(); ++i) {
        const auto& part = figure.parts[i];
        values.push_back(part.value);
        if (part.base) bases.push_back(*part.base);
        if (part.share && part.base && !share_fits(part.value, *part.base, *part.share)) {
            diagnostics.error(
                place_of(record, &Figure::parts, i, &FigurePart::share),
                fmt::format("der Anteil stimmt nicht: {} von {} sind {} %, hier steht {} %",
                            german_number(part.value), german_number(*part.base),
                            german_number(part.value / *part.base * whole),
                            german_number(*part.share)));
        }
    }
    if (!figure.value && !figure.share) {
        diagnostics.error(place_of(record, &Figure::value),
                          fmt::format("zur Kennzahl fehlt die Zahl; schreiben Sie {} oder {}",
                                      key_of(&Figure::value), key_of(&Figure::share)));
    }
    const auto must_add_up = [&](const std::vector<double>& parts, std::optional<double> stated,
                                 const Place& place) {
        if (parts.empty() || !stated || adds_up(parts, *stated)) return;
        diagnostics.error(place, fmt::format("die Summe stimmt nicht: {}, hier steht {}",
                                             written_sum(parts), german_number(*stated)));
    };
    must_add_up(values, figure.value, place_of(record, &Figure::value));
    if (bases.size() == figure.parts.size()) {
        must_add_up(bases, figure.base, place_of(record, &Figure::base));
    }
    if (figure.value && figure.base && figure.share && !figure.is_rough &&
        !share_fits(*figure.value, *figure.base, *figure.share)) {
        diagnostics.error(
            place_of(record, &Figure::share),
            fmt::format("der Anteil stimmt nicht: {} von {} sind {} %, hier steht {} %",
                        german_number(*figure.value), german_number(*figure.base),
                        german_number(*figure.value / *figure.base * whole),
                        german_number(*figure.share)));
    }
}

void check_rules(const Milestone& milestone, const Record& record, Diagnostics& diagnostics) {
    check_span(milestone.when, milestone.until, place_of(record, &Milestone::until), diagnostics);
}

void check_rules(const Programme& programme, const Record& record, Diagnostics& diagnostics) {
    check_reason(programme, place_of(record, &Programme::status), diagnostics);
    check_span(programme.begin, programme.end, place_of(record, &Programme::end), diagnostics);
}

} // namespace schaukasten
