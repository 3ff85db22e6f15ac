#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace schaukasten {

/// Calls `work(index, worker)` for every index below `count`, on `jobs` threads; `worker` counts
/// them from 0. Neighbours are mostly done by one worker, in order. What one call throws is thrown
/// again here, after all threads have stopped.
template <class Work>
void parallel_for(std::size_t count, unsigned jobs, const Work& work) {
    const auto workers = std::clamp<std::size_t>(jobs, 1, std::max<std::size_t>(count, 1));
    if (workers == 1) {
        for (std::size_t i = 0; i < count; ++i) work(i, std::size_t{0});
        return;
    }
    const auto stride = std::clamp<std::size_t>(count / (workers * 64), 1, 8);
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failure_guard;
    const auto run = [&](std::size_t worker) {
        try {
            for (auto first = next.fetch_add(stride); first < count;
                 first = next.fetch_add(stride)) {
                const auto end = std::min(first + stride, count);
                for (auto i = first; i < end; ++i) work(i, worker);
            }
        } catch (...) {
            const std::scoped_lock lock(failure_guard);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t worker = 1; worker < workers; ++worker) threads.emplace_back(run, worker);
        run(0);
    }
    if (failure) std::rethrow_exception(failure);
}

/// Both at once, if there are two threads to do it.
template <class First, class Second>
void in_parallel(unsigned jobs, const First& first, const Second& second) {
    parallel_for(2, jobs, [&](std::size_t i, std::size_t) {
        if (i == 0) {
            first();
        } else {
            second();
        }
    });
}

} // namespace schaukasten
