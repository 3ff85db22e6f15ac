#include "plan/personal_facts.hpp"

#include "model/contact.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

const std::string& naming(const std::string& text) {
    return text;
}

const std::string& naming(const Phone& phone) {
    return phone.text;
}

const std::string& naming(const Email& email) {
    return email.text;
}

const std::string& naming(const Picture& picture) {
    return picture.path;
}

std::string in_one_line(std::string text) {
    constexpr unsigned char first_printable = 0x20;
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < first_printable || c == 0x7f; }, ' ');
    return text;
}

template <class Member>
std::string text_of(const Member& member, const std::string& record) {
    if constexpr (requires { naming(member); }) {
        return in_one_line(naming(member));
    } else {
        return record;
    }
}

} // namespace

PersonalFacts personal_facts(const Directory& published) {
    PersonalFacts facts;
    for_each_type([&]<class T>() {
        for (const auto& entry : published.all<T>()) {
            const auto record = fmt::format("{}/{}", type_name<T>.folder, entry.id);
            for_each_field_of<T>([&](const auto& f) {
                if constexpr (requires { (entry.*(f.member)).empty(); }) {
                    const auto& member = entry.*(f.member);
                    if (!f.is_personal || member.empty()) return;
                    facts.insert({record, std::string(f.key), text_of(member, record)});
                }
            });
        }
    });
    return facts;
}

} // namespace schaukasten
