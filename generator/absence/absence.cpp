#include "absence/absence.hpp"

#include "absence/search_terms.hpp"
#include "base/compression.hpp"
#include "base/world_error.hpp"
#include "write/folder.hpp"

#include <map>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::uint64_t largest_file = std::uint64_t{1} << 30;

/// The folder that a file of the search lies in, "…/assets/suche/de-5f0c"; empty if it is none.
std::string search_folder_of(const std::string& path) {
    const auto folder = path.substr(0, path.rfind('/'));
    const auto above = folder.substr(0, folder.rfind('/'));
    return above.ends_with("assets/suche") ? folder : std::string();
}

class Walk {
public:
    Walk(const WantedText& wanted, const ReadPdf& read_pdf)
        : wanted_(wanted), read_pdf_(read_pdf) {}

    void through(const Folder& folder) {
        for (const auto& [name, kind] : folder.entries()) {
            const auto path = (folder.shown() / name).string();
            for (auto& found : find_in_name(wanted_, name))
                result_.findings.push_back({path, std::move(found)});
            try {
                look_at(folder, name, kind, path);
            } catch (const WorldError& error) {
                result_.unseen.push_back({path, error.what()});
            }
        }
    }

    Absence take() {
        if (result_.findings.empty()) find_terms();
        return std::move(result_);
    }

private:
    void look_at(const Folder& folder, const std::string& name, FileStamp::Kind kind,
                 const std::string& path) {
        if (kind == FileStamp::Kind::Folder) return through(folder.below(name));
        if (kind == FileStamp::Kind::Other) {
            result_.unseen.push_back({path, "das ist weder eine Datei noch ein Ordner"});
            return;
        }
        const auto& looked = contents_of(folder, name, path);
        ++result_.files;
        if (looked.has_picture) ++result_.pictures;
        for (const auto& found : looked.found) result_.findings.push_back({path, found});
        if (looked.is_opaque)
            result_.unseen.push_back({path, "in diese Datei lässt sich nicht hineinsehen"});
    }

    const LookedInto& contents_of(const Folder& folder, const std::string& name,
                                  const std::string& path) {
        const auto stamp = folder.stamp_of(name).value_or(FileStamp{});
        const std::pair key(stamp.device, stamp.inode);
        if (const auto known = known_.find(key); known != known_.end()) return known->second;
        auto bytes = folder.read(name, largest_file);
        if (const auto compression = compression_of(name)) {
            if (auto plain = decompress(*compression, bytes, largest_file))
                bytes = std::move(*plain);
        }
        if (const auto index = search_folder_of(path); !index.empty())
            searches_[index].add(name, bytes);
        return known_.emplace(key, find_in_file(wanted_, bytes, read_pdf_)).first->second;
    }

    void find_terms() {
        for (const auto& [folder, terms] : searches_) {
            const auto entry = terms.entry_with(wanted_.as_typed());
            if (entry) result_.findings.push_back({folder, {WrittenAs::SearchTerms, 0, *entry}});
        }
    }

    const WantedText& wanted_;
    const ReadPdf& read_pdf_;
    Absence result_;
    std::map<std::pair<std::uint64_t, std::uint64_t>, LookedInto> known_; // by device and inode
    std::map<std::string, SearchTerms> searches_;
};

} // namespace

Absence prove_absent(const WantedText& wanted, const std::vector<const Folder*>& folders,
                     const ReadPdf& read_pdf) {
    Walk walk(wanted, read_pdf);
    for (const auto* folder : folders) walk.through(*folder);
    return walk.take();
}

} // namespace schaukasten
