#include "cli/prove_absent.hpp"

#include "absence/absence.hpp"
#include "base/handle.hpp"
#include "base/world_error.hpp"
#include "cli/absence_words.hpp"
#include "cli/media_files.hpp"
#include "cli/report.hpp"
#include "media/process.hpp"
#include "write/folder.hpp"
#include "write/lock.hpp"
#include "write/output_place.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <ostream>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_pdf_text = std::size_t{16} * 1024 * 1024;

/// In the process that opens foreign files, with its limits.
std::optional<PdfTexts> texts_of_pdf(const fs::path& program, std::string_view bytes) {
    const Handle file(::memfd_create("pdf", MFD_CLOEXEC));
    if (!file.is_open() || !write_all(file.get(), bytes) || ::lseek(file.get(), 0, SEEK_SET) != 0)
        throw_world_error("lesen", "PDF", errno);
    ProcessRequest request{program, {"text"}, file.get(), -1, {}};
    request.limits.answer = longest_pdf_text;
    const auto result = run_process(request);
    std::string_view answer = result.answer;
    constexpr std::string_view head = "text\n";
    if (result.end != ProcessResult::End::Done || !answer.starts_with(head)) return std::nullopt;
    answer.remove_prefix(head.size());
    PdfTexts texts;
    for (;;) {
        const auto end = answer.find('\f');
        texts.emplace_back(answer.substr(0, end));
        if (end == std::string_view::npos) return texts;
        answer.remove_prefix(end + 1);
    }
}

/// The output and what Schaukasten keeps beside it; no build changes them meanwhile.
struct Searched {
    Folder output;
    std::optional<Folder> beside;
    std::optional<RunLock> lock;
};

Searched open_searched(const fs::path& output) {
    const auto shown = output.has_filename() ? output : output.parent_path();
    const auto place = output_place(output, {});
    auto there = Folder::open_if_there(place, shown);
    if (!there) {
        throw WorldError(fmt::format("Den Ordner »{}« gibt es nicht; nennen Sie mit --output den "
                                     "Ordner der Website.",
                                     shown.string()));
    }
    if (!there->stamp_of("index.html")) {
        throw WorldError(fmt::format("In »{}« liegt keine Website; bauen Sie sie zuerst, oder "
                                     "nennen Sie mit --output ihren Ordner.",
                                     shown.string()));
    }
    const auto state = place.parent_path() / ".schaukasten";
    auto beside = Folder::open_if_there(state, shown.parent_path() / ".schaukasten");
    Searched searched{std::move(*there), std::move(beside), std::nullopt};
    if (const auto own = Folder::open_if_there(state / place.filename(), shown))
        searched.lock.emplace(*own, shown);
    return searched;
}

Absence look_into(const std::vector<const Folder*>& folders, const WantedText& wanted) {
    const auto program = helper_program();
    return prove_absent(wanted, folders,
                        [&](std::string_view bytes) { return texts_of_pdf(program, bytes); });
}

} // namespace

ExitStatus prove_absent(const AbsenceOptions& options, std::ostream& messages,
                        std::ostream& summary) {
    const auto wanted = WantedText::from(options.text);
    if (!wanted) {
        throw WorldError("Der gesuchte Text ist zu kurz; nennen Sie mindestens drei Buchstaben "
                         "oder Ziffern, am besten den ganzen Namen.");
    }
    const auto searched = open_searched(options.output);
    std::vector<const Folder*> folders{&searched.output};
    if (searched.beside) folders.push_back(&*searched.beside);
    const auto absence = look_into(folders, *wanted);
    report(diagnostics_of(absence, options.text), options.format, Warnings::Tell, messages);
    summary << summary_of(absence, options) << '\n';
    if (!absence.findings.empty()) return ExitStatus::ContentHasErrors;
    return absence.unseen.empty() ? ExitStatus::Done : ExitStatus::Failed;
}

std::optional<Absence> look_for(const std::string& text, const fs::path& output) {
    const auto wanted = WantedText::from(text);
    if (!wanted) return std::nullopt;
    const auto searched = open_searched(output);
    return look_into({&searched.output}, *wanted);
}

} // namespace schaukasten
