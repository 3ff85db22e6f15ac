#pragma once

#include "cli/preview_options.hpp"
#include "cli/preview_site.hpp"
#include "serve/answer.hpp"
#include "serve/change_bell.hpp"
#include "serve/page_note.hpp"
#include "serve/watched_place.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace schaukasten {

// The site in memory, as it would be built now. Nothing is written: content and theme are read,
// checked and kept; a page is made when somebody asks for it. While there are mistakes each page is
// the list of them, and all that is no page comes from the last state without any.
class Preview {
public:
    /// Rings the bell whenever open pages are out of date.
    Preview(PreviewOptions options, ChangeBell& bell);
    ~Preview();
    Preview(const Preview&) = delete;
    Preview& operator=(const Preview&) = delete;

    /// Reads content and theme; what is wrong with them, or with the world, is kept for the pages.
    /// Returns whether anything is to be seen that was not before.
    bool update();

    /// Where a change has to be followed by an update. What was read last lies there.
    [[nodiscard]] std::vector<WatchedPlace> places() const;

    /// Whether pages are to be seen; if not, it is worth trying again, since no file needs to
    /// change for a disk to have room again.
    [[nodiscard]] bool is_sound() const { return is_sound_; }
    /// Of the last update: what was found, and one sentence if the world failed.
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
    [[nodiscard]] const std::string& failure() const { return failure_; }
    [[nodiscard]] Date today() const;

    /// May be asked by several threads, also during an update.
    Answer respond(const Request& request);

private:
    using Choice = std::pair<Drafts, Date>;

    /// What an update makes; no theme if the last one is still the same.
    struct Fresh {
        std::unique_ptr<ReadyContent> content;
        std::unique_ptr<ReadyTheme> theme;
    };
    Fresh read(Diagnostics& diagnostics);
    std::unique_ptr<ReadyTheme> read_theme(const Site& site, Diagnostics& diagnostics);

    [[nodiscard]] Choice choice_of(const Request& request) const;
    PreviewSite& site_of(Choice choice);
    Answer answer(const std::string& path, const Request& request);
    [[nodiscard]] std::vector<Diagnostic> all_found() const;
    Answer missing(std::string_view path, Choice choice);
    [[nodiscard]] PageNote note_of(const Page& page, const SitePlan& plan, Choice choice) const;

    // The thread that updates writes all of it under the guard, and reads it without.
    const PreviewOptions options_;
    ChangeBell& bell_;
    std::vector<WatchedPlace> theme_places_;
    mutable std::mutex guard_;
    std::unique_ptr<ReadyContent> content_; // without mistakes
    std::unique_ptr<ReadyTheme> theme_;
    std::map<Choice, std::unique_ptr<PreviewSite>> sites_;
    Diagnostics diagnostics_;
    std::vector<Diagnostic> found_; // the same, sorted
    std::string failure_;
    bool is_sound_ = false;
};

} // namespace schaukasten
