#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace schaukasten::sftp_wire {

// SFTP version 3 as it goes over the wire: draft-ietf-secsh-filexfer-02, sections 3 to 8.

enum Packet : std::uint8_t {
    Init = 1,
    Version = 2,
    Open = 3,
    Close = 4,
    Read = 5,
    Write = 6,
    LinkStatus = 7,
    Remove = 13,
    MakeFolder = 14,
    RemoveFolder = 15,
    PlainRename = 18,
    Status = 101,
    HandleOf = 102,
    Data = 103,
    Attributes = 105,
    Extended = 200,
};

enum Code : std::uint32_t {
    Ok = 0,
    EndOfFile = 1,
    NoSuchFile = 2,
    PermissionDenied = 3,
    Failure = 4,
    Unsupported = 8,
};

// Flags of Open and of attributes, and the modes that files and folders get.
inline constexpr std::uint32_t to_read = 0x01;
inline constexpr std::uint32_t to_write = 0x02;
inline constexpr std::uint32_t at_the_end = 0x04;
inline constexpr std::uint32_t make_it = 0x08;
inline constexpr std::uint32_t empty_it = 0x10;
inline constexpr std::uint32_t with_mode = 0x04;
inline constexpr std::uint32_t file_mode = 0100644;
inline constexpr std::uint32_t folder_mode = 040755;

/// Four and eight bytes, the highest first.
std::string number(std::uint32_t value);
std::string long_number(std::uint64_t value);
/// Its length and its bytes.
std::string text(std::string_view value);

/// Take what stands in front off the bytes; of what is too short, what there is.
std::uint32_t take_number(std::string_view& bytes);
std::string_view take_text(std::string_view& bytes);

} // namespace schaukasten::sftp_wire
