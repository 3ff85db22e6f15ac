// Prints each field that people write text into, from the field tables: file, path of keys, kind.
// So the test of injection knows a new field without being told.
//
//     schulen/	name	text
//     schulen/	offene_stellen.hinweis	text
//     artikel/	*	prose            the text behind the front matter
#include "model/directory.hpp"
#include "model/member_kind.hpp"
#include "model/open_list.hpp"
#include "model/partner_name.hpp"
#include "model/vocabulary_file.hpp"

#include <iostream>
#include <string>
#include <string_view>

using namespace schaukasten;

namespace {

std::string_view file_now;

void print(const std::string& keys, std::string_view kind) {
    std::cout << file_now << '\t' << keys << '\t' << kind << '\n';
}

template <class T>
void print_fields(const std::string& above);

template <class Member>
void print_member(const std::string& keys) {
    if constexpr (is_translated<Member>) {
        print_member<decltype(Member::original)>(keys);
    } else if constexpr (is_optional<Member>) {
        print_member<typename Member::value_type>(keys);
    } else if constexpr (std::is_same_v<Member, std::string>) {
        print(keys, "text");
    } else if constexpr (std::is_same_v<Member, RichText>) {
        print(keys, "prose");
    } else if constexpr (std::is_same_v<Member, WebAddress>) {
        print(keys, "address");
    } else if constexpr (std::is_same_v<Member, std::vector<std::string>> ||
                         std::is_same_v<Member, OpenList> ||
                         std::is_same_v<Member, std::vector<PartnerName>>) {
        print(keys, "texts");
    } else if constexpr (is_list<Member>) {
        print_member<typename Member::value_type>(keys);
    } else if constexpr (has_fields<Member>) {
        print_fields<Member>(keys + ".");
    }
}

template <class T>
void print_fields(const std::string& above) {
    for_each_field_of<T>([&](const auto& f) {
        using Member = std::remove_cvref_t<decltype(std::declval<T&>().*(f.member))>;
        print_member<Member>(above + std::string(f.key));
    });
}

template <class T>
void print_file(std::string_view file) {
    file_now = file;
    print_fields<T>("");
}

} // namespace

int main() {
    print_file<Site>("schaukasten.toml");
    print_file<SchoolCalendar>("kalender.toml");
    print_file<SearchWordFile>("vokabulare/suchwoerter.toml");
    print_file<VocabularyFile>("vokabulare/");
    for_each_type([]<class T>() {
        const auto folder = std::string(type_name<T>.folder) + "/";
        print_file<T>(folder);
        if constexpr (requires(T record) { record.body; }) print("*", "prose");
    });
    return 0;
}
