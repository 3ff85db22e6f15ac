#include "media/answer.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("an answer tells the sizes of a picture, or pages and author of a PDF") {
    const auto picture = parse_answer("original 1280 853\nwebp 320 213\nwebp 640 427\n");
    REQUIRE(picture);
    CHECK(picture->info.original == PixelSize{1280, 853});
    CHECK(picture->info.webp == std::vector<PixelSize>{{320, 213}, {640, 427}});
    CHECK(made_files(picture->info).size() == 3);
    const auto pdf = parse_answer("seiten 4\nautor Mira Muster\naktiv anhang\nwebp 240 340\n");
    REQUIRE(pdf);
    CHECK(pdf->info.pages == 4);
    CHECK(pdf->author == "Mira Muster");
    CHECK(pdf->active == std::vector<std::string>{"anhang"});
    CHECK_FALSE(pdf->access);
    CHECK(parse_answer("seiten 1\nzugang \n")->access == PdfAccess{});
    CHECK(parse_answer("seiten 1\nzugang markiert titel\n")->access ==
          PdfAccess{true, false, true});
    CHECK(parse_answer("fehler gross 60000 60000\n")->size == PixelSize{60000, 60000});
}

TEST_CASE("an answer that the helper program would not give is none") {
    for (const auto* lines :
         {"", "webp 320 213\n", "original 1280\n", "original -1 5\n", "original 9999 5\n",
          "original 1 99999999999\n", "seiten 0\n", "seiten 1\naktiv x\n",
          "seiten 1\nzugang titel titel\n", "seiten 1\nzugang x\n", "seiten 1\nzugang\nzugang\n",
          "fehler ../x\n", "seiten 2\nwebp 0 0\n", "original 5 5\nwebp 640 1\nwebp 320 1\n",
          "original 5 5\nmehr\n"}) {
        CAPTURE(lines);
        CHECK_FALSE(parse_answer(lines));
    }
}
