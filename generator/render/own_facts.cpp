#include "render/own_facts.hpp"

#include "render/date_words.hpp"

namespace schaukasten {
namespace {

/// "19,5 + 19,5 = 39"; empty if there is but one.
class Sum {
public:
    explicit Sum(const ViewContext& context) : context_(context) {}

    void add(double value) {
        if (count_ > 0) text_ += " + ";
        text_ += context_.dates.number(value);
        total_ += value;
        ++count_;
    }

    [[nodiscard]] std::string text() const {
        return count_ < 2 ? std::string{} : text_ + " = " + context_.dates.number(total_);
    }

private:
    const ViewContext& context_;
    std::string text_;
    double total_ = 0;
    int count_ = 0;
};

void add(std::vector<OwnFact>& to, std::string_view key, const Sum& sum) {
    if (!sum.text().empty()) to.push_back({key, sum.text()});
}

} // namespace

std::vector<OwnFact> own_facts(const Figure& figure, const ViewContext& context) {
    Sum values(context);
    Sum bases(context);
    for (const auto& part : figure.parts) {
        values.add(part.value);
        if (part.base) bases.add(*part.base);
    }
    std::vector<OwnFact> all;
    add(all, "rechnung", values);
    add(all, "rechnung_basis", bases);
    if (figure.counts == Counted::SchoolsWithPost && figure.value && figure.base) {
        all.push_back({"rest", context.dates.number(*figure.base - *figure.value)});
    }
    return all;
}

std::vector<OwnFact> own_facts(const Unit& unit, const ViewContext& context) {
    const auto& units = context.plan.directory.all<Unit>();
    const auto place = static_cast<std::uint32_t>(&unit - units.data());
    Sum hours(context);
    for (const auto post : context.plan.relations.to<Post, Unit>(place)) {
        const auto& one = context.plan.directory.all<Post>()[post];
        if (one.hours) hours.add(*one.hours);
    }
    std::vector<OwnFact> all;
    add(all, "stunden_zusammen", hours);
    return all;
}

std::vector<OwnFact> own_facts(const SchoolProfile& profile, const ViewContext& context) {
    Sum staff(context);
    for (const auto& entry : profile.staff) {
        if (entry.value) staff.add(*entry.value);
    }
    std::vector<OwnFact> all;
    add(all, "personal_zusammen", staff);
    return all;
}

} // namespace schaukasten
