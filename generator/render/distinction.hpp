#pragma once

#include "render/view_context.hpp"

#include <string>

namespace schaukasten {

/// The few words that tell records of one type apart in a list: a date, a number, a kind. Empty
/// where the title alone does.
template <class T>
std::string distinction_of(const T& /*record*/, const ViewContext& /*context*/) {
    return {};
}
std::string distinction_of(const Event& event, const ViewContext& context);
std::string distinction_of(const Partner& partner, const ViewContext& context);
std::string distinction_of(const SchoolProfile& profile, const ViewContext& context);
std::string distinction_of(const Post& post, const ViewContext& context);
std::string distinction_of(const Unit& unit, const ViewContext& context);
std::string distinction_of(const Body& body, const ViewContext& context);
std::string distinction_of(const Agreement& agreement, const ViewContext& context);
std::string distinction_of(const Concept& one, const ViewContext& context);
std::string distinction_of(const Goal& goal, const ViewContext& context);
std::string distinction_of(const Figure& figure, const ViewContext& context);
std::string distinction_of(const Milestone& milestone, const ViewContext& context);
std::string distinction_of(const Publication& publication, const ViewContext& context);
std::string distinction_of(const Programme& programme, const ViewContext& context);
std::string distinction_of(const LegalBasis& basis, const ViewContext& context);

/// "714 von 7.042 (10,1 %)": a figure's number, its base and share, as far as they are there.
std::string amount_of(const Figure& figure, const ViewContext& context);

/// "2011 bis 2014", "seit 2011", "bis 2014"; a mark behind it where the date is not sure.
std::string span_of(const std::optional<PartialDate>& from, const std::optional<PartialDate>& to,
                    bool is_unsure, const ViewContext& context);

} // namespace schaukasten
