#include "cli/failure.hpp"

#include "base/world_error.hpp"

#include <fmt/format.h>

#include <exception>
#include <filesystem>
#include <new>
#include <system_error>

namespace schaukasten {

std::string sentence_of_failure() {
    try {
        throw;
    } catch (const WorldError& error) {
        return error.what();
    } catch (const std::filesystem::filesystem_error& error) {
        return fmt::format("»{}«: {}.", error.path1().string(), reason_of(error.code().value()));
    } catch (const std::system_error& error) {
        return fmt::format("Das System macht nicht mit: {}.", reason_of(error.code().value()));
    } catch (const std::bad_alloc&) {
        return "Der Arbeitsspeicher reicht nicht.";
    } catch (const std::exception& error) {
        return fmt::format("Ein Fehler im Programm selbst, bitte melden Sie ihn: {}", error.what());
    }
}

} // namespace schaukasten
