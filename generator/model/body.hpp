#pragma once

#include "model/unit.hpp"

namespace schaukasten {

enum class BodyKind { Steering, WorkingGroup, QualityCircle, Network, Conference, Council };

template <>
inline constexpr auto words<BodyKind> = std::array<std::string_view, 6>{
    "lenkung", "arbeitskreis", "qualitaetszirkel", "netzwerk", "konferenz", "rat"};

/// Who sits on a body, by function and never by name.
struct BodyMember {
    TranslatedText function;
    Ref<Unit> unit;
    Ref<Carrier> carrier;
    std::optional<int> count;
};

template <>
inline constexpr auto fields<BodyMember> = FieldTable{
    field("funktion", &BodyMember::function,
          "Funktion, zum Beispiel \"Schulleitung\"; keine Namen.")
        .required()
        .translatable(),
    field("einheit", &BodyMember::unit, "Einheit: Id der Einheit."),
    field("traeger", &BodyMember::carrier, "Träger: Id des Trägers."),
    field("anzahl", &BodyMember::count, "Anzahl: Wie viele es sind."),
};

/// A body (Gremium): circle, working group, conference.
struct Body : RecordHead {
    TranslatedText name;
    TranslatedText summary;
    std::optional<BodyKind> kind;
    Level level = Level::Town;
    Ref<Body> parent;
    Ref<Unit> secretariat;
    TranslatedText rhythm;
    std::optional<PartialDate> since;
    std::vector<BodyMember> members;
    OpenList aims;
    OpenList tasks;
    OpenList contents;
    std::vector<TermRef> forms;
    std::vector<TermRef> districts;
    WebAddress website;
    std::optional<Status> status;
    TranslatedText reason;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Body>{"gremien", "Gremium", "kein Gremium", false,
                                          Audience::Professionals};

template <>
inline constexpr auto fields<Body> = FieldTable{
    field("name", &Body::name, "Name des Gremiums, zum Beispiel \"Lenkungskreis\".")
        .required()
        .translatable(),
    field("kurz", &Body::summary, "Wofür es da ist, in einem Satz.").translatable(),
    field("art", &Body::kind,
          "Art: \"lenkung\", \"arbeitskreis\", \"qualitaetszirkel\", \"netzwerk\", \"konferenz\" "
          "oder "
          "\"rat\"."),
    field("ebene", &Body::level,
          "Ebene: \"schule\", \"sozialraum\", \"kommune\", \"kreis\", \"land\", \"bund\" oder "
          "\"eu\".")
        .required(),
    field("gehoert_zu", &Body::parent, "Gehört zu: Id des Gremiums darüber.").back(),
    field("geschaeftsfuehrung", &Body::secretariat,
          "Geschäftsführung: Id der Einheit, die die Geschäfte führt.")
        .back(),
    field("rhythmus", &Body::rhythm, "Wie oft es tagt, zum Beispiel \"alle 6 Wochen\".")
        .translatable(),
    field("seit", &Body::since, "Seit: Jahr, Monat oder Tag, seit dem es tagt."),
    field("mitglieder", &Body::members, "Wer darin sitzt, nach Funktion."),
    field("ziele", &Body::aims, "Was es erreichen will; \"…\" am Ende heißt: und weitere."),
    field("aufgaben", &Body::tasks, "Seine Aufgaben; \"…\" am Ende heißt: und weitere."),
    field("inhalte", &Body::contents, "Worum es in den Sitzungen geht."),
    field("schulformen", &Body::forms, "Für welche Schulformen es da ist.")
        .from(Vocabulary::SchoolForms),
    field("stadtteile", &Body::districts, "Für welche Stadtteile es da ist.")
        .from(Vocabulary::Districts),
    field("website", &Body::website, "Adresse der Website, mit https://."),
    field("status", &Body::status,
          "Status: \"geplant\", \"noch_unklar\", \"aktiv\", \"ausgelaufen\" oder \"entfaellt\"."),
    field("grund", &Body::reason, "Warum es so ist; nötig, wenn etwas entfällt.").translatable(),
    field("beschreibung", &Body::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
