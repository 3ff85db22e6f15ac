#pragma once

#include "base/file_sink.hpp"
#include "write/output_options.hpp"
#include "write/site_changes.hpp"
#include "write/workplace.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace schaukasten {

struct CommitResult {
    std::size_t added = 0;
    std::size_t changed = 0; // by the build, or mended after other hands changed it
    std::size_t unchanged = 0;
    std::vector<std::string> gone; // paths of the last build that are no longer there, sorted
    bool at_once = true;           // false: file by file, since the trees cannot be exchanged
};

/// The finished site on its way to the disk. The output stays as it is until `commit`, which
/// changes it in one step where the file system can; without a commit nothing happened. Beside the
/// output lies `.schaukasten/<name of the output>/` with `lock`, `new` (the tree in the making) and
/// `old` (the tree before). A failing disk is a WorldError.
class OutputTree : public FileSink {
public:
    /// Throws a WorldError if another run writes there or the folder must not become the output.
    explicit OutputTree(OutputOptions options);
    /// Where the output was claimed before.
    OutputTree(OutputOptions options, OutputClaim claim);
    ~OutputTree() override;
    OutputTree(const OutputTree&) = delete;
    OutputTree& operator=(const OutputTree&) = delete;

    /// May be called from several threads at once. A path that is no output path or comes twice is
    /// a std::logic_error.
    void put(const OutputFile& file) override;
    /// Likewise; what it gives belongs to one thread.
    std::unique_ptr<GrowingFile> begin(std::string path) override;

    /// Everything is on the disk when it returns. REQUIRES: each `put` has returned, each file
    /// begun has ended, none has thrown; called once.
    CommitResult commit();

    /// The site before this one is no longer there. REQUIRES: `commit` has returned.
    void forget_previous();

private:
    enum class Change : std::uint8_t { Pending, Added, Changed, None };
    struct Entry {
        ManifestFile file;               // its path is the key
        Change change = Change::Pending; // for good if its put failed
    };

    class TreeFile;

    Entry& add(const std::string& path);
    /// What the site has under that path, if it has these bytes still.
    [[nodiscard]] const ManifestFile* kept(const std::string& path, const ContentHash& hash,
                                           std::uint64_t size) const;
    /// Makes the folder of a file that is going to be written, if it is the first one there: a try
    /// to write without it would take longer.
    void make_room(const std::string& path);
    [[nodiscard]] Entry written(const std::string& path, const ContentHash& hash,
                                const FileStamp& stamp) const;
    void put_one(const OutputFile& file);
    [[nodiscard]] static Entry known(const ManifestFile& before);
    [[nodiscard]] std::vector<Entry> take_entries();

    OutputOptions options_;
    Workplace place_;
    std::mutex adding_;
    std::unordered_map<std::string, Entry> entries_;
    std::unordered_set<std::string> folders_; // that hold a new file
    bool committed_ = false;
};

} // namespace schaukasten
