// A race planted on purpose: two threads count without a word to each other. The test of the
// threads has to see it.
#include "base/parallel.hpp"

int main() {
    int count = 0;
    schaukasten::parallel_for(1000, 2, [&](std::size_t, std::size_t) { ++count; });
    return 0;
}
