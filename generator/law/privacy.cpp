#include "check/place_of.hpp"
#include "law/rules.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

class PrivacyRules {
public:
    explicit PrivacyRules(Inspection& inspection)
        : inspection_(inspection), privacy_(inspection.site().privacy),
          place_(place_of(inspection.site_record(), &Site::privacy)) {}

    void check() {
        if (privacy_.officer.empty()) {
            lacks("wer für den Datenschutz beauftragt ist", &Privacy::officer);
        } else if (privacy_.officer_email.empty() && privacy_.officer_phone.empty()) {
            lacks("wie man die Stelle erreicht, die für den Datenschutz beauftragt ist",
                  &Privacy::officer_email);
        }
        if (!privacy_.log_days) {
            lacks("wie viele Tage der Server speichert, wer was abgerufen hat", &Privacy::log_days);
        }
        if (privacy_.legal_basis.empty()) {
            lacks("worauf das Speichern beruht", &Privacy::legal_basis);
        }
        if (privacy_.authority.empty()) {
            lacks("bei wem man sich beschweren kann", &Privacy::authority);
        } else if (privacy_.authority_address.empty() && privacy_.authority_website.empty()) {
            lacks("wie man die Aufsicht erreicht", &Privacy::authority_website);
        }
    }

private:
    template <class Member>
    void lacks(std::string_view what, Member member) {
        tell(place_, fmt::format("in der Datenschutzerklärung fehlt, {} (Artikel 13 DSGVO); "
                                 "schreiben Sie »{}« unter [{}]",
                                 what, key_of(member), key_of(&Site::privacy)));
    }

    void tell(const Place& place, std::string message) {
        inspection_.fault(place, std::move(message));
    }

    Inspection& inspection_;
    const Privacy& privacy_;
    Place place_;
};

} // namespace

void check_privacy(Inspection& inspection) {
    PrivacyRules(inspection).check();
}

} // namespace schaukasten
