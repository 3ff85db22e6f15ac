#pragma once

#include "model/target.hpp"
#include "publish/file_store.hpp"
#include "publish/program.hpp"

#include <map>

namespace schaukasten {

/// Object storage, and whatever else `rclone` has a way to. Each object is replaced in one step by
/// the storage itself.
class RcloneStore : public FileStore {
public:
    explicit RcloneStore(const Target& target);

    void prepare() override {}
    [[nodiscard]] std::optional<std::string> read_note(const std::string& name) override;
    void write_note(const std::string& name, const std::string& bytes) override;
    void append_note(const std::string& name, const std::string& bytes) override;
    void remove_note(const std::string& name) override;
    /// Storage knows no file that only one can make: two runs on two computers that begin in the
    /// same second are not told apart for certain.
    [[nodiscard]] bool write_new_note(const std::string& name, const std::string& bytes) override;
    [[nodiscard]] std::set<std::string> present(const std::vector<std::string>& paths) override;
    void put(const Snapshot& snapshot, const std::vector<std::string>& paths) override;
    void remove(const std::vector<std::string>& paths) override;
    [[nodiscard]] std::size_t files_at_a_time() const override { return 100; }
    [[nodiscard]] std::string why_no_way_back() const override;

private:
    [[nodiscard]] std::string note(const std::string& name) const { return state_ + "/" + name; }
    std::string run(const Words& words, std::string_view input = {});

    std::string folder_;
    std::string state_;
    std::map<std::string, std::string> written_; // notes, to lengthen them
};

} // namespace schaukasten
