#pragma once

#include "plan/relations.hpp"

namespace schaukasten {

/// Views a Directory: what somebody does at a school.
struct WorkAtSchool {
    std::uint32_t person = 0;
    const Assignment* assignment = nullptr;
};

/// Who works at a school, in the order of the Directory.
std::vector<WorkAtSchool> work_at(std::uint32_t school, const Directory& directory,
                                  const Relations& relations);

} // namespace schaukasten
