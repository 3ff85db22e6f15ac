#include "publish/live_site.hpp"

#include "base/parallel.hpp"
#include "base/percent.hpp"
#include "base/world_error.hpp"
#include "publish/sha256.hpp"
#include "publish/site_file_kind.hpp"

#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

namespace schaukasten {
namespace {

constexpr unsigned connections = 4;
constexpr int patience = 20; // seconds

struct Address {
    std::string origin; // "https://www.stadt.example"
    std::string path;   // "/schulsozialarbeit/"
};

Address split(const std::string& address) {
    const auto host = address.find("//") + 2;
    const auto end = std::min(address.find('/', host), address.size());
    auto path = address.substr(end);
    if (!path.ends_with('/')) path += '/';
    return {address.substr(0, end), path};
}

/// What begins with a dot is for the server alone; compressed files are what it answers with.
bool is_for_readers(std::string_view path) {
    return !is_for_servers(path) && !is_compressed(path);
}

std::unique_ptr<httplib::Client> connect(const std::string& origin) {
    auto client = std::make_unique<httplib::Client>(origin);
    client->set_keep_alive(true);
    client->set_tcp_nodelay(true);
    client->set_follow_location(false);
    client->set_connection_timeout(patience);
    client->set_read_timeout(patience);
    return client;
}

std::string why(httplib::Error error) {
    switch (error) {
    case httplib::Error::SSLServerVerification:
    case httplib::Error::SSLLoadingCerts:
        return "ihr Zertifikat gilt nicht für diesen Namen, oder niemand, dem dieser Rechner "
               "traut, "
               "hat es ausgestellt";
    case httplib::Error::SSLConnection: return "sie spricht dort kein HTTPS";
    case httplib::Error::Connection:
    case httplib::Error::ConnectionTimeout:
        return "dort nimmt niemand Verbindungen an, oder das Netz kennt den Namen nicht";
    default: return "die Verbindung reißt ab";
    }
}

/// One connection for each thread.
class LiveSite {
public:
    explicit LiveSite(const std::string& address) : at_(split(address)), clients_(connections) {
        if (const auto answer = connect(at_.origin)->Get(at_.path); !answer) {
            throw WorldError(fmt::format("Die Website unter {} antwortet nicht: {}.", address,
                                         why(answer.error())));
        }
    }

    /// What a browser gets that asks for a file.
    httplib::Result get(const std::string& path, std::size_t worker) {
        auto& client = clients_[worker];
        if (!client) client = connect(at_.origin);
        const std::string folder(folder_of_page(path));
        return client->Get(at_.path + percent_encoded(is_page(path) ? folder : path));
    }

    /// Asks for every file that readers may have; the answers that `judge` finds worth telling.
    template <class Judge>
    LiveComparison ask(const FileHashes& files, const Judge& judge) {
        std::vector<const FileHashes::value_type*> all;
        for (const auto& file : files) {
            if (is_for_readers(file.first)) all.push_back(&file);
        }
        std::vector<std::optional<LiveDifference>> found(all.size());
        parallel_for(all.size(), connections, [&](std::size_t i, std::size_t worker) {
            const auto answer = get(all[i]->first, worker);
            if (!answer)
                found[i] = LiveDifference{all[i]->first, LiveDifference::Kind::Unreachable, 0};
            else
                found[i] = judge(*all[i], *answer);
        });
        LiveComparison comparison{all.size(), {}};
        for (auto& each : found) {
            if (each) comparison.differences.push_back(std::move(*each));
        }
        return comparison;
    }

private:
    Address at_;
    std::vector<std::unique_ptr<httplib::Client>> clients_;
};

constexpr int ok = 200;
constexpr int moved = 301;

} // namespace

LiveComparison compare_live(const std::string& address, const FileHashes& files) {
    using enum LiveDifference::Kind;
    using Difference = std::optional<LiveDifference>;
    return LiveSite(address).ask(files, [&](const auto& file, const auto& answer) -> Difference {
        const auto& [path, hash] = file;
        const std::string folder(folder_of_page(path));
        // Whoever asks a server that reads .htaccess for an address of before is led on at once.
        const bool is_led_on = is_page(path) && !folder.empty() && answer.status == moved &&
                               files.contains(folder + ".htaccess");
        if (is_led_on) return std::nullopt;
        if (answer.status != ok) return LiveDifference{path, Missing, answer.status};
        if (sha256_of(answer.body) != hash) return LiveDifference{path, Different, ok};
        return std::nullopt;
    });
}

std::vector<LiveDifference> still_live(const std::string& address, const FileHashes& withdrawn) {
    using Difference = std::optional<LiveDifference>;
    const auto asked =
        LiveSite(address).ask(withdrawn, [](const auto& file, const auto& answer) -> Difference {
            const auto& [path, hash] = file;
            if (answer.status != ok || sha256_of(answer.body) != hash) return std::nullopt;
            return LiveDifference{path, LiveDifference::Kind::StillThere, ok};
        });
    return asked.differences;
}

} // namespace schaukasten
