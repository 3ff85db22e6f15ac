#include "theme/texts.hpp"

#include "base/world_error.hpp"
#include "theme/read_texts.hpp"

#include <fmt/format.h>

#include <span>
#include <stdexcept>
#include <utility>

namespace schaukasten {

namespace {

/// Whether a message says no more than the German one can give it; else it is reported already.
bool fits(const Message& message, const Message* german) {
    return german != nullptr && (message.arguments.empty() || !german->arguments.empty());
}

} // namespace

Texts::Texts(const TextsFile& german, Diagnostics& diagnostics, std::span<const TextsFile> changes)
    : path_(german.path), writer_(german.language) {
    auto& texts = shapes_.object("texte");
    messages_ = read_texts(german, shapes_, &texts, diagnostics);
    auto& context = shapes_.object("Texte");
    context.add("texte", ShapeBook::of(texts));
    shape_ = &context;
    index(); // for the changes
    for (const auto& each : changes) change(each, *this, diagnostics);
    settle();
}

Texts::Texts(const TextsFile& file, const Texts& german, Diagnostics& diagnostics,
             std::span<const TextsFile> changes)
    : path_(file.path), messages_(read_texts(file, shapes_, nullptr, diagnostics)),
      writer_(file.language), german_(&german), shape_(german.shape_) {
    compare_texts(file, messages_, german.messages_, diagnostics);
    warn_of_missing_texts(file, messages_, german.messages_, diagnostics);
    // reported as errors just now; templates must not come upon them
    std::erase_if(messages_,
                  [&](const auto& entry) { return !fits(entry.second, german.find(entry.first)); });
    for (const auto& each : changes) change(each, german, diagnostics);
    settle();
}

void Texts::change(const TextsFile& file, const Texts& german, Diagnostics& diagnostics) {
    auto changed = read_texts(file, shapes_, nullptr, diagnostics);
    compare_texts(file, changed, german.messages_, diagnostics);
    for (auto& [key, message] : changed) {
        if (fits(message, german.find(key))) messages_.insert_or_assign(key, std::move(message));
    }
}

void Texts::index() {
    for (const auto& [key, message] : messages_) by_key_.emplace(key, &message);
}

/// Once all messages are there.
void Texts::settle() {
    index();
    value_ = value_of(*shape_, "");
}

std::string_view Texts::get(std::string_view key) const {
    const auto* message = find(key);
    if (message == nullptr && german_ != nullptr) return german_->get(key);
    if (message == nullptr) throw_missing(key);
    if (!message->arguments.empty()) {
        throw std::logic_error("message needs arguments: " + std::string(key));
    }
    return message->parts.empty() ? std::string_view{} : message->parts.front().text;
}

std::string Texts::format(std::string_view key, std::initializer_list<Argument> arguments) const {
    if (const auto* message = find(key)) {
        return writer_.write(*message, std::span(arguments.begin(), arguments.size()));
    }
    if (german_ == nullptr) throw_missing(key);
    return german_->format(key, arguments);
}

const Message* Texts::find(std::string_view key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : found->second;
}

void Texts::throw_missing(std::string_view key) const {
    throw WorldError(fmt::format("Dem Theme fehlt der Text »{}« in »{}«.", key, path_));
}

/// `prefix` is that of the members' keys; the outermost object is no part of a key.
Value Texts::value_of(const ObjectShape& shape, const std::string& prefix) {
    std::vector<Value> members;
    for (const auto& member : shape.members()) {
        if (member.shape.kind == Shape::Kind::Object) {
            const bool outermost = &shape == shape_;
            members.push_back(
                value_of(*member.shape.object, outermost ? "" : prefix + member.name + "."));
        } else {
            members.push_back(Value::text(get(prefix + member.name)));
        }
    }
    return Value::object(shape, members_.emplace_back(std::move(members)));
}

} // namespace schaukasten
