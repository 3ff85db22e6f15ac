#pragma once

#include "model/directory.hpp"

#include <optional>
#include <vector>

namespace schaukasten {

/// One post, however content/ says it: a record of its own (Stelle), an Einsatz that names no
/// Stelle, or an offene Stelle of a school. So sums count none twice.
struct CountedPost {
    Ref<Carrier> carrier;
    std::vector<Ref<School>> schools;
    std::optional<double> hours;
    std::optional<double> share;
    bool is_vacant = false;
};

std::vector<CountedPost> counted_posts(const Directory& directory);

/// Positions of one carrier, or of all.
struct PostSum {
    std::size_t count = 0;
    std::size_t vacant = 0;
    double hours = 0;
    double share = 0;

    void add(const CountedPost& post);
};

/// By place of the carrier; the last one is of posts without a carrier.
std::vector<PostSum> sums_by_carrier(const Directory& directory,
                                     const std::vector<CountedPost>& posts);

/// Whether a school has a post, by its place; of one kind of carrier, or of any.
std::vector<bool> schools_with_post(const Directory& directory,
                                    const std::vector<CountedPost>& posts,
                                    std::optional<CarrierKind> kind = std::nullopt);

} // namespace schaukasten
