#pragma once

#include "publish/destination.hpp"
#include "publish/file_store.hpp"

#include <memory>
#include <string>
#include <vector>

namespace schaukasten {

/// A target without a shell: files are replaced one by one, each in one step, in an order that
/// leaves no page without what it needs: assets, pages, what lists pages, and deletions last.
///
/// Its notes: "bestand", the ledger; "fertig", a line for each file that an unfinished run has put
/// there; "sperre", the lock. Before a file goes there, the ledger names it as pending. So an
/// unfinished run knows what is its own, and a file that no ledger names is never touched.
class FileByFile : public Destination {
public:
    FileByFile(std::string name, std::unique_ptr<FileStore> store, RunOwner owner);

    Live look(Claim claim) override;
    [[nodiscard]] bool is_settled() const override { return ledger_.pending.empty(); }
    [[nodiscard]] std::vector<std::string> remarks() const override;
    void publish(const Snapshot& snapshot, Progress& progress) override;
    void roll_back(Claim claim) override;
    void let_go() noexcept override;

private:
    void take_lock(Claim claim);
    void must_hold_lock();
    void refuse_strangers(const Snapshot& snapshot);
    void transfer(const Snapshot& snapshot, Progress& progress);

    std::string name_;
    std::unique_ptr<FileStore> store_;
    RunOwner owner_;
    Ledger ledger_;       // as it lies there
    FileHashes finished_; // of the pending ones
    bool holds_lock_ = false;
};

// The thinking, apart from the doing.

/// Hashes of what is there for certain.
FileHashes certain(const Ledger& ledger, const FileHashes& finished);

/// What has to go there, in the order in which it goes.
std::vector<std::string> in_order_of_transfer(const FileHashes& there, const FileHashes& next);

/// The ledger once the next site is complete: assets stay for two more publishes.
Ledger next_ledger(const Ledger& ledger, const FileHashes& next, const PersonalFacts& personal);

/// What the ledger names and the one after it does not.
std::vector<std::string> to_delete(const Ledger& ledger, const Ledger& after);

} // namespace schaukasten
