#include "base/integrity.hpp"

// The functions that OpenSSL 3 calls deprecated: the first use of the others reads its
// configuration and sets up all its algorithms, which takes longer than all the hashes of a build.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/sha.h>

#include <array>

namespace schaukasten {
namespace {

constexpr std::size_t base64_size = std::size_t{SHA384_DIGEST_LENGTH} / 3 * 4;

} // namespace

std::string integrity_of(std::string_view bytes) {
    SHA512_CTX state;
    SHA384_Init(&state);
    SHA384_Update(&state, bytes.data(), bytes.size());
    std::array<unsigned char, SHA384_DIGEST_LENGTH> digest{};
    SHA384_Final(digest.data(), &state);

    std::array<unsigned char, base64_size + 1> text{};
    EVP_EncodeBlock(text.data(), digest.data(), digest.size());
    return std::string("sha384-").append(text.begin(), text.end() - 1);
}

} // namespace schaukasten
