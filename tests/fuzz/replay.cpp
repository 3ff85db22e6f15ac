// Runs a target over files that were kept: replay FOLDER …
#include "fuzz/target.hpp"

#include "support/files.hpp"

#include <iostream>
#include <vector>

int main(int count, char** arguments) {
    std::size_t replayed = 0;
    for (int i = 1; i < count; ++i) {
        for (const auto& name : schaukasten::files_below(arguments[i])) {
            const auto bytes = schaukasten::read_file(std::string(arguments[i]) + "/" + name);
            std::cout << name << std::endl; // known if the next line ends the program
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                   bytes.size());
            ++replayed;
        }
    }
    std::cout << replayed << " replayed\n";
    return replayed > 0 ? 0 : 1;
}
