#include "edit/update_school.hpp"

#include "base/ascii.hpp"
#include "edit/cell_value.hpp"
#include "edit/csv_columns.hpp"
#include "edit/toml_leaves.hpp"
#include "model/directory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace schaukasten {
namespace {

/// The same number, however it is written.
bool same_phone(const std::string& a, const std::string& b) {
    const auto first = parse_phone(a);
    const auto second = parse_phone(b);
    return first && second && first->link == second->link;
}

bool same_address(std::string_view a, std::string_view b) {
    if (a.ends_with('/')) a.remove_suffix(1);
    if (b.ends_with('/')) b.remove_suffix(1);
    return in_small_letters(a) == in_small_letters(b);
}

bool same_point(const TomlValue& old, const GeoPoint& point) {
    constexpr double a_step = 0.0000015; // the last digit that an import writes, and rounding
    const auto* numbers = std::get_if<TomlArray>(&old.data);
    if (!numbers || numbers->size() != 2) return false;
    const auto number = [&](std::size_t k) {
        const auto& data = (*numbers)[k].data;
        const auto* real = std::get_if<double>(&data);
        const auto* whole = std::get_if<std::int64_t>(&data);
        return real ? *real : whole ? static_cast<double>(*whole) : NAN;
    };
    return std::abs(number(0) - point.latitude) < a_step &&
           std::abs(number(1) - point.longitude) < a_step;
}

class Update {
public:
    Update(const ExistingContent::KnownSchool& known, std::span<const std::string> kept)
        : known_(known), kept_(kept) {
        file_.path = fmt::format("{}/{}.toml", type_name<School>.folder, known.id);
        file_.act = FileChange::Act::Patch;
        file_.about = known.word(key_of(&School::name));
    }

    void text(std::string_view key, const std::string& value,
              bool (*is_same)(const std::string&, const std::string&) = nullptr) {
        if (value.empty() || is_kept(key)) return;
        const auto old = known_.word(key);
        if (old != value && !(is_same && is_same(old, value))) set(key, {value, {}});
    }

    void index(std::string_view key, std::optional<int> value) {
        if (!value || is_kept(key) || known_.word(key) == std::to_string(*value)) return;
        set(key, {std::int64_t{*value}, {}});
    }

    void point(std::string_view key, const std::optional<GeoPoint>& value) {
        if (!value || is_kept(key)) return;
        const auto* old = value_at(known_.table, key);
        if (old && same_point(*old, *value)) return;
        set(key, {TomlArray{{value->latitude, {}}, {value->longitude, {}}}, {}});
    }

    FileChange finish() { return std::move(file_); }

private:
    [[nodiscard]] bool is_kept(std::string_view key) const {
        return std::ranges::find(kept_, key) != kept_.end();
    }

    void set(std::string_view key, TomlValue value) {
        const auto& field = *field_at(type_index<School>, key);
        const auto* old = value_at(known_.table, key);
        file_.words.push_back(fmt::format(
            "{}: {}", key,
            change_in_words(old ? cell_of(field, *old) : std::string{}, cell_of(field, value))));
        file_.changes.push_back({std::string(key), std::move(value)});
    }

    const ExistingContent::KnownSchool& known_;
    std::span<const std::string> kept_;
    FileChange file_;
};

} // namespace

FileChange update_of(const ExistingContent::KnownSchool& known, const RegisterSchool& school,
                     std::string_view form, std::span<const std::string> kept) {
    Update update(known, kept);
    const auto same_link = [](const std::string& a, const std::string& b) {
        return same_address(a, b);
    };
    update.text(key_of(&School::form), std::string(form));
    update.text(key_of(&School::street), school.street);
    update.text(key_of(&School::postcode), school.postcode);
    update.text(key_of(&School::town), school.town);
    update.point(key_of(&School::position), school.position);
    update.text(key_of(&School::phone), school.phone.text, same_phone);
    update.text(key_of(&School::email), school.email.text, same_link);
    update.text(key_of(&School::website), school.website.text, same_link);
    update.index(key_of(&School::social_index), school.social_index);
    return update.finish();
}

} // namespace schaukasten
