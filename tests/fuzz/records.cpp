// A file of any kind of record, with any text, becomes a record or messages. The first byte chooses
// the kind.
#include "fuzz/target.hpp"

#include "support/town.hpp"

#include <array>

using namespace schaukasten;

namespace {

/// A file of each type, of each vocabulary, and those that there is one of.
const std::vector<std::string>& paths() {
    static const auto all = [] {
        std::vector<std::string> paths = {"schaukasten.toml", "kalender.toml",
                                          "vokabulare/suchwoerter.toml"};
        for_each_type([&]<class T>() {
            const auto& name = type_name<T>;
            paths.push_back(std::string(name.folder) + (name.is_markdown ? "/a.md" : "/a.toml"));
        });
        for (const auto name : vocabulary_names)
            paths.push_back("vokabulare/" + std::string(name) + ".toml");
        return paths;
    }();
    return all;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto text = text_of(data + 1, size - 1);
    Town town;
    town.school("suedschule", "Südschule").write(paths()[data[0] % paths().size()], text);
    for (const auto& message : town.messages()) {
        promise(!find_invalid_utf8(message), "a message is text", message);
        promise(message.find(": ") != std::string::npos, "a message has a place", message);
    }
    return 0;
}
