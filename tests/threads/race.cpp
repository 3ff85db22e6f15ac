// A race planted on purpose: two threads count without a word to each other. The test of the
// threads has to see it. They count for a while, since taking the next index puts the threads in an
// order.
#include "base/parallel.hpp"

int main() {
    int count = 0;
    schaukasten::parallel_for(4, 2, [&](std::size_t, std::size_t) {
        for (int i = 0; i < 1'000'000; ++i) ++count;
    });
    return count == 0 ? 1 : 0;
}
