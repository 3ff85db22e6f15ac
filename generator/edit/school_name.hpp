#pragma once

#include <span>
#include <string>
#include <string_view>

namespace schaukasten {

// The register has three lines of 40 characters for a school's official name: mostly its name, its
// kind and its levels. Parents get the name, in the register's own spelling:
//
//     Josefschule | Städt. Kath. Grundschule          ->  Josefschule
//     Städt. Gem. Grundschule | Benninghausen         ->  Städt. Gem. Grundschule Benninghausen
//     Georgschule, Freie Waldorfschule,Förder- | …    ->  Georgschule
//     Berufskolleg für Sport | und Gymnastik          ->  Berufskolleg für Sport und Gymnastik
//
// 1. The first line counts; where it breaks off in a word or before "und", the next completes it.
// 2. From the first comma on it describes the school: left out.
// 3. If that only says what kind of school it is, the next line is added; if that says no more,
//    the name in the register's short form ("Krefeld, GG Buscher Holzweg").

/// `lines` are the official lines, white space folded; `short_form` may be empty. Empty only if
/// the first line is.
std::string school_name(std::span<const std::string> lines, std::string_view short_form,
                        std::string_view town);

} // namespace schaukasten
