#include "render/school_card_data.hpp"

#include "base/json_writer.hpp"
#include "model/school_card.hpp"
#include "plan/work_at.hpp"
#include "render/school_card.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

// Objects are open: fields may be added, see docs/schnittstellen.md.
constexpr std::string_view schema_behind_id = R"json(,
"title": "Schulsozialarbeit an einer Schule",
"description": "Wer an einer Schule hilft, wann, wo und wie man sie oder ihn erreicht. Was leer ist, fehlt.",
"type": "object",
"required": ["$schema", "schule", "personen", "auskunft"],
"properties": {
  "$schema": {"type": "string", "format": "uri"},
  "schule": {
    "description": "Die Schule und ihre Seite in diesem Verzeichnis.",
    "type": "object",
    "required": ["id", "name", "url"],
    "properties": {
      "id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
      "name": {"type": "string", "minLength": 1},
      "url": {"type": "string", "format": "uri"}
    }
  },
  "stand": {"description": "Der letzte Tag, an dem jemand die Angaben geprüft hat.", "type": "string", "format": "date"},
  "personen": {
    "description": "Wer an der Schule arbeitet, und wovon die Person gesagt hat, dass es auf der Website stehen darf.",
    "type": "array",
    "items": {
      "type": "object",
      "required": ["name", "funktion"],
      "properties": {
        "name": {"description": "Ohne Einwilligung steht hier die Funktion.", "type": "string", "minLength": 1},
        "funktion": {"type": "string", "minLength": 1},
        "raum": {"type": "string", "minLength": 1},
        "sprechzeiten": {
          "description": "Jede Woche, meist nicht in den Ferien; die Tage stehen in sprechzeiten.ics.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "required": ["tag", "von", "bis"],
            "properties": {
              "tag": {"enum": ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]},
              "von": {"$ref": "#/$defs/uhrzeit"},
              "bis": {"$ref": "#/$defs/uhrzeit"},
              "fuer": {"type": "string", "minLength": 1},
              "hinweis": {"type": "string", "minLength": 1}
            }
          }
        },
        "nach_vereinbarung": {"description": "Termine gibt es nach Vereinbarung.", "const": true},
        "telefon": {"$ref": "#/$defs/nummer"},
        "mobil": {"$ref": "#/$defs/nummer"},
        "email": {"type": "string", "format": "email"}
      }
    }
  },
  "auskunft": {
    "description": "Wer weiterhilft, wenn an der Schule niemand zu erreichen ist.",
    "type": "object",
    "required": ["name"],
    "properties": {
      "name": {"type": "string", "minLength": 1},
      "telefon": {"$ref": "#/$defs/nummer"},
      "email": {"type": "string", "format": "email"}
    }
  }
},
"$defs": {
  "uhrzeit": {"description": "Nach der Uhr in Deutschland.", "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"},
  "nummer": {
    "type": "object",
    "required": ["text", "link"],
    "properties": {
      "text": {"description": "Wie man die Nummer schreibt (DIN 5008).", "type": "string", "minLength": 1},
      "link": {"description": "Wie man sie wählt (RFC 3966).", "type": "string", "pattern": "^tel:[+0-9*#-]+$"}
    }
  }
}
}
)json";

class CardData {
public:
    CardData(std::uint32_t school, const SitePlan& plan) : place_(school), plan_(plan) {}

    std::string write() {
        json_.begin_object();
        json_.member("$schema", plan_.base_url + std::string(school_card_schema));
        school();
        if (const auto checked = card_checked(place_, plan_)) {
            json_.member("stand", iso_date(*checked));
        }
        json_.key("personen");
        json_.begin_list();
        for (const auto& work : work_at(place_, plan_.directory, plan_.relations)) {
            person(plan_.directory.all<Fachkraft>()[work.person], *work.assignment);
        }
        json_.end_list();
        publisher();
        json_.end_object();
        return json_.take() + '\n';
    }

private:
    void school() {
        const auto& school = plan_.directory.all<School>()[place_];
        json_.key("schule");
        json_.begin_object();
        json_.member("id", school.id);
        json_.member("name", school.name.original);
        json_.member("url", plan_.base_url + *plan_.address(target_of<School>(place_), 0));
        json_.end_object();
    }

    void person(const Fachkraft& person, const Assignment& work) {
        json_.begin_object();
        json_.member("name", title_of(person).original);
        json_.member("funktion", person.role.original);
        json_.member("raum", work.room.original);
        if (!work.office_hours.empty()) {
            json_.key("sprechzeiten");
            json_.begin_list();
            for (const auto& each : work.office_hours) hour(each);
            json_.end_list();
        }
        if (work.by_appointment) {
            json_.key("nach_vereinbarung");
            json_.flag(true);
        }
        phone("telefon", person.phone);
        phone("mobil", person.mobile);
        json_.member("email", person.email.text);
        json_.end_object();
    }

    void hour(const OfficeHour& hour) {
        json_.begin_object();
        json_.member("tag", word_of(hour.day));
        json_.member("von", time_text(hour.from));
        json_.member("bis", time_text(hour.to));
        json_.member("fuer", hour.audience.original);
        json_.member("hinweis", hour.note.original);
        json_.end_object();
    }

    static std::string time_text(TimeOfDay time) {
        return fmt::format("{:02}:{:02}", time.hour, time.minute);
    }

    void phone(std::string_view key, const Phone& phone) {
        if (phone.empty()) return;
        json_.key(key);
        json_.begin_object();
        json_.member("text", phone.text);
        json_.member("link", phone.link);
        json_.end_object();
    }

    void publisher() {
        const auto& by = plan_.directory.site.publisher;
        json_.key("auskunft");
        json_.begin_object();
        json_.member("name", by.name.original);
        phone("telefon", by.phone);
        json_.member("email", by.email.text);
        json_.end_object();
    }

    std::uint32_t place_;
    const SitePlan& plan_;
    JsonWriter json_;
};

} // namespace

std::string school_card_json(std::uint32_t school, const SitePlan& plan) {
    return CardData(school, plan).write();
}

std::string school_card_json_schema(const SitePlan& plan) {
    JsonWriter address;
    address.text(plan.base_url + std::string(school_card_schema));
    return "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n\"$id\": " +
           address.take() + std::string(schema_behind_id);
}

} // namespace schaukasten
