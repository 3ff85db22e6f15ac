#pragma once

#include "publish/destination.hpp"
#include "publish/shell.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace schaukasten {

/// A target with a shell, here or on a server: each site in a folder of its own, and the one that
/// `current` leads to is live. Readers see the old site or the new one.
class Releases : public Destination {
public:
    Releases(std::string name, const Target& target, RunOwner owner);

    Live look(Claim claim) override;
    [[nodiscard]] bool is_settled() const override { return there_.unfinished.empty(); }
    [[nodiscard]] std::vector<std::string> remarks() const override;
    void publish(const Snapshot& snapshot, Progress& progress) override;
    void roll_back(Claim claim) override;
    void let_go() noexcept override;

private:
    /// What `look_script` tells.
    struct There {
        std::string live;
        std::string before;
        Ledger live_ledger;
        Ledger before_ledger;
        std::vector<std::string> releases;
        std::vector<std::string> foreign;
        PersonalFacts personal;              // of all releases
        std::vector<std::string> unfinished; // names in releases/
        std::string lock;
        std::int64_t now = 0;
    };

    [[nodiscard]] static There parse(std::string_view told);
    std::string run(std::string_view script, const Words& more, std::string_view input = {});
    [[noreturn]] void refuse(const ProgramResult& result) const;
    void break_lock(const std::string& lock);
    void make_room(const std::string& release);
    void upload(const Snapshot& snapshot, const std::string& release, Progress& progress);
    [[nodiscard]] Ledger ledger_of(const Snapshot& snapshot) const;
    [[nodiscard]] std::string wishes(const Ledger& ledger) const;

    std::string name_;
    Target target_;
    RunOwner owner_;
    Shell shell_;
    There there_;
    bool holds_lock_ = false;
};

} // namespace schaukasten
