#pragma once

namespace schaukasten {

/// Takes memory in larger pieces and keeps what it has: a build lives shortly and needs it again at
/// once, and each piece costs a call and a fault for each page of it. For the beginning of `main`.
void keep_freed_memory();

/// Gives it back after all, where much has been freed and nothing as large will follow.
void give_back_freed_memory();

} // namespace schaukasten
