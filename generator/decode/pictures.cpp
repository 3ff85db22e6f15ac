#include "decode/pictures.hpp"

#include "decode/active_content.hpp"
#include "decode/pdf_objects.hpp"
#include "media/strip.hpp"

#include <fmt/format.h>
#include <vips/vips8>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <optional>
#include <vector>

namespace schaukasten {
namespace {

using std::string_view_literals::operator""sv;
using vips::VImage;
using vips::VOption;

constexpr int largest_side = 20'000;
constexpr double most_pixels = 60e6;
constexpr int widest = 1280;
constexpr std::array widths{320, 640, 960, widest};
constexpr std::array page_widths{240, 480};

// A page may show a picture at 40 kB; headers and a margin aside.
constexpr std::size_t heaviest = 36'000;
constexpr std::array qualities{74, 66, 58, 50, 42, 34};
constexpr int fallback_quality = 76;

struct Loader {
    std::string_view start; // how such a file begins
    const char* type;       // its class in libvips
};

constexpr std::array picture_loaders{Loader{"\xFF\xD8\xFF"sv, "VipsForeignLoadJpeg"},
                                     Loader{"\x89PNG\r\n\x1a\n"sv, "VipsForeignLoadPng"},
                                     Loader{"RIFF"sv, "VipsForeignLoadWebp"}};

/// From now on libvips reads with one loader only.
void allow_only(const char* loader) {
    vips_operation_block_set("VipsForeignLoad", TRUE);
    vips_operation_block_set(loader, FALSE);
}

std::string bytes_of(VipsBlob* blob) {
    const std::unique_ptr<VipsArea, void (*)(VipsArea*)> owner(VIPS_AREA(blob), vips_area_unref);
    std::size_t size = 0;
    const auto* data = static_cast<const char*>(vips_blob_get(blob, &size));
    return {data, size};
}

void write_file(const std::string& name, std::string_view bytes) {
    std::ofstream file(name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) throw Unusable("fehler schreiben");
}

void require_size(const VImage& image) {
    const auto pixels = static_cast<double>(image.width()) * image.height();
    if (image.width() <= largest_side && image.height() <= largest_side && pixels <= most_pixels)
        return;
    throw Unusable(fmt::format("fehler gross {} {}", image.width(), image.height()));
}

/// Reads from the start to the end, and nothing of a broken file.
VOption* strictly() {
    return VImage::option()->set("fail_on", VIPS_FAIL_ON_ERROR)->set("access", "sequential");
}

/// Upright, in sRGB with eight bits, at most `width` wide, without a word about where it is from.
VImage upright(const VImage& source, int width) {
    auto* options = VImage::option()
                        ->set("height", VIPS_MAX_COORD)
                        ->set("size", VIPS_SIZE_DOWN)
                        ->set("export_profile", "srgb");
    auto image = source.thumbnail_image(width, options);
    if (image.interpretation() != VIPS_INTERPRETATION_sRGB)
        image = image.colourspace(VIPS_INTERPRETATION_sRGB);
    image = image.cast(VIPS_FORMAT_UCHAR).copy_memory();

    const std::unique_ptr<char*, void (*)(char**)> fields(vips_image_get_fields(image.get_image()),
                                                          g_strfreev);
    for (auto* const* name = fields.get(); *name != nullptr; ++name)
        vips_image_remove(image.get_image(), *name);
    return image;
}

template <class Strip>
std::string stripped(VipsBlob* saved, Strip strip) {
    auto clean = strip(bytes_of(saved));
    if (!clean) throw Unusable("fehler kaputt");
    return std::move(*clean);
}

std::string webp_of(const VImage& image, int quality) {
    auto* options =
        VImage::option()->set("Q", quality)->set("effort", 4)->set("smart_subsample", true);
    return stripped(image.webpsave_buffer(options->set("strip", true)), strip_webp);
}

/// On white, as on paper.
VImage opaque(const VImage& image) {
    return image.has_alpha() ? image.flatten(VImage::option()->set("background", 255.0)) : image;
}

std::string jpeg_of(const VImage& image) {
    auto* options = VImage::option()->set("Q", fallback_quality)->set("optimize_coding", true);
    return stripped(
        opaque(image).jpegsave_buffer(options->set("interlace", true)->set("strip", true)),
        strip_jpeg);
}

std::string png_of(const VImage& image) {
    auto* options = VImage::option()->set("compression", 7)->set("strip", true);
    return stripped(image.pngsave_buffer(options), strip_png);
}

std::string encoded(const VImage& image, std::string_view ending) {
    if (ending == "png") return png_of(image);
    if (ending == "webp") return webp_of(image, fallback_quality);
    return jpeg_of(image);
}

/// Nothing if it would be too heavy in any quality that is still good to look at.
std::optional<std::string> light_webp(const VImage& image) {
    for (const auto quality : qualities) {
        auto bytes = webp_of(image, quality);
        if (bytes.size() <= heaviest) return bytes;
    }
    return std::nullopt;
}

/// The sizes up to the picture's own width; a small picture has one, its own.
template <std::size_t count>
std::vector<int> widths_up_to(int width, const std::array<int, count>& wanted) {
    std::vector<int> fitting;
    for (const auto each : wanted) {
        if (each <= width) fitting.push_back(each);
    }
    if (fitting.empty()) fitting.push_back(width);
    return fitting;
}

std::string write_sizes(const VImage& image, const std::vector<int>& wanted) {
    std::string lines;
    for (const auto width : wanted) {
        auto* options = VImage::option()->set("height", VIPS_MAX_COORD);
        const auto sized = width == image.width() ? image : image.thumbnail_image(width, options);
        const auto bytes = light_webp(sized);
        if (!bytes) break; // a wider one is heavier still
        write_file(fmt::format("{}.webp", sized.width()), *bytes);
        lines += fmt::format("webp {} {}\n", sized.width(), sized.height());
    }
    return lines;
}

/// On one line, so that it cannot be taken for another.
std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }, ' ');
    return text.substr(0, 200);
}

} // namespace

std::string make_pictures(std::string_view bytes, std::string_view ending) {
    const auto* loader = std::ranges::find_if(
        picture_loaders, [&](const Loader& each) { return bytes.starts_with(each.start); });
    if (loader == picture_loaders.end()) throw Unusable("fehler format");
    allow_only(loader->type);
    const auto source = VImage::new_from_buffer(bytes.data(), bytes.size(), "", strictly());
    require_size(source); // only the head has been read yet
    const auto image = upright(source, widest);
    write_file("original", encoded(image, ending));
    return fmt::format("original {} {}\n", image.width(), image.height()) +
           write_sizes(image, widths_up_to(image.width(), widths));
}

std::string make_previews(std::string_view bytes) {
    // Some programs write a few bytes of their own before it; readers look that far.
    if (bytes.substr(0, 1024).find("%PDF-") == std::string_view::npos)
        throw Unusable("fehler format");
    allow_only("VipsForeignLoadPdf");
    const auto document = VImage::new_from_buffer(bytes.data(), bytes.size(), "");
    auto lines = fmt::format("seiten {}\n", document.get_int("pdf-n_pages"));
    if (document.get_typeof("pdf-author") != 0) {
        const auto author = one_line(document.get_string("pdf-author"));
        if (!author.empty()) lines += fmt::format("autor {}\n", author);
    }
    for (const auto& active : active_content_of(bytes)) lines += fmt::format("aktiv {}\n", active);
    if (const auto access = access_of(bytes))
        lines += fmt::format("zugang {}\n", fmt::join(*access, " "));
    const auto scale = static_cast<double>(page_widths.back()) / document.width();
    const auto scaled =
        VImage::new_from_buffer(bytes.data(), bytes.size(), "", strictly()->set("scale", scale));
    require_size(scaled);
    const auto page = opaque(upright(scaled, page_widths.back()));
    return lines + write_sizes(page, widths_up_to(page.width(), page_widths));
}

} // namespace schaukasten
