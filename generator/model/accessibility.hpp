#pragma once

#include "base/date.hpp"
#include "model/contact.hpp"
#include "model/field.hpp"
#include "model/translated.hpp"
#include "model/word.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace schaukasten {

// content/barrierefreiheit.toml: what the Erklärung zur Barrierefreiheit says, by the model of
// Durchführungsbeschluss (EU) 2018/1523 (BGG NRW § 10b, BITVNRW § 4).

enum class Conformity { Full, Partial, None };

template <>
inline constexpr auto words<Conformity> =
    std::array<std::string_view, 3>{"vollstaendig", "teilweise", "nicht"};

enum class Assessment { Own, External };

template <>
inline constexpr auto words<Assessment> =
    std::array<std::string_view, 2>{"selbstbewertung", "externe_pruefung"};

/// The three that the model knows: not done yet, too great a burden (BGG NRW § 10), not covered.
enum class GapReason { NotYet, Burden, NotCovered };

template <>
inline constexpr auto words<GapReason> =
    std::array<std::string_view, 3>{"noch_nicht", "unverhaeltnismaessig", "nicht_erfasst"};

/// A part of the site that not everybody can use.
struct AccessibilityGap {
    TranslatedText what;
    GapReason reason = GapReason::NotYet;
    TranslatedText why;
    TranslatedText instead;
    std::optional<Date> until;
};

template <>
inline constexpr auto fields<AccessibilityGap> = FieldTable{
    field("was", &AccessibilityGap::what, "Was nicht alle benutzen können.")
        .required()
        .translatable(),
    field("grund", &AccessibilityGap::reason,
          "Grund: \"noch_nicht\", \"unverhaeltnismaessig\" (zu großer Aufwand) oder "
          "\"nicht_erfasst\" "
          "(die Vorschriften gelten dafür nicht).")
        .required(),
    field("warum", &AccessibilityGap::why, "Warum es so ist, in einem Satz.")
        .required()
        .translatable(),
    field("stattdessen", &AccessibilityGap::instead, "Wie es trotzdem geht.").translatable(),
    field("bis", &AccessibilityGap::until, "Bis wann es behoben ist, zum Beispiel 2027-03-31."),
};

/// Who settles it when the town's answer does not help: in NRW the Ombudsstelle (BGG NRW § 10d).
struct Enforcement {
    TranslatedText name;
    std::string address;
    Phone phone;
    Email email;
    WebAddress website;
};

template <>
inline constexpr auto fields<Enforcement> = FieldTable{
    field("name", &Enforcement::name,
          "Wie die Stelle heißt, in NRW \"Ombudsstelle für barrierefreie Informationstechnik des "
          "Landes Nordrhein-Westfalen\".")
        .required()
        .translatable(),
    field("anschrift", &Enforcement::address, "Ihre Anschrift.").required(),
    field("telefon", &Enforcement::phone, "Ihre Telefonnummer."),
    field("email", &Enforcement::email, "Ihre E-Mail-Adresse."),
    field("website", &Enforcement::website, "Ihre Website.").required(),
};

struct AccessibilityStatement {
    Date made;
    Date checked;
    Conformity conformity = Conformity::None;
    Assessment assessment = Assessment::Own;
    TranslatedText assessor;
    TranslatedText answer_within;
    std::vector<AccessibilityGap> gaps;
    Enforcement enforcement;

    /// The last day on which it may stand: it is to be looked through once a year (BITVNRW § 4
    /// Abs. 4).
    [[nodiscard]] Date valid_until() const {
        const auto next = checked + std::chrono::years(1);
        return next.ok() ? next : Date(std::chrono::sys_days(next));
    }
};

template <>
inline constexpr auto fields<AccessibilityStatement> = FieldTable{
    field("erstellt_am", &AccessibilityStatement::made,
          "Erstellt am: Tag, an dem die Erklärung zum ersten Mal geschrieben wurde.")
        .required(),
    field("geprueft_am", &AccessibilityStatement::checked,
          "Geprüft am: Tag, an dem sie zuletzt geprüft wurde; das ist jedes Jahr Pflicht.")
        .required(),
    field("vereinbarkeit", &AccessibilityStatement::conformity,
          "Ob die Website die Anforderungen erfüllt: \"vollstaendig\", \"teilweise\" oder "
          "\"nicht\".")
        .required(),
    field("methode", &AccessibilityStatement::assessment,
          "Wie geprüft wurde: \"selbstbewertung\" oder \"externe_pruefung\".")
        .required(),
    field("pruefstelle", &AccessibilityStatement::assessor,
          "Wer geprüft hat; nötig bei \"externe_pruefung\".")
        .translatable(),
    field("antwort_in", &AccessibilityStatement::answer_within,
          "Wie schnell Sie auf Meldungen antworten, zum Beispiel \"zwei Wochen\".")
        .required()
        .translatable(),
    field("ausnahmen", &AccessibilityStatement::gaps,
          "Was nicht barrierefrei ist, jedes unter [[ausnahmen]]."),
    field("durchsetzung", &AccessibilityStatement::enforcement,
          "Wer vermittelt, wenn Ihre Antwort nicht hilft, unter [durchsetzung].")
        .required(),
};

} // namespace schaukasten
