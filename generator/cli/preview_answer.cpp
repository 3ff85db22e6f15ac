#include "cli/failure.hpp"
#include "cli/preview.hpp"
#include "render/frame.hpp"
#include "serve/content_type.hpp"
#include "serve/preview_files.hpp"
#include "serve/trouble_page.hpp"
#include "upkeep/upkeep.hpp"

#include <fmt/format.h>

// What a preview answers; how it gets to know what it shows stands in preview.cpp.

namespace schaukasten {
namespace {

constexpr std::size_t most_sites = 4; // a browser that looks at many days would fill the memory

Answer html(int status, std::string page) {
    return {status, "text/html; charset=utf-8", std::move(page)};
}

/// Else it is a stylesheet, a picture …, which goes on to work while there are mistakes.
bool is_page(std::string_view path) {
    const auto name = path.substr(path.rfind('/') + 1);
    return name.find('.') == std::string_view::npos || name.ends_with(".html");
}

std::string in_german(Date date) {
    return fmt::format("{}.{}.{}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

std::string hint_of(const RecordHead& head, Date day) {
    if (head.draft) return "Ein Entwurf: Er steht noch nicht auf der Website.";
    if (head.publish_from && *head.publish_from > day) {
        return fmt::format("Das steht ab dem {} auf der Website.", in_german(*head.publish_from));
    }
    if (head.publish_until && *head.publish_until < day) {
        return fmt::format("Das stand bis zum {} auf der Website.", in_german(*head.publish_until));
    }
    return {};
}

bool can_be_planned(Date day) {
    using std::chrono::year;
    return day.year() >= year(2000) && day.year() <= year(2100);
}

} // namespace

Answer Preview::respond(const Request& request) {
    const auto path = request.path();
    if (auto file = preview_file(path)) return std::move(*file);
    try {
        const std::scoped_lock lock(guard_);
        return answer(path, request);
    } catch (...) {
        return html(500, failure_page(sentence_of_failure(), bell_.mark()));
    }
}

Preview::Choice Preview::choice_of(const Request& request) const {
    const auto drafts = request.cookie(drafts_cookie);
    Choice choice{options_.build.drafts, today()};
    if (drafts == "1" || drafts == "0") {
        choice.first = drafts == "1" ? Drafts::Show : Drafts::Leave;
    }
    const auto day = parse_date(request.cookie(day_cookie));
    if (day && can_be_planned(*day)) choice.second = *day;
    return choice;
}

PreviewSite& Preview::site_of(Choice choice) {
    if (const auto found = sites_.find(choice); found != sites_.end()) return *found->second;
    if (sites_.size() == most_sites) sites_.clear();
    const PlanOptions options{choice.second, choice.first, options_.build.base_url, today(),
                              content_->checked.boundary};
    auto site = std::make_unique<PreviewSite>(*content_, *theme_, options, options_.build);
    return *sites_.emplace(choice, std::move(site)).first->second;
}

Answer Preview::answer(const std::string& path, const Request& request) {
    if (path == messages_address) return html(200, messages_page(all_found(), bell_.mark()));
    if (!is_sound_ && is_page(path)) {
        const bool warnings_count = options_.build.warnings == Warnings::Refuse;
        return html(503, failure_.empty() ? mistakes_page(found_, warnings_count, bell_.mark())
                                          : failure_page(failure_, bell_.mark()));
    }
    if (!content_) return {404, "text/plain; charset=utf-8", "Noch ist nichts zu sehen.\n"};
    const auto choice = choice_of(request);
    if (!path.starts_with('/')) return missing(path, choice);
    const auto below = path.substr(1);
    auto& site = site_of(choice);
    if (auto file = site.find(below)) {
        if (file->page == nullptr) {
            return {200, std::string(content_type_of(below)), std::move(file->bytes)};
        }
        if (file->page->kind == PageKind::Redirect) return html(200, std::move(file->bytes));
        return html(200,
                    with_note(std::move(file->bytes), note_of(*file->page, site.plan(), choice)));
    }
    if (site.page_at(below + '/') != nullptr) {
        const auto raw = request.target.substr(0, request.target.find('?'));
        return {302,
                "text/html; charset=utf-8",
                {},
                std::string(raw) + '/' + std::string(request.query())};
    }
    return missing(below, choice);
}

/// What `check` says: also what is to be looked after, which nobody needs to know at each save.
std::vector<Diagnostic> Preview::all_found() const {
    if (!is_sound_) return found_;
    auto all = diagnostics_;
    const auto& [content, uses, directory, boundary] = content_->checked;
    look_after({content, directory, uses, content_->media.table(), today()}, all);
    return all.sorted();
}

Answer Preview::missing(std::string_view path, Choice choice) {
    const bool is_hidden = choice.first == Drafts::Leave &&
                           site_of({Drafts::Show, choice.second}).page_at(path) != nullptr;
    auto& site = site_of(choice);
    auto file = site.not_found();
    auto note = note_of(*file.page, site.plan(), choice);
    if (is_hidden) {
        note.hint = "Diese Seite ist ein Entwurf oder gilt an einem anderen Tag. Schalten Sie "
                    "Entwürfe und Künftiges ein.";
    }
    return html(404, with_note(std::move(file.bytes), note));
}

PageNote Preview::note_of(const Page& page, const SitePlan& plan, Choice choice) const {
    PageNote note;
    note.mark = bell_.mark();
    note.files = content_->sources.files_of(page, plan);
    note.others = content_->sources.others_of(page, plan);
    note.page_template = page_kind_name(page);
    if (page.kind == PageKind::Record) {
        note.hint = hint_of(head_of({page.subject, page.record}, plan), choice.second);
    }
    note.found = counted(found_);
    note.with_drafts = choice.first == Drafts::Show;
    note.day = choice.second;
    note.is_today = choice.second == today();
    return note;
}

} // namespace schaukasten
