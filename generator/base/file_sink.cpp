#include "base/file_sink.hpp"

#include <utility>

namespace schaukasten {
namespace {

class KeptFile : public GrowingFile {
public:
    KeptFile(std::string path, FileSink& sink) : file_{std::move(path), {}}, sink_(sink) {}

    void add(std::string_view bytes) override { file_.bytes += bytes; }
    void end() override { sink_.put(file_); }

private:
    OutputFile file_;
    FileSink& sink_;
};

} // namespace

std::unique_ptr<GrowingFile> FileSink::begin(std::string path) {
    return std::make_unique<KeptFile>(std::move(path), *this);
}

} // namespace schaukasten
