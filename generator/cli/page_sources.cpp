#include "cli/page_sources.hpp"

#include "check/calendar_file.hpp"
#include "check/site_file.hpp"
#include "model/search_word.hpp"
#include "model/vocabulary_file.hpp"
#include "read/boundary_text.hpp"
#include "read/content.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

using HeadOf = const RecordHead& (*)(const Directory&, std::uint32_t);

constexpr auto heads = table_by_type<HeadOf>([]<class T>() -> HeadOf {
    return [](const Directory& directory, std::uint32_t record) -> const RecordHead& {
        return directory.all<T>()[record];
    };
});

constexpr auto folder_of =
    table_by_type<std::string_view>([]<class T>() { return type_name<T>.folder; });

std::string toml_file(std::string_view stem) {
    return fmt::format("{}.toml", stem);
}

std::string vocabulary_path(std::string_view stem) {
    return fmt::format("{}/{}.toml", vocabulary_folder, stem);
}

template <class... Types>
std::vector<std::string> folders() {
    return {std::string(type_name<Types>.folder) + '/' ...};
}

std::vector<std::string> paths_of_report(Report report) {
    switch (report) {
    case Report::Everything: return folders<School, Fachkraft, Offer>();
    case Report::Figures: return folders<Figure, Fachkraft, Post>();
    case Report::Coverage: return folders<School, Post, Fachkraft>();
    case Report::Structure: return folders<Body, Unit>();
    }
    return {};
}

/// Of pages that are not about one record, below content/.
std::vector<std::string> paths_of(const Page& page) {
    switch (page.kind) {
    case PageKind::List: return {std::string(folder_of.at(page.subject)) + '/'};
    case PageKind::Vocabulary:
    case PageKind::Term: return {vocabulary_path(vocabulary_names.at(page.subject))};
    case PageKind::OffersBy:
    case PageKind::SchoolTopic: return folders<Offer>();
    case PageKind::Report: return paths_of_report(static_cast<Report>(page.subject));
    case PageKind::Calendar:
        return {toml_file(calendar_file), std::string(type_name<Event>.folder) + '/'};
    case PageKind::Subscribe:
        return {std::string(type_name<Article>.folder) + '/',
                std::string(type_name<Offer>.folder) + '/',
                std::string(type_name<Event>.folder) + '/'};
    case PageKind::Search:
        return {vocabulary_path(name_of(Vocabulary::Topics)), vocabulary_path(search_word_file)};
    case PageKind::Map:
        return {std::string(type_name<School>.folder) + '/', std::string(boundary_file_name)};
    case PageKind::Start:
    case PageKind::OpenData:
    case PageKind::NotFound:
    case PageKind::Redirect:
    case PageKind::Record:
    case PageKind::Poster: break;
    }
    return {toml_file(site_file)};
}

bool is_about_record(const Page& page) {
    return page.kind == PageKind::Record || page.kind == PageKind::Poster;
}

/// Both ways; sorted by type, then in the order of the site.
std::vector<RecordTarget> neighbours(RecordTarget target, const SitePlan& plan) {
    std::vector<RecordTarget> all;
    for (std::uint32_t type = 0; type < type_count; ++type) {
        const auto referring = plan.relations.to(type, target);
        const auto count = static_cast<std::uint32_t>(plan.addresses.at(type).size());
        for (std::uint32_t record = 0; record < count; ++record) {
            const auto referred = plan.relations.to(target.type, {type, record});
            if (std::ranges::binary_search(referring, record) ||
                std::ranges::binary_search(referred, target.record)) {
                all.push_back({type, record});
            }
        }
    }
    return all;
}

} // namespace

const RecordHead& head_of(RecordTarget record, const SitePlan& plan) {
    return heads.at(record.type)(plan.directory, record.record);
}

PageSources::PageSources(const Content& content) : folder_(content.shown_folder) {
    for (const auto& record : content.records) {
        auto& files = by_name_[record.folder + '/' + record.stem];
        files.push_back(record.path);
        if (record.addition) files.push_back(record.addition->path);
    }
}

const std::vector<std::string>& PageSources::of_record(RecordTarget target,
                                                       const SitePlan& plan) const {
    static const std::vector<std::string> none;
    const auto& id = head_of(target, plan).id;
    const auto found = by_name_.find(std::string(folder_of.at(target.type)) + '/' + id);
    return found == by_name_.end() ? none : found->second;
}

std::vector<std::string> PageSources::files_of(const Page& page, const SitePlan& plan) const {
    if (is_about_record(page)) return of_record({page.subject, page.record}, plan);
    std::vector<std::string> files;
    for (const auto& path : paths_of(page)) files.push_back(shown(path));
    if (page.owner && page.owner->type < type_count) {
        for (const auto& file : of_record(*page.owner, plan)) files.push_back(file);
    }
    return files;
}

std::vector<std::string> PageSources::others_of(const Page& page, const SitePlan& plan) const {
    std::vector<std::string> files;
    if (!is_about_record(page)) return files;
    for (const auto neighbour : neighbours({page.subject, page.record}, plan)) {
        for (const auto& file : of_record(neighbour, plan)) files.push_back(file);
    }
    return files;
}

} // namespace schaukasten
