#include "publish/destination.hpp"

#include "publish/file_by_file.hpp"
#include "publish/rclone_store.hpp"
#include "publish/releases.hpp"
#include "publish/sftp_store.hpp"

namespace schaukasten {

std::unique_ptr<Destination> destination(const std::string& name, const Target& target,
                                         const RunOwner& owner) {
    if (target.kind == TargetKind::Sftp) {
        return std::make_unique<FileByFile>(name, std::make_unique<SftpStore>(target), owner);
    }
    if (target.kind == TargetKind::Rclone) {
        return std::make_unique<FileByFile>(name, std::make_unique<RcloneStore>(target), owner);
    }
    return std::make_unique<Releases>(name, target, owner);
}

} // namespace schaukasten
