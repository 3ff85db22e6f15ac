#include "base/freed_memory.hpp"
#include "base/icu_memory.hpp"
#include "base/world_error.hpp"
#include "cli/arguments.hpp"
#include "cli/failure.hpp"
#include "cli/serve.hpp"

#include <iostream>
#include <new>
#include <sstream>

namespace schaukasten {
namespace {

/// Runs a command; its summary line is shown unless the user wants quiet.
class Run {
public:
    ExitStatus operator()(const BuildCommand& command) const {
        return with_summary(command.options, command.options.quiet, &build);
    }
    ExitStatus operator()(const NextChangeCommand& command) const {
        return tell_next_change(command.options, std::cerr, std::cout);
    }
    ExitStatus operator()(const CheckCommand& command) const {
        return with_summary(command.options, command.options.build.quiet, &check_content);
    }
    ExitStatus operator()(const ProveAbsentCommand& command) const {
        return prove_absent(command.options, std::cerr, std::cout);
    }
    ExitStatus operator()(const ServeCommand& command) const {
        return serve(command.options, command.port, std::cerr, std::cout);
    }
    ExitStatus operator()(const ImportCommand& command) const {
        return import_register(command.options, std::cerr, std::cout);
    }
    ExitStatus operator()(const ImportListCommand& command) const {
        return import_list(command.options, std::cerr, std::cout);
    }
    ExitStatus operator()(const ExportCommand& command) const {
        return export_list(command.options, std::cerr, std::cout);
    }
    ExitStatus operator()(const NewCommand& command) const {
        return new_record(command.options, std::cerr, std::cout);
    }
    ExitStatus operator()(const SchemaCommand& command) const {
        return write_schema(command.options, std::cerr, std::cout);
    }
    ExitStatus operator()(const PublishCommand& command) const {
        std::ostream nowhere(nullptr);
        return publish(command.options, std::cerr, command.options.quiet ? nowhere : std::cout);
    }
    ExitStatus operator()(const ShowText& show) const {
        std::cout << show.text;
        return ExitStatus::Done;
    }
    ExitStatus operator()(const WrongUse& wrong) const {
        std::cerr << "schaukasten: " << wrong.message << '\n';
        return ExitStatus::Failed;
    }

private:
    template <class Options>
    static ExitStatus with_summary(const Options& options, bool quiet,
                                   ExitStatus (*command)(const Options&, std::ostream&,
                                                         std::ostream&)) {
        std::ostringstream summary;
        const auto status = command(options, std::cerr, summary);
        if (!quiet) std::cout << summary.str();
        return status;
    }
};

} // namespace
} // namespace schaukasten

int main(int count, char** arguments) {
    using namespace schaukasten;
    try {
        keep_freed_memory();
        end_where_icu_gets_no_memory();
        const auto status = std::visit(Run{}, parse_arguments(count, arguments));
        std::cout.flush();
        if (!std::cout) throw WorldError("Die Ausgabe lässt sich nicht schreiben.");
        return static_cast<int>(status);
    } catch (const std::bad_alloc&) {
        std::cerr << "schaukasten: Der Arbeitsspeicher reicht nicht.\n"; // takes none itself
    } catch (const std::exception&) {
        std::cerr << "schaukasten: " << sentence_of_failure() << '\n';
    }
    return static_cast<int>(ExitStatus::Failed);
}
