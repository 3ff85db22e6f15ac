#pragma once

#include "model/target.hpp"
#include "publish/program.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A connection to a server that takes files, in its own protocol (draft-ietf-secsh-filexfer-02,
/// that is version 3), carried by ssh. Requests are sent many at a time: each would else cost the
/// way there and back. Failures throw WorldErrors that name the path.
class Sftp {
public:
    explicit Sftp(const Target& target);

    /// Nothing if there is no such file.
    [[nodiscard]] std::optional<std::string> read(const std::string& path);
    /// Which of the paths are there, whatever they are.
    [[nodiscard]] std::set<std::string> present(std::span<const std::string> paths);

    struct Upload {
        std::string path;
        std::string bytes;
    };
    /// New files or new bytes in old ones.
    void write(std::span<const Upload> files);
    void append(const std::string& path, std::string_view bytes);

    struct Rename {
        std::string from;
        std::string to;
    };
    /// Each in one step, in place of what is there.
    void rename(std::span<const Rename> files);
    /// False if the new name is taken.
    [[nodiscard]] bool rename_if_free(const std::string& from, const std::string& to);

    /// What is not there is fine.
    void remove(std::span<const std::string> paths);
    /// Also where it is there already. Those above it have to be there.
    void make_folder(const std::string& path);
    /// The same of many, in their order, without a look at whether it worked: what goes into them
    /// will tell.
    void try_make_folders(std::span<const std::string> paths);
    /// What is in use stays.
    void remove_folders(std::span<const std::string> paths);

private:
    struct Reply {
        std::uint8_t type = 0;
        std::string body; // behind the number of the request
    };

    std::uint32_t ask(std::uint8_t type, std::string_view body);
    Reply reply(std::uint32_t request);
    Reply receive(std::uint32_t& request);
    /// Status codes of the protocol; another answer than a status is a fault.
    std::uint32_t status(std::uint32_t request);
    void expect_done(std::uint32_t request, std::string_view doing, const std::string& path);
    std::string handle_of(std::uint32_t request, std::string_view doing, const std::string& path);
    [[noreturn]] void fail(std::uint32_t status, std::string_view doing, const std::string& path);
    [[noreturn]] void lost();

    std::string host_;
    Conversation server_;
    std::uint32_t next_request_ = 1;
    std::map<std::uint32_t, Reply> early_; // of requests that were not asked about yet
};

} // namespace schaukasten
