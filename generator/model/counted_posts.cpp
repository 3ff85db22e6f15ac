#include "model/counted_posts.hpp"

namespace schaukasten {

std::vector<CountedPost> counted_posts(const Directory& directory) {
    std::vector<CountedPost> all;
    for (const auto& post : directory.all<Post>()) {
        if (post.is_template) continue;
        all.push_back({post.carrier, post.schools, post.hours, post.share,
                       post.occupancy == Occupancy::Vacant});
    }
    for (const auto& person : directory.all<Fachkraft>()) {
        for (const auto& work : person.assignments) {
            if (work.post.is_set() || !work.school.is_set()) continue;
            all.push_back({person.carrier, {work.school}, work.hours, work.share, false});
        }
    }
    const auto& schools = directory.all<School>();
    for (std::uint32_t i = 0; i < schools.size(); ++i) {
        for (const auto& vacancy : schools[i].vacancies) {
            all.push_back({vacancy.carrier, {Ref<School>{i}}, vacancy.hours, vacancy.share, true});
        }
    }
    return all;
}

void PostSum::add(const CountedPost& post) {
    ++count;
    if (post.is_vacant) ++vacant;
    hours += post.hours.value_or(0);
    share += post.share.value_or(0);
}

std::vector<PostSum> sums_by_carrier(const Directory& directory,
                                     const std::vector<CountedPost>& posts) {
    const auto carriers = directory.all<Carrier>().size();
    std::vector<PostSum> sums(carriers + 1);
    for (const auto& post : posts) {
        sums[post.carrier.is_set() ? post.carrier.at : carriers].add(post);
    }
    return sums;
}

std::vector<bool> schools_with_post(const Directory& directory,
                                    const std::vector<CountedPost>& posts,
                                    std::optional<CarrierKind> kind) {
    std::vector<bool> has(directory.all<School>().size());
    for (const auto& post : posts) {
        if (kind && !(post.carrier.is_set() && directory.at(post.carrier).kind == *kind)) {
            continue;
        }
        for (const auto school : post.schools) {
            if (school.is_set()) has[school.at] = true;
        }
    }
    return has;
}

} // namespace schaukasten
