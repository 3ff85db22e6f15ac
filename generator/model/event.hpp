#pragma once

#include "model/body.hpp"
#include "model/calendar.hpp"
#include "model/moment.hpp"
#include "model/offer.hpp"
#include "model/series.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

enum class EventKind {
    Meeting,
    QualityCircle,
    Conference,
    Workshop,
    Training,
    Onboarding,
    SpecialistDay,
    Lecture,
    ParentsEvening,
    InfoEvening,
    ParentsCafe,
    ConsultationDay,
    Campaign,
    Other
};

template <>
inline constexpr auto words<EventKind> =
    std::array<std::string_view, 14>{"sitzung",   "qualitaetszirkel", "konferenz",
                                     "workshop",  "fortbildung",      "einstiegsqualifizierung",
                                     "fachtag",   "vortrag",          "elternabend",
                                     "infoabend", "elterncafe",       "sprechtag",
                                     "aktion",    "sonstiges"};

enum class EventStatus { Planned, TakesPlace, Cancelled, Postponed };

template <>
inline constexpr auto words<EventStatus> =
    std::array<std::string_view, 4>{"geplant", "findet_statt", "abgesagt", "verschoben"};

/// What makes an event a series.
struct Recurrence {
    TranslatedText rhythm; // German, for `parse_rhythm`; shown as it is written
    std::optional<Date> until;
    std::vector<Date> except;
    bool not_in_holidays = false;
};

template <>
inline constexpr auto fields<Recurrence> = FieldTable{
    field("rhythmus", &Recurrence::rhythm,
          "Wie oft, zum Beispiel \"alle 2 Wochen\" oder \"jeden ersten Montag im Monat\".")
        .required()
        .translatable(),
    field("bis", &Recurrence::until, "Letzter Tag der Serie."),
    field("ausser", &Recurrence::except, "Tage, an denen nichts stattfindet."),
    field("nicht_in_den_ferien", &Recurrence::not_in_holidays,
          "Nicht in den Ferien: true: fällt in den Ferien und an freien Tagen aus."),
};

struct Event : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    EventKind kind = EventKind::Other;
    Moment begins;
    std::optional<Moment> ends;
    TranslatedText place;
    Prose description;
    std::vector<std::string> agenda;
    Ref<Body> body;
    std::vector<Ref<School>> schools;
    std::vector<Ref<Offer>> offers;
    std::vector<TermRef> audiences;
    std::vector<TermRef> school_forms;
    std::vector<TermRef> topics;
    std::vector<TermRef> languages_spoken;
    std::optional<EventStatus> status;
    TranslatedText reason;
    std::optional<Recurrence> recurrence;
    std::optional<Registration> registration;

    /// Its days that are not over on the day of publication, the next one first.
    std::vector<Date> coming;
    /// The last of its days so far, once it is over.
    Date last_day;

    /// It goes on, by a rhythm whose days nobody can know, such as "2x im Monat".
    bool goes_on = false;

    [[nodiscard]] bool is_over() const { return coming.empty() && !goes_on; }
    /// How long after its first day an event ends: 0 days for most.
    [[nodiscard]] std::chrono::days length() const;
};

template <>
inline constexpr TypeName type_name<Event>{"termine", "Termin", "keinen Termin"};

template <>
inline constexpr auto fields<Event> = FieldTable{
    field("titel", &Event::title, "Name des Termins, zum Beispiel \"Elternabend\".")
        .required()
        .translatable(),
    field("kurz", &Event::summary, "Worum es geht, in einem Satz.").translatable(),
    field("art", &Event::kind, "Art des Termins, zum Beispiel \"elternabend\".").required(),
    field("beginn", &Event::begins,
          "Beginn: Tag und Uhrzeit, zum Beispiel \"2026-11-24 18:00\"; bei einer Serie das erste "
          "Mal.")
        .required(),
    field("ende", &Event::ends, "Ende, zum Beispiel \"2026-11-24 20:00\"."),
    field("ort", &Event::place, "Wo der Termin stattfindet.").translatable(),
    field("beschreibung", &Event::description, "Mehr über den Termin, in Markdown.").translatable(),
    field("inhalte", &Event::agenda, "Worum es geht, Punkt für Punkt."),
    field("gremium", &Event::body, "Gremium, das sich trifft."),
    field("schulen", &Event::schools, "Schulen, um die es geht."),
    field("angebote", &Event::offers, "Angebote, zu denen der Termin gehört."),
    field("zielgruppen", &Event::audiences, "Für wen der Termin ist.").from(Vocabulary::Audiences),
    field("schulformen", &Event::school_forms, "Schulformen, um die es geht.")
        .from(Vocabulary::SchoolForms),
    field("themen", &Event::topics, "Themen.").from(Vocabulary::Topics),
    field("sprachen", &Event::languages_spoken, "Sprachen, in denen der Termin stattfindet.")
        .from(Vocabulary::Languages),
    field("status", &Event::status, "Status: geplant, findet_statt, abgesagt oder verschoben."),
    field("grund", &Event::reason, "Warum der Termin ausfällt oder verschoben ist.").translatable(),
    field("wiederholung", &Event::recurrence, "Wenn der Termin mehrmals stattfindet."),
    field("anmeldung", &Event::registration, "Wie man sich anmeldet."),
};

/// REQUIRES: its rhythm, if there is one, can be read.
Series series_of(const Event& event);

/// The days from `from` to `until` on which an event begins.
std::vector<Date> days_of(const Event& event, const SchoolCalendar& calendar, Date from,
                          Date until);

/// The last day up to `until` for which the days of an event are known: if it pauses in the Ferien,
/// no further than the calendar knows them.
Date known_until(const Event& event, const SchoolCalendar& calendar, Date until);

/// Days of an event that are not over on `today`, for a year ahead, as far as they are known.
std::vector<Date> coming_days(const Event& event, const SchoolCalendar& calendar, Date today);

/// Whether a series whose days cannot be known has begun and not ended.
bool goes_on(const Event& event, const SchoolCalendar& calendar, Date today);

/// The last day before `today` on which it began; its first day if there is none.
Date last_day_of(const Event& event, const SchoolCalendar& calendar, Date today);

} // namespace schaukasten
