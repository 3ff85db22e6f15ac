#include "edit/row_check.hpp"

#include "check/fill.hpp"
#include "check/record_rules.hpp"
#include "check/rules.hpp"
#include "check/site_file.hpp"
#include "check/sources.hpp"
#include "check/vocabularies.hpp"

namespace schaukasten {
namespace {

using Languages = std::vector<std::string>;
using CheckOne = void (*)(const Record&, Position, const Ids&, const Languages&, Diagnostics&);

template <class T>
void check_one(const Record& row, Position at, const Ids& ids, const Languages& languages,
               Diagnostics& diagnostics) {
    T record;
    record.id = row.stem;
    ValueReader reader(row, ids, languages.front(), diagnostics);
    Filler(reader, languages).fill(record, row.table, at);
    check_rules(static_cast<const RecordHead&>(record), row, diagnostics);
    if constexpr (requires { check_rules(static_cast<const T&>(record), row, diagnostics); }) {
        check_rules(record, row, diagnostics);
    }
}

} // namespace

RowCheck::RowCheck(const Content& content) {
    ids_.media = &content.media;
    ids_.pictures = &content.pictures;
    Diagnostics unheard; // what ails the content, a build says
    claim_files(content, ids_, unheard);
    languages_ = check_site(content, ids_, unheard).heading.languages;
    check_vocabularies(content, languages_, ids_, directory_, unheard);
}

void RowCheck::add_id(std::size_t type, const std::string& id) {
    ids_.records.at(type).add(new_ids_.emplace_back(id));
}

void RowCheck::check(std::size_t type, const Record& row, Position at,
                     Diagnostics& diagnostics) const {
    static constexpr auto checks =
        table_by_type<CheckOne>([]<class T>() -> CheckOne { return &check_one<T>; });
    checks.at(type)(row, at, ids_, languages_, diagnostics);
}

} // namespace schaukasten
