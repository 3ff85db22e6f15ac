#include "publish/sftp.hpp"

#include "publish/sftp_wire.hpp"
#include "publish/shell.hpp"
#include "publish/trouble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace schaukasten {
namespace {

using namespace sftp_wire;

constexpr std::size_t chunk = 32768;            // that every server takes
constexpr std::size_t longest_answer = 1 << 20; // more is none
constexpr std::size_t at_a_time = 64;

Words words_for(const Target& target) {
    auto words = ssh_words();
    if (!target.user.empty()) words.insert(words.end(), {"-l", target.user});
    words.insert(words.end(), {"-s", "--", target.host, "sftp"});
    return words;
}

/// Calls `work` for one part of a list after the other.
template <class Each, class Work>
void in_parts(std::span<const Each> all, const Work& work) {
    for (std::size_t i = 0; i < all.size(); i += at_a_time) {
        work(all.subspan(i, std::min(at_a_time, all.size() - i)));
    }
}

} // namespace

Sftp::Sftp(const Target& target) : host_(target.host), server_(words_for(target)) {
    constexpr std::uint32_t version = 3;
    if (!server_.send(number(5) + static_cast<char>(Init) + number(version))) lost();
    std::uint32_t their_version = 0;
    const auto answer = receive(their_version);
    if (answer.type != Version) lost();
    bool can_replace = false;
    for (std::string_view rest = answer.body; !rest.empty();) {
        const auto name = take_text(rest);
        const auto value = take_text(rest);
        can_replace = can_replace || (name == "posix-rename@openssh.com" && value == "1");
    }
    if (!can_replace) {
        throw WorldError(fmt::format("»{}« kann eine Datei nicht in einem Schritt ersetzen (die "
                                     "Erweiterung posix-rename fehlt); so ließe sich nicht "
                                     "veröffentlichen, ohne dass Lesenden etwas fehlt.",
                                     host_));
    }
}

void Sftp::lost() {
    auto end = server_.end();
    throw trouble_with(end, "ssh", host_);
}

std::uint32_t Sftp::ask(std::uint8_t type, std::string_view body) {
    const auto request = next_request_++;
    const auto size = static_cast<std::uint32_t>(1 + 4 + body.size());
    auto packet = number(size) + static_cast<char>(type) + number(request);
    packet += body;
    if (!server_.send(packet)) lost();
    return request;
}

Sftp::Reply Sftp::receive(std::uint32_t& request) {
    const auto head = server_.receive(4 + 1 + 4);
    if (head.empty()) lost();
    std::string_view rest = head;
    const std::size_t size = take_number(rest);
    Reply reply;
    reply.type = static_cast<std::uint8_t>(rest.front());
    rest.remove_prefix(1);
    request = take_number(rest);
    constexpr std::size_t least = 1 + 4;
    if (size < least || size > longest_answer) lost(); // no answer of this protocol
    reply.body = server_.receive(size - least);
    if (reply.body.size() != size - least) lost();
    return reply;
}

Sftp::Reply Sftp::reply(std::uint32_t request) {
    for (;;) {
        if (auto found = early_.extract(request)) return std::move(found.mapped());
        std::uint32_t of = 0;
        auto next = receive(of);
        early_.insert_or_assign(of, std::move(next));
    }
}

std::uint32_t Sftp::status(std::uint32_t request) {
    const auto answer = reply(request);
    std::string_view rest = answer.body;
    return answer.type == Status ? take_number(rest) : Failure;
}

void Sftp::expect_done(std::uint32_t request, std::string_view doing, const std::string& path) {
    if (const auto code = status(request); code != Ok) fail(code, doing, path);
}

std::string Sftp::handle_of(std::uint32_t request, std::string_view doing,
                            const std::string& path) {
    const auto answer = reply(request);
    std::string_view rest = answer.body;
    if (answer.type == HandleOf) return std::string(take_text(rest));
    fail(answer.type == Status ? take_number(rest) : Failure, doing, path);
}

void Sftp::fail(std::uint32_t status, std::string_view doing, const std::string& path) {
    const auto reason = status == NoSuchFile         ? "das gibt es dort nicht"
                        : status == PermissionDenied ? "dieses Konto darf es nicht"
                        : status == Unsupported      ? "das kann dieser Server nicht"
                                                     : "der Server lehnt es ab (ist der "
                                                       "Datenträger dort voll?)";
    throw WorldError(
        fmt::format("»{}« auf »{}« lässt sich nicht {}: {}.", path, host_, doing, reason));
}

std::optional<std::string> Sftp::read(const std::string& path) {
    const auto opened = reply(ask(Open, text(path) + number(to_read) + number(0)));
    std::string_view rest = opened.body;
    if (opened.type == Status) {
        const auto code = take_number(rest);
        if (code == NoSuchFile) return std::nullopt;
        fail(code, "lesen", path);
    }
    const std::string handle(take_text(rest));
    std::string bytes;
    for (;;) {
        const auto answer =
            reply(ask(Read, text(handle) + long_number(bytes.size()) + number(chunk)));
        std::string_view part = answer.body;
        if (answer.type != Data) {
            if (take_number(part) != EndOfFile) fail(Failure, "lesen", path);
            break;
        }
        bytes += take_text(part);
    }
    expect_done(ask(Close, text(handle)), "lesen", path);
    return bytes;
}

std::set<std::string> Sftp::present(std::span<const std::string> paths) {
    std::set<std::string> there;
    in_parts(paths, [&](std::span<const std::string> part) {
        std::vector<std::uint32_t> asked;
        for (const auto& path : part) asked.push_back(ask(LinkStatus, text(path)));
        for (std::size_t i = 0; i < part.size(); ++i) {
            const auto answer = reply(asked[i]);
            if (answer.type == Attributes) there.insert(part[i]);
        }
    });
    return there;
}

void Sftp::write(std::span<const Upload> files) {
    constexpr auto doing = "schreiben";
    std::vector<std::uint32_t> asked;
    for (const auto& file : files) {
        asked.push_back(ask(Open, text(file.path) + number(to_write | make_it | empty_it) +
                                      number(with_mode) + number(file_mode)));
    }
    std::vector<std::string> handles;
    for (std::size_t i = 0; i < files.size(); ++i) {
        handles.push_back(handle_of(asked[i], doing, files[i].path));
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string_view bytes = files[i].bytes;
        std::vector<std::uint32_t> parts;
        for (std::size_t at = 0; at < bytes.size(); at += chunk) {
            parts.push_back(
                ask(Write, text(handles[i]) + long_number(at) + text(bytes.substr(at, chunk))));
        }
        parts.push_back(ask(Close, text(handles[i])));
        for (const auto part : parts) expect_done(part, doing, files[i].path);
    }
}

void Sftp::append(const std::string& path, std::string_view bytes) {
    const auto handle = handle_of(ask(Open, text(path) + number(to_write | make_it | at_the_end) +
                                                number(with_mode) + number(file_mode)),
                                  "schreiben", path);
    // Where it is written does not count: it goes to the end.
    expect_done(ask(Write, text(handle) + long_number(0) + text(bytes)), "schreiben", path);
    expect_done(ask(Close, text(handle)), "schreiben", path);
}

void Sftp::rename(std::span<const Rename> files) {
    std::vector<std::uint32_t> asked;
    for (const auto& [from, to] : files) {
        asked.push_back(ask(Extended, text("posix-rename@openssh.com") + text(from) + text(to)));
    }
    for (std::size_t i = 0; i < files.size(); ++i) expect_done(asked[i], "ersetzen", files[i].to);
}

bool Sftp::rename_if_free(const std::string& from, const std::string& to) {
    const auto code = status(ask(PlainRename, text(from) + text(to)));
    if (code == Failure) return false;
    if (code != Ok) fail(code, "anlegen", to);
    return true;
}

void Sftp::remove(std::span<const std::string> paths) {
    in_parts(paths, [&](std::span<const std::string> part) {
        std::vector<std::uint32_t> asked;
        for (const auto& path : part) asked.push_back(ask(Remove, text(path)));
        for (std::size_t i = 0; i < part.size(); ++i) {
            const auto code = status(asked[i]);
            if (code != Ok && code != NoSuchFile) fail(code, "löschen", part[i]);
        }
    });
}

void Sftp::make_folder(const std::string& path) {
    const auto code = status(ask(MakeFolder, text(path) + number(with_mode) + number(folder_mode)));
    if (code == Ok) return;
    if (reply(ask(LinkStatus, text(path))).type != Attributes) fail(code, "anlegen", path);
}

void Sftp::try_make_folders(std::span<const std::string> paths) {
    in_parts(paths, [&](std::span<const std::string> part) {
        std::vector<std::uint32_t> asked;
        for (const auto& path : part) {
            asked.push_back(ask(MakeFolder, text(path) + number(with_mode) + number(folder_mode)));
        }
        for (const auto request : asked) status(request);
    });
}

void Sftp::remove_folders(std::span<const std::string> paths) {
    in_parts(paths, [&](std::span<const std::string> part) {
        std::vector<std::uint32_t> asked;
        for (const auto& path : part) asked.push_back(ask(RemoveFolder, text(path)));
        for (const auto request : asked) status(request);
    });
}

} // namespace schaukasten
