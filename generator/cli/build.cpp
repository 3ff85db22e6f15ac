#include "cli/build.hpp"

#include "base/freed_memory.hpp"
#include "base/parallel.hpp"
#include "check/site_file.hpp"
#include "cli/checked_content.hpp"
#include "cli/compressed_text.hpp"
#include "cli/confinement.hpp"
#include "cli/exports.hpp"
#include "cli/last_build.hpp"
#include "cli/lost_addresses.hpp"
#include "cli/media_files.hpp"
#include "cli/missing_on_pages.hpp"
#include "cli/next_change.hpp"
#include "cli/report.hpp"
#include "cli/scratch_folder.hpp"
#include "cli/theme_words.hpp"
#include "cli/timings.hpp"
#include "plan/personal_facts.hpp"
#include "plan/site_plan.hpp"
#include "publish/snapshot.hpp"
#include "render/pages.hpp"
#include "search/index.hpp"
#include "theme/theme.hpp"
#include "write/manifest.hpp"
#include "write/output_tree.hpp"

#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <sstream>
#include <utility>

namespace schaukasten {
namespace {

OutputOptions output_options(const BuildOptions& options, const SitePlan& plan) {
    auto output = output_of(options);
    const auto say = [&](std::string_view fact, std::string_view value) {
        output.facts.emplace(fact, value);
    };
    say(base_url_fact, plan.base_url);
    if (plan.drafts == Drafts::Show) say(drafts_fact, fact_is_so);
    if (plan.is_trial) say(trial_fact, fact_is_so);
    note(personal_facts(plan.directory), output.facts);
    return output;
}

struct WhatContentSays {
    Directory directory;
    Boundary boundary;
};

/// The files themselves are not needed any more.
WhatContentSays what_it_says(const BuildOptions& options, MediaWorkshop& media,
                             Diagnostics& diagnostics) {
    CheckedContent checked(options, media, diagnostics);
    return {std::move(checked.directory), std::move(checked.boundary)};
}

void put_pages(const SitePlan& plan, const Theme& theme, const PageShapes& shapes, unsigned jobs,
               OutputTree& site, Timings& timings, Diagnostics& diagnostics) {
    const PageRenderer renderer(plan, theme, shapes);
    MissingOnPages missing(plan, theme);
    std::vector<std::unique_ptr<PageWorkspace>> workspaces(jobs);
    timings.expect_pages(plan.pages.size());
    parallel_for(plan.pages.size(), jobs, [&](std::size_t i, std::size_t worker) {
        auto& workspace = workspaces[worker];
        if (!workspace) workspace = std::make_unique<PageWorkspace>(plan);
        const auto& page = plan.pages[i];
        auto file = timings.page(i, [&] { return renderer.render(page, *workspace); });
        missing.look_at(page, file.bytes);
        site.put(file);
    });
    missing.tell(diagnostics);
}

/// Before the pages, which name the folder of their language's index. Returns these folders.
std::vector<std::string> put_search(const SitePlan& plan, const Theme& theme, unsigned jobs,
                                    OutputTree& site) {
    std::vector<std::string> folders;
    const auto texts = theme_words(plan, theme);
    for (std::uint32_t language = 0; language < plan.languages.size(); ++language) {
        auto index = make_search_index(plan, language, texts, jobs);
        folders.push_back(std::move(index.folder));
        for (const auto& file : index.files) site.put(file);
    }
    return folders;
}

void put_other_files(const SitePlan& plan, const Theme& theme, const BuildOptions& options,
                     const MediaWorkshop& media, OutputTree& site) {
    const auto kinds = exports();
    parallel_for(kinds.size(), options.jobs,
                 [&](std::size_t i, std::size_t) { kinds[i].put(plan, theme, site); });
    for (const auto& asset : theme.assets()) site.put(asset);
    for_each_media_file(options.content, media, plan.media,
                        [&](const OutputFile& file) { site.put(file); });
}

/// An address once published stays: readers have bookmarks, flyers are printed.
void warn_of_lost_addresses(const CommitResult& result, const SitePlan& plan,
                            const BuildOptions& options, Diagnostics& diagnostics) {
    constexpr std::string_view page_file = "index.html";
    for (const auto& path : result.gone) {
        if (!path.ends_with(page_file)) continue;
        const auto address = path.substr(0, path.size() - page_file.size());
        if (plan.is_withdrawn(address)) continue;
        const auto shown = (options.output / path).string();
        diagnostics.warning({shown, {}, {}}, way_out_of('/' + address));
    }
}

std::string summary_of(const BuildAnswer& answer, const CommitResult& result,
                       const BuildOptions& options) {
    auto text =
        fmt::format("{} Seiten in {}: {} Dateien neu, {} geändert, {} unverändert, {} entfernt",
                    answer.pages, options.output.string(), result.added, result.changed,
                    result.unchanged, result.gone.size());
    if (answer.internal > 0) {
        text += answer.internal == 1 ? std::string("; 1 Eintrag bleibt intern")
                                     : fmt::format("; {} Einträge bleiben intern", answer.internal);
    }
    if (options.law == Law::Leave) text += "; nur zur Probe, ohne Prüfung der Pflichtangaben";
    if (!result.at_once) {
        text += "\nDieser Ordner lässt sich nicht in einem Schritt austauschen; die Dateien wurden "
                "einzeln ersetzt.";
    }
    return text;
}

/// The answer of the last build once more. Nothing if this one may come to another.
std::optional<ExitStatus> repeat_answer(const LastBuild& last, const BuildOptions& options,
                                        std::ostream& messages, std::ostream& summary) {
    if (options.forget || options.timings) return std::nullopt;
    const auto answer = last.if_still_true();
    if (!answer) return std::nullopt;
    messages << answer->messages;
    CommitResult nothing_new;
    nothing_new.unchanged = answer->files;
    summary << summary_of(*answer, nothing_new, options) << '\n';
    return ExitStatus::Done;
}

std::string as_told(const Diagnostics& diagnostics, const BuildOptions& options) {
    std::ostringstream told;
    report(diagnostics, options.format, Warnings::Tell, told);
    return std::move(told).str();
}

ExitStatus refuse(const Diagnostics& diagnostics, const BuildOptions& options,
                  std::ostream& messages, std::ostream& summary) {
    summary << counts_of(diagnostics) << "; die Website bleibt, wie sie ist.\n";
    return report(diagnostics, options.format, options.warnings, messages);
}

} // namespace

ExitStatus build(const BuildOptions& options, std::ostream& messages, std::ostream& summary) {
    Diagnostics diagnostics;
    Timings timings(options.timings);
    auto claim = claim_output(output_of(options));
    if (options.sandbox) confine_to(options, claim);
    const LastBuild last(options, claim);
    if (const auto status = repeat_answer(last, options, messages, summary)) return *status;
    auto media = media_workshop(options, media_cache(options));
    auto said = what_it_says(options, media, diagnostics);
    give_back_freed_memory(); // the files and their TOML
    timings.end_of("Inhalte lesen und prüfen");
    PageShapes shapes;
    Theme theme;
    std::optional<SitePlan> planned;
    const auto site_of_town = said.directory.site;
    const auto& heading = site_of_town.heading;
    const bool can_be_planned = !diagnostics.has_errors();
    in_parallel(
        options.jobs, [&] { theme = checked_theme(options, site_of_town, shapes, diagnostics); },
        [&] {
            if (!can_be_planned) return;
            planned.emplace(
                plan_site(std::move(said.directory),
                          {options.today, options.drafts, options.base_url, std::nullopt,
                           std::move(said.boundary), options.law == Law::Leave},
                          media.table()));
        });
    if (is_refused(diagnostics, options)) return refuse(diagnostics, options, messages, summary);
    require_languages(heading.languages, theme);
    shapes.keep_only(theme.asked());
    timings.end_of("Theme laden, Seiten planen");

    auto& plan = *planned;
    const auto state = Folder::open(claim.state, claim.state);
    auto output = output_options(options, plan);
    std::optional<CompressedText> compressed;
    if (options.compress) {
        compressed.emplace(state);
        output.companions = [&](const OutputFile& file) { return compressed->beside(file); };
    }
    OutputTree site(std::move(output), std::move(claim));
    plan.search_indexes = put_search(plan, theme, options.jobs, site);
    timings.end_of("Suche");
    put_other_files(plan, theme, options, media, site);
    timings.end_of("Feeds, Kalender, Daten und Dateien");
    put_pages(plan, theme, shapes, options.jobs, site, timings, diagnostics);
    timings.end_of("Seiten");
    if (diagnostics.has_errors()) return refuse(diagnostics, options, messages, summary);
    CommitResult result;
    std::optional<ContentHash> stamp;
    in_parallel(
        options.jobs, [&] { result = site.commit(); },
        [&] { stamp = last.stamp_of(theme.folders()); });
    if (options.forget) {
        site.forget_previous();
        forget_compressed(state);
        forget_snapshots(state);
    }
    media.tidy(diagnostics); // while no other run works here
    if (compressed) compressed->tidy();
    const BuildAnswer answer{plan.pages.size(), plan.internal, result.unchanged,
                             as_told(diagnostics, options)};
    last.remember(stamp, theme.folders(), answer);
    timings.end_of("sichern und austauschen");

    warn_of_lost_addresses(result, plan, options, diagnostics);
    summary << summary_of(answer, result, options) << '\n';
    if (options.timings) summary << timings.table(plan.pages);
    return report(diagnostics, options.format, Warnings::Tell, messages);
}

ExitStatus tell_next_change(const BuildOptions& options, std::ostream& messages,
                            std::ostream& answer) {
    Diagnostics diagnostics;
    const ScratchFolder scratch;
    auto media = media_workshop(options, media_cache_or(options, scratch.path()));
    const auto directory = what_it_says(options, media, diagnostics).directory;
    const auto& heading = directory.site.heading;
    PageShapes shapes;
    const auto theme = checked_theme(options, directory.site, shapes, diagnostics);
    const auto status = report(diagnostics, options.format, options.warnings, messages);
    if (is_refused(diagnostics, options)) return status;
    require_languages(heading.languages, theme);
    shapes.keep_only(theme.asked());
    const auto day = next_day_of_change(directory, media.table(), theme, shapes, options);
    answer << (day ? beginning_of(*day)
                   : "Die Website ändert sich nicht, solange niemand die Inhalte ändert.")
           << '\n';
    return status;
}

} // namespace schaukasten
