#include "publish/live_site.hpp"

#include "base/parallel.hpp"
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

std::string percent_encoded(std::string_view path) {
    std::string text;
    for (const unsigned char c : path) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || std::string_view("-._~/").contains(c);
        text += is_plain ? std::string(1, static_cast<char>(c)) : fmt::format("%{:02X}", c);
    }
    return text;
}

/// What begins with a dot is for the server alone; compressed files are what it answers with.
bool is_for_readers(std::string_view path) {
    const auto name = path.substr(path.rfind('/') + 1);
    return !name.starts_with('.') && !is_compressed(path);
}

std::unique_ptr<httplib::Client> connect(const std::string& origin) {
    auto client = std::make_unique<httplib::Client>(origin);
    client->set_keep_alive(true);
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

class Comparer {
public:
    Comparer(const Address& address, const FileHashes& files)
        : address_(address), files_(files), clients_(connections) {}

    std::optional<LiveDifference> compare(const FileHashes::value_type& file, std::size_t worker) {
        auto& client = clients_[worker];
        if (!client) client = connect(address_.origin);
        const auto& [path, hash] = file;
        const auto folder = std::string(page_folder(path));
        const auto answer =
            client->Get(address_.path + percent_encoded(is_page(path) ? folder : path));
        using enum LiveDifference::Kind;
        if (!answer) return LiveDifference{path, Unreachable, 0};
        constexpr int ok = 200;
        constexpr int moved = 301;
        // Whoever asks a server that reads .htaccess for an address of before is led on at once.
        const bool is_led_on = is_page(path) && !folder.empty() && answer->status == moved &&
                               files_.contains(folder + ".htaccess");
        if (is_led_on) return std::nullopt;
        if (answer->status != ok) return LiveDifference{path, Missing, answer->status};
        if (sha256_of(answer->body) != hash) return LiveDifference{path, Different, ok};
        return std::nullopt;
    }

private:
    const Address& address_;
    const FileHashes& files_;
    std::vector<std::unique_ptr<httplib::Client>> clients_;
};

} // namespace

LiveComparison compare_live(const std::string& address, const FileHashes& files) {
    const auto at = split(address);
    if (const auto answer = connect(at.origin)->Get(at.path); !answer) {
        throw WorldError(
            fmt::format("Die Website unter {} antwortet nicht: {}.", address, why(answer.error())));
    }
    std::vector<const FileHashes::value_type*> all;
    for (const auto& file : files) {
        if (is_for_readers(file.first)) all.push_back(&file);
    }
    std::vector<std::optional<LiveDifference>> found(all.size());
    Comparer comparer(at, files);
    parallel_for(all.size(), connections, [&](std::size_t i, std::size_t worker) {
        found[i] = comparer.compare(*all[i], worker);
    });
    LiveComparison comparison{all.size(), {}};
    for (auto& each : found) {
        if (each) comparison.differences.push_back(std::move(*each));
    }
    return comparison;
}

} // namespace schaukasten
