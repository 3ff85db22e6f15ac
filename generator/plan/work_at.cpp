#include "plan/work_at.hpp"

namespace schaukasten {

std::vector<WorkAtSchool> work_at(std::uint32_t school, const Directory& directory,
                                  const Relations& relations) {
    std::vector<WorkAtSchool> all;
    for (const auto person : relations.to<Fachkraft, School>(school)) {
        for (const auto& assignment : directory.all<Fachkraft>()[person].assignments) {
            if (assignment.school.at == school) all.push_back({person, &assignment});
        }
    }
    return all;
}

} // namespace schaukasten
