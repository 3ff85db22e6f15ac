#pragma once

#include "publish/file_store.hpp"
#include "publish/sftp.hpp"

#include <set>

namespace schaukasten {

/// A web space that is reached by SFTP alone.
class SftpStore : public FileStore {
public:
    explicit SftpStore(const Target& target);

    void prepare() override;
    [[nodiscard]] std::optional<std::string> read_note(const std::string& name) override;
    void write_note(const std::string& name, const std::string& bytes) override;
    void append_note(const std::string& name, const std::string& bytes) override;
    void remove_note(const std::string& name) override;
    [[nodiscard]] bool write_new_note(const std::string& name, const std::string& bytes) override;
    [[nodiscard]] std::set<std::string> present(const std::vector<std::string>& paths) override;
    void put(const Snapshot& snapshot, const std::vector<std::string>& paths) override;
    void remove(const std::vector<std::string>& paths) override;
    [[nodiscard]] std::size_t files_at_a_time() const override { return 32; }
    [[nodiscard]] std::string why_no_way_back() const override;

private:
    [[nodiscard]] std::string note(const std::string& name) const { return state_ + "/" + name; }
    [[nodiscard]] std::string in_site(const std::string& path) const {
        return folder_ + "/" + path;
    }
    void add_folders_above(const std::string& path, std::vector<std::string>& folders);
    void write_in_one_step(const std::string& path, const std::string& bytes);

    Sftp server_;
    std::string folder_;
    std::string state_;
    std::set<std::string> made_; // folders of the site that are there
};

} // namespace schaukasten
