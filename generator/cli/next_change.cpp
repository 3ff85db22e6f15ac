#include "cli/next_change.hpp"

#include "base/content_hash.hpp"
#include "base/parallel.hpp"
#include "cli/exports.hpp"
#include "law/law.hpp"
#include "plan/days_of_change.hpp"
#include "render/colours.hpp"

#include <fmt/format.h>

#include <memory>
#include <vector>

namespace schaukasten {
namespace {

ContentHash hash_of_file(const OutputFile& file) {
    return hash_of(file.path + '\n' + file.bytes);
}

class Fingerprints : public FileSink {
public:
    explicit Fingerprints(std::vector<ContentHash>& all) : all_(all) {}

    void put(const OutputFile& file) override { all_.push_back(hash_of_file(file)); }

private:
    std::vector<ContentHash>& all_;
};

/// Of all files that depend on the day, in the order of the plan.
std::vector<ContentHash> fingerprint(const SitePlan& plan, const Theme& theme,
                                     const PageShapes& shapes, unsigned jobs) {
    std::vector<ContentHash> all(plan.pages.size());
    const PageRenderer renderer(plan, theme, shapes);
    std::vector<std::unique_ptr<PageWorkspace>> workspaces(jobs);
    parallel_for(plan.pages.size(), jobs, [&](std::size_t i, std::size_t worker) {
        auto& workspace = workspaces[worker];
        if (!workspace) workspace = std::make_unique<PageWorkspace>(plan);
        all[i] = hash_of_file(renderer.render(plan.pages[i], *workspace));
    });
    Fingerprints sink(all);
    for (const auto& kind : exports()) kind.put(plan, theme, sink);
    for (const auto& path : plan.media) all.push_back(hash_of(path));
    return all;
}

} // namespace

std::optional<Date> next_day_of_change(const Directory& directory, const MediaTable& media,
                                       const Theme& theme, const PageShapes& shapes,
                                       const BuildOptions& options) {
    const auto site_on = [&](Date day) {
        const PlanOptions on_that_day{day, options.drafts, options.base_url, options.today};
        auto site =
            fingerprint(plan_site(directory, on_that_day, media), theme, shapes, options.jobs);
        const bool is_refused = options.law == Law::Demand && is_statement_stale(directory, day);
        site.push_back(hash_of(is_refused ? "refused" : "made"));
        return site;
    };
    const auto now = site_on(options.today);
    for (const auto day : days_of_change(directory, options.today)) {
        if (site_on(day) != now) return day;
    }
    return std::nullopt;
}

std::string beginning_of(Date day) {
    return fmt::format("{}T00:00:00+{:02}:00", iso_date(day), offset_in_germany(day).count());
}

} // namespace schaukasten
