#include "exchange/open_data_table.hpp"

#include "model/member_kind.hpp"
#include "plan/open_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

// What is said of a picture says nothing of the record, and the picture is not published as it is.
constexpr std::array picture_keys{key_of(&School::picture_text), key_of(&School::picture_credit)};

/// Of what every record may carry, only the day on which somebody last checked it is for others.
template <class Owner, class Member>
constexpr bool is_data(const Field<Owner, Member>& f) {
    if (f.is_for_checks || std::is_base_of_v<Picture, Member> ||
        std::is_same_v<Member, std::optional<Consent>> ||
        std::ranges::find(picture_keys, f.key) != picture_keys.end()) {
        return false;
    }
    return !std::is_same_v<Owner, RecordHead> || f.key == key_of(&RecordHead::checked);
}

template <class T>
inline constexpr DataKind data_kind_of = std::is_enum_v<T>  ? DataKind::Word
                                         : is_record_ref<T> ? DataKind::Record
                                         : has_fields<T>    ? DataKind::Table
                                                            : DataKind::Text;
template <>
inline constexpr DataKind data_kind_of<bool> = DataKind::Flag;
template <>
inline constexpr DataKind data_kind_of<int> = DataKind::Whole;
template <>
inline constexpr DataKind data_kind_of<double> = DataKind::Number;
template <>
inline constexpr DataKind data_kind_of<Date> = DataKind::Day;
template <>
inline constexpr DataKind data_kind_of<WebAddress> = DataKind::Address;
template <>
inline constexpr DataKind data_kind_of<MediaFile> = DataKind::Address;
template <>
inline constexpr DataKind data_kind_of<Email> = DataKind::Mail;
template <>
inline constexpr DataKind data_kind_of<TermRef> = DataKind::Term;
template <>
inline constexpr DataKind data_kind_of<GeoPoint> = DataKind::Point;
template <>
inline constexpr DataKind data_kind_of<PartnerName> = DataKind::Text;

/// What a record says itself, and then when somebody checked it.
template <class T, class Visit>
void for_each_datum(const Visit& visit) {
    for_each_field<T>(visit);
    if constexpr (std::is_base_of_v<RecordHead, T>) for_each_field<RecordHead>(visit);
}

template <class T>
std::vector<DataField> fields_of();

template <class Member>
void describe(DataField& field) {
    if constexpr (is_translated<Member>) {
        describe<decltype(Member::original)>(field);
    } else if constexpr (is_list<Member>) {
        describe<typename Member::value_type>(field);
        field.is_list = true;
    } else if constexpr (is_optional<Member>) {
        describe<typename Member::value_type>(field);
    } else if constexpr (std::is_same_v<Member, OpenList>) {
        field.is_list = true;
    } else {
        field.kind = data_kind_of<Member>;
        if constexpr (data_kind_of<Member> == DataKind::Word) field.words = words<Member>;
        if constexpr (data_kind_of<Member> == DataKind::Table) field.inside = fields_of<Member>();
    }
}

template <class T>
std::vector<DataField> fields_of() {
    std::vector<DataField> all;
    for_each_datum<T>([&]<class Owner, class Member>(const Field<Owner, Member>& f) {
        if (!is_data(f)) return;
        DataField field{f, DataKind::Text, false, {}, {}};
        describe<Member>(field);
        all.push_back(std::move(field));
    });
    return all;
}

class Values {
public:
    explicit Values(const SitePlan& plan) : plan_(plan) {}

    template <class T>
    std::vector<DataValue> of(const T& table) {
        std::vector<DataValue> all;
        for_each_datum<T>([&]<class Owner, class Member>(const Field<Owner, Member>& f) {
            if (!is_data(f)) return;
            DataValue value;
            add(value, f, table.*(f.member));
            all.push_back(std::move(value));
        });
        return all;
    }

private:
    static void put(DataValue& value, std::string text, std::string shown = {}) {
        if (!text.empty()) value.cells.push_back({std::move(text), std::move(shown)});
    }

    template <class Member>
    void add(DataValue& value, const FieldInfo& f, const Member& member) {
        if constexpr (is_translated<Member>) {
            add(value, f, member.original);
        } else if constexpr (is_list<Member>) {
            for (const auto& element : member) add(value, f, element);
        } else if constexpr (is_optional<Member>) {
            if (member) add(value, f, *member);
        } else if constexpr (std::is_enum_v<Member>) {
            put(value, std::string(word_of(member)));
        } else if constexpr (is_record_ref<Member>) {
            if (member.is_set()) record(value, plan_.directory.at(member));
        } else if constexpr (data_kind_of<Member> == DataKind::Table) {
            value.rows.push_back(of(member));
        } else {
            one(value, f, member);
        }
    }

    template <class T>
    void record(DataValue& value, const T& record) {
        if (!is_in_open_data(record)) return;
        // Names of people stand in a set of their own, which nobody may spread.
        const bool is_person = std::is_same_v<T, Fachkraft>;
        put(value, record.id, is_person ? std::string{} : title_of(record).original);
    }

    static void one(DataValue& value, const FieldInfo&, bool flag) {
        put(value, flag ? "true" : "false", flag ? "ja" : "nein");
    }
    static void one(DataValue& value, const FieldInfo&, int number) {
        put(value, std::to_string(number));
    }
    static void one(DataValue& value, const FieldInfo&, double number) {
        auto text = fmt::format("{}", number);
        auto shown = text;
        std::ranges::replace(shown, '.', ',');
        put(value, std::move(text), std::move(shown));
    }
    static void one(DataValue& value, const FieldInfo&, const std::string& text) {
        put(value, text);
    }
    static void one(DataValue& value, const FieldInfo&, const RichText& text) {
        put(value, plain_text_of(text));
    }
    static void one(DataValue& value, const FieldInfo&, Date date) { put(value, iso_date(date)); }
    static void one(DataValue& value, const FieldInfo&, PartialDate date) {
        put(value, iso_date(date));
    }
    static void one(DataValue& value, const FieldInfo&, TimeOfDay time) { put(value, clock(time)); }
    static void one(DataValue& value, const FieldInfo&, const Moment& moment) {
        auto text = iso_date(moment.date);
        if (moment.time) text += 'T' + clock(*moment.time);
        put(value, std::move(text));
    }
    static void one(DataValue& value, const FieldInfo&, SchoolYear year) {
        if (!year.empty()) put(value, name_of(year));
    }
    static void one(DataValue& value, const FieldInfo&, const Phone& phone) {
        put(value, phone.text);
    }
    static void one(DataValue& value, const FieldInfo&, const Email& email) {
        put(value, email.text);
    }
    static void one(DataValue& value, const FieldInfo&, const WebAddress& address) {
        put(value, address.text);
    }
    void one(DataValue& value, const FieldInfo&, const MediaFile& file) {
        if (!file.empty()) put(value, plan_.base_url + "medien/" + file.path);
    }
    static void one(DataValue& value, const FieldInfo&, const ClassRange& classes) {
        put(value, classes.from == classes.to ? std::to_string(classes.from)
                                              : fmt::format("{}-{}", classes.from, classes.to));
    }
    static void one(DataValue& value, const FieldInfo&, const GeoPoint& point) {
        put(value, fmt::format("{}", point.latitude));
        put(value, fmt::format("{}", point.longitude));
    }
    static void one(DataValue& value, const FieldInfo&, const OpenList& list) {
        for (const auto& item : list.items) put(value, item);
    }
    void one(DataValue& value, const FieldInfo&, const PartnerName& partner) {
        if (partner.partner.is_set()) {
            put(value, plan_.directory.at(partner.partner).name.original);
        } else {
            put(value, partner.name);
        }
    }
    void one(DataValue& value, const FieldInfo& f, TermRef ref) {
        if (!ref.is_set()) return;
        const auto& term = plan_.directory.term(*f.vocabulary, ref);
        put(value, term.id, term.name.original);
    }

    /// "08:30"
    static std::string clock(TimeOfDay time) {
        return time == end_of_day ? std::string{}
                                  : fmt::format("{:02}:{:02}", time.hour, time.minute);
    }

    const SitePlan& plan_;
};

using FieldsOf = std::vector<DataField> (*)();
using TakeRecord = std::function<void(const DataRecord& record)>;
using ForEachOf = void (*)(const SitePlan&, const TakeRecord&);

constexpr auto all_fields =
    table_by_type<FieldsOf>([]<class T>() -> FieldsOf { return fields_of<T>; });

template <class T>
void for_each_of(const SitePlan& plan, const TakeRecord& take) {
    Values values(plan);
    const auto& table = plan.directory.all<T>();
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        if (!is_in_open_data(table[i])) continue;
        const auto target = target_of<T>(i);
        take({table[i].id,
              plan.has_page(target) ? plan.base_url + plan.own_address(target) : std::string{},
              values.of(table[i])});
    }
}

constexpr auto each_of =
    table_by_type<ForEachOf>([]<class T>() -> ForEachOf { return for_each_of<T>; });

} // namespace

std::vector<DataField> data_fields(std::size_t type) {
    return all_fields.at(type)();
}

void for_each_data_record(std::size_t type, const SitePlan& plan, const TakeRecord& take) {
    each_of.at(type)(plan, take);
}

} // namespace schaukasten
