#pragma once

#include <catch2/catch.hpp> // IWYU pragma: export
