#pragma once

#include "model/target.hpp"
#include "publish/ledger.hpp"
#include "publish/progress.hpp"
#include "publish/run_lock.hpp"
#include "publish/snapshot.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace schaukasten {

/// What a run wants of a target. `BreakLock` takes it away from another run.
enum class Claim : std::uint8_t { Look, Lock, BreakLock };

struct Live {
    FileHashes site;
    PersonalFacts personal; // of all that lies there, also of sites that one could go back to
};

/// Where a site goes. All of it throws WorldErrors.
class Destination {
public:
    virtual ~Destination() = default;

    /// What is live there. With a lock it stays so until `publish` has returned or `let_go` was
    /// called; if another run has it, that is an error.
    virtual Live look(Claim claim) = 0;

    /// An unfinished run may have left something to do, even if the site is there.
    [[nodiscard]] virtual bool is_settled() const { return true; }

    /// Sentences that belong into the plan. REQUIRES: `look` has returned.
    [[nodiscard]] virtual std::vector<std::string> remarks() const = 0;

    /// The snapshot is live when it returns, and nothing lies there any more that says of persons
    /// what it does not say. REQUIRES: `look` with a lock has returned.
    virtual void publish(const Snapshot& snapshot, Progress& progress) = 0;

    /// Back to the site before this one; refused if that one says of persons what this one does
    /// not.
    virtual void roll_back(Claim claim) = 0;

    /// Gives the lock back if there is one. Never throws: the next run takes over what is left.
    virtual void let_go() noexcept = 0;
};

std::unique_ptr<Destination> destination(const std::string& name, const Target& target,
                                         const RunOwner& owner);

} // namespace schaukasten
