#include "decode/pdf_objects.hpp"

#include "decode/pictures.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <exception>
#include <utility>

namespace schaukasten {
namespace {

constexpr int deepest = 64; // objects inside each other; others are reached one by one

void open(QPDF& pdf, std::string_view bytes) {
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
}

std::string bytes_of(QPDFObjectHandle stream) {
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

bool has_text(QPDFObjectHandle text) {
    return text.isString() && text.getUTF8Value().find_first_not_of(" \t\r\n") != std::string::npos;
}

/// <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Elterncafé</rdf:li>
bool has_title(std::string_view xmp) {
    const auto from = xmp.find("<dc:title");
    const auto to = xmp.find("</dc:title", from);
    if (from == std::string_view::npos || to == std::string_view::npos) return false;
    bool inside_tag = false;
    for (const auto c : xmp.substr(from, to - from)) {
        if (c == '<' || c == '>')
            inside_tag = c == '<';
        else if (!inside_tag && c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return true;
    }
    return false;
}

bool has_title(QPDF& pdf) {
    auto info = pdf.getTrailer().getKey("/Info");
    if (info.isDictionary() && has_text(info.getKey("/Title"))) return true;
    auto metadata = pdf.getRoot().getKey("/Metadata");
    return metadata.isStream() && has_title(bytes_of(metadata));
}

bool is_tagged(QPDFObjectHandle catalog) {
    auto mark = catalog.getKey("/MarkInfo");
    if (!mark.isDictionary() || !catalog.getKey("/StructTreeRoot").isDictionary()) return false;
    auto marked = mark.getKey("/Marked");
    return marked.isBool() && marked.getBoolValue();
}

void collect(QPDFObjectHandle object, int depth, std::string& text) {
    if (depth > deepest) throw Unusable("fehler kaputt");
    if (object.isString()) {
        text.append(object.getUTF8Value()) += '\n';
    } else if (object.isName()) {
        text.append(object.getName()) += '\n';
    } else if (object.isArray()) {
        for (auto& each : object.getArrayAsVector()) {
            if (!each.isIndirect()) collect(each, depth + 1, text);
        }
    } else if (object.isDictionary() || object.isStream()) {
        auto dictionary = object.isStream() ? object.getDict() : object;
        if (dictionary.hasKey("/EF")) throw Unusable("fehler anhang");
        for (const auto& key : dictionary.getKeys()) {
            auto value = dictionary.getKey(key);
            if (!value.isIndirect()) collect(value, depth + 1, text);
        }
    }
}

} // namespace

std::optional<std::vector<std::string>> access_of(std::string_view bytes) {
    try {
        QPDF pdf;
        open(pdf, bytes);
        std::vector<std::string> found;
        auto catalog = pdf.getRoot();
        if (is_tagged(catalog)) found.emplace_back("markiert");
        if (has_text(catalog.getKey("/Lang"))) found.emplace_back("sprache");
        if (has_title(pdf)) found.emplace_back("titel");
        return found;
    } catch (const std::exception&) { // whatever qpdf stumbles over; the pages are drawn by poppler
        return std::nullopt;
    }
}

std::string strings_of(std::string_view bytes) {
    QPDF pdf;
    open(pdf, bytes);
    std::string text;
    for (auto& object : pdf.getAllObjects()) {
        collect(object, 0, text);
        if (!object.isStream()) continue;
        if (object.getDict().getKey("/Type").isNameAndEquals("/Metadata"))
            text.append(bytes_of(object)) += '\n';
    }
    collect(pdf.getTrailer(), 0, text);
    return text;
}

} // namespace schaukasten
