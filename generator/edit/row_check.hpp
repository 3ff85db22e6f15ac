#pragma once

#include "check/ids.hpp"
#include "model/directory.hpp"
#include "read/content.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

namespace schaukasten {

/// What the rows of a list are checked against: ids, terms and languages of the content.
/// Views someone else's text, the Content.
class RowCheck {
public:
    explicit RowCheck(const Content& content);

    /// An id that a row brings: rows may refer to each other.
    void add_id(std::size_t type, const std::string& id);

    /// Checks a record as a build would, by its table of fields and the rules of its type. `row` is
    /// the list, with the record's values and their places in it.
    void check(std::size_t type, const Record& row, Position at, Diagnostics& diagnostics) const;

private:
    Ids ids_;
    Directory directory_;
    std::vector<std::string> languages_;
    std::deque<std::string> new_ids_;
};

} // namespace schaukasten
