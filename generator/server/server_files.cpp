#include "server/server_files.hpp"

#include "server/apache.hpp"
#include "server/nginx.hpp"
#include "server/security_contact.hpp"

namespace schaukasten {

std::vector<OutputFile> server_files(const SitePlan& plan) {
    auto files = apache_files(plan);
    files.push_back(nginx_file(plan));
    if (auto contact = security_contact(plan)) files.push_back(std::move(*contact));
    return files;
}

} // namespace schaukasten
