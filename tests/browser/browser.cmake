# Checks of built pages, label `browser`: `ctest -L browser`. Their tools come by `npm ci
# --ignore-scripts` in tests/browser, which `make test` does.
find_program(NODE node REQUIRED)

# Checks the site in `folder`, which the test of fixture `site_<name>` builds. Further arguments go to
# pruefe-seiten.mjs; --without-browser is enough for a second site of the same pages.
function(check_site name folder)
  add_test(NAME "pages of ${name} are sound"
           COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tests/browser/pruefe-seiten.mjs ${folder} ${ARGN})
  set_tests_properties("pages of ${name} are sound" PROPERTIES
                       LABELS browser FIXTURES_REQUIRED site_${name} TIMEOUT 600)
endfunction()

foreach(script IN ITEMS selbsttest theme)
  add_test(NAME browser_${script} COMMAND ${NODE} --test ${CMAKE_SOURCE_DIR}/tests/browser/${script}.mjs)
  set_tests_properties(browser_${script} PROPERTIES LABELS browser TIMEOUT 300)
endforeach()
