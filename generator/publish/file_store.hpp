#pragma once

#include "publish/progress.hpp"
#include "publish/snapshot.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A target that takes files and runs nothing. Beside the site it has notes, which readers do not
/// see. Failures are WorldErrors.
class FileStore {
public:
    virtual ~FileStore() = default;

    /// What is needed before anything is written. Once.
    virtual void prepare() = 0;

    [[nodiscard]] virtual std::optional<std::string> read_note(const std::string& name) = 0;
    /// In one step: the old bytes or the new ones.
    virtual void write_note(const std::string& name, const std::string& bytes) = 0;
    virtual void append_note(const std::string& name, const std::string& bytes) = 0;
    virtual void remove_note(const std::string& name) = 0;
    /// False if there is such a note.
    [[nodiscard]] virtual bool write_new_note(const std::string& name,
                                              const std::string& bytes) = 0;

    /// Which paths of the site are there, whosever they are.
    [[nodiscard]] virtual std::set<std::string> present(const std::vector<std::string>& paths) = 0;
    /// Each file in one step.
    virtual void put(const Snapshot& snapshot, const std::vector<std::string>& paths) = 0;
    /// Also folders that get empty by it. What is not there is fine.
    virtual void remove(const std::vector<std::string>& paths) = 0;

    /// How many files go at a time; after each such part a note is taken.
    [[nodiscard]] virtual std::size_t files_at_a_time() const = 0;
    /// A sentence on why it cannot go back.
    [[nodiscard]] virtual std::string why_no_way_back() const = 0;
};

} // namespace schaukasten
