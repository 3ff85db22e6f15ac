#include "base/handle.hpp"

#include <unistd.h>

namespace schaukasten {

Handle::~Handle() {
    if (is_open()) ::close(descriptor_);
}

bool Handle::close() {
    // Not repeated on EINTR: Linux has given the descriptor back by then.
    return ::close(release()) == 0 || errno == EINTR;
}

} // namespace schaukasten
