#pragma once

#include <string>
#include <vector>

namespace schaukasten {

/// A PDF of one page, small enough to be read with the eyes. Each part is put in as it stands:
///
///     SmallPdf{.catalog = "/Lang (de)", .info = "/Title (Ferien)", .text = "Hallo"}.bytes()
struct SmallPdf {
    std::string catalog{}; // more in the dictionary of the document
    std::string page{};    // in that of the page
    std::string info{};    // what the document says about itself
    std::string text{};    // on the page
    std::string stream{};  // object 6: its dictionary and bytes are `stream_head`, `stream`
    std::string stream_head = "/Type /EmbeddedFile";

    [[nodiscard]] std::string bytes() const {
        std::string pdf = "%PDF-1.4\n";
        std::vector<std::size_t> starts;
        for (const auto& object : objects()) {
            starts.push_back(pdf.size());
            pdf += std::to_string(starts.size()) + " 0 obj\n" + object + "\nendobj\n";
        }
        const auto table = pdf.size();
        const auto size = std::to_string(starts.size() + 1);
        pdf += "xref\n0 " + size + "\n0000000000 65535 f \n";
        for (const auto start : starts) {
            auto digits = std::to_string(start);
            pdf += digits.insert(0, 10 - digits.size(), '0') + " 00000 n \n";
        }
        return pdf + "trailer\n<< /Size " + size + " /Root 1 0 R /Info 7 0 R >>\nstartxref\n" +
               std::to_string(table) + "\n%%EOF\n";
    }

private:
    static std::string stream_of(const std::string& head, const std::string& data) {
        return "<< " + head + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data +
               "\nendstream";
    }
    [[nodiscard]] std::vector<std::string> objects() const {
        return {"<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R "
                "/Resources << /Font << /F 5 0 R >> >> " +
                    page + " >>",
                stream_of("", "BT /F 12 Tf 10 100 Td (" + text + ") Tj ET"),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
                "/Encoding /WinAnsiEncoding >>",
                stream_of(stream_head, stream),
                "<< " + info + " >>"};
    }
};

} // namespace schaukasten
