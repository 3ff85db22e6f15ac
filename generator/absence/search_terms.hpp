#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// One folder of the search in the browser, read back: search/shards.hpp says how it is written.
class SearchTerms {
public:
    /// `name` as search/index.hpp has it; files that are no part of the index are passed over.
    void add(std::string_view name, std::string_view text);

    /// The address of an entry that is found by all words of a text; empty if its address is not
    /// known. Nothing if there is none, or the text has no words that the search knows.
    [[nodiscard]] std::optional<std::string> entry_with(std::string_view text) const;

private:
    using Documents = std::vector<std::uint32_t>; // ascending

    void add_shard(std::string_view text);

    std::map<std::string, Documents, std::less<>> terms_;
    std::map<std::uint32_t, std::string> addresses_;
};

} // namespace schaukasten
