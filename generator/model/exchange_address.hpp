#pragma once

#include <string_view>

namespace schaukasten {

/// What other programs read of the whole town: tables and maps with the page that explains them,
/// "daten/", and the API of Open Referral HSDS, "hsds/".
inline constexpr std::string_view open_data_folder = "daten";
inline constexpr std::string_view open_referral_folder = "hsds";

} // namespace schaukasten
