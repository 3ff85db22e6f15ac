#pragma once

#include "model/target.hpp"
#include "publish/file_store.hpp"
#include "publish/program.hpp"

#include <map>

namespace schaukasten {

/// Object storage, and whatever else `rclone` has a way to.
///
/// Object storage replaces each object in one step, or leaves the old one. By WebDAV, SFTP or FTP
/// rclone deletes what it could not replace, so there the old files are kept aside until the new
/// ones have arrived, and a note is written under a second name first.
class RcloneStore : public FileStore {
public:
    explicit RcloneStore(const Target& target);

    void prepare() override;
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
    [[nodiscard]] std::string twin(const std::string& name) const { return note(name) + ".neu"; }
    [[nodiscard]] std::string aside() const { return note("ersatz"); }
    [[nodiscard]] std::optional<std::string> read(const std::string& path) const;
    std::string run(const Words& words, std::string_view input = {}) const;
    [[nodiscard]] bool something_is_aside() const;
    void clear_aside() const;
    void put_aside(const std::vector<std::string>& paths) const;
    void put_back() const noexcept;

    std::string folder_;
    std::string state_;
    bool is_object_storage_ = false;
    std::map<std::string, std::string> written_; // notes, to lengthen them
};

} // namespace schaukasten
