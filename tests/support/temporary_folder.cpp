#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace schaukasten {

TemporaryFolder::TemporaryFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "schaukasten-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::write(std::string_view below, std::string_view bytes) const {
    auto file = path_ / below;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out << bytes;
    out.close();
    if (!out) throw std::runtime_error("cannot write " + file.string());
    return file;
}

std::string TemporaryFolder::read(std::string_view below) const {
    std::ifstream in(path_ / below, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + (path_ / below).string());
    return {std::istreambuf_iterator<char>(in), {}};
}

bool TemporaryFolder::has(std::string_view below) const {
    return std::filesystem::exists(std::filesystem::symlink_status(path_ / below));
}

} // namespace schaukasten
