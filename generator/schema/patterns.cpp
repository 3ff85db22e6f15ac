#include "schema/patterns.hpp"

namespace schaukasten {

std::string_view pattern_of(KeyKind kind) {
    // Years from 1800 to 2199, as the checker has them.
    switch (kind) {
    case KeyKind::Day: return "^(1[89]|2[01])\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";
    case KeyKind::TimeOfDay: return "^([01]?\\d|2[0-3]):[0-5]\\d(:\\d\\d(\\.\\d+)?)?$|^24:00$";
    case KeyKind::Moment:
        return "^(1[89]|2[01])\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
               "([ Tt]\\d?\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([Zz]|[+-]\\d\\d:\\d\\d)?)?$";
    case KeyKind::PartialDate:
        return "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$|^(0[1-9]|1[0-2])/\\d{4}$";
    case KeyKind::SchoolYear: return "^(\\d\\d|\\d{4})/(\\d\\d|\\d{4})$";
    case KeyKind::Phone: return "^\\s*\\+?[0-9 ()/-]{2,}\\s*$|^$";
    case KeyKind::Email: return "^\\s*[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+\\s*$|^$";
    case KeyKind::WebAddress:
        return "^\\s*https?://[^\\s./?#@][^\\s/?#@]*\\.[^\\s/?#@]*([/?#]\\S*)?\\s*$|^$";
    case KeyKind::Classes: return "^ *\\d\\d? *([–-] *\\d\\d? *)?$";
    case KeyKind::Colour: return "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$|^$";
    case KeyKind::TermId: return slug_pattern;
    case KeyKind::LanguageTag: return language_tag;
    case KeyKind::Line: return single_line;
    default: return {};
    }
}

} // namespace schaukasten
