#include "write/exchange.hpp"

#include "base/world_error.hpp"

#include <fcntl.h>

#include <cstdio>

namespace schaukasten {

bool exchange_folders(const Folder& a, const std::string& name_a, const Folder& b,
                      const std::string& name_b) {
    if (::renameat2(a.descriptor(), name_a.c_str(), b.descriptor(), name_b.c_str(),
                    RENAME_EXCHANGE) == 0) {
        return true;
    }
    const bool impossible = errno == EINVAL || errno == ENOSYS || errno == EXDEV ||
                            errno == EBUSY || errno == EOPNOTSUPP;
    if (!impossible) throw_world_error("austauschen", b.shown() / name_b, errno);
    return false;
}

void move_folder(const Folder& from, const std::string& name, const Folder& to,
                 const std::string& new_name) {
    if (::renameat(from.descriptor(), name.c_str(), to.descriptor(), new_name.c_str()) != 0) {
        throw_world_error("anlegen", to.shown() / new_name, errno);
    }
}

} // namespace schaukasten
